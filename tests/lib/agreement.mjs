// A report and an independent reading of the same package, brought into one form in which they can be compared. It judges neither.

import { showing } from "./reader/novelty.mjs";
import { isValid } from "./reader/validity.mjs";

/**
 * @typedef {import("../../www/shared/report.js").Report} Report
 * @typedef {import("./reader.mjs").Reading} Reading
 * @typedef {import("./reader.mjs").MapFound} MapFound
 */

/** Maps that are only referred to. */
const ELSEWHERE = ["missing", "remote"];

/**
 * What the report says.
 * @param {Report} report
 */
export function told(report) {
  const { entries, bytes, maps, sources } = report.totals;
  const isElsewhere = ({ kind }) => ELSEWHERE.includes(kind);
  const files = new Set([
    ...report.entries.map(({ path }) => path),
    ...report.nested.map(({ place }) => joined(place.chain)),
  ]);
  const sourcesOf = report.maps.map(() => []);
  for (const source of report.sources) sourcesOf[source.map].push(source);
  const shown = report.maps.map((map, index) => toldMap(map, sourcesOf[index], files));
  return {
    totals: { entries, bytes, maps, sources },
    entries: inOrder(report.entries.filter(({ installed }) => installed).map(({ path, bytes }) => [path, bytes])),
    maps: inOrder(shown.filter((_, index) => !isElsewhere(report.maps[index]))),
  };
}

/**
 * What is so.
 * @param {Reading} reading
 */
export function found({ entries, files, maps, totals }) {
  const shownBy = showing(files);
  return {
    totals,
    entries: inOrder([...entries].map(([path, { bytes }]) => [path, bytes.length])),
    maps: inOrder(maps.map((map) => foundMap(map, shownBy))),
  };
}

/**
 * @param {Report["maps"][number]} map
 * @param {Report["sources"]} sources
 * @param {Set<string>} files
 */
function toldMap({ place: { chain, line, column }, ...map }, sources, files) {
  // Behind the files stand the sources that an inner map was recovered from.
  let depth = 0;
  while (depth < chain.length && !files.has(joined(chain.slice(0, chain.length - depth)))) depth++;
  return {
    place: [joined(chain.slice(0, chain.length - depth)), depth, line, column],
    kind: map.kind,
    valid: map.valid,
    file: map.file,
    debugId: map.debugId,
    counts: [map.sources, map.withText],
    sources: sources.map(({ rawPath, ignored, ...source }) => [
      rawPath,
      ignored,
      ...(source.hasText ? [source.lines, source.bytes, source.novel, source.sameAs] : []),
    ]),
  };
}

/**
 * @param {MapFound} found
 * @param {ReturnType<typeof showing>} shownBy
 */
function foundMap({ chain, depth, position, kind, map, sources }, shownBy) {
  return {
    place: [joined(chain), depth, position?.line ?? null, position?.column ?? null],
    kind: kindOf(kind, chain.at(-1), map),
    valid: isValid(map),
    file: stringOrNull(map.file),
    debugId: stringOrNull(map.debugId ?? map.debug_id),
    counts: [sources.length, sources.filter(({ text }) => text !== null).length],
    sources: sources.map(({ raw, ignored, text, lines }) => [
      stringOrNull(raw) ?? "",
      ignored,
      ...(text === null ? [] : [lines, Buffer.byteLength(text), ...novelty(shownBy(text))]),
    ]),
  };
}

/** @param {string | null | undefined} sameAs */
const novelty = (sameAs) => [sameAs === null, sameAs ?? null];

/**
 * @param {MapFound["kind"]} kind
 * @param {string} path
 * @param {Record<string, any>} map
 */
function kindOf(kind, path, { sections, file }) {
  const isMapOf = (ending) => ending.test(path.replace(/\.map$/i, "")) || ending.test(file ?? "");
  if (Array.isArray(sections)) return "index";
  if (kind === "inline") return "inline";
  if (isMapOf(/\.d\.[cm]?ts$/i)) return "declaration";
  return isMapOf(/\.css$/i) ? "css" : "external";
}

/** @param {string[]} chain */
const joined = (chain) => chain.join(" > ");

/** @param {unknown} value */
const stringOrNull = (value) => (typeof value === "string" ? value : null);

/**
 * Both sides come in orders of their own.
 * @template T
 * @param {T[]} list
 * @returns {T[]}
 */
const inOrder = (list) =>
  list
    .map((item) => /** @type {const} */ ([JSON.stringify(item), item]))
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
    .map(([, item]) => item);
