// From a report, what of it can be searched or saved. One pass over its lists, and no DOM.

import type { SaveItem, SaveList, Target } from "./messages.js";
import type { Entry, Nested, Report, Source } from "./report.js";

/**
 * Recovered sources to save: all, or those that are `chosen` by their index into the report's `sources`. One that repeats
 * an earlier one is left out.
 */
export function saveList(report: Report, chosen?: ReadonlySet<number>): SaveList {
  const items: SaveItem[] = [];
  eachSource(report, ({ path, rawPath, hasText, repeats }, target, index) => {
    if (repeats === null && (chosen?.has(index) ?? true)) items.push({ target, path, rawPath, hasText });
  });
  return { items, maps: report.maps.map(({ place }) => place.chain.join(" > ")) };
}

/**
 * Texts to search: every recovered source that repeats no earlier one, or those of them that are `chosen` by their index
 * into the report's `sources`; with `entries`, the package's own texts as well.
 */
export function searchable(
  report: Report,
  { entries = false, chosen }: { entries?: boolean; chosen?: ReadonlySet<number> } = {},
): Target[] {
  const targets: Target[] = [];
  if (entries) {
    report.entries.forEach((file, entry) => isText(file) && targets.push({ entry }));
    report.nested.forEach((file, nested) => isText(file) && targets.push({ nested }));
  }
  eachSource(report, ({ hasText, repeats }, target, index) => {
    if (hasText && repeats === null && (chosen?.has(index) ?? true)) targets.push(target);
  });
  return targets;
}

/** A source is named by its map, and its number among that map's sources; the report lists those one after the other. */
function eachSource(
  { sources }: Report,
  tell: (source: Source, target: { map: number; source: number }, index: number) => void,
): void {
  let first = 0;
  sources.forEach((source, index) => {
    if (sources[first]?.map !== source.map) first = index;
    tell(source, { map: source.map, source: index - first }, index);
  });
}

const NO_TEXT: ReadonlySet<string> = new Set(["wasm", "image", "font", "archive", "binary"]);

/** A map's text is that of its sources, escaped: it would be found twice. */
const isText = ({ kind }: Entry | Nested): boolean => !NO_TEXT.has(kind) && kind !== "source-map";
