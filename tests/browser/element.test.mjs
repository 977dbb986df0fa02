// <overshare-check> on pages of another origin: the example, and a host whose policy allows next to nothing. The frame's own page is for other tests.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { packEntries } from "../lib/archive.mjs";
import { serve } from "../lib/server.mjs";
import { check, DIST, fileWith, fixturePath, inEachBrowser } from "./page.mjs";

/**
 * @typedef {import('./page.mjs').Page} Page
 * @typedef {import('./page.mjs').At} At
 */

const path = await fixturePath("closed-with-map");
const inner = packEntries([{ path: "a.txt", bytes: gzipSync("a") }]);
const nested = await fileWith("nested.tgz", packEntries([{ path: "inner.tgz", bytes: inner }]));
const empty = await fileWith("empty.tgz", "");

/** What the element says, as its host page hears it: composed and bubbling, up to the document. */
const LISTENING = `
  window.told = []
  for (const type of ['progress', 'report', 'error'])
    document.addEventListener('overshare-' + type, (event) =>
      window.told.push({ type, from: event.target.localName, composed: event.composed, detail: event.detail }))`;

const HOST = (home) => `<!doctype html><html lang="en"><title>A strict host</title>
<input type="file"><overshare-check></overshare-check>
<script src="host.js"></script><script type="module" src="${home}overshare.js"></script></html>`;

inEachBrowser(({ open, browser }) => {
  let home, example, strict, folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "overshare-"));
    // A module from another origin must be offered to it.
    home = await serve(DIST, { headers: { "access-control-allow-origin": "*" } });
    example = await serve(DIST);
    strict = await serve(folder, { headers: { "content-security-policy": strictPolicy(home.url) } });
    await writeFile(join(folder, "index.html"), HOST(home.url));
    await writeFile(join(folder, "host.js"), LISTENING);
  });
  after(() =>
    Promise.all([...[home, example, strict].map((server) => server.close()), rm(folder, { recursive: true })]),
  );

  test("the example: a file handed in, the report handed out", async () => {
    const page = await hostPage(browser(), `${example.url}examples/element.html?port=${new URL(home.url).port}`);
    await page.setInputFiles("#hand-in", path);
    await page.waitForFunction(() => document.querySelector("#told").textContent.startsWith("critical: "));
    await page.setInputFiles("#hand-in", empty);
    await page.waitForFunction(() => document.querySelector("#told").textContent === "The file is empty.");
    await page.context().close();
    assert.deepEqual(
      home.requests
        .splice(0)
        .map(({ url }) => url)
        .sort(),
      ["/index.html", "/overshare.js"],
    );
  });

  test("a host under a strict policy: check(), events, report", async () => {
    const { report } = await check(await open(), path);
    const page = await hostPage(browser(), strict.url);
    await page.setInputFiles("input", [path]);
    assert.deepEqual(await page.evaluate(checkFirstFile), { report });
    assert.deepEqual(await page.evaluate(() => document.querySelector("overshare-check").report), report);
    const told = await page.evaluate(() => window.told);
    assert.ok(told.every(({ from, composed }) => from === "overshare-check" && composed));
    assert.deepEqual(
      told.map(({ type }) => type).filter((type) => type !== "progress"),
      ["report"],
    );
    assert.ok(told.some(({ type, detail }) => type === "progress" && detail.total === report.input.bytes));
    await page.context().close();
  });

  test("a file that is no package rejects, with the failure as the cause", async () => {
    const page = await hostPage(browser(), strict.url);
    await page.setInputFiles("input", [empty]);
    assert.deepEqual(await page.evaluate(checkFirstFile), {
      message: "The file is empty.",
      cause: { kind: "empty", message: "The file is empty." },
    });
    await page.setInputFiles("input", [path]);
    assert.equal((await page.evaluate(checkFirstFile)).report.input.name, "closed-with-map-1.0.0.tgz");
    await page.context().close();
  });

  test("rules, as a property, hold for what is handed in, and say what is wrong with them", async () => {
    const page = await hostPage(browser(), strict.url);
    await page.setInputFiles("input", [path]);
    const rule = { id: "name", title: "Our name", pattern: "@example-closed", credential: false, severity: "low" };
    const found = async () => {
      const { report } = await page.evaluate(checkFirstFile);
      return [report.added?.rules.length, report.findings.some(({ rule }) => rule === "own/name")];
    };
    assert.deepEqual(await found(), [undefined, false]);
    await page.evaluate(setRules, { overshare: 1, rules: [rule] });
    assert.deepEqual(await found(), [1, true]);
    await page.evaluate(setRules, JSON.stringify({ overshare: 1 }));
    assert.deepEqual(await found(), [0, false]);
    await page.evaluate(setRules, { overshare: 3 });
    const { cause } = await page.evaluate(checkFirstFile);
    assert.equal(cause.kind, "settings");
    assert.match(cause.message, /^the rules of this page: “overshare” has to be 1/);
    await page.evaluate(setRules, null);
    assert.deepEqual(await found(), [undefined, false]);
    await page.context().close();
  });

  test("limits, as an attribute and as a property, hold for what is handed in and for what is dropped", async () => {
    const page = await hostPage(browser(), strict.url);
    const frame = await frameOf(page);
    await page.setInputFiles("input", [nested]);
    const cut = async () => isCut((await page.evaluate(checkFirstFile)).report);
    assert.equal(await cut(), false);
    await page.evaluate(setLimits, "members=10 depth=1");
    assert.equal(await cut(), true);
    await frame.evaluate(dropBytes, (await readFile(nested)).toString("base64"));
    await page.waitForFunction(() => document.querySelector("overshare-check").report.input.name === "dropped.tgz");
    assert.ok(isCut(await page.evaluate(() => document.querySelector("overshare-check").report)));
    await page.evaluate(setLimits, { depth: 2 });
    assert.equal(
      await page.evaluate(() => document.querySelector("overshare-check").getAttribute("limits")),
      "depth=2",
    );
    assert.equal(await cut(), false);
    await page.evaluate(setLimits, "depht=2");
    const { cause } = await page.evaluate(checkFirstFile);
    assert.equal(cause.kind, "settings");
    assert.match(cause.message, /There is no limit “depht”\. There are: inflatedBytes, .*depth/);
    await page.evaluate(setLimits, null);
    assert.equal(await cut(), false);
    await page.context().close();
  });

  test("limits that stand in the markup hold for the first file", async () => {
    const page = await hostPage(browser(), strict.url);
    await page.setInputFiles("input", [nested]);
    await page.evaluate(replaceElement, "depth=1");
    assert.ok(isCut((await page.evaluate(checkFirstFile)).report));
    await page.context().close();
  });

  test("two questions at once: the later one is answered, the earlier one told why not", async () => {
    const page = await hostPage(browser(), strict.url);
    await page.setInputFiles("input", [path]);
    assert.deepEqual(await page.evaluate(checkTwice), ["stopped", "second"]);
    await page.context().close();
  });

  test("a file that a person drops on the frame", async () => {
    const page = await hostPage(browser(), strict.url);
    const frame = await frameOf(page);
    // The driver of Firefox cannot reach into a frame of another origin with a path, so the bytes go along.
    await frame.evaluate(dropBytes, (await readFile(path)).toString("base64"));
    await page.waitForFunction(() => document.querySelector("overshare-check").report !== null);
    assert.equal(await page.evaluate(() => document.querySelector("overshare-check").report.input.name), "dropped.tgz");
    assert.deepEqual(await page.evaluate(() => window.told.at(-1).type), "report");
    await page.context().close();
  });

  test("host and frame cannot look into each other, and only the frame is believed", async () => {
    const page = await hostPage(browser(), strict.url);
    const frame = await frameOf(page);
    assert.equal(await frame.evaluate(() => origin), "null");
    assert.equal(await frame.evaluate(readParent), "SecurityError");
    assert.equal(
      await page.evaluate(
        () => document.querySelector("overshare-check").shadowRoot.querySelector("iframe").contentDocument,
      ),
      null,
    );
    await page.evaluate(forge);
    assert.deepEqual(
      await page.evaluate(() => [window.told.length, document.querySelector("overshare-check").report]),
      [0, null],
    );
    await page.context().close();
  });
});

