// The independent reader that the program's numbers are held against: node-tar and JSON.parse, nothing of the core. Slow and plain on purpose.

import { basename } from "node:path";
import { readFile } from "node:fs/promises";
import { allFiles } from "./reader/inside.mjs";
import { entriesOf } from "./reader/installed.mjs";
import { mapsOfFile, mapsOfModules } from "./reader/maps.mjs";

export { installedEntries } from "./reader/installed.mjs";
export { countLines } from "./reader/maps.mjs";

/**
 * @typedef {import("./reader/installed.mjs").Entries} Entries
 * @typedef {import("./reader/inside.mjs").File} File
 * @typedef {import("./reader/maps.mjs").MapFound} MapFound
 *
 * @typedef {object} Totals
 * @property {number} entries
 * @property {number} bytes
 * @property {number} maps
 * @property {{total: number, withText: number, pathOnly: number, lines: number, bytes: number}} sources
 *
 * @typedef {object} Reading
 * @property {Entries} entries
 * @property {File[]} files the entries, and what lies inside those that are archives
 * @property {MapFound[]} maps
 * @property {Totals} totals
 */

/**
 * An npm package, a crate or a wheel.
 * @param {string} path
 * @returns {Promise<Reading>}
 */
export async function readPackage(path) {
  const entries = await entriesOf(await readFile(path), basename(path));
  const files = await allFiles(entries);
  return read(entries, files, await mapsOfModules(files));
}

/**
 * The same for entries that are already at hand and hold neither archives nor WebAssembly; a bare file is a package of one entry.
 * @param {Entries} entries
 * @returns {Reading}
 */
export function readEntries(entries) {
  return read(
    entries,
    [...entries].map(([path, { bytes }]) => ({ chain: [path], bytes })),
    [],
  );
}

/**
 * @param {Entries} entries
 * @param {File[]} files
 * @param {MapFound[]} modules
 * @returns {Reading}
 */
function read(entries, files, modules) {
  const maps = [...files.flatMap(mapsOfFile), ...modules];
  return { entries, files, maps, totals: totalsOf(entries, maps) };
}

/**
 * @param {Entries} entries
 * @param {MapFound[]} maps
 * @returns {Totals}
 */
function totalsOf(entries, maps) {
  const sources = maps.flatMap((map) => map.sources);
  const withText = sources.filter(({ text }) => text !== null);
  return {
    entries: entries.size,
    bytes: sum([...entries.values()], ({ bytes }) => bytes.length),
    maps: maps.length,
    sources: {
      total: sources.length,
      withText: withText.length,
      pathOnly: sources.length - withText.length,
      lines: sum(withText, ({ lines }) => lines),
      bytes: sum(withText, ({ text }) => Buffer.byteLength(text)),
    },
  };
}

/**
 * @template T
 * @param {T[]} list
 * @param {(item: T) => number} measure
 */
function sum(list, measure) {
  return list.reduce((total, item) => total + measure(item), 0);
}
