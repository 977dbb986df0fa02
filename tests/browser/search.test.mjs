// Searching what was recovered: what is found and how it is told, the way from a match into the reader, by mouse and by keyboard, and what must stay text. What a search finds in a text is for the tests of the worker's side.

import assert from "node:assert/strict";
import { test } from "node:test";
import { packEntries } from "../lib/archive.mjs";
import { plantedSecrets } from "../lib/fixture.mjs";
import { check, fileWith, fixtureFolder, fixturePath, inEachBrowser } from "./page.mjs";

/**
 * @typedef {import('./page.mjs').Page} Page
 */

const MARKUP = '<img src=x onerror="alert(1)">';
const MANY = 7_000;
const sources = {
  "src/one.ts": "const needle = 1;\n\n\tlet other = needle + Needle;\n",
  "src/two.ts": "// needles are no needle\nconst file = 'a.b';\n",
  "src/wide.ts": `${"x".repeat(9_000)} needle ${"y".repeat(9_000)}\n`,
  [`src/${MARKUP}.ts`]: `export const html = '${MARKUP}';\n`,
  "src/many.ts": "again\n".repeat(MANY),
  "node_modules/lib/index.js": "needle()\n",
};
const map = {
  version: 3,
  sources: Object.keys(sources),
  sourcesContent: Object.values(sources),
  names: [],
  mappings: "AAAA",
};
const path = await fileWith(
  "searched.tgz",
  packEntries([
    { path: "package.json", bytes: Buffer.from('{"name":"searched","license":"MIT"}') },
    { path: "a.js", bytes: Buffer.from("needle();\n//# sourceMappingURL=a.js.map\n") },
    { path: "a.js.map", bytes: Buffer.from(JSON.stringify(map)) },
  ]),
);