/** Whether the limit on depth kept something from being read. @param {import('./page.mjs').Report} report */
const isCut = ({ unchecked }) => unchecked.some(({ reason }) => /deeper than the limit/.test(reason));

/** @param {string} home */
const strictPolicy = (home) =>
  `default-src 'none'; script-src 'self' ${home}; frame-src ${home}; require-trusted-types-for 'script'`;

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @returns {Promise<Page>}
 */
async function hostPage(browser, address) {
  const page = await (await browser.newContext()).newPage();
  await page.goto(address);
  await page.evaluate(() => customElements.whenDefined("overshare-check"));
  return page;
}

/**
 * The frame, once it shows the page.
 * @param {Page} page
 */
async function frameOf(page) {
  const frame = await (await page.waitForSelector("overshare-check iframe")).contentFrame();
  await frame.waitForSelector("[data-framed] #invitation");
  return frame;
}

/** Runs in the host page. */
async function checkFirstFile() {
  const [file] = document.querySelector("input").files;
  try {
    return { report: await document.querySelector("overshare-check").check(file, { name: file.name }) };
  } catch ({ message, cause }) {
    return { message, cause };
  }
}

/** Runs in the page. @param {string | object | null} rules */
function setRules(rules) {
  document.querySelector("overshare-check").rules = rules;
}

/** Runs in the host page. @param {string | object | null} limits */
function setLimits(limits) {
  const element = document.querySelector("overshare-check");
  if (limits === null) element.removeAttribute("limits");
  else element.limits = limits;
}

/** Runs in the host page: another element, whose limits are there before its frame is. @param {string} limits */
function replaceElement(limits) {
  const element = document.createElement("overshare-check");
  element.setAttribute("limits", limits);
  document.querySelector("overshare-check").replaceWith(element);
}

/** Runs in the host page: what became of two checks, the second begun while the first one runs. */
async function checkTwice() {
  const [file] = document.querySelector("input").files;
  const both = ["first", "second"].map((name) => document.querySelector("overshare-check").check(file, { name }));
  const settled = await Promise.allSettled(both);
  return settled.map((one) => (one.status === "fulfilled" ? one.value.input.name : one.reason.cause.kind));
}

/** Runs in the frame. @param {string} base64 */
function dropBytes(base64) {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], "dropped.tgz"));
  document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
}

/** Runs in the frame. */
function readParent() {
  try {
    return parent.document.title;
  } catch ({ name }) {
    return name;
  }
}

/** Runs in the host page: says what only the frame may say, and waits until it was heard. */
function forge() {
  const heard = new Promise((resolve) => addEventListener("message", resolve, { once: true }));
  postMessage({ overshare: 1, type: "report", id: null, report: { verdict: { level: "clear" } } }, "*");
  return heard.then(() => {});
}
