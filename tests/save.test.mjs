// What is saved of a package, opened by other programs: every recovered file as it went in, under a name that unpacks anywhere.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { checked, memoryBytes, saved } from "./lib/again.mjs";
import { packEntries } from "./lib/archive.mjs";
import { command } from "./lib/command.mjs";
import { fixtureEntries, plantedSecrets } from "./lib/fixture.mjs";
import { python } from "./lib/python.mjs";
import { readEntries, readPackage } from "./lib/reader.mjs";
import { replayA } from "./replay/generate.mjs";

const run = promisify(execFile);
const UNZIP = fileURLToPath(new URL("lib/python/unzip.py", import.meta.url));
const LISTING = "overshare-sources.json";
const MEBIBYTE = 1 << 20;

let folder = "";

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "overshare-save-"));
});

/** @param {Record<string, string | Buffer>} files */
const pack = (files) =>
  packEntries(Object.entries(files).map(([path, bytes]) => ({ path, bytes: Buffer.from(bytes) })));

/** @param {[string, string | null][]} sources */
const mapOf = (sources) =>
  JSON.stringify({
    version: 3,
    sources: sources.map(([path]) => path),
    sourcesContent: sources.map(([, text]) => text),
    names: [],
    mappings: "AAAA",
  });

/**
 * What Python finds in a zip, by name; and what `unzip` says of it, where that is installed.
 * @param {Buffer} zip
 */
async function opened(zip) {
  const path = join(folder, `${createHash("sha256").update(zip).digest("hex").slice(0, 16)}.zip`);
  await writeFile(path, zip);
  const tested = await run("unzip", ["-tqq", path]).catch((error) => error);
  if (tested.code !== "ENOENT") assert.equal(tested.code ?? 0, 0, tested.stderr);
  const files = JSON.parse(await python([UNZIP, path]));
  return { path, files: new Map(files.map((file) => [file.name, file])), count: files.length };
}

/** The list in a zip. */
async function listingOf(path) {
  const script = "import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())";
  return JSON.parse(await python(["-c", script, path, LISTING])).sources;
}

const sha256 = (text) => createHash("sha256").update(text).digest("hex");

test("replay a, saved whole: every file is what went in, and memory is bounded", async () => {
  const { tgz } = await replayA();
  const { maps } = await readPackage(tgz);
  const file = checked(await readFile(tgz));
  const before = memoryBytes();
  const { zip, totals, pieces } = saved(file);
  assert.ok(memoryBytes() - before <= 8 * MEBIBYTE, `${before} bytes before, ${memoryBytes()} after`);
  assert.ok(memoryBytes() < 32 * MEBIBYTE, `${memoryBytes()} bytes`);
  assert.ok(pieces.length > 8 && pieces.every((piece) => piece <= 2 * MEBIBYTE), `${pieces}`);
  const { path, files, count } = await opened(zip);
  assert.equal(files.size, count, "no name twice");
  const listing = await listingOf(path);
  const texts = maps.flatMap((map, index) => map.sources.map(({ text }) => ({ index, text })));
  assert.equal(file.report.sources.length, texts.length);
  const kept = texts.filter((_, index) => file.report.sources[index].repeats === null);
  assert.deepEqual([listing.length, totals.files, count], [kept.length, kept.length, kept.length + 1]);
  kept.forEach(({ text }, index) => {
    const { name, bytes, masked } = listing[index];
    assert.equal(files.get(name).sha256, sha256(text), name);
    assert.deepEqual([bytes, masked], [Buffer.byteLength(text), 0], name);
  });
  for (const { name, date, utf8 } of files.values())
    assert.deepEqual([date, utf8], [[1980, 1, 1, 0, 0, 0], true], name);
});

