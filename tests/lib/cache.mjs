// Where the tests keep what is costly to make or fetch, and how a file gets there whole. It does not know what the files mean.

import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

/**
 * The cache folder, or a folder inside it; made when it is missing.
 * @param {...string} parts
 * @returns {Promise<string>}
 */
export async function cacheFolder(...parts) {
  const root = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  const folder = join(root, "overshare", ...parts);
  await mkdir(folder, { recursive: true });
  return folder;
}

/**
 * Runs `fill` on a fresh folder beside `target` and moves what `fill` returns to `target` in one step,
 * so that a run that dies half way, or two runs at once, never leave a half-written file behind.
 * @param {string} target
 * @param {(folder: string) => Promise<string>} fill
 * @returns {Promise<string>} `target`
 */
export async function fillAtomically(target, fill) {
  const folder = `${target}.${randomUUID()}.tmp`;
  await mkdir(folder, { recursive: true });
  try {
    await moveInto(await fill(folder), target);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return target;
}

/**
 * Two runs may make the same folder at once; the first one's stays, and is as good.
 * @param {string} made
 * @param {string} target
 */
async function moveInto(made, target) {
  try {
    await rename(made, target);
  } catch (error) {
    if (!["ENOTEMPTY", "EEXIST"].includes(error.code)) throw error;
  }
}

/**
 * The registry's integrity form (`sha512-…`) of a file.
 * @param {string} path
 * @returns {Promise<string>}
 */
export async function integrityOf(path) {
  const hash = createHash("sha512");
  await pipeline(createReadStream(path), hash);
  return `sha512-${hash.digest("base64")}`;
}

/**
 * SHA-256 of a file in hexadecimal digits, the form of most other registries.
 * @param {string} path
 * @returns {Promise<string>}
 */
export async function sha256Of(path) {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
