// Holds the independent reader against cases counted by hand, and every fixture against the numbers that it was made to have.

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { packEntries } from "./lib/archive.mjs";
import { fixtureEntries } from "./lib/fixture.mjs";
import { countLines, installedEntries, readEntries } from "./lib/reader.mjs";
import { hiding } from "./lib/reader/identifiers.mjs";
import { packageOf, pathOf } from "./lib/reader/paths.mjs";
import { cssReference, referencesOf, scriptReference } from "./lib/reader/references.mjs";
import { isValid } from "./lib/reader/validity.mjs";
import { debugFiles, moduleNames, moduleReference } from "./lib/reader/wasm.mjs";

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

/**
 * Which reference of a script counts, and which of a style sheet with the same text.
 * @type {[text: string, script: string | null, style: string | null][]}
 */
const REFERENCES = [
  ["x()\n//# sourceMappingURL=a.map\n", "a.map", null],
  ["x();//@ sourceMappingURL=a.map", "a.map", null],
  ["x{}\n/*# sourceMappingURL=a.map */", "a.map", "a.map"],
  ["/*# sourceMappingURL=a.map */ x{}", null, "a.map"],
  ["//# sourceMappingURL=a.map\n//# debugId=1\n/* done */\n", "a.map", null],
  ["//# sourceMappingURL=a.map\n//# sourceMappingURL=b.map", "b.map", null],
  ["//# sourceMappingURL=a.map b", null, null],
  ["// sourceMappingURL=a.map", null, null],
  ["'//# sourceMappingURL=a.map'\nx", null, null],
  ["'/*# sourceMappingURL=a.map */'", null, null],
  ["/*\n# sourceMappingURL=a.map\n*/", null, null],
];

for (const [text, script, style] of REFERENCES) {
  test(`${JSON.stringify(text)} refers to ${script} in a script, to ${style} in a style sheet`, () => {
    assert.deepEqual([scriptReference(text), cssReference(text)], [script, style]);
  });
}

test("a reference leads to a file, a server, or nowhere, whatever its characters are written as", () => {
  const script = (url) => Buffer.from(`//# sourceMappingURL=${url}`);
  const files = [
    { chain: ["d/[a].js"], bytes: script("%5Ba%5D.js.map?1") },
    { chain: ["d/[a].js.map"], bytes: Buffer.from("{}") },
    { chain: ["d/b.js.gz"], bytes: Buffer.alloc(0), opened: true },
    { chain: ["d/b.js.gz", "b.js"], bytes: script("./[a].js.map") },
    { chain: ["c.js"], bytes: script("../c.js.map") },
    { chain: ["e.js"], bytes: script("//host/e.js.map") },
  ];
  const found = referencesOf(files, new Set(["d/[a].js.map"]));
  assert.deepEqual(
    found.map(({ leads, target }) => [leads, target]),
    [
      ["present", "d/[a].js.map"],
      ["present", "d/[a].js.map"],
      ["missing", "c.js.map"],
      ["remote", "//host/e.js.map"],
    ],
  );
});

/** @type {[root: string | null, raw: string, path: string | null][]} */
const PATHS = [
  [null, "../src/a.ts", "src/a.ts"],
  [null, "../../../a.ts", "a.ts"],
  ["../src/", "./a.ts", "src/a.ts"],
  ["src", "/home/a.ts", "home/a.ts"],
  ["https://host/x", "a.ts", "host/x/a.ts"],
  [null, "webpack://@a/b/./src/c.ts", "src/c.ts"],
  [null, "webpack:///webpack/bootstrap", "webpack/bootstrap"],
  [null, "turbopack:///[project]/a.ts", "a.ts"],
  [null, "C:\\a\\b.ts", "C:/a/b.ts"],
  [null, "\0a", "dist/\uFFFDa"],
  [null, "", null],
];

for (const [root, raw, path] of PATHS) {
  test(`${JSON.stringify(raw)} below ${root} lies at ${path}`, () =>
    assert.equal(pathOf("dist/a.map", root, raw), path));
}

