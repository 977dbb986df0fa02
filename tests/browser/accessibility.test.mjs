// Every state of the page under axe-core, wide and narrow, light and dark; no state is wider than its window, and the keyboard reaches everything. Not a replacement for people.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { packEntries } from "../lib/archive.mjs";
import { dropFile } from "../lib/browsers.mjs";
import { check, dropBoth, fileWith, fixturePath, inEachBrowser, stateOf } from "./page.mjs";
import { openEverything, readBy } from "./views.mjs";

/**
 * @typedef {import('./page.mjs').Page} Page
 */

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const secrets = await fixturePath("secrets");
const closed = await fixturePath("closed-with-map");
const inside = await fileWith("inside.tgz", filesInside());
const empty = await fileWith("empty.tgz", "");
const stale = {
  rule: "github-token",
  path: "gone.js",
  evidence: "ghp_…0000 (40 characters)",
  reason: "It was revoked.",
};
const ownRules = await fileWith("house.rules.json", JSON.stringify({ overshare: 1, silenced: [stale] }));
const wrongRules = await fileWith("wrong.json", JSON.stringify({ overshare: 1, rules: [{ id: "A" }] }));

/** How the page gets into each state. @type {Record<string, (page: Page) => Promise<unknown>>} */
const STATES = {
  empty: async () => {},
  reading: holdReading,
  "result with secrets": async (page) => (await check(page, secrets), openEverything(page)),
  "result with sources": async (page) => (await check(page, closed), openEverything(page)),
  "result with files inside files": async (page) => (await check(page, inside), openEverything(page)),
  "a search and a saving that have ended": async (page) => (await check(page, closed), searchAndSave(page)),
  "code in colours": async (page) => (await check(page, closed), readCode(page)),
  reader: async (page) => (await check(page, secrets), readBy(page, page.locator("#found button.place").first())),
  "own rules and silenced places": async (page) => (await check(page, secrets), silenceSome(page)),
  "own rules that are wrong": async (page) => (await check(page, closed), dropFile(page, wrongRules)),
  comparison: (page) => dropBoth(page, [closed, secrets]),
  error: (page) => check(page, empty),
};

const WIDTHS = [1280, 360];

inEachBrowser(({ name, open }) => {
  for (const [state, reach] of Object.entries(STATES)) {
    test(`axe finds nothing: ${state}`, async () => {
      const page = await open();
      await reach(page);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        for (const colorScheme of schemesOf(name)) {
          await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
          assert.deepEqual(await violations(page), [], `${width} px, ${colorScheme}`);
        }
        assert.equal(await page.evaluate(overflow), 0, `too wide at ${width} px`);
      }
    });
  }

  test("axe would find a fault", async () => {
    const page = await open();
    await page.evaluate(() => document.querySelector("main").append(document.createElement("button")));
    assert.deepEqual(
      (await violations(page)).map(({ id }) => id),
      ["button-name"],
    );
  });

  test("the keyboard alone: from the file button through a finding and back", async () => {
    const page = await open();
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.id), "file");
    await check(page, secrets);
    await tabTo(page, "#found button.place");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".reader .line");
    // What lies under an open reader is out of reach.
    for (let press = 0; press < 4; press++) {
      await page.keyboard.press("Tab");
      assert.ok(
        await page.evaluate(
          () => document.activeElement === document.body || document.activeElement.closest(".reader") !== null,
        ),
      );
    }
    await page.keyboard.press("Escape");
    assert.ok(await page.evaluate(() => document.activeElement.matches("#found button.place")));
  });

  test("each state is said to those who listen, and named in the tab", async () => {
    const page = await open();
    const told = () =>
      page.evaluate(() => [
        document.getElementById("live").textContent,
        document.title,
        document.activeElement.textContent,
      ]);
    await holdReading(page);
    assert.deepEqual(await told(), ["Reading secrets-1.0.0.tgz.", "Reading – Overshare", "secrets-1.0.0.tgz"]);
    const { failure } = await check(page, empty);
    assert.deepEqual(await told(), [
      failure.message,
      "This file could not be checked – Overshare",
      "This file could not be checked",
    ]);
    const { report } = await check(page, closed);
    const { headline } = report.verdict;
    assert.deepEqual(await told(), [
      `Done. Critical: ${headline}`,
      `Critical: ${report.package.name} – Overshare`,
      headline,
    ]);
  });
});

/** Archives in archives, one of them deeper than the limit lets through, and what nobody installs. */
function filesInside() {
  const bytes = Buffer.from("const a = 1;\n");
  const deep = Array.from({ length: 20 }).reduce((inner) => gzipSync(inner), bytes);
  const inner = packEntries([
    { path: "lib/a.js", bytes },
    { path: ".env", bytes: Buffer.from("API_PASSWORD=correct-horse-7\n") },
  ]);
  return packEntries([
    { path: "package.json", bytes: Buffer.from('{"name":"inside"}') },
    { path: "inner.tgz", bytes: inner },
    { path: `deep.js${".gz".repeat(20)}`, bytes: deep },
    { path: "twice.js", bytes },
    { path: "twice.js", bytes },
    { path: "link", link: "../somewhere" },
  ]);
}

/** The driver of Firefox cannot make a page dark. @param {string} name */
const schemesOf = (name) => /** @type {const} */ (name === "chromium" ? ["light", "dark"] : ["light"]);

/**
 * Holds the page while it reads: its worker is asked for nothing until the next file.
 * @param {Page} page
 */
async function holdReading(page) {
  await page.evaluate(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = () => (Worker.prototype.postMessage = postMessage);
  });
  await dropFile(page, secrets);
  assert.equal(await stateOf(page), "reading");
}

/** @param {Page} page */
async function searchAndSave(page) {
  await page.fill("#query", "return");
  await page.press("#query", "Enter");
  await page.waitForSelector(".match");
  await page.click("#save-all");
  await page.waitForSelector(".saving button");
}

/** A place in a line with colours, so that a mark lies over them. @param {Page} page */
async function readCode(page) {
  await page.fill("#query", "export");
  await page.press("#query", "Enter");
  await page.click(".match");
  await page.waitForSelector(".reader mark [class^=look]");
}

/** @param {Page} page */
async function violations(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, {
      resultTypes: ["violations"],
      rules: { "target-size": { enabled: true } },
    });
    return violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.slice(0, 5).map(({ html, failureSummary }) => `${html} ${failureSummary}`),
    }));
  });
}

/** Runs in the page: how much wider it is than its window. */
function overflow() {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

/**
 * @param {Page} page
 * @param {string} selector
 */
async function tabTo(page, selector) {
  for (let press = 0; press < 40; press++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
  }
  throw new Error(`No ${selector} within 40 presses of Tab.`);
}

/** Own rules in use, one place silenced, and another about to be. @param {Page} page */
async function silenceSome(page) {
  await dropFile(page, ownRules);
  await page.waitForSelector("#silenced .stale");
  await page.locator("#found .silence button").first().click();
  await page.keyboard.type("Revoked long ago.");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#silenced .finding");
  await page.locator("#found .silence button").first().click();
  await page.keyboard.type("A reason that is longer than the field in which it is written down, on a narrow screen.");
}
