// Holds the two incident replays against the sizes of the incidents, and their stated truth against what the independent reader finds. It does not run the program.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { readPackage } from "./lib/reader.mjs";
import { replayA, replayB } from "./replay/generate.mjs";

/** @param {import('./replay/generate.mjs').Replay} replay */
async function checkTruth({ tgz, truth }) {
  const { entries, maps, totals } = await readPackage(tgz);
  const { sources, ...amount } = truth.total;
  assert.deepEqual(totals.sources, { total: sources, ...amount });
  assert.equal(totals.entries, truth.entries);
  assert.equal(totals.maps, truth.maps);
  const published = new Set([...entries.values()].map(({ bytes }) => String(bytes)));
  assert.equal(maps.flatMap((map) => map.sources).filter(({ text }) => published.has(text)).length, 0);
  assert.deepEqual(
    hashesOf(maps, 0),
    Object.values(truth.hashes)
      .map((item) => item.sha256)
      .sort(),
  );
  assert.deepEqual(
    hashesOf(maps, 1),
    Object.values(truth.hashes)
      .flatMap((item) => item.nested ?? [])
      .sort(),
  );
  return entries;
}

/**
 * @param {import('./lib/reader.mjs').MapFound[]} maps
 * @param {number} depth
 * @returns {string[]} of the texts in the maps at this depth
 */
function hashesOf(maps, depth) {
  const texts = maps.filter((map) => map.depth === depth).flatMap((map) => map.sources.map(({ text }) => String(text)));
  return texts.map((text) => createHash("sha256").update(text).digest("hex")).sort();
}

/**
 * @param {number} actual
 * @param {number} expected
 */
function nearly(actual, expected) {
  assert.ok(Math.abs(actual - expected) <= expected * 0.03, `${actual} is not about ${expected}`);
}

test("replay a: a map of 60 MB beside its script, contents before mappings", async () => {
  const { tgz, truth } = await replayA();
  const entries = await checkTruth({ tgz, truth });
  nearly(truth.bytes["cli.js"], 12e6);
  nearly(truth.bytes["cli.js.map"], 60e6);
  nearly(truth.own.sources, 1_900);
  nearly(truth.own.lines, 510_000);
  nearly(truth.thirdParty.sources, 2_850);
  assert.ok(truth.nested.maps >= 40);
  const fields = Object.keys(JSON.parse(String(entries.get("cli.js.map").bytes)));
  assert.deepEqual(fields, ["version", "sources", "sourcesContent", "mappings", "debugId", "names"]);
});

test("replay b: an inline map of 18 MB at the end of its script", async () => {
  const { tgz, truth } = await replayB();
  const entries = await checkTruth({ tgz, truth });
  const { bytes } = entries.get("cli.mjs");
  nearly(bytes.length, 23e6);
  nearly(bytes.length - bytes.lastIndexOf("//# sourceMappingURL="), 18_360_183);
});