test("names that would be dangerous, too long or the same are made safe, and lead back to what the map calls them", async () => {
  const long = `src/${"n".repeat(10_000)}.ts`;
  const paths = [
    ...["../../../x.ts", "/etc/passwd", "C:\\x.ts", "C:\\Windows\\y.ts", "CON.ts", "nul", "com1.d.ts", ".git/config"],
    ...["a", "a/b", "A.ts", "a.ts", "a.ts?1a2b", "b.ts", "./b.ts", "nul\0byte.ts", "bidi\u202egpj.ts", "tab\t.ts"],
    ...[
      "caf\u00e9.ts",
      "cafe\u0301.ts",
      "dot.",
      "space ",
      'q"<>|*.ts',
      "\ud800lone.ts",
      long,
      `${long}x`,
      "d/".repeat(900),
    ],
    ...[LISTING, "webpack://app/./src/v.vue?vue&type=script", "e\u001b[31m.ts", "", ".", "..", "x/../../../../z.ts"],
  ];
  const unique = paths.map((path, index) => [path, `// ${index}\n`]);
  const { path, files, count } = await opened(saved(checked(pack({ "lib/a.js.map": mapOf(unique) }))).zip);
  assert.equal(count, unique.length + 1);
  for (const name of files.keys()) {
    assert.doesNotMatch(name, /^\/|^[A-Za-z]:|\\|[<>:"|?*\p{Cc}\p{Bidi_Control}]/u);
    for (const part of name.split("/")) {
      assert.ok(part && Buffer.byteLength(part) <= 255 && !/[. ]$/.test(part), name);
      assert.doesNotMatch(part, /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
    }
  }
  const folded = [...files.keys()].map((name) => name.normalize("NFD").toLowerCase());
  assert.equal(new Set(folded).size, count, "no two that differ in case or form only");
  for (const name of folded)
    assert.ok(!folded.some((other) => other.startsWith(`${name}/`)), `${name} is a folder too`);
  const listing = await listingOf(path);
  unique.forEach(([raw, text], index) => {
    const { name, rawPath, map } = listing[index];
    assert.equal(files.get(name).sha256, sha256(text), name);
    assert.equal(map, "lib/a.js.map");
    if (raw.length < 1000 && !raw.includes("\ud800")) assert.equal(rawPath, raw);
  });
  await unpackedInside(path, count);
});

/** What `unzip` writes lies in its folder, each file by itself. */
async function unpackedInside(path, count) {
  const into = await mkdtemp(join(folder, "unpacked-"));
  const done = await run("unzip", ["-qq", path, "-d", into]).catch((error) => error);
  if (done.code === "ENOENT") return;
  const written = await readdir(into, { withFileTypes: true, recursive: true });
  assert.equal(written.filter((item) => item.isFile()).length, count);
}

test("more files than a zip without Zip64 can count, and names without text", async () => {
  const many = Array.from({ length: 70_000 }, (_, index) => [
    `../src/f${index}.ts`,
    index % 7 === 0 ? null : `${index}`,
  ]);
  const { zip, totals } = saved(checked(pack({ "dist/a.js.map": mapOf(many) })));
  assert.deepEqual([totals.files, totals.pathOnly, totals.missing], [60_000, 10_000, 0]);
  const all = many.map(([path], index) => [path, `${index}`]);
  const larger = saved(checked(pack({ "dist/a.js.map": mapOf(all) })));
  const { path, files, count } = await opened(larger.zip);
  assert.equal(count, 70_001);
  for (const at of [0, 1, 65_534, 65_535, 69_999]) assert.equal(files.get(`src/f${at}.ts`).sha256, sha256(`${at}`));
  assert.equal((await listingOf(path)).length, 70_000);
  const listing = await listingOf((await opened(zip)).path);
  assert.deepEqual([listing[0].name, listing[1].name, listing[0].rawPath], [null, "src/f1.ts", "../src/f0.ts"]);
});

test("no planted secret is in what is saved; what is masked differs in nothing else", async () => {
  const fixture = fileURLToPath(new URL("fixtures/secrets", import.meta.url));
  const entries = fixtureEntries(fixture);
  const secrets = plantedSecrets(fixture);
  const { path, files } = await opened(saved(checked(packEntries(entries))).zip);
  const { maps } = readEntries(new Map(entries.map(({ path: name, bytes }) => [name, { bytes }])));
  const texts = maps.flatMap(({ sources }) => sources).map(({ text }) => Buffer.from(text));
  const listing = await listingOf(path);
  assert.ok(listing.some(({ masked }) => masked > 0));
  const into = await mkdtemp(join(folder, "secrets-"));
  await python(["-m", "zipfile", "-e", path, into]);
  for (const [index, { name, masked }] of listing.entries()) {
    const bytes = await readFile(join(into, name));
    for (const secret of secrets) assert.ok(!bytes.includes(secret), name);
    assert.equal(bytes.length, texts[index].length, name);
    const differ = [...bytes.keys()].filter((at) => bytes[at] !== texts[index][at]);
    assert.ok(
      differ.every((at) => bytes[at] === 0x2a),
      name,
    );
    assert.equal(differ.length > 0, masked > 0, name);
  }
  for (const name of files.keys()) for (const secret of secrets) assert.ok(!name.includes(secret), name);
});

test("the command saves into a new file, says what it did, and writes over none", async () => {
  const path = join(folder, "closed.tgz");
  await writeFile(path, packEntries(fixtureEntries(fileURLToPath(new URL("fixtures/secrets", import.meta.url)))));
  const out = join(folder, "closed.zip");
  const first = await command([path, "--save", out, "--format", "json"]);
  assert.equal(first.code, 1);
  assert.ok(JSON.parse(first.out).verdict);
  assert.match(first.err, /closed\.zip: 2 files saved, \d+ secrets? in \d files? overwritten with asterisks\n$/);
  assert.equal((await opened(await readFile(out))).count, 3);
  const again = await command([path, "--save", out]);
  assert.deepEqual([again.code, again.out], [2, ""]);
  assert.match(again.err, /is there already/);
  const nowhere = await command([path, "--save", join(folder, "no", "such.zip")]);
  assert.equal(nowhere.code, 2);
  assert.match(nowhere.err, /cannot be written/);
  const clear = join(folder, "clear.tgz");
  await writeFile(clear, pack({ "package.json": "{}" }));
  const nothing = await command([clear, "--save", join(folder, "nothing.zip")]);
  assert.equal(nothing.code, 0);
  assert.match(nothing.err, /nothing to save/);
  assert.equal((await readdir(folder)).includes("nothing.zip"), false);
  assert.match((await command([path, clear, "--save", join(folder, "two.zip")])).err, /--save takes one FILE/);
});
