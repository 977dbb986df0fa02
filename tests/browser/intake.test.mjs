// Every way in: a drop on any part of the page in any state, the file button, a paste. What the answer says is for other tests.

import assert from "node:assert/strict";
import { test } from "node:test";
import { dropFile, dropFileForReal } from "../lib/browsers.mjs";
import { answerAfter, check, fileWith, fixturePath, heard, inEachBrowser, SCHEMES, stateOf } from "./page.mjs";
import { readBy } from "./views.mjs";

/**
 * @typedef {import('./page.mjs').Page} Page
 */

const small = await fixturePath("no-map");
const empty = await fileWith("empty.tgz", "");

/** Where a file may land, by what the page shows. */
const PLACES = {
  empty: ["html", ".wordmark", ".trust li"],
  result: ["#another", "h1#verdict", "#published .row"],
  reader: [".reader .line", ".reader .head"],
  error: [".failure .sentence", ".drop"],
};

/** How the page gets there. @type {Record<string, (page: Page) => Promise<unknown>>} */
const WAYS = {
  empty: async () => {},
  result: (page) => check(page, small),
  reader: async (page) => (await check(page, small), readBy(page, page.locator("#published .file").first())),
  error: (page) => check(page, empty),
};

inEachBrowser(({ name, open }) => {
  for (const [state, places] of Object.entries(PLACES)) {
    test(`a drop anywhere while the page shows: ${state}`, async () => {
      let page = await open();
      for (const place of places) {
        await WAYS[state](page);
        assert.ok((await check(page, small, (page) => dropFile(page, small, place))).report, place);
        assert.equal(await page.locator(".reader").count(), 0);
        if (state === "empty") page = await open();
      }
    });
  }

  for (const scheme of SCHEMES) {
    test(`a picked file, the same one again, and another, from ${scheme}`, async () => {
      const page = await open(scheme);
      for (const path of [small, small, empty, small]) {
        const { report, failure } = await check(page, path, (page) => page.setInputFiles("#file", path));
        assert.equal(report?.input.name ?? failure?.kind, path === empty ? "empty" : "no-map-1.0.0.tgz");
      }
    });
  }

  test("a drop without a file says so, and takes no result away", async () => {
    const page = await open();
    await page.evaluate(dropText);
    const { failure } = await answerAfter(page, 0);
    assert.match(failure.message, /held no file/);
    await check(page, small);
    await page.evaluate(dropText);
    assert.equal(await stateOf(page), "result");
    assert.equal((await heard(page)).answers.length, 2);
  });

  test("of three files the first is checked, and the page says so", async () => {
    const page = await open();
    const { report } = await check(page, small, (page) => page.evaluate(dropThree));
    assert.equal(report.input.name, "first.js");
    assert.match(await page.textContent(".verdict .remark"), /only the first/);
  });

  // What the driver of Firefox cannot do: see a file dialog, fill a clipboard, drag.
  if (name === "chromium") {
    test("the buttons open the file dialog", async () => {
      const page = await open();
      assert.ok((await check(page, small, (page) => chooseBy(page, "label[for=file]"))).report);
      assert.ok((await check(page, small, (page) => chooseBy(page, "#another"))).report);
    });

    test("a pasted file", async () => {
      const page = await open();
      assert.ok((await check(page, small, pasteFile)).report);
    });

    for (const scheme of SCHEMES) {
      test(`a real drop, from ${scheme}`, async () => {
        const page = await open(scheme);
        for (const at of [
          { x: 30, y: 20 },
          { x: 640, y: 360 },
          { x: 1200, y: 700 },
        ]) {
          assert.ok((await check(page, small, (page) => dropFileForReal(page, small, at))).report);
        }
        assert.equal(await page.evaluate(() => document.body.dataset.drop), undefined);
      });
    }
  }
});

/**
 * @param {Page} page
 * @param {string} button
 */
async function chooseBy(page, button) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.click(button)]);
  await chooser.setFiles(small);
}

/** @param {Page} page */
function pasteFile(page) {
  return page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(["exports.a = 1\n"], "pasted.js"));
    document.body.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, clipboardData }));
  });
}

/** Runs in the page. */
function dropText() {
  const dataTransfer = new DataTransfer();
  dataTransfer.setData("text/plain", "https://www.npmjs.com/package/preact");
  document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
}

/** Runs in the page. */
function dropThree() {
  const dataTransfer = new DataTransfer();
  for (const name of ["first.js", "second.js", "third.js"]) dataTransfer.items.add(new File(["exports.a = 1\n"], name));
  document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
}
