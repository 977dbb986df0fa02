// Writes a .tgz, as npm does, from entries in memory: the same entries, the same bytes. It reads no folder and judges no name.

import { gzipSync } from "node:zlib";
import { Header, Pax } from "tar";

/** The one date that npm gives every file it packs. */
const MTIME = new Date("1985-10-26T08:15:00.000Z");

/** In the gzip header, "unknown system": the default names the machine that packed. */
const ANY_SYSTEM = 255;

/**
 * @typedef {object} Entry
 * @property {string} path below the top folder
 * @property {Buffer} [bytes] none of a link
 * @property {string} [link] what a symbolic link points at
 * @property {number} [mode]
 */

/**
 * @param {Entry[]} entries in the order they are to have
 * @param {{level?: number, top?: string}} [settings] `top`: the folder that everything lies in
 * @returns {Buffer}
 */
export function packEntries(entries, { level = 9, top = "package" } = {}) {
  // Two zero blocks end an archive.
  const tar = Buffer.concat([...entries.flatMap((entry) => blocksOf(entry, top)), Buffer.alloc(1024)]);
  const gzip = gzipSync(tar, { level });
  gzip[9] = ANY_SYSTEM;
  return gzip;
}

/**
 * @param {Entry} entry
 * @param {string} top
 * @returns {Buffer[]}
 */
function blocksOf({ path, bytes = Buffer.alloc(0), link, mode = 0o644 }, top) {
  const fields = {
    path: `${top}/${path}`,
    mode,
    size: bytes.length,
    type: /** @type {const} */ (link === undefined ? "File" : "SymbolicLink"),
    linkpath: link,
    mtime: MTIME,
  };
  const header = new Header(fields);
  const block = Buffer.alloc(512);
  const needsPax = header.encode(block, 0);
  const extended = needsPax ? [new Pax({ path: fields.path, size: fields.size }).encode()] : [];
  return [...extended, block, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
}

/**
 * Orders by code unit, which is the same on every machine, as a locale is not.
 * @param {string} a
 * @param {string} b
 */
export function byCodeUnit(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
