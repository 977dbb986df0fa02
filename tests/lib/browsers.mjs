// Finds, installs where it may, and starts the browsers that the tests drive, and drops files on their pages. It knows nothing of the page under test.

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, firefox } from "playwright-core";
import { installFromDebian, mayInstall } from "./debian.mjs";

/**
 * @typedef {'chromium' | 'firefox'} BrowserName
 *
 * @typedef {object} Driven
 * @property {BrowserName[]} driven
 * @property {BrowserName[]} missing
 * @property {string} sentence for people: which browsers the tests drive, and where they are
 */

/** The Debian package of each browser, and the names it goes by on other systems. */
const BROWSERS = {
  chromium: {
    debian: "chromium",
    commands: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"],
    places: ["/usr/bin/chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
  },
  firefox: {
    debian: "firefox-esr",
    commands: ["firefox-esr", "firefox"],
    places: ["/usr/bin/firefox-esr", "/Applications/Firefox.app/Contents/MacOS/firefox"],
  },
};

/** A quiet Chromium: nothing that would make requests of its own. */
const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * @param {BrowserName} name
 * @returns {string | null}
 */
export function findBrowser(name) {
  const { commands, places } = BROWSERS[name];
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...places, ...onPath].find(isExecutable) ?? null;
}

/**
 * Installs what is missing where it may, and says what there is. In CI a missing browser is an Error, never a skip.
 * @param {{install?: boolean, log?: (sentence: string) => void}} [settings]
 * @returns {Promise<Driven>}
 */
export async function ensureBrowsers({ install = false, log = () => {} } = {}) {
  const missing = missingBrowsers();
  if (install && missing.length > 0 && mayInstall()) {
    const packages = missing.map((name) => BROWSERS[name].debian);
    await installFromDebian(packages, log);
  }
  const driven = report();
  if (process.env.CI && driven.missing.length > 0) throw new Error(driven.sentence);
  return driven;
}

/**
 * @param {BrowserName} name
 * @param {{downloads?: string}} [settings] `downloads`: the folder in which Firefox saves files, whose driver does not tell of them
 * @returns {Promise<import('playwright-core').Browser>}
 */
export function launch(name, { downloads } = {}) {
  const executablePath = findBrowser(name);
  if (!executablePath) throw new Error(`There is no ${name} on this machine.`);
  return name === "chromium"
    ? chromium.launch({ executablePath, headless: true, args: CHROMIUM_FLAGS })
    : firefox.launch({
        executablePath,
        headless: true,
        channel: "moz-firefox",
        ...(downloads ? { downloadsPath: downloads, firefoxUserPrefs: WITHOUT_QUESTIONS } : {}),
      });
}

/** Firefox's settings under which it saves everything without asking. */
const WITHOUT_QUESTIONS = {
  "browser.download.always_ask_before_handling_new_types": false,
  "browser.helperApps.neverAsk.saveToDisk": "application/zip,application/octet-stream",
};

/**
 * Drops a file of any size on the page, as scripts see a drop: the browser opens the path itself, the bytes never pass through the driver.
 * @param {import('playwright-core').Page | import('playwright-core').Frame} page
 * @param {string} path
 * @param {string} [selector] of the element that it is dropped on
 */
export async function dropFile(page, path, selector = "body") {
  const input = (await page.evaluateHandle(addHiddenInput)).asElement();
  await input.setInputFiles(path);
  await input.evaluate(dropFromInput, selector);
}

/**
 * Drops a file as a person does, through the browser's own drag and drop. Chromium only.
 * @param {import('playwright-core').Page} page
 * @param {string} path
 * @param {{x: number, y: number}} [at]
 */
export async function dropFileForReal(page, path, at = { x: 200, y: 200 }) {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of /** @type {const} */ (["dragEnter", "dragOver", "drop"])) {
    await session.send("Input.dispatchDragEvent", { type, ...at, data });
  }
  await session.detach();
}

/** Runs in the page. Out of the way of the page's own inputs, and gone again after the drop. */
function addHiddenInput() {
  const input = document.createElement("input");
  input.type = "file";
  input.hidden = true;
  document.documentElement.append(input);
  return input;
}

/**
 * Runs in the page.
 * @param {HTMLElement | SVGElement} element
 * @param {string} selector
 */
function dropFromInput(element, selector) {
  const input = /** @type {HTMLInputElement} */ (element);
  const dataTransfer = new DataTransfer();
  for (const file of input.files ?? []) dataTransfer.items.add(file);
  input.remove();
  for (const type of ["dragenter", "dragover", "drop"]) {
    const event = new DragEvent(type, { bubbles: true, cancelable: true, composed: true, dataTransfer });
    document.querySelector(selector).dispatchEvent(event);
  }
}

/** @returns {BrowserName[]} */
function missingBrowsers() {
  return /** @type {BrowserName[]} */ (Object.keys(BROWSERS)).filter((name) => !findBrowser(name));
}

/** @returns {Driven} */
function report() {
  const missing = missingBrowsers();
  const driven = /** @type {BrowserName[]} */ (Object.keys(BROWSERS)).filter((name) => !missing.includes(name));
  const there = driven.map((name) => `${name} (${findBrowser(name)})`).join(" and ");
  const said = [
    there && `Driving ${there}.`,
    missing.length > 0 && `Not driven, because not found: ${missing.join(", ")}.`,
  ];
  return { driven, missing, sentence: said.filter(Boolean).join(" ") };
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
