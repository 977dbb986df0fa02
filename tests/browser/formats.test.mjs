// A real file of every format, dropped on one page after the other: what the page calls it, how many files it shows, and what the reader shows of one. Whether the numbers are right is held against the formats' own programs in tests/formats.

import assert from "node:assert/strict";
import { test } from "node:test";
import { obtain } from "../formats/obtain.mjs";
import { check, inEachBrowser } from "./page.mjs";
import { closeReader, openEverything, readBy, rowsOf } from "./views.mjs";

/**
 * @typedef {import('./page.mjs').Page} Page
 *
 * @typedef {object} Shown
 * @property {string} file its name in tests/formats/list.json
 * @property {string} kind what it is read as
 * @property {string} [named] the package with its version, where it has a name
 * @property {string} [licence]
 * @property {number} files that are installed or unpacked
 * @property {number} [left] that are not
 * @property {number} [inside] files in archives
 * @property {string[]} read the way to a file, from the dropped file inward
 * @property {RegExp} text what the reader shows of it
 */

/** @type {Shown[]} */
const FILES = [
  {
    file: "tar-2.2.1.tgz",
    kind: "npm package",
    named: "tar@2.2.1",
    licence: "ISC",
    files: 33,
    inside: 61,
    read: ["test/fixtures.tgz", "fixtures/packtest/Ω.txt"],
    text: /^Ω$/,
  },
  {
    file: "electron-app-1.0.0.tgz",
    kind: "npm package",
    named: "electron-app@1.0.0",
    licence: "MIT",
    files: 4,
    inside: 131,
    read: ["resources/app.asar", "test-utils/src/index.d.ts"],
    text: /^export function setupRerender/,
  },
  {
    file: "flate2-1.1.2.crate",
    kind: "Rust crate",
    named: "flate2@1.1.2",
    licence: "MIT OR Apache-2.0",
    files: 62,
    inside: 4,
    read: ["tests/multi.gz", "multi"],
    text: /^first\nsecond$/,
  },
  {
    file: "jsonpatch-1.33-py2.py3-none-any.whl",
    kind: "Python wheel",
    named: "jsonpatch@1.33",
    licence: "BSD-3-Clause",
    files: 9,
    read: ["jsonpatch-1.33.data/scripts/jsondiff"],
    text: /^#!python/,
  },
  {
    file: "six-1.16.0.tar.gz",
    kind: "Python source distribution",
    named: "six@1.16.0",
    licence: "MIT",
    files: 16,
    read: ["PKG-INFO"],
    text: /^Metadata-Version: /,
  },
  {
    file: "claude-code.vsix",
    kind: "VS Code extension",
    named: "Anthropic.claude-code@1.0.100",
    licence: "MIT",
    files: 7,
    left: 1,
    read: ["[Content_Types].xml"],
    text: /^<\?xml/,
  },
  {
    file: "fixture-2.crx",
    kind: "Chrome extension",
    named: "Fixture1@1",
    files: 3,
    left: 1,
    read: ["(package header)"],
    text: /^00000000 {2}([0-9a-f]{2} ){16}/,
  },
  {
    file: "recorder-3.crx",
    kind: "Chrome extension",
    named: "SeleniumBase Recorder@1.0.0",
    files: 6,
    left: 1,
    read: ["manifest.json"],
    text: /"manifest_version": *3/,
  },
  { file: "sample.xpi", kind: "Firefox extension", files: 4, read: ["chrome.manifest"], text: /^content/ },
  {
    file: "panchira-0.1.1.gem",
    kind: "Ruby gem",
    named: "panchira@0.1.1",
    licence: "MIT",
    files: 19,
    left: 3,
    inside: 2,
    read: ["metadata.gz", "metadata"],
    text: /^--- !ruby\/object:Gem::Specification/,
  },
  {
    file: "Javascript-FastClass.1.1.729.121805.nupkg",
    kind: "NuGet package",
    named: "Javascript-FastClass@1.1.729.121805",
    files: 8,
    left: 3,
    read: ["tools/init.ps1"],
    text: /\S/,
  },
  {
    file: "balancer.war",
    kind: "Java archive",
    files: 4,
    inside: 16,
    read: ["balancer/WEB-INF/lib/catalina-balancer.jar", "META-INF/MANIFEST.MF"],
    text: /^Manifest-Version: 1\.0/,
  },
  { file: "archive.zip", kind: "zip archive", files: 2, read: ["dir/fileInsideDir.txt"], text: /^.{1,3}$/ },
  {
    file: "commons-logging-1.1.2-src.tar.gz",
    kind: "tar archive",
    files: 106,
    read: ["commons-logging-1.1.2-src/pom.xml"],
    text: /^<!--\nLicensed to the Apache/,
  },
  { file: "jquery.min.map", kind: "single file", files: 1, read: ["jquery.min.map"], text: /^\{"version":3/ },
];

inEachBrowser(({ open }) => {
  test("every format is named, counted and read, one dropped after the other", async () => {
    const page = await open();
    for (const shown of FILES) {
      const { report } = await check(page, await obtain(shown.file));
      assert.ok(report, shown.file);
      assert.deepEqual(await factsOf(page), expectedFacts(shown), shown.file);
      assert.equal(Number((await page.textContent("#published .total")).replace(",", "")), shown.files, shown.file);
      const note = await page.textContent("#published .note");
      assert.equal(amountIn(note, /([\d,]+).files? inside archives/), shown.inside ?? 0, shown.file);
      assert.equal(amountIn(note, /([\d,]+) more in the/), shown.left ?? 0, shown.file);
      await readOne(page, shown);
    }
  });

  test("an archive inside is called one, whatever its name ends in", async () => {
    const page = await open();
    await check(page, await obtain("balancer.war"));
    await openEverything(page, "#published");
    const holders = (await rowsOf(page, "#published")).filter(({ path }) => path.endsWith(".jar"));
    assert.deepEqual(
      holders.map(({ marks }) => marks),
      [["archive"]],
    );
  });
});

/** @param {Page} page @returns {Promise<Record<string, string>>} */
async function factsOf(page) {
  const facts = await page.evaluate(() =>
    [...document.querySelectorAll(".facts div")].map((row) => [
      row.querySelector("dt").textContent,
      row.querySelector("dd").textContent,
    ]),
  );
  const wanted = ["Package", "Licence", "Read as"];
  return Object.fromEntries(facts.filter(([name]) => wanted.includes(name)));
}

/** @param {Shown} shown */
function expectedFacts({ kind, named, licence }) {
  return { ...(named && { Package: named, Licence: licence ?? "none stated" }), "Read as": kind };
}

/**
 * Opens everything that leads to a file, and then the file.
 * @param {Page} page
 * @param {Shown} shown
 */
async function readOne(page, { file, read, text }) {
  await openEverything(page, "#published");
  assert.match(await readBy(page, await rowOf(page, read.join("/"))), text, file);
  assert.equal(await page.textContent(".reader h2"), read.join(" › "), file);
  await closeReader(page);
}

/**
 * The row of a file, among those that are installed or else among those that are not.
 * @param {Page} page
 * @param {string} path
 */
async function rowOf(page, path) {
  for (const section of ["#published", ".left-out"]) {
    const at = (await rowsOf(page, section)).findIndex((row) => row.path === path);
    if (at >= 0) return page.locator(`${section} ul.tree .row`).nth(at);
  }
  throw new Error(`There is no row for ${path}.`);
}

/** @param {string} text @param {RegExp} pattern */
const amountIn = (text, pattern) => Number((pattern.exec(text)?.[1] ?? "0").replace(/,/g, ""));
