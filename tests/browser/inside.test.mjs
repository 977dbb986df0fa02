// Files inside files, and what a file holds that nobody installs: both stand in the tree, every place opens what it names, and 100,000 of them leave the page quick.

import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { packEntries } from "../lib/archive.mjs";
import { check, fileWith, inEachBrowser } from "./page.mjs";
import { closeReader, fileRow, numberIn, openEverything, readBy, rowsOf } from "./views.mjs";

/**
 * @typedef {import('./page.mjs').Page} Page
 */

const MAP = JSON.stringify({
  version: 3,
  sources: ["../src/price.ts"],
  sourcesContent: ["export const price = 3;\n"],
  names: [],
  mappings: "AAAA",
});

const PASSWORD = "correct-horse-7";

/** @param {Record<string, string | Buffer>} files */
const packed = (files) =>
  packEntries(Object.entries(files).map(([path, content]) => ({ path, bytes: Buffer.from(content) })));

const deep = packed({ "notes/readme.txt": "far down\n" });

const inner = packed({
  "package.json": '{"name":"inner"}',
  ".env": `DATABASE_PASSWORD=${PASSWORD}\n`,
  "dist/app.js.map": MAP,
  "vendor/deep.tgz": deep,
});

const site = gzipSync("site()\n");

const holder = await fileWith(
  "holder.tgz",
  packEntries([
    { path: "package.json", bytes: Buffer.from('{"name":"holder","license":"UNLICENSED"}') },
    { path: "assets/inner.tgz", bytes: inner },
    { path: "assets/site.js.gz", bytes: site },
    { path: "assets/cut.txt.gz", bytes: gzipSync("cut off ".repeat(999)).subarray(0, 30) },
    { path: "dist/index.js", bytes: Buffer.from("first()\n") },
    { path: "dist/index.js", bytes: Buffer.from("second()\n") },
    { path: "dist/current.js", link: "index.js" },
    { path: "../outside.map", bytes: Buffer.from(MAP) },
  ]),
);

/** npm and pnpm read it differently, and one of its files has no name. */
const nameless = await fileWith(
  "nameless.tgz",
  packEntries([
    { path: "package.json", bytes: Buffer.from('{"name":"nameless","license":"MIT"}') },
    { path: "", bytes: Buffer.from("x\n") },
    { path: "C:\\x.js", bytes: Buffer.from("x()\n") },
  ]),
);

/** What the tree shows of them, every row: its path, what it holds, and its size in bytes. */
const INSTALLED = [
  ["assets", 3, inner.length + site.length + 30],
  ["assets/cut.txt.gz", 1, 30],
  ["assets/cut.txt.gz/cut.txt", 0],
  ["assets/inner.tgz", 5, inner.length],
  ["assets/inner.tgz/package", 4],
  ["assets/inner.tgz/package/dist", 1, MAP.length],
  ["assets/inner.tgz/package/dist/app.js.map", 0, MAP.length],
  ["assets/inner.tgz/package/vendor", 1, deep.length],
  ["assets/inner.tgz/package/vendor/deep.tgz", 1, deep.length],
  ["assets/inner.tgz/package/vendor/deep.tgz/package/notes", 1, 9],
  ["assets/inner.tgz/package/vendor/deep.tgz/package/notes/readme.txt", 0, 9],
  ["assets/inner.tgz/package/.env", 0, 19 + PASSWORD.length],
  ["assets/inner.tgz/package/package.json", 0, 16],
  ["assets/site.js.gz", 1, site.length],
  ["assets/site.js.gz/site.js", 0, 7],
  ["dist", 1, 9],
  ["dist/index.js", 0, 9],
  ["package.json", 0, 40],
];

const LEFT_OUT = [
  ["../outside.map", /leads out of the package/],
  ["dist/current.js", /A link to index\.js/],
  ["dist/index.js", /A later entry has the same path/],
  ["outside.map", /pnpm writes it/],
];

/** A place of the report, as text: where it leads, and what is shown there. */
const PLACES = [
  ["#found", "assets/inner.tgz › package/.env:1:1", `DATABASE_PASSWORD=${"*".repeat(PASSWORD.length)}`],
  ["#maps", "assets/inner.tgz › package/dist/app.js.map", MAP],
  ["#maps", "../outside.map", MAP],
];

const plain = [
  { path: "a.js", bytes: Buffer.from("a()\n") },
  { path: "a.js", bytes: Buffer.from("b()\n") },
];

/** What is dropped, what it is called, and the words for what is in it and what is left. */
const SHAPES = [
  [holder, "npm package", "Published files", "In the file, not installed"],
  [
    await fileWith("things.tar.gz", packEntries(plain, { top: "files" })),
    "tar archive",
    "Files in the archive",
    "In the archive, not unpacked",
  ],
  [await fileWith("a.js", "a()\n"), "single file", "File", null],
];

