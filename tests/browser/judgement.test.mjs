// What the person says of the package's intent, and what there is to do, on the page. Which steps there are is the core's business.

import assert from "node:assert/strict";
import { test } from "node:test";
import { packEntries } from "../lib/archive.mjs";
import { answerAfter, check, fileWith, inEachBrowser } from "./page.mjs";

const map = {
  version: 3,
  sources: ["../src/a.ts"],
  sourcesContent: ["export const inner = 1;\n"],
  mappings: "AAAA",
};
const HOSTILE = "a<img src=x onerror=alert(1)>`b`";
const pack = (license) =>
  fileWith(
    `${license}.tgz`,
    packEntries(
      Object.entries({
        "package.json": JSON.stringify({ name: "p", version: "1.0.0", license, files: ["dist", HOSTILE] }),
        "dist/a.js": "a()\n//# sourceMappingURL=a.js.map\n",
        "dist/a.js.map": JSON.stringify(map),
      }).map(([path, text]) => ({ path, bytes: Buffer.from(text) })),
    ),
  );
const open = await pack("MIT");
const closed = await pack("UNLICENSED");

inEachBrowser((at) => {
  test("what the person says of the intent changes the verdict in its place", async () => {
    const page = await at.open();
    const { report } = await check(page, open);
    assert.equal(report.verdict.level, "notice");
    assert.equal(await page.locator("#repair .step").count(), 0);
    await page.getByLabel("not meant to be read").click();
    const { report: again } = await answerAfter(page, 1);
    assert.deepEqual([again.verdict.level, again.verdict.intentSaid, again.package.intent], ["critical", true, "open"]);
    assert.equal(await page.locator("#repair .step").count(), 1);
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("value")), "closed");
    await page.getByLabel("as the package says").click();
    const { report: back } = await answerAfter(page, 2);
    assert.deepEqual(back, report);
  });

  test("each step shows its lines as text, and what the package would hold then", async () => {
    const page = await at.open();
    const { report } = await check(page, closed);
    const [step] = report.repair.steps;
    const shown = await page.locator("#repair .change pre").first().textContent();
    assert.equal(shown, step.changes[0].text);
    assert.ok(shown.includes(JSON.stringify(HOSTILE)));
    assert.equal(await page.locator("#repair img").count(), 0);
    assert.match(await page.textContent("#repair .after"), /would then hold 2.files/);
    assert.match(await page.textContent("#repair .published"), /npm unpublish p@1\.0\.0/);
  });

  test("where no own source is shown, nobody is asked what it is", async () => {
    const page = await at.open();
    const plain = packEntries([{ path: "package.json", bytes: Buffer.from('{"name":"p"}') }]);
    await check(page, await fileWith("plain.tgz", plain));
    assert.equal(await page.locator(".meant").count(), 0);
  });
});
