// A report and an independent reading of the same package, brought into one form in which they can be compared. It judges neither.

import { createHash } from "node:crypto";
import { hiding } from "./reader/identifiers.mjs";
import { joined, linksOf } from "./reader/links.mjs";
import { plain, showing } from "./reader/novelty.mjs";
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
 * @param {Report} report made with hashes
 */
export function told(report) {
  const { entries, bytes, maps, sources, novel } = report.totals;
  const isElsewhere = ({ kind }) => ELSEWHERE.includes(kind);
  const sourcesOf = report.maps.map(() => []);
  for (const source of report.sources) sourcesOf[source.map].push(source);
  const shown = report.maps.map((map, index) => toldMap(map, sourcesOf[index], report.dependencies));
  return {
    totals: { entries, bytes, maps, sources },
    novel,
    repeats: report.sources.filter((source) => source.repeats !== null).length,
    entries: inOrder(report.entries.filter(({ installed }) => installed).map(({ path, bytes }) => [path, bytes])),
    maps: inOrder(shown.filter((_, index) => !isElsewhere(report.maps[index]))),
    elsewhere: inOrder(report.maps.filter(isElsewhere).map(({ kind, place }) => [kind, ...place.chain])),
  };
}

/**
 * What is so.
 * @param {Reading} reading
 */
export function found({ entries, files, maps, totals }) {
  const links = linksOf(files, maps);
  const known = { links, shownBy: showing(files), hides: hiding(files) };
  const sources = maps.flatMap((map) => map.sources);
  const elsewhere = links.references.filter(({ leads }) => ELSEWHERE.includes(leads));
  return {
    totals,
    novel: novelOf(sources, known.shownBy),
    repeats: sources.length - new Set(sources.map(({ path, text }) => `${path}\n${plain(text ?? "")}`)).size,
    entries: inOrder([...entries].map(([path, { bytes }]) => [path, bytes.length])),
    maps: inOrder(maps.map((map) => foundMap(map, known))),
    elsewhere: inOrder(elsewhere.map(({ leads, chain, target }) => [leads, ...chain, target])),
  };
}

/**
 * @param {Report["maps"][number]} map
 * @param {Report["sources"]} sources
 * @param {Report["dependencies"]} dependencies
 */
function toldMap({ place: { chain, line, column }, ...map }, sources, dependencies) {
  const isModule = map.kind === "wasm" && map.generated === joined(chain);
  const shown = sources.map(({ rawPath, path, shipped, ignored, dependency, ...source }) => [
    [rawPath, path, shipped, ignored, nodePackage(rawPath, dependencies[dependency])],
    source.hasText ? [source.lines, source.bytes, source.sha256, source.novel, source.sameAs] : null,
  ]);
  return {
    place: [joined(chain), line, column],
    kind: map.kind,
    generated: map.generated,
    valid: map.valid,
    file: map.file,
    debugId: map.debugId,
    counts: [map.sources, map.withText, map.names, map.hiddenNames],
    sources: isModule ? inOrder(shown) : shown,
  };
}

/**
 * @param {MapFound} found
 * @param {{ links: import("./reader/links.mjs").Links, shownBy: ReturnType<typeof showing>, hides: ReturnType<typeof hiding> }} known
 */
function foundMap(found, { links, shownBy, hides }) {
  const { chain, position, map, sources, names } = found;
  const generated = links.generatedOf(found);
  const isModule = found.kind === "module";
  const shown = sources.map(({ raw, path, ignored, text, lines, dependency }) => [
    [stringOrNull(raw) ?? "", path, links.isShipped(found, path), ignored, dependency],
    text === null ? null : [lines, Buffer.byteLength(text), sha256(text), ...novelty(shownBy(text))],
  ]);
  return {
    place: [joined(chain), position?.line ?? null, position?.column ?? null],
    kind: kindOf(found, generated, links),
    generated,
    valid: isModule || isValid(map),
    file: stringOrNull(map.file),
    debugId: stringOrNull(map.debugId ?? map.debug_id),
    counts: [sources.length, sources.filter(({ text }) => text !== null).length, names.size, hides(names)],
    // Debugging information names the same files in many tables.
    sources: isModule ? inOrder(shown) : shown,
  };
}

/**
 * Packages are told from other things than folders as well; those are compared.
 * @param {string} raw
 * @param {Report["dependencies"][number]} [dependency]
 */
function nodePackage(raw, dependency) {
  if (!dependency || !raw.includes("node_modules/")) return null;
  return dependency.version ? `${dependency.name}@${dependency.version}` : dependency.name;
}

/**
 * @param {import("./reader/maps.mjs").Source[]} sources
 * @param {ReturnType<typeof showing>} shownBy
 */
function novelOf(sources, shownBy) {
  const novel = sources.filter(({ text }) => text !== null && shownBy(text) === null);
  const sum = (measure) => novel.reduce((total, source) => total + measure(source), 0);
  return { sources: novel.length, lines: sum(({ lines }) => lines), bytes: sum(({ text }) => Buffer.byteLength(text)) };
}

/** @param {string | null | undefined} sameAs */
const novelty = (sameAs) => [sameAs === null, sameAs ?? null];

/**
 * @param {MapFound} found
 * @param {string | null} generated
 * @param {import("./reader/links.mjs").Links} links
 */
function kindOf({ kind, chain, map: { sections, file } }, generated, links) {
  const isMapOf = (ending) =>
    [chain.at(-1).replace(/\.map$/i, ""), file, generated].some((name) => ending.test(name ?? ""));
  if (Array.isArray(sections)) return "index";
  if (kind === "module" || links.isModule(generated)) return "wasm";
  if (kind === "inline") return "inline";
  if (isMapOf(/\.d\.[cm]?ts$/i)) return "declaration";
  return isMapOf(/\.css$/i) ? "css" : "external";
}

/** @param {string} text */
const sha256 = (text) => createHash("sha256").update(text).digest("hex");

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
