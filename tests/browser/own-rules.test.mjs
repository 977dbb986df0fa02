// Own rules and silenced places on the page: dropped with a package, before it and after it, silenced by hand and taken back, and in the element. What rules find is the core's business.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { packEntries } from "../lib/archive.mjs";
import { dropFile } from "../lib/browsers.mjs";
import { makeToken } from "../lib/tokens.mjs";
import { answerAfter, check, fileWith, heard, inEachBrowser, stateOf } from "./page.mjs";
import { savedBy } from "./saved.mjs";
import { closeReader, readBy } from "./views.mjs";

/**
 * @typedef {import('./page.mjs').Page} Page
 */

const SECRET = ["acme", "k3j9x0q7w2m5n8v1b4c6"].join("_");
const TOKEN = makeToken("github", "on the page");
const PASSWORD = ["correct", "horse", "7"].join("-");
const ACME = { id: "acme-token", title: "ACME <b>token</b>", pattern: "acme_[a-z0-9]{20}", severity: "critical" };
const WRONG = { ...ACME, pattern: "acme_[a-z" };

const packed = await fileWith(
  "p.tgz",
  packEntries(
    Object.entries({
      "package.json": '{"name":"p","version":"1.0.0","license":"MIT"}',
      "a.js": `const a = '${SECRET}'\n`,
      "b.js": `const b = '${TOKEN}'\n`,
      "c.js": `const c = '${TOKEN}'\n`,
      "test/d.js": `fetch('https://ada:${PASSWORD}@internal.host.net/')\n`,
      "test/e.js": `const e = '${makeToken("slack", "in tests")}'\n`,
    }).map(([path, text]) => ({ path, bytes: Buffer.from(text) })),
  ),
);
const rulesPath = (name, value) => fileWith(name, JSON.stringify({ overshare: 1, ...value }));
const acme = await rulesPath("acme.json", { rules: [ACME] });
const wrong = await rulesPath("wrong.json", { rules: [WRONG] });
const plain = await fileWith("plain.json", '{"rules":[]}');

