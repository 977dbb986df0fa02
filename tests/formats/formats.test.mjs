// Checks a real file of every format, and holds what the report says is in it against what the format's own programs see.

import assert from "node:assert/strict";
import { stat } from "node:fs/promises";
import { describe, test } from "node:test";
import { integrityOf } from "../lib/cache.mjs";
import { both } from "../lib/command.mjs";
import { list, obtain } from "./obtain.mjs";
import { filesOf, nestedOf, oracle } from "./oracle.mjs";

/**
 * Formats with one installer, which writes these files and no others. Elsewhere programs differ in what they leave out
 * (a catalogue of parts, a signature), so what is not marked as installed is not held against the report.
 */
const EXACT = new Set(["npm", "crate", "sdist", "gem", "vsix", "file"]);

describe("real files of every format", { concurrency: 2 }, () => {
  for (const item of list) {
    test(`${item.format}: ${item.file} (${item.why})`, async () => {
      const path = await obtain(item.file);
      const [{ wasm, native }, files] = await Promise.all([both(path, ["--hash"]), filesOf(item, path)]);
      assert.equal(wasm, native, "WebAssembly and native code give the same bytes");
      const report = JSON.parse(wasm);
      await compareInput(report.input, item, path);
      comparePackage(report.package, item.package);
      compareEntries(report.entries, files, EXACT.has(item.format));
      if (item.nested) compareNested(report.nested, await nestedOf(item, path), item.differs ?? []);
      assert.equal(report.verdict.level, item.level, report.verdict.headline);
      assert.deepEqual(graveRules(report.findings), Object.keys(item.finds ?? {}).sort());
    });
  }
});

/**
 * The rules that found something graver than `info`, each once.
 * @param {{ rule: string, severity: string }[]} findings
 */
function graveRules(findings) {
  const grave = findings.filter(({ severity }) => severity !== "info");
  return [...new Set(grave.map(({ rule }) => rule))].sort();
}

/** The oracle's own oracle: what pip writes is what stands in the wheel, so that comparing with the zip is enough. */
describe("pip writes what stands in the wheel", { concurrency: 2 }, () => {
  for (const item of list.filter(({ format }) => format === "wheel")) {
    test(item.file, async () => {
      const path = await obtain(item.file);
      const [listed, written] = await Promise.all([oracle("zip", path), oracle("pip", path)]);
      for (const [name, digest] of Object.entries(listed)) {
        // pip writes its own list, and its own first line into scripts.
        if (name.endsWith(".dist-info/RECORD") || name.includes(".data/scripts/")) continue;
        assert.deepEqual(written[placedByPip(name)], digest, name);
      }
    });
  }
});

/** Where pip puts a file of a wheel below its target folder. @param {string} name */
const placedByPip = (name) => name.replace(/^[^/]+\.data\/(data|purelib|platlib)\//, "");

/**
 * @param {{ format: string, bytes: number, sha512: string }} input
 * @param {import("./obtain.mjs").Listed} item
 * @param {string} path
 */
async function compareInput(input, item, path) {
  const { size } = await stat(path);
  assert.deepEqual([input.format, input.bytes, input.sha512], [item.format, size, await integrityOf(path)]);
}

/**
 * @param {Record<string, unknown> | null} found
 * @param {Record<string, string>} [expected] only these fields are compared
 */
function comparePackage(found, expected) {
  if (!expected) return;
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((field) => [field, found?.[field]])), expected);
}

/**
 * @param {{ path: string, bytes: number, sha256: string, installed: boolean }[]} entries
 * @param {import("./oracle.mjs").Files} files
 * @param {boolean} exact
 */
function compareEntries(entries, files, exact) {
  const seen = exact ? entries.filter(({ installed }) => installed) : entries;
  const digests = new Map(seen.map(({ path, bytes, sha256 }) => [path, `${path} ${bytes} ${sha256}`]));
  const lines = Object.entries(files).map(([path, { bytes, sha256 }]) => `${path} ${bytes} ${sha256}`);
  assertNone("not seen, or seen otherwise", without(lines, new Set(digests.values())));
  const extra = entries.filter(({ path, installed }) => installed && !Object.hasOwn(files, path));
  assertNone(
    "said to be installed, and not",
    extra.map(({ path }) => path),
  );
}

/**
 * Names of files in single compressed files are the reader's own, and unsafe names are shown safely: of those only the
 * bytes are compared, and the entry that they are in. What is listed as different must be different.
 * @param {{ place: { chain: string[] }, bytes: number, sha256: string }[]} nested
 * @param {import("./oracle.mjs").Inner[]} inner
 * @param {{ chain: string[], why: string }[]} differs
 */
function compareNested(nested, inner, differs) {
  const ends = ({ chain, bytes, sha256 }, named) =>
    [chain[0], named ? chain.at(-1) : "", bytes, sha256].filter((part) => part !== "").join(" ");
  const found = nested.map(({ place, bytes, sha256 }) => ({ chain: place.chain, bytes, sha256 }));
  const seen = new Set(found.flatMap((item) => [ends(item, true), ends(item, false)]));
  const known = new Set(differs.map(({ chain }) => JSON.stringify(chain)));
  const line = (item) => ends(item, isPlain(item.chain.at(-1)));
  const [explained, others] = [true, false].map((is) =>
    inner.filter(({ chain }) => known.has(JSON.stringify(chain)) === is).map(line),
  );
  assertNone("not seen inside", without(others, seen));
  assert.deepEqual(explained.length, known.size, "an explained difference is about a file");
  assert.deepEqual(without(explained, seen), explained, "an explained difference is still one");
}

/** @param {string} name */
const isPlain = (name) => /^[\w .+@$()/-]+$/.test(name) && !/(^|\/)\.{0,2}(\/|$)/.test(name);

/**
 * @param {string[]} lines
 * @param {Set<string>} seen
 */
const without = (lines, seen) => lines.filter((line) => !seen.has(line));

/**
 * The first few say enough.
 * @param {string} what
 * @param {string[]} lines
 */
function assertNone(what, lines) {
  assert.equal(lines.length, 0, `${lines.length} ${what}:\n${lines.slice(0, 10).join("\n")}`);
}
