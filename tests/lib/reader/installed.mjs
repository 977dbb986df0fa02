// What an installer writes of a package's archive: npm's tarballs by node-tar, crates likewise, zips by their directory. It looks into no file.

import { posix } from "node:path";
import { inflateRawSync } from "node:zlib";
import { Parser } from "tar";

/** @typedef {Map<string, {bytes: Buffer}>} Entries by path, in the order of the archive */

/**
 * @param {Buffer} archive
 * @param {string} name the file's, whose ending tells a crate
 * @returns {Promise<Entries>}
 */
export async function entriesOf(archive, name) {
  if (archive.readUInt32BE(0) === 0x504b0304) return filesOfZip(archive);
  return name.endsWith(".crate") ? withoutRoot(await filesOfTar(archive)) : installedEntries(archive);
}

/**
 * What npm's installer would write: one root folder stripped, regular files only, the last duplicate wins.
 * @param {Buffer} archive
 * @returns {Promise<Entries>}
 */
export async function installedEntries(archive) {
  const npmignores = new Set();
  return unpack(archive, (path) => installedPath(path, npmignores));
}

/**
 * The regular files of a tar archive, gzipped or not, under the names that it has for them.
 * @param {Buffer} archive
 */
export const filesOfTar = (archive) => unpack(archive, (path) => path);

/**
 * The files of a zip, as its directory lists them.
 * @param {Buffer} archive
 * @returns {Entries}
 */
export function filesOfZip(archive) {
  const end = archive.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const files = new Map();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const path = archive.toString("utf8", at + 46, at + 46 + name);
    if (!path.endsWith("/")) files.set(path, { bytes: fileOfZip(archive, at) });
    at += 46 + name + extra + comment;
  }
  return files;
}

/**
 * @param {Buffer} archive
 * @param {number} at where the directory's record of the file begins
 */
function fileOfZip(archive, at) {
  const local = archive.readUInt32LE(at + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
  return archive.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
}

/** @param {Entries} entries */
const withoutRoot = (entries) => new Map([...entries].map(([path, entry]) => [path.replace(/^[^/]*\//, ""), entry]));

/**
 * @param {Buffer} archive
 * @param {(path: string) => string | null} landing where a file goes; null where nowhere
 * @returns {Promise<Entries>}
 */
async function unpack(archive, landing) {
  const entries = new Map();
  const keep = (entry) => {
    const path = /File$/.test(entry.type) ? landing(entry.path) : null;
    if (path === null) return entry.resume();
    const chunks = [];
    entry.on("data", (chunk) => chunks.push(chunk));
    entry.on("end", () => entries.set(path, { bytes: Buffer.concat(chunks) }));
  };
  await new Promise((resolve, reject) => {
    const parser = new Parser({ strict: false, onReadEntry: keep });
    parser.on("end", resolve);
    parser.on("error", reject);
    parser.end(archive);
  });
  return entries;
}

/**
 * @param {string} name as the archive has it
 * @param {Set<string>} npmignores the `.npmignore` files seen so far
 * @returns {string | null} null where the installer writes nothing
 */
function installedPath(name, npmignores) {
  const parts = name.split("/").slice(1);
  const path = posix.normalize(parts.join("/").replace(/^\/+/, ""));
  if (path === "." || parts.some((part) => part.split("\\").includes(".."))) return null;
  const base = posix.basename(path);
  if (base === ".npmignore") npmignores.add(path);
  if (base !== ".gitignore") return path;
  const renamed = path.replace(/\.gitignore$/, ".npmignore");
  // npm renames a `.gitignore`, and drops it where a `.npmignore` came first.
  return npmignores.has(renamed) ? null : renamed;
}
