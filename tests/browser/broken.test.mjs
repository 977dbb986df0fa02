// What is no package, or a broken one: a clear sentence or a report that says what could not be read, and the next file can be dropped at once. Then the bare files that count as packages of one entry.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { packEntries } from "../lib/archive.mjs";
import { fixtureEntries } from "../lib/fixture.mjs";
import { readEntries } from "../lib/reader.mjs";
import { check, fileWith, fixtureFolder, fixturePath, inEachBrowser, packagePath, stateOf } from "./page.mjs";
import { fileRow, openEverything, readBy, rowsOf } from "./views.mjs";

/**
 * @typedef {import('./page.mjs').Page} Page
 * @typedef {import('./page.mjs').Report} Report
 */

const small = await fixturePath("no-map");
const tgz = await readFile(await packagePath("preact"));

/** Bytes without a pattern, the same ones every time. @param {number} length */
function noise(length) {
  const bytes = Buffer.alloc(length);
  for (let at = 0, state = 1; at < length; at++) bytes[at] = (state = (state * 1103515245 + 12345) >>> 0) >>> 16;
  return bytes;
}

const flipped = Buffer.from(tgz);
for (let at = 200_000; at < 200_050; at++) flipped[at] ^= 0xff;

const PNG = Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), noise(5_000)]);

/** @param {number} length of the name */
const longName = (length) => packEntries([{ path: `${"n".repeat(length - 11)}.js`, bytes: Buffer.from("a\n") }]);

/**
 * No report: the kind of failure, and words of its sentence.
 * @type {[name: string, content: string | Buffer, kind: string, sentence: RegExp][]}
 */
const REFUSED = [
  ["empty.tgz", "", "empty", /is empty/],
  ["picture.png", PNG, "not-a-package", /not a package/],
  [
    "archive.7z",
    Buffer.concat([Buffer.from("7z\xbc\xaf\x27\x1c", "latin1"), noise(3_000)]),
    "unsupported",
    /7z archive, which is not read here/,
  ],
  ["noise.zip", Buffer.concat([Buffer.from("PK\x03\x04"), noise(3_000)]), "not-a-package", /not a package/],
  ["noise.tgz", noise(50_000), "not-a-package", /not a package/],
  ["ten-bytes.tgz", tgz.subarray(0, 10), "not-a-package", /gzip.*nothing of it could be unpacked/],
];

/**
 * A report that says what is missing: words of the reason, and what was still read.
 * @type {[name: string, content: Buffer, reason: RegExp, read: (report: Report) => unknown][]}
 */
const PARTLY = [
  [
    "cut.tgz",
    tgz.subarray(0, 200_000),
    /ends too early/,
    ({ totals, package: { name } }) => name === "preact" && totals.entries > 50 && totals.maps > 10,
  ],
  [
    "flipped.tgz",
    flipped,
    /checksum does not match/,
    ({ totals, package: { name } }) => name === "preact" && totals.entries > 50,
  ],
];

/** Whatever these are, nothing of them was read. @type {[name: string, content: Buffer][]} */
const NOTHING = [
  ["no-blocks.tgz", gzipSync("hello")],
  ["no-entries.tgz", gzipSync(Buffer.alloc(1024))],
  ["zeros.tgz", Buffer.alloc(10_000)],
];

/**
 * Maps that are none: words of the problem.
 * @type {[name: string, content: string, problem: RegExp][]}
 */
const NO_MAPS = [
  ["text.js.map", "not json", /not a JSON object/],
  ["list.js.map", "[1, 2]", /not a JSON object/],
  [
    "types.js.map",
    '{"version":"3","sources":"a","sourcesContent":{"0":1},"names":[null],"mappings":7}',
    /sources.? is no list/,
  ],
  ["cut.js.map", '{"version":3,"sources":["a.ts"],"mappings":"AAAA","sourcesContent":["let a', /ends too early/],
];

/** A bare file is a package of one entry. @type {[name: string, content: string][]} */
const BARE = Object.entries(bareFiles());

