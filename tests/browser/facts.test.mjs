// What maps tell, on the page: the tool, names, shares to scale, packages, flaws. The values are put into a report by hand; that the core finds them is for its own tests.

import assert from "node:assert/strict";
import { test } from "node:test";
import { check, fixturePath, inEachBrowser } from "./page.mjs";
import { openEverything, rowsOf } from "./views.mjs";

/**
 * @typedef {import('./page.mjs').Page} Page
 * @typedef {import('./page.mjs').Report} Report
 */

const MARKUP = "<img src=x onerror=alert(1)>";
const path = await fixturePath("closed-with-map");

inEachBrowser(({ open }) => {
  test("of a map: its tool, its file, its names, and how much of the generated file it explains", async () => {
    const page = await open();
    const { report } = await checkWith(page);
    const row = page.locator("#maps .rows > li").first();
    const text = await row.innerText();
    assert.match(text, /Probably written by <img.*>\. Its names are odd\./);
    assert.match(text, /for <img.*· debug ID <img/);
    assert.match(text, /1,234.original names, 56 of which no published script shows/);
    assert.match(text, /bytes of the generated file lead back to a source: 7\d%/);
    const widths = await row
      .locator(".bar span")
      .evaluateAll((parts) => parts.map((part) => [part.dataset.origin, part.getBoundingClientRect().width]));
    const all = widths.reduce((sum, [, width]) => sum + width, 0);
    const bytes = report.maps[0].mappedBytes / 0.75;
    for (const [origin, width] of widths) {
      const part = origin === "none" ? 0.25 : bytesOf(report, origin) / bytes;
      assert.ok(Math.abs(width / all - part) < 0.02, `${origin}: ${width / all} and not ${part}`);
    }
    assert.ok(widths.length >= 2);
  });

  test("of a source: its package where that begins, its part, and what else is known", async () => {
    const page = await open();
    const { report } = await checkWith(page);
    await openEverything(page);
    const rows = await rowsOf(page, "#recovered");
    const marks = rows.flatMap(({ marks }) => marks);
    assert.ok(marks.includes("its path is published"));
    assert.ok(marks.includes("on the map’s ignore list"));
    assert.equal(marks.filter((mark) => mark.includes("9.9.9")).length, 1, "a package is named once");
    // The bars of the top rows come to the whole.
    const fills = await page
      .locator("#recovered .tree.forest > li > .row .fill")
      .evaluateAll((all) => all.map((fill) => Number.parseFloat(/** @type {HTMLElement} */ (fill).style.inlineSize)));
    assert.ok(Math.abs(fills.reduce((sum, part) => sum + part, 0) - 100) < 0.01, String(fills));
    assert.ok(rows.every(({ share }) => share > 0 && share <= 100));
    await page.locator("#recovered button.file").first().click();
    await page.waitForSelector(".reader .page:not([aria-busy])");
    const note = await page.textContent(".reader .note");
    assert.match(note, /of the generated file, [\d.]+% of what is mapped/);
    assert.ok(report.sources.length > 0);
  });

  test("packages in the sources: what the manifest does not tell, and the own scope", async () => {
    const page = await open();
    await checkWith(page);
    const rows = await page.locator("#dependencies .rows > li").allInnerTexts();
    assert.match(rows[0], /^<img.*9\.9\.9/);
    assert.match(rows[0], /same scope as this package/);
    assert.match(rows[0], /not declared in the manifest/);
    assert.match(rows[0], /npm · 1.file, 10.lines/);
    assert.doesNotMatch(rows[1], /declared|scope/);
    assert.equal(await page.locator('.overview a[href="#dependencies"] .number').textContent(), "2");
  });

  test("flaws stand apart, closed, and count for nothing", async () => {
    const page = await open();
    const { report } = await checkWith(page);
    assert.equal(await page.locator("#flaws details").evaluate((one) => /** @type {any} */ (one).open), false);
    await page.click("#flaws summary");
    assert.match(
      await page.innerText("#flaws .rows"),
      /The map says that it is for <img.*another file named, 3 times/s,
    );
    assert.equal(
      report.findings.some(({ title }) => /purpose/.test(title)),
      false,
    );
  });

  test("a report that tells none of it has no empty sections and no bars", async () => {
    const page = await open();
    await page.evaluate(edit, { markup: MARKUP, none: true });
    await check(page, path);
    for (const gone of ["#dependencies", "#flaws", ".weight", ".strip", "#maps .quiet"])
      assert.equal(await page.locator(gone).count(), 0, gone);
  });
});

/** @param {Report} report @param {string} origin */
const bytesOf = ({ sources }, origin) =>
  sources.filter((source) => source.origin === origin).reduce((sum, { generatedBytes }) => sum + generatedBytes, 0);

/**
 * Checks the fixture, with facts by hand in what the core answers.
 * @param {Page} page
 */
async function checkWith(page) {
  await page.evaluate(edit, { markup: MARKUP, none: false });
  const { report } = await check(page, path);
  return { report };
}

/** Runs in the page: the page reads a report with `JSON.parse`, and so hears what is put into it here. */
function edit({ markup, none }) {
  const { parse } = JSON;
  JSON.parse = (text) => {
    const report = parse(text);
    if (!report?.verdict) return report;
    report.dependencies = [];
    report.flaws = [];
    for (const source of report.sources)
      Object.assign(source, { generatedBytes: null, shipped: false, ignored: false, dependency: null });
    for (const map of report.maps)
      Object.assign(map, { tool: null, file: null, debugId: null, names: 0, hiddenNames: 0, mappedBytes: null });
    return none ? report : fill(report);
  };
  const fill = (report) => {
    const dependency = { ecosystem: "npm", name: markup, version: "9.9.9", sources: 1, lines: 10, bytes: 100 };
    report.dependencies = [
      { ...dependency, declared: false, ownScope: true },
      { ...dependency, name: "plain", version: null, declared: null, ownScope: false },
    ];
    const [map] = report.maps;
    const entry = report.entries.find(({ path }) => path === map.generated);
    map.mappedBytes = Math.round(entry.bytes * 0.75);
    const own = report.sources.filter((source) => source.map === 0);
    own.forEach((source, at) => {
      source.generatedBytes = Math.round(map.mappedBytes / own.length);
      source.shipped = at === 0;
      source.ignored = at === 1;
    });
    own.find(({ origin }) => origin === "third-party").dependency = 0;
    map.tool = { name: markup, confidence: "likely", evidence: "Its names are odd." };
    Object.assign(map, { file: markup, debugId: markup, names: 1234, hiddenNames: 56 });
    report.flaws = [
      { map: 0, kind: "file-mismatch", sentence: `The map says that it is for ${markup}.`, occurrences: 3 },
    ];
    return report;
  };
}
