// Opens the built page in each browser, gives it files, and waits for its answer. Every page that it opened must have stayed silent: one request, no dialog, no fault.

import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, afterEach, before, describe } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { dropFile, ensureBrowsers, launch } from "../lib/browsers.mjs";
import { packFixture } from "../lib/fixture.mjs";
import { fetchPackage } from "../lib/registry.mjs";
import { serve } from "../lib/server.mjs";

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('playwright-core').Frame} Frame
 * @typedef {import('../../www/shared/report.js').Report} Report
 * @typedef {import('../../www/shared/messages.js').Failure} Failure
 * @typedef {import('../../www/shared/messages.js').Progress} Progress
 * @typedef {'http' | 'file'} Scheme
 *
 * @typedef {object} Heard what the page dispatched on its document, and what its policy stopped
 * @property {Progress[]} progress
 * @property {string[]} answers each as JSON text, `{"report"}` or `{"failure"}`
 * @property {string[]} violations
 *
 * @typedef {{report?: Report, failure?: Failure}} Answer one of the two
 *
 * @typedef {object} Seen what a page did that can be seen from outside
 * @property {string[]} requests
 * @property {string[]} faults dialogs, pop-ups, frames, navigations, errors
 *
 * @typedef {object} At
 * @property {import('../lib/browsers.mjs').BrowserName} name
 * @property {(from?: Scheme, context?: import('playwright-core').BrowserContextOptions) => Promise<Page>} open the page, in a fresh context
 * @property {() => import('playwright-core').Browser} browser
 * @property {string} downloads the folder in which Firefox saves files
 */

export const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));

/** @type {Scheme[]} */
export const SCHEMES = ["http", "file"];

/** A page that hangs is a fault, and no reason to wait for ever: all tests of one file in one browser take a tenth of this. */
const TIMEOUT = 300_000;

const { missing, sentence } = await ensureBrowsers();
const PACKAGES = JSON.parse(readFileSync(new URL("../packages.json", import.meta.url), "utf8"));

/** @type {WeakMap<Page, Seen>} */
const seenOf = new WeakMap();

if (!existsSync(join(DIST, "index.html"))) throw new Error("dist/ is not built: run `npm run -s build` first.");

