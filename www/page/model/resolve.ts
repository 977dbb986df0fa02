// Finds what a place points at: which entry or recovered source holds it. No DOM here.

import type { Item } from "./target.js";
import type { Place, Report } from "../../shared/report.js";

/** Answers with what can be opened for a place, or null where nothing can. */
export type Resolve = (place: Place) => Item | null;

export function resolver(report: Report): Resolve {
  let known: Map<string, Item> | null = null;
  return (place) => (known ??= targets(report)).get(key(place.chain)) ?? null;
}

const key = (chain: readonly string[]): string => chain.join("\0");

/** Every chain that leads to bytes that can be read again: an entry's path, or a map's chain and a path in it. */
function targets({ entries, maps, sources }: Report): Map<string, Item> {
  const known = new Map<string, Item>();
  entries.forEach(({ path, installed }, entry) => {
    // Of entries with one path, the one that is installed is the one that is meant.
    if (installed || !known.has(path)) known.set(path, { entry });
  });
  sources.forEach(({ map, path, hasText }, source) => {
    const chain = key([...(maps[map]?.place.chain ?? []), path]);
    if (hasText && !known.has(chain)) known.set(chain, { source });
  });
  return known;
}
