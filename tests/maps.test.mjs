// Source maps by the hundred, most of them broken somewhere: whether each is valid, and which texts are recovered, against ECMA-426's own steps on what JSON.parse returns. It builds the maps and knows none that was published.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { packEntries } from "./lib/archive.mjs";
import { both } from "./lib/command.mjs";
import { parseSourceMap } from "./maps/decode.mjs";
import { mapText } from "./maps/generate.mjs";

const COUNT = 1500;

const folder = await mkdtemp(join(tmpdir(), "maps-"));
after(() => rm(folder, { recursive: true }));

const texts = Array.from({ length: COUNT }, (_, seed) => mapText(seed));
const path = (seed) => `m/${String(seed).padStart(5, "0")}.js.map`;

/** The report on one package of all of them. */
async function checked() {
  const file = join(folder, "maps.tgz");
  const entries = texts.map((text, seed) => ({ path: path(seed), bytes: Buffer.from(text) }));
  const manifest = { path: "package.json", bytes: Buffer.from('{"name":"maps","version":"1.0.0","license":"MIT"}') };
  await writeFile(file, packEntries([...entries, manifest], { level: 1 }));
  const { wasm, native } = await both(file, ["--hash"]);
  assert.equal(wasm, native, "WebAssembly and native code give the same bytes");
  return JSON.parse(wasm);
}

const report = await checked();
// Maps that sections only refer to are listed behind those that were read.
const read = report.maps.map((map, index) => ({ ...map, index })).filter(({ place }) => place.chain.length === 1);
const maps = new Map(read.map((map) => [map.place.chain[0], map]));
const sources = report.maps.map(() => []);
for (const source of report.sources) sources[source.map].push(source);

test(`${COUNT} maps are valid where decoding reports no error`, () => {
  const counts = { valid: 0, invalid: 0 };
  texts.forEach((text, seed) => {
    const { errors } = parseSourceMap(text);
    const { valid, problems } = maps.get(path(seed));
    assert.equal(valid, errors.length === 0, `${seed}: ${text}\n${JSON.stringify({ problems, errors })}`);
    counts[valid ? "valid" : "invalid"]++;
  });
  assert.ok(counts.valid > COUNT / 5 && counts.invalid > COUNT / 5, JSON.stringify(counts));
});

test("what decoding gives is recovered, each text with its source", () => {
  let decoded = 0;
  texts.forEach((text, seed) => {
    const truth = parseSourceMap(text).sources;
    if (truth === null) return;
    const found = sources[maps.get(path(seed)).index].map(({ rawPath, sha256 }) => [rawPath, sha256 ?? null]);
    const expected = truth.map(({ path, text }) => [wellFormed(path ?? ""), text === null ? null : sha256(text)]);
    const missing = notIn(expected, found);
    assert.deepEqual(missing, [], `${seed}: ${text}\n${JSON.stringify({ found, expected })}`);
    if (!hasMore(text)) assert.deepEqual(found, expected, `${seed}: ${text}`);
    decoded++;
  });
  assert.ok(decoded > COUNT / 3, `${decoded} were decoded`);
});

/** Items of one list that stand not in the other, in its order. */
function notIn(items, others) {
  let at = 0;
  return items.filter((item) => {
    const next = others.findIndex((other, index) => index >= at && String(other) === String(item));
    if (next >= 0) at = next + 1;
    return next < 0;
  });
}

/** Whether more is recovered than decoding gives: texts without a source, and maps that it does not look into. */
const hasMore = (text) => {
  const json = JSON.parse(text.slice(text.indexOf("{")));
  const all = [json, ...(Array.isArray(json.sections) ? json.sections.map((section) => section?.map) : [])];
  const length = (list) => (Array.isArray(list) ? list.length : 0);
  return (
    all.some((map) => length(map?.sourcesContent) > length(map?.sources)) || "sections" in json || /facebook/.test(text)
  );
};

const wellFormed = (text) => text.toWellFormed?.() ?? Buffer.from(text).toString();
const sha256 = (text) => createHash("sha256").update(text).digest("hex");
