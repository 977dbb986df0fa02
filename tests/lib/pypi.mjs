// Fetches exact wheels and source distributions through pip and proves their bytes. It never builds, unpacks or runs them.

import { existsSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cacheFolder, fillAtomically, sha256Of } from "./cache.mjs";
import { python } from "./python.mjs";

const DOWNLOAD_ONLY = fileURLToPath(new URL("python/download_only.py", import.meta.url));

/**
 * @typedef {object} Distribution
 * @property {string} name
 * @property {string} version exact
 * @property {string} file its name, which says whether it is a wheel
 * @property {string} sha256 in hexadecimal digits, as the registry states it
 */

/**
 * The file's path, from the cache when its bytes are still right.
 * @param {Distribution} wanted
 * @returns {Promise<string>}
 */
export async function fetchDistribution(wanted) {
  const path = join(await cacheFolder("packages"), wanted.file);
  if (existsSync(path) && (await sha256Of(path)) === wanted.sha256) return path;
  return fillAtomically(path, (folder) => download(wanted, folder));
}

/**
 * @param {Distribution} wanted
 * @param {string} folder
 * @returns {Promise<string>}
 */
async function download({ name, version, file, sha256 }, folder) {
  const list = join(folder, "requirements.txt");
  await writeFile(list, `${name}==${version} --hash=sha256:${sha256}\n`);
  const words = [folder, "--quiet", "--no-deps", "--no-cache-dir", "--require-hashes", ...choice(file)];
  await python([DOWNLOAD_ONLY, ...words, "--requirement", list]);
  const [got] = (await readdir(folder)).filter((found) => found === file);
  if (!got) throw new Error(`pip download ${name}==${version} wrote no ${file}`);
  const path = join(folder, file);
  if ((await sha256Of(path)) !== sha256) throw new Error(`${file} is not the file that was expected`);
  return path;
}

/**
 * The words that make pip choose this file, whatever system and Python it runs on.
 * @param {string} file
 */
function choice(file) {
  if (!file.endsWith(".whl")) return ["--no-binary", ":all:"];
  const [abi, platforms] = file.slice(0, -".whl".length).split("-").slice(-2);
  if (platforms === "any") return ["--only-binary", ":all:"];
  const version = /\d+/.exec(abi)?.[0] ?? "3";
  const target = ["--abi", abi, "--implementation", "cp", "--python-version", version];
  return ["--only-binary", ":all:", ...target, ...platforms.split(".").flatMap((name) => ["--platform", name])];
}
