// What the page opens, by index into the report's lists, and how the core names the same. No DOM here.

import type { Target } from "../../shared/messages.js";
import type { Report } from "../../shared/report.js";

/** An index into the report's `entries`, `nested` or `sources`. */
export type Item = { entry: number } | { nested: number } | { source: number };

/** A source is named by its map, and its number among that map's sources; the report lists those one after the other. */
export function targetOf({ sources }: Report, item: Item): Target {
  if (!("source" in item)) return item;
  const map = sources[item.source]?.map ?? 0;
  const first = sources.findIndex((source) => source.map === map);
  return { map, source: item.source - first };
}
