// Saving what was recovered: everything, a folder, one file; under the page's policy, from disk, and in the element's frame. What is in the zip is for the core's tests; here it is held against what the reader shows.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { readFile } from "node:fs/promises";
import { packEntries } from "../lib/archive.mjs";
import { fixtureEntries, plantedSecrets } from "../lib/fixture.mjs";
import { serve } from "../lib/server.mjs";
import { check, DIST, fileWith, fixtureFolder, fixturePath, inEachBrowser, SCHEMES } from "./page.mjs";
import { savedBy, unzip } from "./saved.mjs";
import { asWritten, closeReader, fileRow, openEverything, readBy } from "./views.mjs";

/**
 * @typedef {import('./page.mjs').Page} Page
 */

const closed = await fixturePath("closed-with-map");
const hostile = await fixturePath("hostile-markup");
const recovered = `${fixtureFolder("closed-with-map")}/recovered/`;

/** Secrets in a recovered source, and a name that is only known. */
const [SECRET] = plantedSecrets(fixtureFolder("hostile-markup"));
const secret = await fileWith(
  "secret.tgz",
  packEntries([
    { path: "package.json", bytes: Buffer.from('{"name":"@scope/secret"}') },
    {
      path: "a.js.map",
      bytes: Buffer.from(
        JSON.stringify({
          version: 3,
          sources: ["src/CON.ts", "src/only-a-name.ts", "src/plain.ts"],
          sourcesContent: [`const token = "${SECRET}";\n`, null, "export {};\n"],
          names: [],
          mappings: "AAAA",
        }),
      ),
    },
  ]),
);

