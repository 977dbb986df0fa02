// A search held against plain JavaScript over the same texts: as many matches, at the same places; and what it says when it cannot search.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { checked, expressionOf, findIn, memoryBytes, needleOf, searchable, searched } from "./lib/again.mjs";
import { packEntries } from "./lib/archive.mjs";
import { fixtureEntries, plantedSecrets } from "./lib/fixture.mjs";
import { readPackage } from "./lib/reader.mjs";
import { replayA } from "./replay/generate.mjs";

const PLAIN = { text: "", regex: false, caseSensitive: true, wholeWord: false };

/** What a query finds in one text, as `line:column:length excerpt@at`. */
function found(text, query, most = 100) {
  const matches = [];
  const total = findIn(text, expressionOf({ ...PLAIN, ...query }), most, (match) => matches.push(match));
  return { total, matches, places: matches.map(({ line, column, length }) => `${line}:${column}:${length}`) };
}

test("lines end at LF, CR LF and CR, and columns are code units", () => {
  const text = "ab\r\nab\rab\n\n\r\rab\u2028ab\r\n😀ab";
  assert.deepEqual(found(text, { text: "ab" }).places, ["1:1:2", "2:1:2", "3:1:2", "7:1:2", "7:4:2", "8:3:2"]);
  assert.deepEqual(found(text, { text: "ab$", regex: true }).places.slice(0, 3), ["1:1:2", "2:1:2", "3:1:2"]);
  assert.deepEqual(found(text, { text: "\\n", regex: true }).places, ["1:4:1", "3:3:1", "4:1:1", "7:7:1"]);
  assert.deepEqual(found("x\r\n  // a", { text: "^\\s*//", regex: true }).places, ["2:1:4"]);
  assert.deepEqual(found("\uFEFFab", { text: "ab" }).places, ["1:2:2"]);
  assert.deepEqual(found("a\nb\nc", { text: "a\\nb\\nc", regex: true }).places, ["1:1:5"]);
});

test("case, whole words and characters of expressions", () => {
  const cases = [
    [{ text: "a.c" }, "abc a.c A.C", ["1:5:3"]],
    [{ text: "a.c", caseSensitive: false }, "abc a.c A.C", ["1:5:3", "1:9:3"]],
    [{ text: "a.c", regex: true }, "abc a.c A.C", ["1:1:3", "1:5:3"]],
    [{ text: "^$[](){}|*+?\\/-" }, "x^$[](){}|*+?\\/-", ["1:2:15"]],
    [{ text: "id", wholeWord: true }, "id idx xid _id id2 éid $id id", ["1:1:2", "1:25:2", "1:28:2"]],
    [{ text: "(id", wholeWord: true }, "x(id) f(idx)", ["1:2:3"]],
    [{ text: "foo(", wholeWord: true }, "foo(a) xfoo(a)", ["1:1:4"]],
    [{ text: "a|b", regex: true, wholeWord: true }, "a ab b", ["1:1:1", "1:6:1"]],
    [{ text: "x*", regex: true }, "axxb😀x", ["1:2:2", "1:7:1"]],
    [{ text: "\\p{Lu}", regex: true }, "aÉb", ["1:2:1"]],
    // Allowed without `u` only.
    [{ text: "\\-a", regex: true }, "b-a", ["1:2:2"]],
    [{ text: "É", caseSensitive: false }, "é", ["1:1:1"]],
  ];
  for (const [query, text, places] of cases) assert.deepEqual(found(text, query).places, places, JSON.stringify(query));
});

test("an excerpt is a part of the line of at most 200 units, and shows where the match begins", () => {
  const show = (text, query) =>
    found(text, { text: query }).matches.map(({ excerpt, at }) => [
      excerpt.slice(at, at + query.length),
      excerpt.length,
      at,
    ]);
  assert.deepEqual(show("one\ntwo three\r\nfour", "three"), [["three", 9, 4]]);
  assert.deepEqual(show(`${"x".repeat(1000)}needle${"y".repeat(1000)}`, "needle"), [["needle", 200, 60]]);
  assert.deepEqual(show(`${"x".repeat(1000)}needle`, "needle"), [["needle", 200, 194]]);
  assert.deepEqual(show(`needle${"x".repeat(1000)}`, "needle"), [["needle", 200, 0]]);
  const [{ excerpt }] = found(`${"😀".repeat(500)}needle${"😀".repeat(500)}`, { text: "needle" }).matches;
  assert.ok(
    excerpt.isWellFormed?.() ?? !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(excerpt),
  );
});

test("only the first matches are told, and all are counted", () => {
  const { total, matches } = found("a".repeat(1000), { text: "a" }, 10);
  assert.deepEqual([total, matches.length], [1000, 10]);
});

