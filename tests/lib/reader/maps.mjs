// The source maps in a file's text, and those in the sources that they carry, by JSON.parse. It judges none of them.

import { posix } from "node:path";
import { dataUrls } from "./data-urls.mjs";
import { packageOf, pathOf } from "./paths.mjs";
import { debugFiles, isModule, moduleNames } from "./wasm.mjs";

/**
 * @typedef {object} Source
 * @property {unknown} raw the item of `sources`, as it stands there
 * @property {string} [resolved] its path, where it is a path and not a URL; it may lead out of the package
 * @property {string} path where it lies in the package
 * @property {string | null} dependency the npm package that it comes from
 * @property {string | null} text
 * @property {number} lines
 * @property {boolean} ignored whether the map's `ignoreList` names it
 *
 * @typedef {object} MapFound
 * @property {string[]} chain the files down to the one that holds it, then the sources that were recovered on the way
 * @property {'external' | 'inline' | 'module'} kind
 * @property {number} depth 0 in a file, 1 in a source recovered from one of those, and so on
 * @property {{line: number, column: number}} [position] where an inline map begins
 * @property {Record<string, any>} map as JSON.parse gives it; nothing of a module
 * @property {Set<string>} names
 * @property {Source[]} sources
 */

/**
 * A file that is a map is searched through its recovered sources only: its raw text would show the same inline maps twice.
 * @param {import("./inside.mjs").File} file
 * @returns {MapFound[]}
 */
export function mapsOfFile({ chain, bytes, opened }) {
  return opened ? [] : mapsOf({ chain, depth: 0 }, bytes);
}

/**
 * The sources that WebAssembly names in its debugging information, and the names that it holds.
 * @param {import("./inside.mjs").File[]} files
 * @returns {Promise<MapFound[]>}
 */
export async function mapsOfModules(files) {
  const found = [];
  for (const { chain, bytes } of files.filter((file) => !file.opened && isModule(file.bytes))) {
    const names = moduleNames(bytes);
    const sources = namedSources({ sources: await debugFiles(bytes) }, chain.at(-1));
    if (names.size + sources.length > 0) found.push({ chain, depth: 0, kind: "module", map: {}, names, sources });
  }
  return found;
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
 * @param {Pick<MapFound, "chain" | "depth">} place
 * @param {Buffer} bytes
 * @returns {MapFound[]}
 */
function mapsOf(place, bytes) {
  const map = parseMap(bytes);
  if (map) return withNested({ ...place, kind: "external", ...read(map, place) });
  return dataUrls(bytes).flatMap(({ at, payload }) => {
    const inline = parseMap(payload);
    if (!inline) return [];
    return withNested({ ...place, kind: "inline", position: positionOf(bytes, at), ...read(inline, place) });
  });
}

/**
 * @param {Record<string, any>} map
 * @param {Pick<MapFound, "chain">} place
 */
const read = (map, { chain }) => ({ map, sources: namedSources(map, chain.at(-1)), names: new Set(namesOf(map)) });

/**
 * @param {MapFound} found
 * @returns {MapFound[]} the map, then those inside its sources
 */
function withNested(found) {
  const nested = found.sources.flatMap(({ path, text }) =>
    text?.includes(":") ? mapsOf({ chain: [...found.chain, path], depth: found.depth + 1 }, Buffer.from(text)) : [],
  );
  return [found, ...nested];
}

/**
 * Lines and columns from 1, columns in UTF-16 code units.
 * @param {Buffer} bytes
 * @param {number} at
 */
function positionOf(bytes, at) {
  const lines = bytes.toString("utf8", 0, at).split(/\r\n|\n|\r/);
  return { line: lines.length, column: lines.at(-1).length + 1 };
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
  return [value?.offset, value?.map].some(isObject);
}

/**
 * @param {Record<string, any>} map
 * @param {string} file the path of the file that holds it
 * @returns {Source[]}
 */
function namedSources(map, file) {
  return sourcesOf(map, file).map((source, at) => ({ ...source, path: source.path ?? `(unnamed source ${at + 1})` }));
}

/**
 * The sources of a map, of the maps inside it (sections, and Metro's segments), and the modules that Metro names besides.
 * @param {Record<string, any>} map
 * @param {string} file the path of the file that holds it
 * @returns {Source[]}
 */
function sourcesOf(map, file) {
  const own = listIn(map.sources).map((raw, at) => sourceOf(map, raw, at, file));
  const inner = mapsInside(map).flatMap((each) => sourcesOf(each, file));
  const known = new Set([...own, ...inner].map(({ raw }) => raw));
  const modules = [...new Set(listIn(map.x_metro_module_paths))].filter((path) => !known.has(path));
  return [...own, ...inner, ...modules.map((raw) => sourceOf({}, raw, 0, file))];
}

/**
 * The names of a map, with those of the maps inside it and of the functions that Metro lists for each source.
 * @param {Record<string, any>} map
 * @returns {string[]}
 */
function namesOf(map) {
  const functions = listIn(map.x_facebook_sources).flatMap((source) => listIn(listIn(source)[0]?.names));
  const own = [...listIn(map.names), ...functions].filter((name) => typeof name === "string");
  return [...own, ...mapsInside(map).flatMap(namesOf)];
}

/** @param {Record<string, any>} map @returns {Record<string, any>[]} */
const mapsInside = (map) =>
  [...listIn(map.sections).map((section) => section?.map), ...Object.values(map.x_facebook_segments ?? {})].filter(
    isObject,
  );

/** @param {unknown} value @returns {any[]} */
const listIn = (value) => (Array.isArray(value) ? value : []);

/** @param {unknown} value */
const isObject = (value) => typeof value === "object" && value !== null;

/**
 * @param {Record<string, any>} map
 * @param {unknown} raw
 * @param {number} at
 * @param {string} file
 * @returns {Source}
 */
function sourceOf(map, raw, at, file) {
  const content = Array.isArray(map.sourcesContent) ? map.sourcesContent[at] : undefined;
  const text = typeof content === "string" ? content : null;
  const ignored = map.ignoreList ?? map.x_google_ignoreList;
  return {
    raw,
    resolved: resolvedPath(map.sourceRoot, raw, file),
    path: pathOf(file, map.sourceRoot, raw),
    dependency: packageOf(map.sourceRoot, raw),
    text,
    lines: countLines(text ?? ""),
    ignored: Array.isArray(ignored) && ignored.includes(at),
  };
}

/**
 * @param {unknown} root
 * @param {unknown} raw
 * @param {string} file
 */
function resolvedPath(root, raw, file) {
  if (typeof raw !== "string") return undefined;
  const path = typeof root === "string" && root !== "" ? `${root.replace(/\/$/, "")}/${raw}` : raw;
  const isUrl = /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(path);
  return isUrl ? undefined : posix.join(posix.dirname(file), path);
}
