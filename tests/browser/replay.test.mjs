// The two incidents on the page: progress that only grows, totals that are exactly the truth, a headline with the numbers; and a check that is cancelled or replaced half way.

import assert from "node:assert/strict";
import { test } from "node:test";
import { stat } from "node:fs/promises";
import { dropFile } from "../lib/browsers.mjs";
import { replayA, replayB } from "../replay/generate.mjs";
import { check, fixturePath, heard, inEachBrowser, stateOf } from "./page.mjs";

/**
 * @typedef {import('./page.mjs').Page} Page
 * @typedef {import('./page.mjs').Report} Report
 * @typedef {import('../replay/generate.mjs').Truth} Truth
 */

const small = await fixturePath("no-map");
const a = await replayA();
const b = await replayB();

inEachBrowser(({ open }) => {
  for (const [name, { tgz, truth }, scheme] of /** @type {const} */ ([
    ["a", a, "http"],
    ["a", a, "file"],
    ["b", b, "http"],
  ])) {
    test(`replay ${name}, from ${scheme}`, async () => {
      const page = await open(scheme);
      const { report } = await check(page, tgz);
      checkTruth(report, truth);
      await checkHeadline(page, report);
      await checkProgress(page, report, (await stat(tgz)).size);
    });
  }

  test("cancel: back to the beginning at once, the worker gone, nothing said afterwards", async () => {
    const page = await open();
    const worker = page.waitForEvent("worker");
    const cancelled = page.evaluate(cancelWhileReading);
    await dropFile(page, a.tgz);
    assert.deepEqual(await cancelled, { state: "empty", begun: true, ended: true, focused: "file" });
    await gone(page, await worker);
    const { progress } = await heard(page);
    // What the first worker still had to do is less than a whole check: had it gone on, it would have been heard by now.
    const { report } = await check(page, a.tgz);
    checkTruth(report, a.truth);
    const after = await heard(page);
    assert.equal(after.answers.length, 1);
    assert.ok(after.progress[progress.length].entries <= 1, "what is heard next is the beginning of another check");
  });

  test("cancel before anything was read", async () => {
    const page = await open();
    await dropFile(page, a.tgz);
    await page.evaluate(() => document.getElementById("cancel").click());
    assert.equal(await stateOf(page), "empty");
    assert.equal((await check(page, small)).report.input.name, "no-map-1.0.0.tgz");
    assert.equal((await heard(page)).answers.length, 1);
  });

  test("another file takes the place of the one being read", async () => {
    const page = await open();
    const worker = page.waitForEvent("worker");
    const reading = page.evaluate(firstProgress);
    await dropFile(page, a.tgz);
    await reading;
    assert.equal((await check(page, small)).report.input.name, "no-map-1.0.0.tgz");
    await gone(page, await worker);
    assert.equal((await check(page, b.tgz)).report.input.name, "package.tgz");
    assert.equal((await heard(page)).answers.length, 2);
  });
});

/**
 * @param {Report} report
 * @param {Truth} truth
 */
function checkTruth({ totals, maps, sources }, truth) {
  const { entries, own, thirdParty, generated, nested, total } = truth;
  const ownAndNested = {
    sources: own.sources + nested.sources,
    lines: own.lines + nested.lines,
    bytes: own.bytes + nested.bytes,
  };
  assert.deepEqual(totals.own, ownAndNested);
  assert.deepEqual(totals.thirdParty, thirdParty);
  assert.deepEqual(totals.generated, generated);
  const { sources: count, ...amount } = total;
  assert.deepEqual(totals.sources, { total: count, ...amount });
  assert.deepEqual([totals.entries, totals.maps], [entries, truth.maps]);
  assert.deepEqual([maps.length, sources.length], [truth.maps, total.sources]);
}

/**
 * The package is closed, and nothing of its source ships beside the map.
 * @param {Page} page
 * @param {Report} report
 */
async function checkHeadline(page, { verdict, totals }) {
  assert.equal(verdict.level, "critical");
  const [files, lines] = [totals.own.sources, totals.own.lines].map((number) => number.toLocaleString("en"));
  assert.equal(
    verdict.headline,
    `Anyone who installs this package can rebuild ${files} of its own source files: ${lines} lines.`,
  );
  assert.equal(await page.textContent("h1#verdict"), verdict.headline);
}

/**
 * @param {Page} page
 * @param {Report} report
 * @param {number} size
 */
async function checkProgress(page, { totals }, size) {
  const { progress } = await heard(page);
  for (const [measure, different] of Object.entries({ bytes: 3, entries: 2, sources: 2 })) {
    const values = progress.map((event) => event[measure]);
    assert.deepEqual(
      values,
      [...values].sort((left, right) => left - right),
      measure,
    );
    assert.ok(new Set(values).size >= different, `${measure}: ${values}`);
  }
  assert.ok(progress.every(({ total }) => total === size));
  const last = progress.at(-1);
  assert.deepEqual([last.bytes, last.sources], [size, totals.sources.withText]);
  assert.ok(last.entries <= totals.entries);
}

/** Runs in the page: presses Cancel on the first progress, and says what is so in the same moment. */
function cancelWhileReading() {
  const { terminate } = Worker.prototype;
  let ended = false;
  Worker.prototype.terminate = function () {
    ended = true;
    terminate.call(this);
  };
  return new Promise((resolve) => {
    const cancel = ({ detail }) => {
      document.getElementById("cancel").click();
      resolve({
        state: document.body.dataset.state,
        begun: detail.bytes > 0,
        ended,
        focused: document.activeElement.id,
      });
    };
    document.addEventListener("overshare-progress", cancel, { once: true });
  });
}

/** Runs in the page. */
function firstProgress() {
  return new Promise((resolve) => document.addEventListener("overshare-progress", () => resolve(true), { once: true }));
}

/**
 * @param {Page} page
 * @param {import('playwright-core').Worker} worker
 */
async function gone(page, worker) {
  if (page.workers().includes(worker)) await worker.waitForEvent("close");
}
