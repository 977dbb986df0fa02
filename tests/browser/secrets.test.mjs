// Planted credentials: named and masked in the result, and nowhere whole, not in the report, not on the page, not in any file that is opened.

import assert from "node:assert/strict";
import { test } from "node:test";
import { packEntries } from "../lib/archive.mjs";
import { fixtureEntries, plantedSecrets } from "../lib/fixture.mjs";
import { leakFinder, leakyPackage } from "../lib/leaks.mjs";
import { makePem, makeToken } from "../lib/tokens.mjs";
import { check, fileWith, fixtureFolder, fixturePath, heard, inEachBrowser } from "./page.mjs";
import { closeReader, openEverything, readBy, readEach } from "./views.mjs";

/**
 * @typedef {import('./page.mjs').Page} Page
 */

const FIXTURES = ["secrets", "hostile-markup"];

inEachBrowser(({ open }) => {
  for (const name of FIXTURES) {
    test(`${name}: no secret is shown whole`, async () => {
      const secrets = plantedIn(name);
      const page = await open();
      const { report } = await check(page, await fixturePath(name));
      assert.ok(report.findings.some(({ rule }) => rule === "github-token"));
      checkHidden(JSON.stringify(report), secrets, "the report");
      await openEverything(page);
      await checkPage(page, secrets);
      await readEach(page, async (text, title) => {
        checkHidden(text, secrets, title);
        await checkPage(page, secrets);
      });
    });
  }

  test("raw maps of every form, and file names, show no secret either", async () => {
    const { entries, secrets } = mapsOfEveryForm();
    const page = await open();
    const { report } = await check(page, await fileWith("maps.tgz", packEntries(entries)));
    checkHidden(JSON.stringify(report), secrets, "the report");
    await openEverything(page);
    assert.ok((await readEach(page, (text, title) => checkHidden(text, secrets, title))) > entries.length);
    await checkPage(page, secrets);
  });

  test("what is written in another way shows no secret either", async () => {
    const token = makeToken("github", "written otherwise");
    const page = await open();
    const map = JSON.stringify({
      version: 3,
      sources: ["a.ts"],
      sourcesContent: [`const a = '${token}'`],
      names: [],
      mappings: "AAAA",
    });
    const files = {
      "wide.txt": Buffer.from(`\ufeffconst token = '${token}'\n`, "utf16le"),
      "escaped.js.map": map.replace("ghp_", "\\u0067hp_"),
    };
    for (const [name, content] of Object.entries(files)) {
      await check(page, await fileWith(name, content));
      checkHidden(await readBy(page, page.locator("#published .file")), [token], name);
      await closeReader(page);
    }
  });

  test("no piece of a secret is anywhere, however it is written and wherever it stands", async () => {
    const { bytes, secrets } = leakyPackage();
    const leaksIn = leakFinder(secrets);
    const page = await open();
    const said = [];
    page.on("console", (message) => said.push(message.text()));
    const { report } = await check(page, await fileWith("leaky-1.0.0.tgz", bytes));
    assert.ok(report.findings.length > secrets.length * 0.8);
    const hidden = (text, where) => assert.deepEqual(leaksIn(text).slice(0, 3), [], where);
    await openEverything(page);
    hidden(await page.evaluate(everythingHeld), "the page");
    await readEach(page, (text, title) => hidden(text, title));
    const buttons = page.locator("#found button.place");
    for (const at of [0, Math.floor((await buttons.count()) / 2)]) {
      await readBy(page, buttons.nth(at));
      hidden(await page.evaluate(everythingHeld), "the page with the reader open");
      await closeReader(page);
    }
    hidden(said.join("\n"), "the console");
    hidden(JSON.stringify(await heard(page)), "the events");
    hidden(JSON.stringify(await page.context().storageState()), "what the browser keeps");
    hidden(await page.content(), "the page as it would be saved");
    hidden(page.url(), "the address");
  });

  test("a place opens the reader there, with the secret masked", async () => {
    const page = await open();
    const { report } = await check(page, await fixturePath("secrets"));
    const places = report.findings.flatMap(({ places }) => places);
    const buttons = page.locator("#found button.place");
    assert.equal(await buttons.count(), places.length);
    for (const [at, { line }] of places.entries()) {
      if (line === null) continue;
      await readBy(page, buttons.nth(at));
      assert.equal(await page.getAttribute(".reader .spot", "data-line"), String(line));
      assert.ok(await page.evaluate(isInView, ".reader .spot"));
      await closeReader(page);
    }
  });
});

