// Holds the independent reader against cases counted by hand, and every fixture against the numbers that it was made to have.

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { packEntries } from "./lib/archive.mjs";
import { fixtureEntries } from "./lib/fixture.mjs";
import { countLines, installedEntries, readEntries } from "./lib/reader.mjs";

const MAP = '{"version":3,"sources":["a.ts"],"sourcesContent":["a\\nb"],"names":[],"mappings":"AAAA"}';
const BASE64 = Buffer.from(MAP).toString("base64");
const PATHS_ONLY = '{"version":3,"sources":["a.ts","b.ts"],"names":[],"mappings":""}';

/** @type {[text: string, lines: number][]} */
const LINES = [
  ["", 0],
  ["a", 1],
  ["a\n", 1],
  ["a\nb", 2],
  ["a\r\nb\r\n", 2],
  ["a\rb", 2],
  ["\n\r", 2],
  ["\r\n\r\n", 2],
  ["\u2028", 1],
];

for (const [text, lines] of LINES) {
  test(`${JSON.stringify(text)} has ${lines} lines`, () => assert.equal(countLines(text), lines));
}

/**
 * What one file gives away: maps, sources with text, path-only sources, lines.
 * @type {[name: string, text: string, counts: number[]][]}
 */
const FILES = [
  ["a map under any name", MAP, [1, 1, 0, 2]],
  ["a byte-order mark before a map", `\uFEFF${MAP}`, [1, 1, 0, 2]],
  ["a guard line before a map", `)]}'\n${MAP}`, [1, 1, 0, 2]],
  ["a map without contents", PATHS_ONLY, [1, 0, 2, 0]],
  ["a cut map", MAP.slice(0, -1), [0, 0, 0, 0]],
  ["a document with sections", '{"sections":["one"]}', [0, 0, 0, 0]],
  ["an index map without sections", '{"version":3,"sources":[],"sections":[]}', [1, 0, 0, 0]],
  ["an index map", `{"sections":[{"offset":{"line":0,"column":0},"map":${MAP}},{"map":${PATHS_ONLY}}]}`, [1, 1, 2, 2]],
  ["a list of sources alone", '{"sources":["a"]}', [0, 0, 0, 0]],
  ["an inline map", `x()\n//# sourceMappingURL=data:application/json;charset=utf-8;base64,${BASE64}\n`, [1, 1, 0, 2]],
  ["an inline map in the middle of a line", `eval("data:application/json;base64,${BASE64}\\n")`, [1, 1, 0, 2]],
  [
    "a percent-encoded inline map",
    `/*# sourceMappingURL=data:application/json,${encodeURIComponent(MAP)} */`,
    [1, 1, 0, 2],
  ],
  ["a raw inline map", `//# sourceMappingURL=data:application/json,${MAP} and more`, [1, 1, 0, 2]],
  ["two inline maps", `data:application/json;base64,${BASE64} data:application/json;base64,${BASE64}`, [2, 2, 0, 4]],
  ["a data URL that is no map", "data:application/json;base64,e30=", [0, 0, 0, 0]],
  ["a data URL that goes nowhere", "data:application/json;base64,", [0, 0, 0, 0]],
  ["an inline map in a recovered source", MAP.replace("a\\nb", `data:application/json;base64,${BASE64}`), [2, 2, 0, 3]],
];

for (const [name, text, expected] of FILES) {
  test(name, () => assert.deepEqual(countsOf(new Map([["file", { bytes: Buffer.from(text) }]])), expected));
}

/** Entries, then the same numbers. */
const FIXTURES = {
  "broken-map": [16, 6, 6, 3, 6],
  "closed-with-map": [4, 1, 6, 0, 23],
  "css-map": [4, 2, 3, 0, 4],
  "home-paths": [4, 1, 2, 2, 3],
  "hostile-markup": [12, 1, 10, 0, 15],
  "index-map": [3, 1, 3, 0, 3],
  "inline-map": [4, 3, 3, 0, 4],
  "nested-map": [3, 4, 5, 0, 10],
  "no-map": [5, 0, 0, 0, 0],
  "open-novel": [4, 1, 2, 0, 9],
  "open-with-sources": [6, 1, 2, 0, 9],
  "path-only": [5, 2, 2, 6, 1],
  "remote-refs": [6, 1, 1, 1, 2],
  secrets: [7, 1, 2, 0, 25],
};

for (const [name, [count, ...expected]] of Object.entries(FIXTURES)) {
  test(`fixture ${name}`, async () => {
    const folder = fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
    const entries = await installedEntries(packEntries(fixtureEntries(folder)));
    assert.equal(entries.size, count);
    assert.deepEqual(countsOf(entries), expected);
  });
}

test("what npm would write: the last of two, ignore files renamed, long names, nothing above the package", async () => {
  const entry = (path, text) => ({ path, bytes: Buffer.from(text) });
  const long = `${"d/".repeat(200)}é.js`;
  const packed = [
    entry("a", "first"),
    entry("../up", "x"),
    entry(".gitignore", "g"),
    entry("a", "last"),
    entry(long, "long"),
  ];
  const entries = await installedEntries(packEntries(packed));
  assert.deepEqual(
    [...entries].map(([path, { bytes }]) => [path, String(bytes)]),
    [
      ["a", "last"],
      [".npmignore", "g"],
      [long, "long"],
    ],
  );
});

/** @param {Map<string, {bytes: Buffer}>} entries */
function countsOf(entries) {
  const { maps, sources } = readEntries(entries).totals;
  return [maps, sources.withText, sources.pathOnly, sources.lines];
}
