// A report and an independent reading of the same package, brought into one form in which they can be compared. It judges neither.

import { showing } from "./reader/novelty.mjs";
import { neighbours, referencesOf } from "./reader/references.mjs";
import { isValid } from "./reader/validity.mjs";

/**
 * @typedef {import("../../www/shared/report.js").Report} Report
 * @typedef {import("./reader.mjs").Reading} Reading
 * @typedef {import("./reader.mjs").MapFound} MapFound
 *
 * @typedef {object} Context what a map is judged by besides itself
 * @property {import("./reader/inside.mjs").File[]} files
 * @property {import("./reader/references.mjs").Reference[]} references
 * @property {(map: MapFound, path: string) => boolean} isShipped whether a file lies at this path beside the map
 * @property {ReturnType<typeof showing>} shownBy
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
  const sourcesOf = report.maps.map(() => []);
  for (const source of report.sources) sourcesOf[source.map].push(source);
  const shown = report.maps.map((map, index) => toldMap(map, sourcesOf[index], report.dependencies));
  return {
    totals: { entries, bytes, maps, sources },
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
  const whole = maps.filter(({ kind, depth }) => kind === "external" && depth === 0);
  const references = referencesOf(files, new Set(whole.map(({ chain }) => chain.join("\n"))));
  const names = new Set(files.map(({ chain }) => joined(chain)));
  const isShipped = ({ chain, depth }, path) => {
    const home = neighbours(depth === 0 ? chain : chain.slice(0, -depth));
    return names.has(joined([...home.slice(0, -1), path.split("?")[0]]));
  };
  const context = { files, references, isShipped, shownBy: showing(files) };
  const elsewhere = references.filter(({ leads }) => ELSEWHERE.includes(leads));
  return {
    totals,
    entries: inOrder([...entries].map(([path, { bytes }]) => [path, bytes.length])),
    maps: inOrder(maps.map((map) => foundMap(map, context))),
    elsewhere: inOrder(elsewhere.map(({ leads, chain, target }) => [leads, ...chain, target])),
  };
}

/**
 * @param {Report["maps"][number]} map
 * @param {Report["sources"]} sources
 * @param {Report["dependencies"]} dependencies
 */
function toldMap({ place: { chain, line, column }, ...map }, sources, dependencies) {
  return {
    place: [joined(chain), line, column],
    kind: map.kind,
    generated: map.generated,
    valid: map.valid,
    file: map.file,
    debugId: map.debugId,
    counts: [map.sources, map.withText],
    sources: sources.map(({ rawPath, path, shipped, ignored, dependency, ...source }) => [
      [rawPath, path, shipped, ignored, nodePackage(rawPath, dependencies[dependency])],
      source.hasText ? [source.lines, source.bytes, source.novel, source.sameAs] : null,
    ]),
  };
}

/**
 * @param {MapFound} found
 * @param {Context} context
 */
function foundMap(found, context) {
  const { chain, position, kind, map, sources } = found;
  return {
    place: [joined(chain), position?.line ?? null, position?.column ?? null],
    kind: kindOf(kind, chain.at(-1), map),
    generated: generatedOf(found, context),
    valid: isValid(map),
    file: stringOrNull(map.file),
    debugId: stringOrNull(map.debugId ?? map.debug_id),
    counts: [sources.length, sources.filter(({ text }) => text !== null).length],
    sources: sources.map(({ raw, path, ignored, text, lines, dependency }) => [
      [stringOrNull(raw) ?? "", path, context.isShipped(found, path), ignored, dependency],
      text === null ? null : [lines, Buffer.byteLength(text), ...novelty(context.shownBy(text))],
    ]),
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

/**
 * The file that a map belongs to: the one that refers to it, or else the one that it is named after.
 * @param {MapFound} map
 * @param {Context} context
 */
function generatedOf({ chain, depth, kind }, { files, references }) {
  if (kind === "inline") return chain.at(-1);
  if (depth > 0) return null;
  const here = (other) => joined(other.slice(0, -1)) === joined(chain.slice(0, -1));
  const referring = references.find(
    ({ leads, target, home }) => leads === "present" && target === chain.at(-1) && here(home),
  );
  const name = /^(.*)\.map$/.exec(chain.at(-1))?.[1];
  const namesake = files.find((file) => file.chain.at(-1) === name && here(file.chain));
  return (referring ?? namesake)?.chain.at(-1) ?? null;
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
