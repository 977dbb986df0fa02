// Real packages on the page: the report's numbers, both trees and the texts behind them, held against the independent reader.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readPackage } from "../lib/reader.mjs";
import { check, inEachBrowser, packagePath, stateOf } from "./page.mjs";
import { closeReader, fileRow, joinedLines, numberIn, openEverything, readBy, rowsOf } from "./views.mjs";

/**
 * @typedef {import('./page.mjs').Page} Page
 * @typedef {import('./page.mjs').Report} Report
 * @typedef {import('../lib/reader.mjs').Reading} Reading
 */

const GROUPS = { own: "Own files", "third-party": "Third-party files", generated: "Generated files" };

/** @type {[name: string, scheme: import('./page.mjs').Scheme][]} */
const CASES = [
  ["preact", "http"],
  ["preact", "file"],
  ["rxjs", "http"],
];

inEachBrowser(({ open }) => {
  for (const [name, scheme] of CASES) {
    test(`${name}, from ${scheme}`, async () => {
      const path = await packagePath(name);
      const [page, reading] = await Promise.all([open(scheme), readPackage(path)]);
      const { report } = await check(page, path);
      assert.equal(report.package.name, name);
      checkTotals(report, reading);
      await checkVerdict(page, report);
      await checkEntries(page, reading);
      await checkSources(page, report);
      await checkTexts(page, report, reading);
    });
  }
});

/**
 * @param {Report} report
 * @param {Reading} reading
 */
function checkTotals({ totals }, reading) {
  const { entries, bytes, maps, sources } = totals;
  assert.deepEqual({ entries, bytes, maps, sources }, reading.totals);
  const byOrigin = [totals.own, totals.thirdParty, totals.generated];
  for (const [measure, all] of Object.entries({ sources: sources.total, lines: sources.lines, bytes: sources.bytes })) {
    assert.equal(
      byOrigin.reduce((sum, amount) => sum + amount[measure], 0),
      all,
    );
  }
}

/**
 * @param {Page} page
 * @param {Report} report
 */
async function checkVerdict(page, { verdict, totals, sources }) {
  assert.equal(await stateOf(page), "result");
  assert.equal(await page.textContent("h1#verdict"), verdict.headline);
  assert.equal(await page.getAttribute(".verdict", "data-level"), verdict.level);
  assert.equal(await page.evaluate(() => document.activeElement?.id), "verdict");
  const own = sources.filter(({ origin, hasText }) => origin === "own" && hasText);
  const legend = await page.textContent(".legend [data-origin=own]");
  assert.deepEqual(legend.split(", ").map(numberIn), [own.length, totals.own.lines]);
}

/**
 * @param {Page} page
 * @param {Reading} reading
 */
async function checkEntries(page, { entries }) {
  await openEverything(page, "#published");
  const files = (await rowsOf(page, "#published")).filter(({ folder }) => !folder);
  assert.deepEqual(files.map(({ path }) => path).sort(), [...entries.keys()].sort());
}

/**
 * Every folder states the files and lines that stand under it, and how much of the generated files those make up.
 * @param {Page} page
 * @param {Report} report
 */
async function checkSources(page, { sources }) {
  await openEverything(page, "#recovered");
  const rows = await rowsOf(page, "#recovered");
  const listed = sources
    .filter(({ repeats }) => repeats === null)
    .map((source) => ({ ...source, path: `${GROUPS[source.origin]}/${source.path}` }));
  const files = rows.filter(({ folder }) => !folder);
  assert.deepEqual(files.map(({ path }) => path).sort(), listed.map(({ path }) => path).sort());
  const all = listed.reduce(addGenerated, 0);
  for (const { path, cells, share } of rows.filter(({ folder }) => folder)) {
    const below = listed.filter((source) => source.path.startsWith(`${path}/`));
    const lines = below.reduce((sum, source) => sum + source.lines, 0);
    assert.deepEqual([path, ...cells.slice(0, 2).map(numberIn)], [path, below.length, lines]);
    assert.ok(Math.abs(share - (100 * below.reduce(addGenerated, 0)) / all) < 0.001, `${path}: ${share} %`);
  }
}

/** @param {number} sum @param {import('../../www/shared/report.js').Source} source */
const addGenerated = (sum, { generatedBytes }) => sum + (generatedBytes ?? 0);

/**
 * An entry and a few recovered files, read on a click.
 * @param {Page} page
 * @param {Report} report
 * @param {Reading} reading
 */
async function checkTexts(page, { sources, maps }, { entries, maps: found }) {
  await checkText(page, await fileRow(page, "#published", "package.json"), String(entries.get("package.json").bytes));
  const own = sources.filter(
    ({ origin, hasText, repeats, lines }) => origin === "own" && hasText && repeats === null && lines < 2000,
  );
  assert.ok(own.length > 10);
  for (const source of [own.at(0), own.at(own.length / 2), own.at(-1)]) {
    const [entry] = maps[source.map].place.chain;
    const text = found.find(({ chain }) => chain[0] === entry).sources.find(({ raw }) => raw === source.rawPath).text;
    await checkText(page, await fileRow(page, "#recovered", `${GROUPS.own}/${source.path}`), text);
  }
}

/**
 * @param {Page} page
 * @param {import('playwright-core').Locator} row
 * @param {string} text
 */
async function checkText(page, row, text) {
  assert.equal(await readBy(page, row), joinedLines(text));
  await closeReader(page);
  // The keyboard is where it was.
  assert.ok(await row.evaluate((element) => element === document.activeElement));
}