/** For what the tests of one file make. */
const folder = mkdtempSync(join(tmpdir(), "overshare-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/**
 * Defines the same tests for each browser, which is started once.
 * @param {(at: At) => void} define
 */
export function inEachBrowser(define) {
  for (const name of /** @type {const} */ (["chromium", "firefox"])) {
    describe(name, { skip: missing.includes(name) && sentence, timeout: TIMEOUT }, () => define(browserFor(name)));
  }
}

/**
 * @param {import('../lib/browsers.mjs').BrowserName} name
 * @returns {At}
 */
function browserFor(name) {
  let browser, server;
  /** @type {Page[]} */
  let pages = [];
  const downloads = mkdtempSync(join(folder, "saved-"));
  before(async () => ([browser, server] = await Promise.all([launch(name, { downloads }), serve(DIST)])));
  after(() => Promise.all([browser?.close(), server?.close()]));
  afterEach(async () => {
    const opened = pages;
    pages = [];
    for (const page of opened.filter((page) => !page.isClosed())) await closeSilent(page);
  });
  const open = async (from = "http", settings = {}) => {
    const address = from === "http" ? server.url : pathToFileURL(join(DIST, "index.html")).href;
    const page = await openAt(await browser.newContext(settings), address);
    pages.push(page);
    return page;
  };
  return { name, open, browser: () => browser, downloads };
}

/**
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} address
 */
async function openAt(context, address) {
  await context.addInitScript(listen);
  const page = await context.newPage();
  const seen = watch(page);
  await page.goto(address);
  // From here on, any other page, frame or address is a fault.
  const fault = (what) => (thing) => seen.faults.push(`${what}: ${thing.url()}`);
  context.on("page", fault("a pop-up"));
  page.on("frameattached", fault("a frame"));
  page.on(
    "framenavigated",
    (frame) => frame.url().split("#")[0] === page.url().split("#")[0] || fault("a navigation")(frame),
  );
  return page;
}

/**
 * Remembers what a page asks of the network and shows of itself.
 * @param {Page} page
 * @returns {Seen}
 */
function watch(page) {
  /** @type {Seen} */
  const seen = { requests: [], faults: [] };
  page.on("request", (request) => seen.requests.push(request.url()));
  page.on("dialog", (dialog) => (seen.faults.push(`a dialog: ${dialog.message()}`), dialog.dismiss()));
  page.on("pageerror", (error) => seen.faults.push(`an error: ${error.message}`));
  page.on("console", (message) => message.type() === "error" && seen.faults.push(`in the console: ${message.text()}`));
  seenOf.set(page, seen);
  return seen;
}

/**
 * Closes the page, and finds fault with whatever it did beside showing itself.
 * @param {Page} page
 */
export async function closeSilent(page) {
  const address = page.url().split("#")[0];
  const { violations } = await heard(page);
  await page.context().close();
  const { requests, faults } = seenOf.get(page);
  // A worker from a Blob counts as a request in Chromium; nothing is sent for it.
  assert.deepEqual(
    requests.filter((url) => url !== address && !/^(blob|data):/.test(url)),
    [],
  );
  assert.deepEqual([...violations, ...faults], []);
}

/** Runs in the page before anything else does. */
function listen() {
  /** @type {Heard} */
  const heard = { progress: [], answers: [], violations: [] };
  Object.assign(window, { heard });
  document.addEventListener("overshare-progress", ({ detail }) => heard.progress.push({ ...detail }));
  document.addEventListener("overshare-report", ({ detail }) => heard.answers.push(JSON.stringify({ report: detail })));
  document.addEventListener("overshare-error", ({ detail }) => heard.answers.push(JSON.stringify({ failure: detail })));
  document.addEventListener("securitypolicyviolation", (event) =>
    heard.violations.push(`${event.violatedDirective}: ${event.blockedURI}`),
  );
}

/**
 * @param {Page} page
 * @returns {Promise<Heard>}
 */
export async function heard(page) {
  return JSON.parse(await page.evaluate(() => JSON.stringify(window.heard)));
}

/**
 * Gives the page a file, by default with a drop, and waits for what it says of it.
 * @param {Page} page
 * @param {string} path
 * @param {(page: Page, path: string) => Promise<unknown>} [give]
 * @returns {Promise<Answer>}
 */
export async function check(page, path, give = dropFile) {
  const before = await page.evaluate(() => window.heard.answers.length);
  await give(page, path);
  return answerAfter(page, before);
}

/**
 * The answer that comes after the first `before` ones.
 * @param {Page} page
 * @param {number} before
 * @returns {Promise<Answer>}
 */
export async function answerAfter(page, before) {
  await page.waitForFunction((before) => window.heard.answers.length > before, before);
  return JSON.parse(await page.evaluate((before) => window.heard.answers[before], before));
}

/** @param {Page} page */
export const stateOf = (page) => page.evaluate(() => document.body.dataset.state);

/** @param {string} name of a package in tests/packages.json */
export const packagePath = (name) => fetchPackage(PACKAGES.find((item) => item.name === name));

/** @param {string} name of a folder in tests/fixtures */
export const fixtureFolder = (name) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

/** @param {string} name */
export const fixturePath = (name) => packFixture(fixtureFolder(name), { out: join(folder, `${name}-1.0.0.tgz`) });

/**
 * @param {string} name
 * @param {string | Uint8Array} content
 * @returns {Promise<string>} the path of a file with this name and content
 */
export async function fileWith(name, content) {
  const path = join(await mkdtemp(join(folder, "file-")), name);
  await writeFile(path, content);
  return path;
}

/**
 * Drops two files at once, and waits until they are compared.
 * @param {Page} page
 * @param {string[]} paths
 */
export async function dropBoth(page, paths) {
  const files = paths.map((path) => [basename(path), readFileSync(path).toString("base64")]);
  await page.evaluate(dropAll, files);
  await page.waitForSelector(".comparison");
}

/** Runs in the page. @param {string[][]} files */
function dropAll(files) {
  const dataTransfer = new DataTransfer();
  for (const [name, base64] of files) {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    dataTransfer.items.add(new File([bytes], name));
  }
  document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
}