/** @type {[root: string | null, raw: string, dependency: string | null][]} */
const DEPENDENCIES = [
  [null, "../node_modules/a/node_modules/@b/c/i.js", "@b/c"],
  ["../node_modules", "a/i.js", "a"],
  [null, "/node_modules/.pnpm/@b+c@1.2.3_d@4.5.6/node_modules/@b/c/i.js", "@b/c@1.2.3"],
  [null, "/node_modules/.pnpm/@b+c@1.2.3/node_modules/@b/src/i.ts", "@b/c@1.2.3"],
  [null, "/.yarn/cache/@b-c-npm-1.2.3-0123456789-0123456789.zip/node_modules/@b/c/i.js", "@b/c@1.2.3"],
  [null, "\0/node_modules/a/i.js?commonjs-proxy", null],
  [null, "src/a.ts", null],
];

for (const [root, raw, dependency] of DEPENDENCIES) {
  test(`${JSON.stringify(raw)} below ${root} comes from ${dependency}`, () => {
    assert.equal(packageOf(root, raw), dependency);
  });
}

/** What takes the place of members of a map, and whether the map is valid then. @type {[members: object, valid: boolean][]} */
const MAPS = [
  [{}, true],
  [{ file: "a.js", sourceRoot: "", sourcesContent: [null], ignoreList: [0] }, true],
  [{ mappings: "AAAAA,CACA;;A" }, true],
  [{ mappings: "AA" }, false],
  [{ mappings: "AAAA!" }, false],
  [{ mappings: "g" }, false],
  [{ mappings: "D" }, false],
  [{ mappings: "ACAA" }, false],
  [{ mappings: "AAAAC" }, false],
  [{ mappings: "ggggggE" }, false],
  [{ version: "3" }, false],
  [{ sources: [1] }, false],
  [{ names: {} }, false],
  [{ ignoreList: [1] }, false],
  [{ sections: [] }, true],
  [{ sections: [{ offset: { line: 0, column: 0 }, map: JSON.parse(MAP) }] }, true],
  [{ sections: [{ offset: { line: 0, column: -1 }, map: JSON.parse(MAP) }] }, false],
];

for (const [members, valid] of MAPS) {
  test(`a map with ${JSON.stringify(members)} is ${valid ? "" : "not "}valid`, () => {
    assert.equal(isValid({ ...JSON.parse(MAP), names: ["n"], ...members }), valid);
  });
}

test("a name is hidden where no script shows one of its identifiers, outside of inline maps", () => {
  const inline = `x = "data:application/json;base64,${Buffer.from("inMap").toString("base64")} inMap2";`;
  const files = [
    { chain: ["a.js"], bytes: Buffer.from(`inCode("inString") // inComment\n${inline}`) },
    { chain: ["a.md"], bytes: Buffer.from("inProse") },
    { chain: ["bin/a"], bytes: Buffer.from("#!/bin/env node\ninCommand") },
  ];
  const hides = hiding(files);
  for (const name of ["inCode", "inString.inCode", "inComment", "inMap2", "inCommand", "ab", "base64"]) {
    assert.equal(hides(new Set([name])), 0, name);
  }
  assert.equal(hides(new Set(["inProse", "inMap", "inCode.other", "inCod", "inCode"])), 4);
});

/** A section of WebAssembly with a name, or a text: each behind its length. @param {...(string | number[])} parts */
const custom = (...parts) => {
  const bytes = parts.map((part) => (typeof part === "string" ? [part.length, ...Buffer.from(part)] : part)).flat();
  return [0, bytes.length, ...bytes];
};

test("a module's first reference counts, and each of its names once", async () => {
  const functions = [1, 11, 3, 0, ...[2, 97, 98], 1, ...[1, 99], 2, ...[1, 99]];
  const locals = [2, 7, 1, 0, 1, 0, ...[2, 97, 100]];
  const reference = custom("sourceMappingURL", "a.map");
  const sections = [
    reference,
    custom("sourceMappingURL", "b.map"),
    custom("name", [0, 2, 1, 109, ...functions, ...locals]),
  ];
  const module = Buffer.from([0, 97, 115, 109, 1, 0, 0, 0, ...sections.flat()]);
  assert.equal(moduleReference(module), "a.map");
  assert.deepEqual([...moduleNames(module)], ["m", "ab", "c", "ad"]);
  assert.deepEqual(await debugFiles(module), []);
});

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