test("an expression that is none is explained", () => {
  for (const text of ["(", ")(", "[", "a**", "\\", "(?<n>a)(?<n>b)", "\\k<x>(?<y>a)"])
    for (const wholeWord of [false, true])
      assert.throws(
        () => expressionOf({ ...PLAIN, text, regex: true, wholeWord }),
        ({ kind, message }) => kind === "settings" && /^That is no regular expression\. [^ ].*\.$/.test(message),
        text,
      );
  assert.throws(() => expressionOf(PLAIN), { kind: "settings", message: "Nothing to search for was given." });
});

test("bytes tell only for plain text in its own case", () => {
  assert.deepEqual(needleOf({ ...PLAIN, text: "é" }), new Uint8Array([0xc3, 0xa9]));
  for (const query of [{ regex: true }, { caseSensitive: false }, { text: "a\uFFFD" }, { text: "a\ud800" }])
    assert.equal(needleOf({ ...PLAIN, text: "a", ...query }), null, JSON.stringify(query));
});

/** Ten ways to ask, in which the prefilter, case, words and lines play a part. */
const QUERIES = [
  { text: "export default function" },
  { text: "zz, which nobody wrote" },
  { text: "Vector3" },
  { text: "vector3", caseSensitive: false },
  { text: "Vector3", wholeWord: true },
  { text: "\u00e9" },
  { text: "\\bimport\\s+\\{[^}]*\\}", regex: true },
  { text: "^\\s*//.*todo", regex: true, caseSensitive: false },
  { text: "=>$", regex: true },
  { text: "[\\u4e00-\\u9fff]+|\\p{Emoji_Presentation}", regex: true },
];

/** The same search, slow and plain: each line by itself, as far as a match lies in one. */
function plainly(text, { text: asked, regex = false, caseSensitive = true, wholeWord = false }) {
  const escaped = regex ? asked : [...asked].map((letter) => `\\u{${letter.codePointAt(0).toString(16)}}`).join("");
  const expression = new RegExp(
    wholeWord ? `\\b${escaped}\\b` : escaped,
    `gu${regex ? "m" : ""}${caseSensitive ? "" : "i"}`,
  );
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length)];
  return [...text.matchAll(expression)].map(({ index, 0: matched }) => {
    // Between CR and LF a line begins to `^`, and to nobody else.
    const cut = matched.length > 1 && text.slice(index - 1, index + 1) === "\r\n" ? 1 : 0;
    const line = starts.findLastIndex((start) => start <= index + cut);
    return `${line + 1}:${index + cut - starts[line] + 1}:${matched.length - cut}`;
  });
}

test("ten searches of replay a find what plain JavaScript finds, in bounded memory", async () => {
  const { tgz } = await replayA();
  const file = checked(await readFile(tgz));
  const { maps } = await readPackage(tgz);
  const targets = searchable(file.report);
  const bytes = targets.reduce((sum, { map, source }) => sum + Buffer.byteLength(maps[map].sources[source].text), 0);
  for (const query of QUERIES) {
    const { found: hits, totals } = searched(file, query);
    const expected = new Map();
    for (const { map, source } of targets) {
      const places = plainly(maps[map].sources[source].text, query);
      if (places.length > 0) expected.set(`${map}:${source}`, places);
    }
    const all = [...expected.values()].reduce((sum, places) => sum + places.length, 0);
    const reported = Math.min(all, 5_000);
    const files = expected.size;
    assert.deepEqual(totals, { matches: all, reported, files, texts: targets.length, bytes }, query.text);
    assert.equal(hits.length, files);
    for (const { target, matches, total } of hits) {
      const places = expected.get(`${target.map}:${target.source}`);
      assert.equal(total, places.length, query.text);
      const seen = matches.map(({ line, column, length }) => `${line}:${column}:${length}`);
      assert.deepEqual(seen, places.slice(0, seen.length), query.text);
    }
  }
  assert.ok(memoryBytes() < 32 << 20, `${memoryBytes()} bytes`);
});

test("a search shows no planted secret, in entries either", () => {
  const fixture = fileURLToPath(new URL("fixtures/secrets", import.meta.url));
  const file = checked(packEntries(fixtureEntries(fixture)));
  const all = searched(file, { text: ".+", regex: true }, searchable(file.report, { entries: true }));
  assert.ok(all.totals.matches > 20 && all.totals.texts > file.report.sources.length);
  const secrets = plantedSecrets(fixture);
  assert.ok(secrets.length > 0);
  for (const secret of secrets) {
    assert.ok(!JSON.stringify(all.found).includes(secret.slice(0, 40)));
    const { totals } = searched(file, { text: secret }, searchable(file.report, { entries: true }));
    assert.equal(totals.matches, 0);
  }
});
