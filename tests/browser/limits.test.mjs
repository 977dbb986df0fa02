// A limit that was reached is said, and can be raised from where it is said. What the limits are is the core's.

import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { answerAfter, check, fileWith, fixturePath, inEachBrowser } from "./page.mjs";
import { openEverything, readBy } from "./views.mjs";

/** Compressed more often than the usual limit on depth lets through. */
const DEPTH = 20;
const matryoshka = await fileWith(`a.txt${".gz".repeat(DEPTH)}`, wrapped(Buffer.from("the innermost\n"), DEPTH));
const plain = await fixturePath("no-map");

inEachBrowser(({ open }) => {
  test("where a limit was reached, the file is checked again with ten times as much", async () => {
    const page = await open();
    const { report } = await check(page, matryoshka);
    assert.match(report.unchecked[0].reason, /deeper than the limit/);
    assert.match(await page.textContent("#unchecked .again"), /A limit was reached/);
    await page.click("#raise");
    const { report: again } = await answerAfter(page, 1);
    assert.deepEqual(again.unchecked, []);
    assert.equal(again.nested.length + again.entries.length, DEPTH);
    assert.equal(await page.locator("#raise").count(), 0);
    assert.equal(await page.textContent(".verdict .remark"), "Checked with depth 160.");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "verdict");
    // Reading it again needs the limits of that check.
    await openEverything(page, "#published");
    assert.equal(await readBy(page, page.locator("#published button.file")), "the innermost");
  });

  test("a file that reaches no limit has no such button, and the next file has the usual limits", async () => {
    const page = await open();
    await check(page, matryoshka);
    await page.click("#raise");
    await answerAfter(page, 1);
    await check(page, plain);
    assert.equal(await page.locator("#raise, .remark").count(), 0);
    const { report } = await check(page, matryoshka);
    assert.match(report.unchecked[0].reason, /deeper than the limit/);
  });
});

/**
 * @param {Buffer} bytes
 * @param {number} times
 * @returns {Buffer}
 */
function wrapped(bytes, times) {
  return times === 0 ? bytes : wrapped(gzipSync(bytes), times - 1);
}