inEachBrowser((at) => {
  const { open, browser } = at;
  let home;
  before(async () => (home = await serve(DIST, { headers: { "access-control-allow-origin": "*" } })));
  after(() => home.close());

  for (const scheme of SCHEMES) {
    test(`everything, from ${scheme}`, async () => {
      const page = await open(scheme);
      const { report } = await check(page, closed);
      const { name, bytes } = await savedBy(at, page, () => page.click("#save-all"));
      assert.match(name, /-sources\.zip$/);
      const files = unzip(bytes);
      const texts = [...files.values()].map(String);
      const listed = report.sources.filter(({ repeats, hasText }) => repeats === null && hasText);
      assert.equal(files.size, listed.length + 1, "the sources, and the list of them");
      assert.ok(texts.includes(await readFile(`${recovered}src/billing/net.ts`, "utf8")));
      assert.match(await page.textContent(".saving"), new RegExp(`^${listed.length}.files, .* saved as ${name}\\.`));
      assert.match(await page.textContent("#live"), /saved as/);
      await page.click(".saving button");
      assert.equal(await page.textContent(".saving"), "");
    });
  }

  test("a folder, from its row", async () => {
    const page = await open();
    await check(page, closed);
    await openEverything(page);
    const press = () =>
      page
        .getByRole("button", { name: "Save src/billing as a zip" })
        .or(page.getByRole("button", { name: "Save billing as a zip" }))
        .click();
    const { name, bytes } = await savedBy(at, page, press);
    assert.equal(name, "billing.zip");
    const files = [...unzip(bytes).keys()].filter((path) => path.endsWith(".ts"));
    assert.deepEqual(files.map((path) => path.split("/").at(-1)).sort(), ["gross.ts", "net.ts"]);
  });

  test("one file, as the reader shows it: secrets masked, the name made safe", async () => {
    const page = await open();
    await check(page, secret);
    await openEverything(page);
    const text = await readBy(page, await fileRow(page, "#recovered", "Own files/src/CON.ts"));
    const { name, bytes } = await savedBy(at, page, () => page.click(".reader .actions button:first-child"));
    assert.equal(name, "_CON.ts");
    assert.equal(String(bytes), `${asWritten(text)}\n`);
    assert.match(text, /\*{8}/);
    assert.ok(!String(bytes).includes(SECRET));
    assert.match(
      await page.textContent(".reader .head"),
      /Saved as _CON\.ts\. Where a secret stands in it, it is masked\./,
    );
    await closeReader(page);
  });

  test("an entry, from the reader, byte for byte", async () => {
    const page = await open();
    await check(page, closed);
    await openEverything(page);
    await readBy(page, await fileRow(page, "#published", "dist/cli.js"));
    const { name, bytes } = await savedBy(at, page, () => page.click(".reader .actions button:first-child"));
    assert.equal(name, "cli.js");
    const packed = fixtureEntries(fixtureFolder("closed-with-map")).find(({ path }) => path === "dist/cli.js");
    assert.deepEqual(bytes, packed.bytes);
  });

  test("it is said what is masked, and of what only the name is known", async () => {
    const page = await open();
    await check(page, secret);
    const { name, bytes } = await savedBy(at, page, () => page.click("#save-all"));
    assert.equal(name, "scope-secret-sources.zip");
    assert.ok(![...unzip(bytes).values()].some((file) => String(file).includes(SECRET)));
    const said = await page.textContent(".saving");
    assert.match(said, /Secrets are masked in them, at 1.place in 1.file\./);
    assert.match(said, /1.file of which only the name is known/);
  });

  test("names that are markup or lead elsewhere become plain names", async () => {
    const page = await open();
    await check(page, hostile);
    await openEverything(page);
    const { bytes } = await savedBy(at, page, () => page.click("#save-all"));
    for (const path of unzip(bytes).keys()) {
      assert.doesNotMatch(path, /[<>:"|?*\\\u0000-\u001f\u202e\u2066\u2069]/, path);
      assert.ok(!path.startsWith("/") && !path.split("/").includes(".."), path);
    }
    const rows = page.locator("#recovered button.file");
    for (let row = 0; row < (await rows.count()); row++) {
      await readBy(page, rows.nth(row));
      const { name } = await savedBy(at, page, () => page.click(".reader .actions button:first-child"));
      assert.doesNotMatch(name, /[<>:"/|?*\\\u0000-\u001f\u202e\u2066\u2069]/, name);
      await closeReader(page);
    }
  });

  test("the address that a file is saved from lives no longer than it must", async () => {
    const page = await open();
    await page.evaluate(hurry);
    await check(page, closed);
    await savedBy(at, page, () => page.click("#save-all"));
    await page.waitForFunction(() => window.revoked.length > 0);
    assert.deepEqual(await page.evaluate(() => window.revoked), await page.evaluate(() => window.made));
  });

  test("cancelled, nothing is saved", async () => {
    const page = await open();
    await check(page, closed);
    await page.evaluate(holdSaving);
    await page.click("#save-all");
    await page.click(".saving button");
    assert.match(await page.textContent(".saving"), /Nothing was saved\./);
    assert.equal(await page.evaluate(() => window.ended), 1);
  });

  test("in the element's sandboxed frame", async () => {
    const page = await (await browser().newContext()).newPage();
    await page.goto(`${home.url}examples/element.html?port=${new URL(home.url).port}`);
    await page.setInputFiles("#hand-in", closed);
    const frame = await (await page.waitForSelector("overshare-check iframe")).contentFrame();
    await frame.waitForSelector("#save-all");
    const { bytes } = await savedBy(at, page, () => frame.click("#save-all"));
    assert.ok([...unzip(bytes).keys()].some((path) => path.endsWith("net.ts")));
    await page.context().close();
  });
});

/** Runs in the page: what was waited for half a minute comes soon, and addresses are remembered. */
function hurry() {
  const {
    setTimeout: wait,
    URL: { createObjectURL, revokeObjectURL },
  } = window;
  Object.assign(window, { made: [], revoked: [] });
  window.setTimeout = /** @type {any} */ ((call, time, ...rest) => wait(call, time === 30_000 ? 1_000 : time, ...rest));
  URL.createObjectURL = (blob) => {
    const address = createObjectURL(blob);
    // The worker is started from such an address as well, and that one stays.
    if (/** @type {Blob} */ (blob).type !== "text/javascript") window.made.push(address);
    return address;
  };
  URL.revokeObjectURL = (address) => (window.revoked.push(address), revokeObjectURL(address));
}

/** Runs in the page: no worker that is to save hears of it, and it is counted when one is ended. */
function holdSaving() {
  const { postMessage, terminate } = Worker.prototype;
  window.ended = 0;
  Worker.prototype.postMessage = function (message, ...rest) {
    if (message.type !== "save") postMessage.call(this, message, ...rest);
  };
  Worker.prototype.terminate = function () {
    window.ended += 1;
    terminate.call(this);
  };
}
