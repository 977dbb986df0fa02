// Measures the page in Chromium: from the drop of a file to the report, inside the page, and how long its main thread was busy. Checks no result.
import { fileURLToPath, pathToFileURL } from "node:url";
import { findBrowser, launch, dropFile } from "../../tests/lib/browsers.mjs";
import { serve } from "../lib/serve.mjs";

/**
 * @typedef {import("./command.mjs").Cost} Cost
 *
 * @typedef {object} Chromium
 * @property {string} version
 * @property {(path: string, settings?: { scheme?: "http" | "file", cold?: boolean }) => Promise<Cost>} cost
 *   Of one drop on a fresh page. `cold`: at once when the page has loaded, before it has unpacked the checker.
 * @property {() => Promise<void>} close
 */

/** Nobody drags a file faster than a page unpacks its wasm; after this long it has. */
const SETTLING = 1000;

/**
 * @param {URL} dist Where the built page is.
 * @returns {Promise<Chromium | null>} Null where there is no Chromium.
 */
export async function openChromium(dist) {
  if (!findBrowser("chromium")) return null;
  const [browser, server] = await Promise.all([launch("chromium"), serve(dist)]);
  const addresses = { http: server.address, file: pathToFileURL(fileURLToPath(new URL("index.html", dist))).href };
  return {
    version: browser.version(),
    cost: (path, { scheme = "http", cold = false } = {}) =>
      onFreshPage(browser, addresses[scheme], (page) => drop(page, path, cold)),
    close: async () => void (await Promise.all([browser.close(), server.close()])),
  };
}

async function onFreshPage(browser, address, use) {
  const context = await browser.newContext();
  try {
    await context.addInitScript(listen);
    const page = await context.newPage();
    await page.goto(address);
    return await use(page);
  } finally {
    await context.close();
  }
}

async function drop(page, path, cold) {
  if (!cold) await page.waitForTimeout(SETTLING);
  await dropFile(page, path);
  await page.waitForFunction(() => window.bench.ended !== null, null, { timeout: 120_000 });
  const { failed, ...cost } = await page.evaluate(collect);
  if (failed) throw new Error(`The page could not check ${path}: ${failed}`);
  return cost;
}

/** Runs in the page before anything else does. */
function listen() {
  const bench = { begun: 0, ended: null, failed: null, tasks: [] };
  Object.assign(window, { bench });
  new PerformanceObserver((list) => bench.tasks.push(...list.getEntries())).observe({ type: "longtask" });
  document.addEventListener("drop", () => (bench.begun = performance.now()), { capture: true });
  document.addEventListener("overshare-report", () => (bench.ended = performance.now()));
  document.addEventListener("overshare-error", ({ detail }) =>
    Object.assign(bench, { ended: 0, failed: detail.message }),
  );
}

/** Runs in the page once the report is there: waits until it has been painted, which is the main thread's work as well. */
async function collect() {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 200)));
  const { begun, ended, failed, tasks } = window.bench;
  const long = tasks.filter(({ startTime, duration }) => startTime + duration > begun).map(({ duration }) => duration);
  return { ms: ended - begun, failed, tasks: long.length, longest: Math.max(0, ...long) };
}