inEachBrowser(({ open }) => {
  test("no package: a clear sentence, and on to the next file", async () => {
    const page = await open();
    for (const [name, content, kind, sentence] of REFUSED) {
      const { failure } = await check(page, await fileWith(name, content));
      assert.equal(failure?.kind, kind, name);
      assert.match(failure.message, sentence);
      assert.equal(await stateOf(page), "error");
      assert.equal(await page.textContent(".failure .sentence"), failure.message);
      assert.equal(await page.textContent(".failure .level"), name);
      await checkNext(page);
    }
  });

  test("a broken archive: what could be read, and what could not", async () => {
    const page = await open();
    for (const [name, content, reason, read] of PARTLY) {
      const { report } = await check(page, await fileWith(name, content));
      assert.ok(read(report), name);
      assert.ok(
        report.unchecked.some((item) => reason.test(item.reason)),
        name,
      );
      assert.match(await page.textContent("#unchecked .content"), reason);
      await checkNext(page);
    }
  });

  test("an archive that holds no file is not called clear", async () => {
    const page = await open();
    for (const [name, content] of NOTHING) {
      const { report, failure } = await check(page, await fileWith(name, content));
      assert.ok(failure || report.unchecked.length > 0, `${name}: ${report?.verdict.headline}`);
      await checkNext(page);
    }
  });

  test("metadata of more than 1 MiB, which npm ignores, stands apart with the reason", async () => {
    const page = await open();
    const { report } = await check(page, await fileWith("long-name.tgz", longName(1 << 20)));
    assert.equal(report.totals.entries, 1);
    const [aside] = report.entries.filter(({ installed }) => !installed);
    assert.match(aside.notes.join(), /more than 1 MiB, which npm ignores/);
    assert.match(await page.textContent("#published"), /more than 1 MiB, which npm ignores/);
    await checkNext(page);
  });

  test("a name of 1 MB is shortened, which is said, and the file is read all the same", async () => {
    const page = await open();
    const { report } = await check(page, await fileWith("long-name.tgz", longName(1_000_000)));
    assert.match(report.entries[0].notes.join(), /999992 bytes long/);
    const [{ path, marks }] = await rowsOf(page, "#published");
    assert.match(path, /^n{240} … [\d,.]+ more characters … n{77}\.js$/);
    assert.match(marks.join(), /999992 bytes long/);
    assert.equal(await readBy(page, await fileRow(page, "#published", path)), "a");
    await checkNext(page);
  });

  test("a map that is none, bare and in a package: the problem is told", async () => {
    const page = await open();
    for (const [name, content, problem] of NO_MAPS) {
      for (const file of [content, packed({ [name]: content })]) {
        const { report } = await check(page, await fileWith(file === content ? name : "maps.tgz", file));
        const [broken] = report.maps.filter(({ valid }) => !valid);
        assert.match(broken?.problems.join("\n") ?? "", problem, name);
        assert.match(await page.textContent("#maps"), problem);
        assert.match(await page.textContent("#maps"), /not valid/);
      }
      await checkNext(page);
    }
  });

  test("a bare .map, .js or .css file", async () => {
    const page = await open();
    for (const [name, content] of BARE) {
      const { report } = await check(page, await fileWith(name, content));
      const { entries, bytes, maps, sources } = report.totals;
      assert.deepEqual(
        { entries, bytes, maps, sources },
        readEntries(new Map([[name, { bytes: Buffer.from(content) }]])).totals,
      );
      assert.deepEqual([report.input.format, report.package, report.entries[0].path], ["file", null, name]);
      await openEverything(page);
      assert.ok(sources.withText > 0, name);
      assert.equal((await rowsOf(page, "#recovered")).filter(({ folder }) => !folder).length, sources.withText);
    }
  });
});

/** @param {Page} page */
async function checkNext(page) {
  const { report } = await check(page, small);
  assert.equal(report.package.name, "no-map");
  assert.equal(await stateOf(page), "result");
}

/** @param {Record<string, string>} files */
function packed(files) {
  return packEntries(Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) })));
}

/** @returns {Record<string, string>} */
function bareFiles() {
  const from = (fixture, path) =>
    String(fixtureEntries(fixtureFolder(fixture)).find((entry) => entry.path === path).bytes);
  return {
    "cli.js.map": from("closed-with-map", "dist/cli.js.map"),
    "index.mjs": from("inline-map", "dist/index.mjs"),
    "middle.js": from("inline-map", "dist/middle.js"),
    "print.css": from("css-map", "dist/print.css"),
  };
}