inEachBrowser(({ open }) => {
  test("what is found: by file, with its line, marked, and what it comes to", async () => {
    const page = await open();
    await check(page, path);
    assert.equal(await search(page, "needle"), "7 matches in 4 of 6 files.");
    assert.deepEqual(await groups(page), {
      "src/one.ts": [
        "1: const [needle] = 1;",
        "3: let other = [needle] + Needle;",
        "3: let other = needle + [Needle];",
      ],
      "src/two.ts": ["1: // [needle]s are no needle", "1: // needles are no [needle]"],
      "src/wide.ts": (await groups(page))["src/wide.ts"],
      "node_modules/lib/index.js": ["1: [needle]()"],
    });
    assert.match((await groups(page))["src/wide.ts"][0], /^1: …x+ \[needle\] y+$/);
    assert.match(await page.textContent("#live"), /^7.matches in 4 of 6.files\.$/);
  });

  test("case, whole words, expressions, and the package's own files", async () => {
    const page = await open();
    await check(page, path);
    await page.getByLabel("Match case").check();
    assert.equal(await search(page, "Needle"), "1 match in 1 of 6 files.");
    await page.getByLabel("Match case").uncheck();
    await page.getByLabel("Whole word").check();
    assert.equal(await search(page, "needles"), "1 match in 1 of 6 files.");
    await page.getByLabel("Whole word").uncheck();
    assert.equal(await search(page, "a.b"), "1 match in 1 of 6 files.");
    await page.getByLabel("Regular expression").check();
    assert.equal(await search(page, "^(const|let) f.le"), "1 match in 1 of 6 files.");
    await page.getByLabel("Published files too").check();
    assert.equal(await search(page, "^needle\\(\\)"), "2 matches in 2 of 8 files.");
    assert.deepEqual(Object.keys(await groups(page)).sort(), ["a.js", "node_modules/lib/index.js"]);
  });

  test("what is no expression is told, and the field says so", async () => {
    const page = await open();
    await check(page, path);
    await page.getByLabel("Regular expression").check();
    assert.match(await search(page, "(a"), /^That is no regular expression\. Unterminated/);
    assert.equal(await page.getAttribute("#query", "aria-invalid"), "true");
    assert.match(await page.textContent("#live"), /no regular expression/);
    assert.match(await search(page, "(a)lone"), /^Not found in 6 files, [\d.]+ kB\.$/);
    assert.equal(await page.getAttribute("#query", "aria-invalid"), null);
  });

  test("a press opens the reader at the place, with the match marked, in a line of any length", async () => {
    const page = await open();
    await check(page, path);
    await search(page, "needle + N");
    await page.click(".match");
    await page.waitForSelector(".reader mark");
    assert.equal(await page.textContent(".reader h2"), "src/one.ts");
    assert.deepEqual(
      [await page.textContent(".reader mark"), await page.getAttribute(".reader .spot", "data-line")],
      ["needle + N", "3"],
    );
    // The colours come a moment later, and the mark is there still.
    await page.waitForSelector(".reader .spot [class^=look]");
    assert.equal(await page.textContent(".reader mark"), "needle + N");
    await page.keyboard.press("Escape");
    assert.equal(await page.textContent("#query"), "needle + N");
    await search(page, "x needle y");
    await page.click(".match");
    await page.waitForSelector(".reader mark");
    assert.equal(await page.textContent(".reader mark"), "x needle y");
  });

  test("the keyboard alone: Enter asks, Tab reaches what is found, Escape closes and then clears", async () => {
    const page = await open();
    await check(page, path);
    await page.focus("#query");
    await page.keyboard.type("needle");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#searched");
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement.matches(".match"))) break;
    }
    await page.keyboard.press("Enter");
    await page.waitForSelector(".reader mark");
    await page.keyboard.press("Escape");
    assert.ok(await page.evaluate(() => document.activeElement.matches(".match")));
    await page.focus("#query");
    await page.keyboard.press("Escape");
    assert.equal(await page.textContent("#query"), "");
    assert.equal(await page.textContent(".outcome"), "");
    assert.equal(await page.textContent("#live"), "The search is cleared.");
  });

  test("of very many matches, it is said how many are listed", async () => {
    const page = await open();
    await check(page, path);
    const said = await search(page, "again");
    assert.match(said, /^7,000 matches in 1 of 6 files\. Only the first [\d,]+ are listed\.$/);
    const listed = Number(/first ([\d,]+)/.exec(said)[1].replace(",", ""));
    assert.match(
      await page.textContent(".matches .beyond"),
      new RegExp(`^${(MANY - listed).toLocaleString("en")}.matches more`),
    );
    await page.click(".matches .more button");
    const rows = await page.locator(".match").count();
    assert.ok(rows > 50 && rows < listed, "a page at a time");
    assert.ok(
      await page.evaluate(() => document.activeElement.matches(".match")),
      "the keyboard is on the first new row",
    );
  });

  test("a search under way can be cancelled, and another one or another file ends it", async () => {
    const page = await open();
    await check(page, path);
    await page.evaluate(holdSearching);
    await begin(page, "needle");
    await page.click(".under-way button");
    assert.match(await page.textContent("#searched"), /^Cancelled, with 0.matches so far\.$/);
    assert.equal(await page.evaluate(() => document.activeElement.id), "query");
    assert.equal(await page.evaluate(() => window.ended), 1);
    await begin(page, "needle");
    await begin(page, "other");
    assert.equal(await page.evaluate(() => window.ended), 2);
    await page.press("#query", "Escape");
    assert.equal(await page.evaluate(() => window.ended), 3);
    assert.equal(await page.textContent(".outcome"), "");
  });

  test("names and lines that are markup stay text", async () => {
    const page = await open();
    await check(page, path);
    await search(page, MARKUP);
    const shown = await groups(page);
    assert.deepEqual(shown, { [`src/${MARKUP}.ts`]: [`1: export const html = '[${MARKUP}]';`] });
    assert.equal(await page.locator(".search img").count(), 0);
    await page.getByLabel("Regular expression").check();
    await search(page, `${MARKUP}(`);
    assert.equal(await page.locator("img").count(), 0);
    const hostile = await fixturePath("hostile-markup");
    await check(page, hostile);
    await search(page, "a");
    assert.equal(await page.locator("img").count(), 0);
  });

  test("no secret is found whole", async () => {
    const page = await open();
    await check(page, await fixturePath("secrets"));
    const secrets = plantedSecrets(fixtureFolder("secrets"));
    await page.getByLabel("Published files too").check();
    for (const secret of secrets.slice(0, 3)) assert.match(await search(page, secret.slice(4)), /^Not found/);
    await page.getByLabel("Regular expression").check();
    await search(page, "\\*{6,}");
    assert.ok((await page.locator(".match").count()) > 0);
    const text = await page.textContent(".matches");
    for (const secret of secrets) assert.ok(!text.includes(secret));
  });
});

/**
 * Searches, and gives what is said when it has ended.
 * @param {Page} page
 * @param {string} text
 */
async function search(page, text) {
  await begin(page, text);
  await page.waitForSelector("#searched");
  return (await page.textContent("#searched")).replaceAll("\u00a0", " ");
}

/** @param {Page} page @param {string} text */
async function begin(page, text) {
  // What an earlier search said is gone as soon as another one begins.
  await page.fill("#query", text);
  await page.press("#query", "Enter");
}

/**
 * What is found: of each file its lines, with the match in brackets.
 * @param {Page} page
 * @returns {Promise<Record<string, string[]>>}
 */
function groups(page) {
  return page.evaluate(() => {
    const lines = (file) =>
      [...file.querySelectorAll(".match")].map((match) => {
        const parts = [...match.querySelector("code").childNodes].map((node) =>
          node.nodeName === "MARK" ? `[${node.textContent}]` : node.textContent,
        );
        return `${match.querySelector(".at").textContent}: ${parts.join("")}`;
      });
    const files = [...document.querySelectorAll(".matches > li:not(.more)")];
    return Object.fromEntries(files.map((file) => [file.querySelector("bdi").textContent, lines(file)]));
  });
}

/** Runs in the page: no worker that is to search hears of it, and it is counted when one is ended. */
function holdSearching() {
  const { postMessage, terminate } = Worker.prototype;
  window.ended = 0;
  Worker.prototype.postMessage = function (message, ...rest) {
    if (message.type !== "search") postMessage.call(this, message, ...rest);
  };
  Worker.prototype.terminate = function () {
    window.ended += 1;
    terminate.call(this);
  };
}
