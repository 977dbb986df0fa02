// Checks large packages and bombs natively, in little memory and in bounded time. What a browser's tab needs for them is the benchmark's to say.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { cacheFolder, fillAtomically } from "../lib/cache.mjs";
import { KINDS } from "./large.mjs";

const CHECK = fileURLToPath(new URL("../../target/release/examples/check", import.meta.url));

/** Kilobytes of address space: far less than is inside, and enough for the largest map, twice, and the program. */
const MEMORY = 400_000;

/** A report of a package with every file read. */
const LARGE = [
  { kind: "tgz", name: "large.tgz", format: "npm", bytes: 300e6 },
  { kind: "zip", name: "large.zip", format: "zip", bytes: 300e6 },
];

for (const { kind, name, format, bytes } of LARGE) {
  test(`a large ${kind} is read whole`, async () => {
    const { path, made } = await large(kind, name, bytes);
    const { report } = await checkWithin(path, 120);
    assert.equal(report.input.format, format);
    assert.deepEqual([report.totals.entries, report.totals.bytes], [made.files, made.inside]);
    assert.deepEqual(report.unchecked, []);
  });
}

/** Nothing is said of how much was read, only that the rest is not passed over in silence. */
const BOMBS = [
  { kind: "gzip-bomb", name: "bomb.tgz" },
  { kind: "zip-bomb", name: "bomb.zip" },
  { kind: "zip-overlap", name: "overlap.zip" },
];

for (const { kind, name } of BOMBS) {
  test(`a ${kind} of 10 GB is stopped within seconds, and that is said`, async () => {
    const { path } = await large(kind, name, 10e9);
    const { report, seconds } = await checkWithin(path, 60);
    assert.notDeepEqual(report.unchecked, [], "what remained unread is said");
    // A quiet machine takes two or three.
    assert.ok(seconds < 30, `${seconds} seconds`);
  });
}

/**
 * From the cache, or made.
 * @param {string} kind
 * @param {string} name
 * @param {number} bytes
 * @returns {Promise<{path: string, made: import("./large.mjs").Made}>}
 */
async function large(kind, name, bytes) {
  const folder = join(await cacheFolder("large"), `${kind}-${bytes}-${await generator()}`);
  const path = join(folder, name);
  if (!existsSync(path)) await fillAtomically(folder, (temporary) => makeIn(temporary, kind, name, bytes));
  return { path, made: JSON.parse(await readFile(join(folder, "made.json"), "utf8")) };
}

/** Changes when what makes the files changes. */
async function generator() {
  const hash = createHash("sha256");
  for (const name of ["large.mjs", "gzip.mjs", "zip.mjs"]) hash.update(await readFile(new URL(name, import.meta.url)));
  return hash.digest("hex").slice(0, 8);
}

/**
 * @param {string} folder
 * @param {string} kind
 * @param {string} name
 * @param {number} bytes
 */
async function makeIn(folder, kind, name, bytes) {
  const made = await KINDS[kind](join(folder, name), { bytes });
  await writeFile(join(folder, "made.json"), JSON.stringify(made));
  return folder;
}

/**
 * Runs the native check with little memory, where the system can be told so.
 * @param {string} path
 * @param {number} limit in seconds
 */
function checkWithin(path, limit) {
  const bounded = process.platform === "linux";
  const words = bounded ? ["-c", `ulimit -v ${MEMORY}; exec "$0" "$1"`, CHECK, path] : [path];
  const started = performance.now();
  return new Promise((resolve, reject) => {
    execFile(bounded ? "sh" : CHECK, words, { maxBuffer: 1 << 30, timeout: limit * 1000 }, (error, out, err) => {
      if (error) reject(new Error(`No report on ${path}: ${err || error.message}`));
      else resolve({ report: JSON.parse(out), seconds: (performance.now() - started) / 1000 });
    });
  });
}
