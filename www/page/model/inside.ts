// Which files lie inside which: entries that are archives or compressed files, and those inside them, to any depth. One pass over the report, and no DOM.

import type { Entry, Nested, Report } from "../../shared/report.js";
import type { Item } from "./target.js";

/** A file that the package holds: an entry, or a file inside one. */
export type Held = { entry: number } | { nested: number };

/** What lies inside what. */
export interface Inside {
  /** Indices into the report's `nested` of the files right inside a file, in the order of reading. */
  filesIn(file: Held): readonly number[];
  /** How many files lie inside a file, at every depth. */
  countIn(file: Held): number;
  /** What a chain of names leads to; null where no file is called so. */
  find(chain: readonly string[]): Held | null;
  /** Whether the installer writes the file, or the entry that it lies in. */
  isInstalled(file: Held): boolean;
}

/** A file, what it lies in, and the files in it. */
interface Node {
  file: Held;
  holder: Node | null;
  files: number[];
  count: number;
  /** The entry that it is or lies in, whatever stands between. */
  entry: number;
}

const nodeFor = (file: Held, holder: Node | null, entry: number): Node => ({
  file,
  holder,
  files: [],
  count: 0,
  entry,
});

const NONE = nodeFor({ entry: -1 }, null, -1);

/** The key of a chain of names; no name of a file holds a zero byte. */
const key = (chain: readonly string[]): string => chain.join("\0");

export function insideOf({ entries, nested }: Report): Inside {
  const known = new Map<string, Node>();
  const outer = entries.map((entry, index) => addEntry(known, entry, index));
  const inner = nested.map((file, index) => addNested(known, file, index));
  addUp(inner);
  const nodeOf = (file: Held): Node => ("entry" in file ? outer[file.entry] : inner[file.nested]) ?? NONE;
  return {
    filesIn: (file) => nodeOf(file).files,
    countIn: (file) => nodeOf(file).count,
    // Nothing is the dropped file itself, and no file without a name.
    find: (chain) => (chain.length > 0 ? (known.get(key(chain))?.file ?? null) : null),
    isInstalled: (file) => entries[nodeOf(file).entry]?.installed ?? true,
  };
}

/** Of entries with one path, the one that is installed is the one that is meant. */
function addEntry(known: Map<string, Node>, { path, installed }: Entry, index: number): Node {
  const node = nodeFor({ entry: index }, null, index);
  if (installed || !known.has(path)) known.set(path, node);
  return node;
}

/** A file is listed after the one that it lies in. */
function addNested(known: Map<string, Node>, { place: { chain } }: Nested, index: number): Node {
  const holder = known.get(key(chain.slice(0, -1))) ?? null;
  const node = nodeFor({ nested: index }, holder, holder?.entry ?? -1);
  holder?.files.push(index);
  known.set(key(chain), node);
  return node;
}

/** From the innermost outward, each file adds itself and what it holds to what it lies in. */
function addUp(inner: readonly Node[]): void {
  for (let index = inner.length - 1; index >= 0; index -= 1) {
    const { holder, count = 0 } = inner[index] ?? {};
    if (holder) holder.count += 1 + count;
  }
}

/** Whether an item is a file that the package holds, and not one that a map tells of. */
export const isHeld = (item: Item): item is Held => "entry" in item || "nested" in item;