/** Runs in the page: its markup, all texts, what its elements hold beside them, and what scripts can keep. */
function everythingHeld() {
  const roots = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll("*")) if (element.shadowRoot) roots.push(element.shadowRoot);
  }
  const values = [...document.querySelectorAll("input, textarea, select")].map((field) => field.value);
  const texts = roots.map((root) => root.textContent ?? document.documentElement.textContent);
  // On file: addresses, a browser may refuse to say what is kept.
  const kept =
    location.protocol === "file:" ? [] : [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
  const state = JSON.stringify(history.state);
  return [
    document.documentElement.outerHTML,
    ...roots.slice(1).map((root) => root.innerHTML),
    ...texts,
    ...values,
    ...kept,
    state,
    document.title,
    document.cookie,
  ].join("\n");
}

/** Runs in the page. @param {string} selector */
function isInView(selector) {
  const [inner, outer] = [selector, ".reader .page"].map((part) =>
    document.querySelector(part).getBoundingClientRect(),
  );
  return inner.top >= outer.top && inner.bottom <= outer.bottom;
}

/**
 * The planted secrets of a fixture, each of which its files do hold.
 * @param {string} name
 */
function plantedIn(name) {
  const folder = fixtureFolder(name);
  const secrets = plantedSecrets(folder);
  const packed = fixtureEntries(folder)
    .map(({ bytes }) => String(bytes))
    .join("\n");
  assert.ok(secrets.length >= 2);
  for (const secret of secrets) assert.ok(packed.includes(secret));
  return secrets;
}

/** One map in the forms that a package may hold it in. */
function mapsOfEveryForm() {
  const [token, other] = [makeToken("github", "in a map"), makeToken("slack", "in a map")];
  const pem = makePem("PRIVATE KEY", "in a map");
  const texts = [`const a = "${token}", b = "${other}"\n`, `const key = \`${pem}\`\n`];
  const map = { version: 3, sources: ["a.ts", "b.ts"], sourcesContent: texts, names: [], mappings: "AAAA;ACAA" };
  const json = JSON.stringify(map);
  const files = {
    "package.json": '{"name":"maps","version":"1.0.0"}',
    "plain.js.map": json,
    "cut.js.map": json.slice(0, -12),
    "index.js.map": JSON.stringify({ version: 3, sections: [{ offset: { line: 0, column: 0 }, map }] }),
    "elsewhere.js.map": JSON.stringify({ ...map, sourcesContent: ["x", "y"], names: [token], sourceRoot: other }),
    "raw.js": `x()\n//# sourceMappingURL=data:application/json,${json}\n`,
    "percent.js": `x()\n//# sourceMappingURL=data:application/json,${encodeURIComponent(json)}\n`,
    "service-account.json": JSON.stringify({ private_key: pem }),
    [`${token}.js`]: "x()\n",
  };
  const entries = Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  return { entries, secrets: [token, other, ...pem.split("\n").slice(1, -2)] };
}

/**
 * Everything that the document holds: texts, attributes and its title.
 * @param {Page} page
 * @param {string[]} secrets
 */
async function checkPage(page, secrets) {
  checkHidden(
    await page.evaluate(() => document.documentElement.textContent + document.documentElement.outerHTML),
    secrets,
    "the page",
  );
}

/**
 * Half of a secret is too much as well.
 * @param {string} text
 * @param {string[]} secrets
 * @param {string} where
 */
function checkHidden(text, secrets, where) {
  const shown = secrets.filter((secret) => text.includes(secret.slice(-secret.length / 2)));
  assert.deepEqual(shown, [], `shown in ${where}`);
}
