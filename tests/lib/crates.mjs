// Fetches exact crates through cargo, proves their bytes, and finds cargo's own unpacking of them. It never builds them.

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { cacheFolder, fillAtomically, sha256Of } from "./cache.mjs";

const run = promisify(execFile);

/**
 * @typedef {object} Crate
 * @property {string} name
 * @property {string} version exact
 * @property {string} sha256 in hexadecimal digits, as the registry's index states it
 */

/**
 * The path of the .crate file, from the cache when its bytes are still right.
 * @param {Crate} wanted
 * @returns {Promise<string>}
 */
export async function fetchCrate(wanted) {
  const file = `${wanted.name}-${wanted.version}.crate`;
  const path = join(await cacheFolder("packages"), file);
  if (existsSync(path) && (await sha256Of(path)) === wanted.sha256) return path;
  return fillAtomically(path, async (folder) => {
    await cargoFetch(wanted);
    const copy = join(folder, file);
    await copyFile(await inRegistry("cache", file), copy);
    const actual = await sha256Of(copy);
    if (actual !== wanted.sha256) throw new Error(`${file} has SHA-256 ${actual}, expected ${wanted.sha256}`);
    return copy;
  });
}

/**
 * The folder into which cargo itself unpacked the crate.
 * @param {Crate} wanted
 * @returns {Promise<string>}
 */
export async function unpackedByCargo(wanted) {
  await cargoFetch(wanted);
  return inRegistry("src", `${wanted.name}-${wanted.version}`);
}

/**
 * Has cargo fetch a project that depends on this crate alone, and holds the index's checksum against the wanted one.
 * @param {Crate} wanted
 */
async function cargoFetch({ name, version, sha256 }) {
  const folder = await mkdtemp(join(tmpdir(), "overshare-crate-"));
  try {
    await mkdir(join(folder, "src"));
    await writeFile(join(folder, "src", "lib.rs"), "");
    await writeFile(join(folder, "Cargo.toml"), projectWith(name, version));
    await run("cargo", ["fetch", "--quiet"], { cwd: folder });
    const checksum = checksumIn(await readFile(join(folder, "Cargo.lock"), "utf8"), name, version);
    if (checksum !== sha256) throw new Error(`The index says ${checksum} of ${name} ${version}, expected ${sha256}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * A workspace of its own, so that cargo looks for none above it; no features, so that little else is fetched.
 * @param {string} name
 * @param {string} version
 */
const projectWith = (name, version) => `[package]
name = "holder"
version = "0.0.0"
edition = "2021"

[workspace]

[dependencies]
${name} = { version = "=${version}", default-features = false }
`;

/**
 * @param {string} lock
 * @param {string} name
 * @param {string} version
 */
function checksumIn(lock, name, version) {
  const blocks = lock.split("[[package]]").map((block) => Object.fromEntries(fieldsOf(block)));
  return blocks.find((block) => block.name === name && block.version === version)?.checksum;
}

/** @param {string} block */
const fieldsOf = (block) => [...block.matchAll(/^(\w+) = "([^"]*)"$/gm)].map(([, field, value]) => [field, value]);

/**
 * @param {"cache" | "src"} part
 * @param {string} name
 * @returns {Promise<string>} the one path of that name under cargo's folders, one for each registry
 */
async function inRegistry(part, name) {
  const folder = join(process.env.CARGO_HOME || join(homedir(), ".cargo"), "registry", part);
  const found = (await readdir(folder)).map((index) => join(folder, index, name)).find((path) => existsSync(path));
  if (!found) throw new Error(`cargo left no ${name} in its registry folder`);
  return found;
}
