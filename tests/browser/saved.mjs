// What a page saved: each file's name and bytes, and the files in a zip. It knows nothing of what they should be.

import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { inflateRawSync } from "node:zlib";

/**
 * @typedef {object} SavedFile
 * @property {string} name
 * @property {Buffer} bytes
 */

/**
 * Presses something that saves a file, and gives what was saved.
 * @param {Pick<import('./page.mjs').At, "name" | "downloads">} at
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<unknown>} press
 * @returns {Promise<SavedFile>}
 */
export async function savedBy({ name, downloads }, page, press) {
  if (name === "firefox") return savedInto(downloads, press);
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The driver of Firefox tells of no download, so its folder is watched. */
async function savedInto(folder, press) {
  const before = new Set(readdirSync(folder));
  await press();
  for (let tries = 0; tries < 200; tries++) {
    await pause(50);
    const now = readdirSync(folder);
    const added = now.filter((name) => !before.has(name) && !name.endsWith(".part"));
    // A file is there, and empty, while its bytes are still in the one beside it.
    const whole = added.find(
      (name) => !now.some((other) => other.endsWith(".part")) && statSync(join(folder, name)).size > 0,
    );
    if (whole) return { name: whole, bytes: takeAway(join(folder, whole)) };
  }
  throw new Error("Nothing was saved.");
}

/** So that the next file may have the same name. @param {string} path */
function takeAway(path) {
  const bytes = readFileSync(path);
  rmSync(path);
  return bytes;
}

/**
 * The files of a zip by its central directory: plain and deflated ones, without zip64.
 * @param {Buffer} zip
 * @returns {Map<string, Buffer>}
 */
export function unzip(zip) {
  const end = zip.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  const files = new Map();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + size);
    files.set(zip.toString("utf8", at + 46, at + 46 + name), method === 8 ? inflateRawSync(bytes) : bytes);
    at += 46 + name + extra + comment;
  }
  return files;
}
