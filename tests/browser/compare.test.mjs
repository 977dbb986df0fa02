// Two packages on the page: dropped together or one after the other, in the order of their versions, swapped, opened and saved; and what one report is saved as.

import assert from "node:assert/strict";
import { test } from "node:test";
import { packEntries } from "../lib/archive.mjs";
import { dropFile } from "../lib/browsers.mjs";
import { command } from "../lib/command.mjs";
import { makeToken } from "../lib/tokens.mjs";
import { check, dropBoth, fileWith, fixturePath, heard, inEachBrowser, SCHEMES, stateOf } from "./page.mjs";
import { savedBy } from "./saved.mjs";

const HOSTILE = '<img src=x onerror="alert(1)">';
const TOKEN = makeToken("github", "compared");

/** Two versions of a closed package, the second with a map and a token under a name that is markup. */
const [older, newer] = await Promise.all([
  packed("1.9.0", { "dist/cli.js": "run();\n" }),
  packed("1.10.0", {
    "dist/cli.js": "run(1);\n",
    "dist/cli.js.map": JSON.stringify({
      version: 3,
      sources: [`../src/${HOSTILE}.ts`],
      sourcesContent: ["export const inner = 1;\n"],
      names: [],
      mappings: "AAAA",
    }),
    [`dist/${HOSTILE.replace("/", "")}.js`]: `const token = "${TOKEN}";\n`,
  }),
]);

/** Silences the token. */
const { findings } = JSON.parse((await command([newer, "--format", "json"])).out);
const silencing = await fileWith(
  "own.json",
  JSON.stringify({
    overshare: 1,
    silenced: findings
      .filter(({ rule }) => rule === "github-token")
      .map(({ rule, evidence, places }) => ({
        rule,
        evidence,
        path: places[0].chain.join(" > "),
        reason: "A key of the tests.",
      })),
  }),
);

function packed(version, files) {
  const manifest = JSON.stringify({ name: "@acme/cli", version, license: "UNLICENSED", files: ["dist"] });
  const entries = Object.entries({ "package.json": manifest, ...files });
  return fileWith(
    `acme-${version}.tgz`,
    packEntries(entries.map(([path, text]) => ({ path, bytes: Buffer.from(text) }))),
  );
}

inEachBrowser((at) => {
  const { name, open } = at;

  for (const scheme of SCHEMES) {
    test(`two dropped files are compared by version, whatever their order, from ${scheme}`, async () => {
      for (const paths of [
        [older, newer],
        [newer, older],
      ]) {
        const page = await open(scheme);
        await dropBoth(page, paths);
        assert.equal(await stateOf(page), "result");
        assert.match(await page.textContent("h1#verdict"), /^Newly exposed: 2 findings and 1 own source file\.$/);
        const sides = await page.locator(".sides strong").allTextContents();
        assert.deepEqual(sides, ["@acme/cli@1.9.0", "@acme/cli@1.10.0"]);
        const added = await page.locator("#added .grade code").allTextContents();
        assert.deepEqual(added.sort(), ["github-token", "own-source"]);
        assert.match(await page.textContent("#added-sources .place"), /<img src=x/);
        assert.match(await page.textContent("#files-resized"), /dist\/cli\.js.*package\.json/);
        assert.equal((await heard(page)).answers.length, 2);
        assert.ok(!(await page.textContent("body")).includes(TOKEN));
        assert.equal(await page.locator(".comparison img").count(), 0);
      }
    });
  }

  test("swapped, what was newly exposed no longer is; and each report opens", async () => {
    const page = await open();
    await dropBoth(page, [older, newer]);
    await page.click("#swap");
    assert.match(await page.textContent("h1#verdict"), /^Nothing is newly exposed, and something no longer is\.$/);
    assert.equal(await page.locator("#removed .finding").count(), 2);
    await page.getByRole("button", { name: "Open its report: @acme/cli@1.10.0" }).click();
    assert.match(await page.textContent("h1#verdict"), /^Anyone who installs/);
    assert.equal(await page.locator("#found .finding").count(), 2);
  });

  test("rules that are dropped on a comparison are used in it", async () => {
    const page = await open();
    await dropBoth(page, [older, newer]);
    await dropFile(page, silencing);
    await page.waitForFunction(() => document.querySelectorAll("#added .finding").length === 1);
    assert.deepEqual(await page.locator("#added .grade code").allTextContents(), ["own-source"]);
    await page.getByRole("button", { name: "Forget them" }).click();
    await page.waitForFunction(() => document.querySelectorAll("#added .finding").length === 2);
  });

  test("a place in a comparison opens in the reader, masked", async () => {
    const page = await open();
    await dropBoth(page, [older, newer]);
    await page.locator("#added button.place").first().click();
    await page.waitForSelector(".reader .line");
    assert.ok(!(await page.textContent(".reader")).includes(TOKEN));
  });

  test("what is saved of a comparison is what the command writes", async () => {
    const page = await open();
    await dropBoth(page, [older, newer]);
    for (const [label, format, ending] of [
      ["JSON", "json", ".json"],
      ["Markdown", "markdown", ".md"],
    ]) {
      const press = () => page.getByRole("button", { name: `Save the report as ${label}` }).click();
      const { name: title, bytes } = await savedBy(at, page, press);
      assert.equal(title, `acme-1.10.0.tgz.overshare${ending}`);
      const { out } = await command([older, newer, "--compare", "--format", format]);
      assert.equal(String(bytes), out);
    }
  });

  test("what is saved of a report is what the command writes", async () => {
    const path = await fixturePath("secrets");
    const page = await open();
    await check(page, path);
    for (const [label, format, ending] of [
      ["JSON", "json", ".json"],
      ["SARIF", "sarif", ".sarif"],
      ["Markdown", "markdown", ".md"],
    ]) {
      const press = () => page.getByRole("button", { name: `Save the report as ${label}` }).click();
      const { name: title, bytes } = await savedBy(at, page, press);
      assert.equal(title, `secrets-1.0.0.tgz.overshare${ending}`);
      assert.equal(String(bytes), (await command([path, "--format", format])).out);
    }
  });

  // What the driver of Firefox cannot do: see a file dialog, read a clipboard.
  if (name === "chromium") {
    test("another version is chosen from a result", async () => {
      const page = await open();
      await check(page, newer);
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.click("#compare")]);
      await chooser.setFiles(older);
      await page.waitForSelector(".comparison");
      assert.deepEqual(await page.locator(".sides strong").allTextContents(), ["@acme/cli@1.9.0", "@acme/cli@1.10.0"]);
      assert.match(await page.textContent("#live"), /^Compared\. Newly exposed: 2 findings/);
    });

    test("the checklist is copied as a task list", async () => {
      const page = await open("http", { permissions: ["clipboard-read", "clipboard-write"] });
      await check(page, newer);
      await page.locator("#checklist").getByRole("button", { name: "Copy as Markdown" }).click();
      await page.waitForFunction(() => document.querySelector("#live")?.textContent === "Copied.");
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.match(copied, /^### Release checklist\n\n- \[[x ]\] /);
      assert.equal(copied.match(/^- \[[x ]\] /gm).length, await page.locator("#checklist li").count());
    });
  }
});