inEachBrowser(({ open }) => {
  test("a file that holds files opens like a folder, to any depth", async () => {
    const page = await open();
    await check(page, holder);
    assert.equal(await page.locator("#published .row").filter({ hasText: "site.js" }).count(), 0, "closed at first");
    await openEverything(page, "#published");
    const rows = await rowsOf(page, "#published");
    const shown = rows.map(({ path, folder, cells }) => {
      const numbers = cells.map(numberIn);
      return { path, held: folder ? numbers[0] : 0, size: cells.at(-1).includes("bytes") ? numbers.at(-1) : null };
    });
    const expected = INSTALLED.map(([path, held, size]) => ({ path, held, size: size ?? null }));
    assert.deepEqual(
      shown.map((row, at) => (expected[at]?.size === null ? { ...row, size: null } : row)),
      expected,
    );
    assert.deepEqual(rows.find(({ path }) => path === "assets/inner.tgz").marks, ["archive"]);
    assert.match(
      await page.textContent("#published .note"),
      /7.files inside archives; 4 more in the file, not installed/,
    );
  });

  test("the reader shows a file inside a file, under its whole chain", async () => {
    const page = await open();
    const { report } = await check(page, holder);
    await openEverything(page, "#published");
    const path = "assets/inner.tgz/package/vendor/deep.tgz/package/notes/readme.txt";
    assert.equal(await readBy(page, await fileRow(page, "#published", path)), "far down");
    const chain = ["assets/inner.tgz", "package/vendor/deep.tgz", "package/notes/readme.txt"];
    assert.equal(await page.textContent(".reader h2"), chain.join(" › "));
    assert.ok(report.nested.some(({ place }) => place.chain.join() === chain.join()));
  });

  test("places in findings and maps open what they name, and say where nobody installs it", async () => {
    const page = await open();
    await check(page, holder);
    for (const [section, place, text] of PLACES) {
      const opener = page.locator(`${section} button.place`).filter({ hasText: place });
      assert.equal(await readBy(page, opener.first()), text, place);
      await closeReader(page);
    }
    const marked = page.locator("#maps li").filter({ has: page.locator(".left") });
    assert.deepEqual(await marked.locator(".place").allTextContents(), ["../outside.map", "outside.map"]);
    // What could not be unpacked is no file with text of its own.
    assert.match(await page.textContent("#unchecked .place"), /^assets\/cut\.txt\.gz/);
  });

  test("what concerns the dropped file as a whole opens no file without a name", async () => {
    const page = await open();
    await check(page, nameless);
    assert.equal(await page.textContent("#found .places .place"), "the dropped file");
    assert.equal(await page.locator("#found button.place").count(), 0);
  });

  test("what nobody installs stands apart, each with the reason, and opens", async () => {
    const page = await open();
    await check(page, holder);
    await openEverything(page, "#published");
    assert.match(await page.textContent(".left-out > li > .row"), /^In the file, not installed4.files/);
    const rows = (await rowsOf(page, ".left-out")).filter(({ folder }) => !folder);
    assert.deepEqual(
      rows.map(({ path }) => path),
      LEFT_OUT.map(([path]) => path),
    );
    LEFT_OUT.forEach(([path, note], at) => assert.match(rows[at].marks.join("; "), note, path));
    assert.equal(
      await readBy(page, page.locator(".left-out button.file").filter({ hasText: "index.js" }).last()),
      "first()",
    );
    assert.match(await page.textContent(".reader .note"), /not installed/);
  });

  test("the words fit what was dropped", async () => {
    const page = await open();
    for (const [path, kind, title, left] of SHAPES) {
      await check(page, path);
      assert.equal(await page.locator(".facts div").filter({ hasText: "Read as" }).locator("dd").textContent(), kind);
      assert.equal(await page.textContent("#published h2"), title);
      assert.equal(await page.locator(".overview a[href='#published'] span").last().textContent(), title);
      const group = page.locator(".left-out > li > .row bdi");
      assert.deepEqual(await group.allTextContents(), left ? [left] : [], kind);
    }
  });

  test("100,000 files in one archive: nothing is drawn until it is opened, and then a page of it", async () => {
    const page = await open();
    await check(page, await many(100_000));
    const rows = () => page.locator("#published .row").count();
    assert.equal(await rows(), 2);
    const begun = Date.now();
    await page.locator("#published .row.holder").click();
    assert.ok(Date.now() - begun < 3_000, `${Date.now() - begun} ms`);
    assert.ok((await rows()) < 600, `${await rows()} rows`);
    const file = page.locator("#published button.file").filter({ hasText: "f10.js" });
    assert.equal(await readBy(page, file.first()), "a");
  });
});

/** @param {number} number of files, all in one folder of an archive in the package */
async function many(number) {
  const bytes = Buffer.from("a\n");
  const files = Array.from({ length: number }, (_, at) => ({ path: `lib/f${number - 1 - at}.js`, bytes }));
  const all = packEntries(files, { level: 1 });
  const manifest = Buffer.from('{"name":"many","license":"MIT"}');
  return fileWith(
    "many.tgz",
    packEntries([
      { path: "package.json", bytes: manifest },
      { path: "all.tgz", bytes: all },
    ]),
  );
}
