// The files of a package with those inside its archives and compressed files, at every level. It knows gzip, brotli, tar and zip, which is what the listed packages hold.

import { posix } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { filesOfTar, filesOfZip } from "./installed.mjs";

/**
 * @typedef {object} File
 * @property {string[]} chain the entry's path, then that of each file inside the one before
 * @property {Buffer} bytes
 * @property {boolean} [opened] whether it is an archive, whose files follow it
 */

/**
 * @param {import("./installed.mjs").Entries} entries
 * @returns {Promise<File[]>} each before those inside it
 */
export async function allFiles(entries) {
  const files = [];
  for (const [path, { bytes }] of entries) files.push(...(await withInside({ chain: [path], bytes })));
  return files;
}

/**
 * @param {File} file
 * @returns {Promise<File[]>}
 */
async function withInside(file) {
  const inside = await filesInside(file);
  if (!inside) return [file];
  const files = [{ ...file, opened: true }];
  for (const [path, { bytes }] of inside) files.push(...(await withInside({ chain: [...file.chain, path], bytes })));
  return files;
}

/**
 * @param {File} file
 * @returns {Promise<import("./installed.mjs").Entries | null>} null where it is no archive
 */
async function filesInside({ chain, bytes }) {
  const name = posix.basename(chain.at(-1));
  const stem = name.replace(/\.[^.]*$/, "");
  if (bytes.subarray(0, 4).equals(Buffer.from("PK\x03\x04", "latin1"))) return filesOfZip(bytes);
  if (isTar(bytes)) return filesOfTar(bytes);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    const plain = gunzipSync(bytes);
    return isTar(plain) ? filesOfTar(plain) : new Map([[stem, { bytes: plain }]]);
  }
  return name.endsWith(".br") ? new Map([[stem, { bytes: brotliDecompressSync(bytes) }]]) : null;
}

/** @param {Buffer} bytes */
const isTar = (bytes) => bytes.toString("latin1", 257, 262) === "ustar";
