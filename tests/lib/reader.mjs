// The independent reader that the program's numbers are held against: node-tar and JSON.parse, nothing of the core. Slow and plain on purpose.

import { posix } from "node:path";
import { readFile } from "node:fs/promises";
import { Parser } from "tar";

/**
 * @typedef {object} Source
 * @property {unknown} raw the item of `sources`, as it stands there
 * @property {string} [resolved] its path in the package, where it is a path and not a URL
 * @property {string | null} text
 * @property {number} lines
 *
 * @typedef {object} MapFound
 * @property {string} entry the published file that holds it
 * @property {'external' | 'inline'} kind
 * @property {number} depth 0 in an entry, 1 in a source recovered from one of those, and so on
 * @property {Source[]} sources
 *
 * @typedef {object} Totals
 * @property {number} entries
 * @property {number} bytes
 * @property {number} maps
 * @property {{total: number, withText: number, pathOnly: number, lines: number, bytes: number}} sources
 *
 * @typedef {object} Reading
 * @property {Map<string, {bytes: Buffer}>} entries
 * @property {MapFound[]} maps
 * @property {Totals} totals
 */

/**
 * @param {string} tgz
 * @returns {Promise<Reading>}
 */
export async function readPackage(tgz) {
  return readEntries(await installedEntries(await readFile(tgz)));
}

/**
 * The same for entries that are already at hand; a bare file is a package of one entry.
 * @param {Map<string, {bytes: Buffer}>} entries
 * @returns {Reading}
 */
export function readEntries(entries) {
  const maps = [...entries].flatMap(([entry, { bytes }]) => mapsOfEntry(entry, bytes));
  return { entries, maps, totals: totalsOf(entries, maps) };
}

/**
 * What npm's installer would write: one root folder stripped, regular files only, the last duplicate wins.
 * @param {Buffer} archive
 * @returns {Promise<Map<string, {bytes: Buffer}>>}
 */
export async function installedEntries(archive) {
  const entries = new Map();
  const npmignores = new Set();
  const keep = (entry) => {
    const path = /File$/.test(entry.type) ? installedPath(entry.path, npmignores) : null;
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

/**
 * An entry that is a map is searched through its recovered sources only: its raw text would show the same inline maps twice.
 * @param {string} entry
 * @param {Buffer} bytes
 * @returns {MapFound[]}
 */
function mapsOfEntry(entry, bytes) {
  const outer = parseMap(bytes);
  if (!outer) return inlineMaps(entry, bytes, 0);
  return withNested({ entry, kind: "external", depth: 0, sources: sourcesOf(outer, entry) });
}

/**
 * @param {string} entry
 * @param {Buffer} bytes
 * @param {number} depth
 * @returns {MapFound[]}
 */
function inlineMaps(entry, bytes, depth) {
  return dataUrls(bytes).flatMap((text) => {
    const map = parseMap(text);
    return map ? withNested({ entry, kind: "inline", depth, sources: sourcesOf(map, entry) }) : [];
  });
}

/**
 * @param {MapFound} found
 * @returns {MapFound[]} the map, then those inside its sources
 */
function withNested(found) {
  const texts = found.sources.flatMap(({ text }) => (text?.includes(":") ? [Buffer.from(text)] : []));
  return [found, ...texts.flatMap((text) => inlineMaps(found.entry, text, found.depth + 1))];
}

/**
 * @param {Buffer} bytes
 * @returns {Record<string, any> | null} the map, where these bytes are one
 */
function parseMap(bytes) {
  const start = bytes
    .subarray(0, 4096)
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (!start.startsWith("{") && !start.startsWith(")]}'")) return null;
  const value = parseJson(
    bytes
      .toString("utf8")
      .replace(/^\uFEFF/, "")
      .replace(/^\)\]\}'[^\n]*\n/, ""),
  );
  return isMap(value) ? value : null;
}

/** @param {string} text */
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param {any} value */
function isMap(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  if (Array.isArray(value.sections) && (value.version === 3 || value.sections.some(isSection))) return true;
  return Array.isArray(value.sources) && (typeof value.mappings === "string" || Array.isArray(value.sourcesContent));
}

/** Many a JSON document has `sections`; a map's have a place in generated code or a map, where there are any. @param {any} value */
function isSection(value) {
  return [value?.offset, value?.map].some((part) => typeof part === "object" && part !== null);
}

