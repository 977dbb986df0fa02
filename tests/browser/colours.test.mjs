// Colours in the reader: what is in view has them and what is not does not wait for them, the text stays the text, and a mark stays a mark. Which word has which colour is for syntax.test.mjs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { packEntries } from "../lib/archive.mjs";
import { check, fileWith, fixturePath, inEachBrowser } from "./page.mjs";
import { fileRow, readBy } from "./views.mjs";

/**
 * @typedef {import('./page.mjs').Page} Page
 */

const LINES = 30_000;
/** A template that opens on the second line and ends near the end, so that the state before a line decides. */
const long = [
  "const a = 1;",
  "const b = `",
  ...Array.from({ length: LINES }, (_, at) => `word ${at} // ' /*`),
  "`; // c",
];
const wide = `const a = "${"x".repeat(12_000_000)}";\n// after\nlet b = 1;\n`;
const path = await fileWith(
  "long.tgz",
  packEntries(
    Object.entries({
      "package.json": '{"name":"long"}',
      "long.ts": `${long.join("\n")}\n`,
      "wide.js": wide,
      "odd.txt": "const a = 1; // no colours here\n",
      "tricky.tsx": "const a = (\n  <p title='x'>\n    don't {`b ${a}`} \u202e // text\n  </p>\n); // c\n",
    }).map(([name, text]) => ({ path: name, bytes: Buffer.from(text) })),
  ),
);
const secrets = await fixturePath("secrets");

inEachBrowser(({ open }) => {
  test("a text keeps every character when it gets its colours", async () => {
    const page = await open();
    await check(page, path);
    const text = await readBy(page, await fileRow(page, "#published", "tricky.tsx"));
    await coloured(page);
    assert.equal(
      await page.evaluate(() =>
        [...document.querySelectorAll(".reader .line > span")].map((line) => line.textContent).join("\n"),
      ),
      text,
    );
    assert.deepEqual(await looks(page, 3), ["string: `b ", "string: `"]);
    assert.deepEqual(await looks(page, 5), ["comment: // c"]);
    assert.ok(text.includes("⟨U+202E⟩"));
  });

  test("only what is near is coloured; at the end of a long file, by what stood at its beginning", async () => {
    const page = await open();
    await check(page, path);
    await (await fileRow(page, "#published", "long.ts")).click();
    await coloured(page);
    assert.deepEqual(await looks(page, 1), ["keyword: const", "number: 1"]);
    assert.deepEqual(await looks(page, 4), ["string: word 1 // ' /*"]);
    const painted = await page.locator(".reader .line:has([class^=look])").count();
    assert.ok(painted < 400, `${painted} lines are painted`);
    await page.evaluate(showAll);
    const last = page.locator(`.reader .line[data-line="${LINES + 3}"]`);
    await last.scrollIntoViewIfNeeded();
    await page.waitForSelector(`.reader .line[data-line="${LINES + 3}"] .look-comment`);
    assert.deepEqual(await looks(page, LINES + 3), ["string: `", "comment: // c"]);
  });

  test("a line of 12 MB stays plain, and what comes after it does not", async () => {
    const page = await open();
    await check(page, path);
    await (await fileRow(page, "#published", "wide.js")).click();
    await coloured(page);
    assert.deepEqual(await looks(page, 1), []);
    assert.deepEqual(await looks(page, 2), ["comment: // after"]);
    assert.deepEqual(await looks(page, 3), ["keyword: let", "number: 1"]);
  });

  test("what is looked for stays marked in a coloured line, and a secret in it masked", async () => {
    const page = await open();
    await check(page, secrets);
    await page.locator("#found button.place", { hasText: ".js:" }).first().click();
    await page.waitForSelector(".reader mark [class^=look]");
    const marked = await page.textContent(".reader mark");
    assert.match(marked, /\*{4}/);
    assert.ok((await page.textContent(".reader .spot > span")).includes(marked));
  });

  test("a file of no known language has no colours", async () => {
    const page = await open();
    await check(page, path);
    await readBy(page, await fileRow(page, "#published", "odd.txt"));
    assert.equal(await page.locator(".reader [class^=look]").count(), 0);
  });
});

/** @param {Page} page */
const coloured = (page) => page.waitForSelector(".reader [class^=look]");

/**
 * The coloured stretches of a line.
 * @param {Page} page
 * @param {number} line
 */
function looks(page, line) {
  return page.evaluate(
    (line) =>
      [...document.querySelectorAll(`.reader .line[data-line="${line}"] [class^=look]`)].map(
        ({ className, textContent }) => `${className.replace("look-", "")}: ${textContent}`,
      ),
    line,
  );
}

/** Runs in the page. */
function showAll() {
  for (let more; (more = document.querySelector(".reader .code > button.quiet"));)
    /** @type {HTMLElement} */ (more).click();
}
