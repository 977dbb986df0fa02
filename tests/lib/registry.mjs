// Fetches exact published packages through the ordinary npm client and proves their bytes. It never unpacks or runs them.

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { cacheFolder, fillAtomically, integrityOf } from "./cache.mjs";

const run = promisify(execFile);

/** A few downloads at once: enough to hide latency, few enough to be polite. */
const CONCURRENCY = 3;

/**
 * @typedef {object} Package
 * @property {string} name
 * @property {string} version exact, never a range
 * @property {string} integrity `sha512-…`, as the registry states it
 */

/**
 * The path of the package's .tgz, from the cache when its bytes are still right.
 * @param {Package} wanted
 * @returns {Promise<string>}
 */
export async function fetchPackage(wanted) {
  const path = join(await cacheFolder("packages"), fileNameOf(wanted));
  if (existsSync(path) && (await integrityOf(path)) === wanted.integrity) return path;
  // A cached file with other bytes is replaced, and only by the right ones: another run may be reading it.
  return fillAtomically(path, (folder) => download(wanted, folder));
}

/**
 * Fetches several packages, a few at a time, in the order given.
 * @param {Package[]} list
 * @returns {Promise<string[]>}
 */
export async function fetchPackages(list) {
  const paths = new Array(list.length);
  let next = 0;
  const lane = async () => {
    while (next < list.length) {
      const at = next++;
      paths[at] = await fetchPackage(list[at]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(CONCURRENCY, list.length) }, lane));
  return paths;
}

/**
 * @param {Package} wanted
 * @param {string} folder
 * @returns {Promise<string>}
 */
async function download(wanted, folder) {
  const spec = `${wanted.name}@${wanted.version}`;
  await pack(spec, folder);
  const [file] = (await readdir(folder)).filter((name) => name.endsWith(".tgz"));
  if (!file) throw new Error(`npm pack ${spec} wrote no .tgz`);
  const path = join(folder, file);
  const actual = await integrityOf(path);
  if (actual !== wanted.integrity) {
    throw new Error(`${spec} is not the package that was expected: integrity ${actual}, expected ${wanted.integrity}`);
  }
  return path;
}

/**
 * @param {string} spec
 * @param {string} folder
 */
async function pack(spec, folder) {
  // On Windows npm is a script, which only a shell can start.
  const shell = process.platform === "win32";
  const args = ["pack", spec, "--pack-destination", folder, "--ignore-scripts", "--silent"];
  try {
    await run("npm", args, { shell, maxBuffer: 1 << 24 });
  } catch (error) {
    const said = String(error.stderr || error.stdout || error.message).trim();
    throw new Error(`npm pack ${spec} failed: ${said}`, { cause: error });
  }
}

/** @param {Package} wanted */
function fileNameOf({ name, version }) {
  return `${name.replace(/^@/, "").replaceAll("/", "-")}-${version}.tgz`;
}