/**
 * @param {Record<string, any>} map
 * @param {string} entry
 * @returns {Source[]}
 */
function sourcesOf(map, entry) {
  const own = Array.isArray(map.sources) ? map.sources.map((raw, at) => sourceOf(map, raw, at, entry)) : [];
  const sections = Array.isArray(map.sections) ? map.sections : [];
  const inner = sections
    .map((section) => section?.map)
    .filter((inside) => typeof inside === "object" && inside !== null);
  return [...own, ...inner.flatMap((inside) => sourcesOf(inside, entry))];
}

/**
 * @param {Record<string, any>} map
 * @param {unknown} raw
 * @param {number} at
 * @param {string} entry
 * @returns {Source}
 */
function sourceOf(map, raw, at, entry) {
  const content = Array.isArray(map.sourcesContent) ? map.sourcesContent[at] : undefined;
  const text = typeof content === "string" ? content : null;
  return { raw, resolved: resolvedPath(map.sourceRoot, raw, entry), text, lines: countLines(text ?? "") };
}

/**
 * @param {unknown} root
 * @param {unknown} raw
 * @param {string} entry
 */
function resolvedPath(root, raw, entry) {
  if (typeof raw !== "string") return undefined;
  const path = typeof root === "string" && root !== "" ? `${root.replace(/\/$/, "")}/${raw}` : raw;
  const isUrl = /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(path);
  return isUrl ? undefined : posix.join(posix.dirname(entry), path);
}

/**
 * A line ends at LF, CR LF or CR; text that does not end in one has one more line; empty text has none.
 * @param {string} text
 */
export function countLines(text) {
  const ends = text.match(/\r\n|\n|\r/g)?.length ?? 0;
  return text === "" || /[\r\n]$/.test(text) ? ends : ends + 1;
}

/**
 * The decoded payload of every `data:application/json` URL in these bytes, wherever it stands.
 * @param {Buffer} bytes
 * @returns {Buffer[]}
 */
function dataUrls(bytes) {
  // Latin-1 keeps one character a byte, so that positions in the text are positions in the bytes.
  const text = bytes.toString("latin1");
  const found = [];
  for (const { index } of text.matchAll(/data:application\/json/gi)) {
    const comma = text.indexOf(",", index);
    const parameters = comma < 0 ? null : text.slice(index + "data:application/json".length, comma);
    if (parameters === null || !/^(;[\w.+=" -]*)*$/.test(parameters) || parameters.length > 200) continue;
    const isBase64 = /;\s*base64\s*$/i.test(parameters);
    found.push(isBase64 ? base64Payload(bytes, comma + 1) : percentPayload(text, comma + 1));
  }
  return found;
}

/**
 * @param {Buffer} bytes
 * @param {number} start
 */
function base64Payload(bytes, start) {
  let end = start;
  while (end < bytes.length && isBase64Byte(bytes[end])) end++;
  const payload = bytes.toString("latin1", start, end);
  return Buffer.from(payload.includes("%") ? unescapeBytes(payload).toString("latin1") : payload, "base64");
}

/** Letters, digits and `+ / = - _`, and the percent sign of an escaped one. @param {number} byte */
function isBase64Byte(byte) {
  const letter = byte | 0x20;
  return (
    (letter >= 0x61 && letter <= 0x7a) ||
    (byte >= 0x2f && byte <= 0x39) ||
    [0x2b, 0x3d, 0x2d, 0x5f, 0x25].includes(byte)
  );
}

/**
 * Nothing marks the end of a percent-encoded payload but its own JSON, so that is what ends it.
 * @param {string} text
 * @param {number} start
 */
function percentPayload(text, start) {
  const line = /[\r\n]/g;
  line.lastIndex = start;
  const decoded = unescapeBytes(text.slice(start, line.exec(text)?.index));
  return decoded.subarray(0, jsonEnd(decoded.toString("latin1")));
}

/** @param {string} text percent-encoded, in Latin-1 */
function unescapeBytes(text) {
  return Buffer.from(
    text.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16))),
    "latin1",
  );
}

/**
 * Where the first object in the text ends.
 * @param {string} text
 */
function jsonEnd(text) {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    if (token === "{" || token === "[") depth++;
    if (token === "}" || token === "]") depth--;
    if (depth === 0) return index + token.length;
  }
  return text.length;
}

/**
 * @param {Map<string, {bytes: Buffer}>} entries
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
