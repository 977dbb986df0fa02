// What the page opens, by index into the report's lists, and how the core names the same. No DOM here.

import type { Target } from "../../shared/messages.js";
import type { Report, Source } from "../../shared/report.js";

/** The names in a map: an index into the report's `maps`. */
export type Names = { names: number };

/** An index into the report's `entries`, `nested` or `sources`, or into its `maps` where their names are meant. */
export type Item = { entry: number } | { nested: number } | { source: number } | Names;

/** A source is named by its map, and its number among that map's sources; the report lists those one after the other. */
export function targetOf({ sources }: Report, item: Item): Target {
  // The core names all but sources as the page does.
  if (!("source" in item)) return item as Target;
  const map = sources[item.source]?.map ?? 0;
  const first = sources.findIndex((source) => source.map === map);
  return { map, source: item.source - first };
}

/** From the core's name of something to the page's. */
export function itemsOf({ sources }: Report): (target: Target) => Item | null {
  let firsts: Map<number, number> | null = null;
  return (target) => {
    if (!("source" in target)) return target;
    firsts ??= firstSources(sources);
    const first = firsts.get(target.map);
    return first === undefined ? null : { source: first + target.source };
  };
}

function firstSources(sources: readonly Source[]): Map<number, number> {
  const firsts = new Map<number, number>();
  sources.forEach(({ map }, index) => {
    if (!firsts.has(map)) firsts.set(map, index);
  });
  return firsts;
}