inEachBrowser((at) => {
  const { open } = at;
  test("rules that are dropped hold for the files that follow, and for the one that is shown", async () => {
    const page = await open();
    await dropFile(page, acme);
    await page.waitForSelector("#rules .rules");
    assert.equal(await page.textContent("#rules li"), "acme.json 1\u00a0rule");
    assert.equal(await stateOf(page), "empty");
    const { report } = await check(page, packed);
    assert.ok(hasAcme(report));
    await checkShown(page);

    const other = await open();
    assert.ok(!hasAcme((await check(other, packed)).report));
    assert.ok(hasAcme((await check(other, acme)).report));
    await checkShown(other);
    await other.click("#rules button.quiet");
    assert.ok(!hasAcme((await answerAfter(other, 2)).report));
    assert.equal(await other.locator("#rules .rules").count(), 0);
  });

  test("a package and its rules in one drop", async () => {
    const page = await open();
    const { report } = await check(page, packed, (target) => dropBoth(target, [acme, packed]));
    assert.ok(hasAcme(report));
    assert.equal(await page.locator(".remark").count(), 0);
  });

  test("rules with something wrong are not used, and are told with where", async () => {
    const page = await open();
    await check(page, packed);
    await dropFile(page, wrong);
    await page.waitForSelector("#rules .wrong");
    assert.match(
      await page.textContent("#rules .wrong li"),
      /^wrong\.json, rules 1 \(“acme-token”\): “pattern”: The pattern has a “\[” that is not closed\.$/,
    );
    assert.equal(await stateOf(page), "result");
    assert.equal((await heard(page)).answers.length, 1);
    const { failure } = await check(page, packed, (target) => dropBoth(target, [wrong, packed]));
    assert.equal(failure.kind, "settings");
    assert.match(await page.textContent(".failure .sentence"), /is not closed\.$/);
    // The next file is checked without them.
    assert.ok((await check(page, packed)).report);
  });

  test("other JSON is a file like any other", async () => {
    const page = await open();
    assert.equal((await check(page, plain)).report.input.format, "file");
  });

  test("a place is silenced with a reason, at once, and what is to be kept can be saved", async () => {
    const page = await open();
    const { report: loud } = await check(page, packed);
    assert.equal(loud.verdict.level, "critical");
    await silence(page, "b.js", "Revoked <i>long</i> ago.");
    const { report: one } = await answerAfter(page, 1);
    assert.equal(one.verdict.level, "critical", "the other place counts");
    await page.waitForSelector("#silenced .finding");
    assert.equal(await page.textContent("#silenced .place"), "b.js:1:12");
    assert.equal(await page.textContent("#silenced .advice dd"), "Revoked <i>long</i> ago.");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "silenced-title");
    await silence(page, "c.js", "It as well.");
    const { report: both } = await answerAfter(page, 2);
    assert.notEqual(both.verdict.level, "critical");
    assert.match(await page.textContent("#live"), /^Silenced\. The verdict is now: /);
    const { name, bytes } = await savedBy(at, page, () => page.locator("#silenced .keep button").first().click());
    assert.equal(name, "overshare.rules.json");
    const file = String(bytes);
    assert.ok(!file.includes(TOKEN.slice(8)));
    assert.deepEqual(JSON.parse(file), {
      overshare: 1,
      silenced: [
        { rule: "github-token", path: "b.js", evidence: loud.findings[0].evidence, reason: "Revoked <i>long</i> ago." },
        { rule: "github-token", path: "c.js", evidence: loud.findings[0].evidence, reason: "It as well." },
      ],
    });
    // The saved file says the same to a page that knows nothing of it.
    const other = await open();
    const again = await check(other, packed, async (target) =>
      dropBoth(target, [packed, await fileWith("overshare.rules.json", file)]),
    );
    assert.deepEqual(again.report, both);
  });

  test("what is silenced can count again, and an empty reason silences nothing", async () => {
    const page = await open();
    const { report: loud } = await check(page, packed);
    await openForm(page, "b.js");
    await page.keyboard.press("Enter");
    assert.equal(await page.getAttribute(".reason-form .field", "aria-invalid"), "true");
    await page.keyboard.press("Escape");
    assert.equal(await page.locator(".reason-form").count(), 0);
    assert.match(await page.evaluate(() => document.activeElement?.ariaLabel ?? ""), /^Silence this place…: b\.js/);
    await silence(page, "b.js", "For a moment.");
    await answerAfter(page, 1);
    await page.click("#silenced .silence button");
    const { report: again } = await answerAfter(page, 2);
    assert.deepEqual({ ...again, added: null }, { ...loud, added: null });
    assert.equal(await page.locator("#silenced .finding").count(), 0);
  });

  test("where the mask does not show how a secret ends, only its line is silenced", async () => {
    const page = await open();
    await check(page, packed);
    await silence(page, "test/d.js", "A test.");
    const { report } = await answerAfter(page, 1);
    assert.equal(report.added.silenced[0].line, 1);
    assert.equal(report.added.silenced[0].places, 1);
  });

  test("a secret in a folder of tests says why it counts less", async () => {
    const page = await open();
    await check(page, packed);
    const notes = await page.locator("#found .finding .note").allTextContents();
    assert.ok(
      notes.some((note) => note.startsWith("It stands in folders of tests or examples only")),
      String(notes),
    );
  });

  test("a silenced place that is gone is said", async () => {
    const page = await open();
    const gone = { rule: "github-token", path: "gone.js", evidence: "ghp_…0000 (40 characters)", reason: "Once." };
    await check(page, packed, async (target) =>
      dropBoth(target, [packed, await rulesPath("gone.json", { silenced: [gone] })]),
    );
    assert.match(await page.textContent("#silenced .stale"), /not found any more/);
    assert.match(await page.textContent("#silenced .rows"), /github-token ghp_…0000.*Once\.gone\.js/);
  });
});

const hasAcme = (report) => report.findings.some(({ rule }) => rule === "own/acme-token");

/** The own finding is told as text, and its secret is shown nowhere. @param {Page} page */
async function checkShown(page) {
  assert.ok((await page.locator("#found h3").allTextContents()).includes("ACME <b>token</b>"));
  assert.ok(!(await page.content()).includes(SECRET));
  const text = await readBy(page, page.locator("#found button.place", { hasText: "a.js" }).first());
  assert.ok(!text.includes(SECRET) && text.startsWith("const a = '****"), text);
  await closeReader(page);
}

/** @param {Page} page @param {string} path */
async function openForm(page, path) {
  await page.locator("#found .places li", { hasText: path }).first().locator(".silence button").click();
  await page.waitForSelector(".reason-form .field:focus");
}

/** @param {Page} page @param {string} path @param {string} reason */
async function silence(page, path, reason) {
  await openForm(page, path);
  await page.keyboard.type(reason);
  await page.keyboard.press("Enter");
}

/** @param {Page} page @param {string[]} paths */
async function dropBoth(page, paths) {
  const files = await Promise.all(paths.map(async (path) => [path.split("/").pop(), [...(await readFile(path))]]));
  await page.evaluate((files) => {
    const dataTransfer = new DataTransfer();
    for (const [name, bytes] of files) dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
    document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
  }, files);
}
