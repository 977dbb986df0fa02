// What other programs see in a file, by its format: the independent side of the comparison. Nothing of the core is used.

import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { unpackedByCargo } from "../lib/crates.mjs";
import { python } from "../lib/python.mjs";
import { installedEntries } from "../lib/reader.mjs";
import { electronAsar } from "./make.mjs";

/**
 * @typedef {{bytes: number, sha256: string}} Digest
 * @typedef {Record<string, Digest>} Files by path
 * @typedef {{chain: string[], bytes: number, sha256: string}} Inner
 */

const SCRIPT = fileURLToPath(new URL("oracle.py", import.meta.url));

/**
 * Asks the Python script.
 * @param {string} command
 * @param {...string} words
 */
export const oracle = async (command, ...words) => JSON.parse(await python([SCRIPT, command, ...words]));

/**
 * The files that the format's installer writes, or that the format's usual program lists where there is no one installer.
 * @param {import("./obtain.mjs").Listed} item
 * @param {string} path
 * @returns {Promise<Files>}
 */
export async function filesOf(item, path) {
  switch (item.format) {
    case "npm":
      return npmFiles(path);
    case "crate":
      return cargoFiles(item.from);
    case "sdist":
      return oracle("sdist", path);
    case "gem":
      return (await oracle("gem", path)).files;
    case "tar":
      return oracle("tar", path);
    case "vsix":
      return vsixFiles(path);
    case "file":
      return { [basename(path)]: digest(await readFile(path)) };
    default:
      return oracle("zip", path);
  }
}

/**
 * @param {string} path
 * @returns {Promise<Files>}
 */
async function npmFiles(path) {
  const entries = await installedEntries(await readFile(path));
  return Object.fromEntries([...entries].map(([name, { bytes }]) => [name, digest(bytes)]));
}

/**
 * @param {Record<string, string>} from
 * @returns {Promise<Files>}
 */
async function cargoFiles({ crate, version, sha256 }) {
  const files = await oracle("folder", await unpackedByCargo({ name: crate, version, sha256 }));
  // cargo's own mark that it is done.
  delete files[".cargo-ok"];
  return files;
}

/**
 * VS Code takes what begins with this word, and takes the word off (its `base/node/zip.ts`).
 * @param {string} path
 * @returns {Promise<Files>}
 */
async function vsixFiles(path) {
  const inside = Object.entries(await oracle("zip", path)).filter(([name]) => name.startsWith("extension"));
  return Object.fromEntries(inside.map(([name, file]) => [name.replace(/^extension\/?/, ""), file]));
}

/**
 * The files inside the archives inside, of those that other programs can read, below the paths that are installed.
 * @param {import("./obtain.mjs").Listed} item
 * @param {string} path
 * @returns {Promise<Inner[]>}
 */
export async function nestedOf(item, path) {
  const found = await oracle("nested", path);
  if (ROOTED.has(item.format)) for (const { chain } of found) chain[0] = chain[0].slice(chain[0].indexOf("/") + 1);
  const others = item.format === "npm" ? await asarFiles(path) : item.format === "wheel" ? await brotliFiles(path) : [];
  return [...found, ...others];
}

/** Formats whose installer strips the root folder. */
const ROOTED = new Set(["npm", "crate", "sdist"]);

/**
 * @param {string} path of an npm package
 * @returns {Promise<Inner[]>}
 */
async function asarFiles(path) {
  const entries = [...(await installedEntries(await readFile(path)))].filter(([name]) => name.endsWith(".asar"));
  const found = [];
  for (const [entry, { bytes }] of entries) {
    const folder = await mkdtemp(join(tmpdir(), "overshare-asar-"));
    const archive = join(folder, "app.asar");
    await writeFile(archive, bytes);
    found.push(...(await listAsar(archive, entry)));
    await rm(folder, { recursive: true });
  }
  return found;
}

/**
 * @param {string} archive
 * @param {string} entry
 * @returns {Promise<Inner[]>}
 */
async function listAsar(archive, entry) {
  const { listPackage, statFile, extractFile } = await electronAsar();
  const names = listPackage(archive, {}).map((name) => name.replace(/^[\\/]/, ""));
  // Folders have files, and what is unpacked is not in the archive.
  const files = names.filter((name) => !("files" in statFile(archive, name)) && !statFile(archive, name).unpacked);
  return files.map((name) => ({ chain: [entry, name], ...digest(extractFile(archive, name)) }));
}

/**
 * @param {string} path of a wheel
 * @returns {Promise<Inner[]>}
 */
async function brotliFiles(path) {
  const names = Object.keys(await oracle("zip", path)).filter((name) => name.endsWith(".br"));
  if (names.length === 0) return [];
  const contents = await oracle("contents", path, ".br");
  return names.map((name) => {
    return { chain: [name, ""], ...digest(brotliDecompressSync(Buffer.from(contents[name], "base64"))) };
  });
}

/** @param {Buffer} bytes */
const digest = (bytes) => ({ bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") });
