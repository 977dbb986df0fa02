// The page raises the limit that a reason of the core names. The core's sentences are its only word for it, so each of them is held against the page here.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));

/** @param {string} path of a module of www/ */
async function load(path) {
  const entry = fileURLToPath(new URL(`../${path}`, import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: "esm", write: false });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

const { isLimit, namedLimits, reachedLimits } = await load("www/page/model/limits.ts");
const { canRaise, limitWords, parseLimits, raised, writeLimits, writeValue } = await load("www/shared/limits.ts");

/** Sentences of the core that speak of a limit, outside its tests; those about a map’s problems, and rules, are no reasons. */
function sentences() {
  const files = execFileSync("git", ["ls-files", "crate/overshare/src"], { cwd: root, encoding: "utf8" });
  return files
    .split("\n")
    .filter((name) => name.endsWith(".rs") && !name.includes("/sourcemap/") && !name.includes("/detect/"))
    .map((name) => readFileSync(new URL(`../${name}`, import.meta.url), "utf8").split("#[cfg(test)]\nmod tests")[0])
    .flatMap((code) => [...code.replaceAll(/^ *\/\/.*$/gm, "").matchAll(/"((?:[^"\\]|\\.)*)"/g)])
    .map(([, sentence]) => sentence)
    .filter(isLimit);
}

test("every sentence of the core that speaks of a limit names one that the page can raise", () => {
  const said = sentences();
  assert.ok(said.length > 5, `${said.length} sentences`);
  for (const sentence of said) assert.notEqual(namedLimits(sentence), null, sentence);
});

test("which limits a report reached", () => {
  const cases = [
    [
      ["The file unpacks to more than the limit allows; what followed was not read."],
      ["inflatedBytes", "inflateRatio"],
    ],
    [["Maps inside maps, deeper than the limit allows, were not read.", "It is encrypted."], ["depth"]],
    [["More findings than the limit allows: those behind it are not listed."], ["findings"]],
    [["The text is limited to one line."], []],
  ];
  for (const [reasons, limits] of cases)
    assert.deepEqual(reachedLimits({ unchecked: reasons.map((reason) => ({ reason })) }), limits, reasons[0]);
  const unknown = reachedLimits({ unchecked: [{ reason: "A limit of a kind that is new." }] });
  assert.ok(unknown.includes("members") && !unknown.includes("depth"));
});

test("limits as people write them, raised and written again", () => {
  const limits = parseLimits(limitWords(" inflatedBytes=16GiB, depth=32\n heldbytes=1.5MB "));
  assert.deepEqual(limits, { inflatedBytes: 16 * 2 ** 30, depth: 32, heldBytes: 1_500_000 });
  assert.deepEqual(parseLimits(limitWords(writeLimits(limits))), limits);
  assert.deepEqual(parseLimits(limitWords("")), {});
  assert.deepEqual(raised(limits, ["depth", "members"], 10), { ...limits, depth: 256, members: 20_000_000 });
  assert.equal(raised({ findings: 2 ** 31 }, ["findings"], 10).findings, 2 ** 32 - 1);
  assert.deepEqual([canRaise({}, "depth"), canRaise({ depth: 256 }, "depth")], [true, false]);
  const written = [2 ** 33, 1_500_000, 0].map((value) => writeValue("inflatedBytes", value));
  assert.deepEqual(written, ["8 GiB", "1500000 bytes", "0 bytes"]);
});
