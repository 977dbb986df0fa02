// Finds what a place points at: which entry, file inside an entry, or recovered source holds it. No DOM here.

import type { Place, Report } from "../../shared/report.js";
import type { Inside } from "./inside.js";
import type { Item } from "./target.js";

/** Answers with what can be opened for a place, or null where nothing can. */
export type Resolve = (place: Place) => Item | null;

export function resolver(report: Report, inside: Inside): Resolve {
  let known: Map<string, Item> | null = null;
  return ({ chain }) => {
    const file = inside.find(chain);
    // Of a file that was opened, the files in it are shown and not its bytes.
    if (file) return inside.filesIn(file).length > 0 ? null : file;
    return (known ??= recovered(report)).get(key(chain)) ?? null;
  };
}

const key = (chain: readonly string[]): string => chain.join("\0");

/** The chains of recovered files: a map's, and a path in it. */
function recovered({ maps, sources }: Report): Map<string, Item> {
  const known = new Map<string, Item>();
  sources.forEach(({ map, path, hasText }, source) => {
    const chain = key([...(maps[map]?.place.chain ?? []), path]);
    if (hasText && !known.has(chain)) known.set(chain, { source });
  });
  return known;
}
