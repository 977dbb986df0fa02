// What the head of the reader says of what is read, and what it is to be coloured and saved as. Makes no nodes.

import { shapeOf } from "../../shared/formats.js";
import type { Entry, EntryKind, Report } from "../../shared/report.js";
import { name, share, size, visible } from "../format.js";
import { type Held, type Inside, isHeld } from "../model/inside.js";
import type { Item } from "../model/target.js";
import { words } from "../words.js";

export interface Description {
  /** The names from the dropped file inward. */
  chain: readonly string[];
  facts: readonly string[];
  /** The path that says which language it is, and the name that it is saved under. */
  path: string;
  kind: EntryKind | null;
  /** What is said where there is no text. */
  empty: string;
}

export function describe(report: Report, inside: Inside, item: Item): Description {
  if (isHeld(item)) return describeHeld(report, inside, item);
  return "names" in item ? describeNames(report, item.names) : describeSource(report, item.source);
}

const nothing: Description = { chain: [], facts: [], path: "", kind: null, empty: words.reader.empty };

function describeHeld(report: Report, inside: Inside, item: Held): Description {
  const found = heldIn(report, item);
  if (!found) return nothing;
  const left = inside.isInstalled(item) ? [] : [words.entries[shapeOf(report.input.format)].notInstalled];
  return {
    chain: found.chain,
    facts: [words.kinds[found.kind], size(found.bytes), ...left, ...found.notes.map(visible)],
    path: found.chain.at(-1) ?? "",
    kind: found.kind,
    // A file that was unpacked has bytes, and none of its own to show.
    empty: found.bytes ? words.reader.opened : words.reader.empty,
  };
}

/** An entry, or a file inside one, with the chain of names that leads to it. */
function heldIn(
  { entries, nested }: Report,
  item: Held,
): (Omit<Entry, "path" | "installed"> & { chain: string[] }) | null {
  if ("nested" in item) {
    const found = nested[item.nested];
    return found ? { ...found, chain: found.place.chain } : null;
  }
  const found = entries[item.entry];
  return found ? { ...found, chain: [found.path] } : null;
}

function describeSource(report: Report, index: number): Description {
  const source = report.sources[index];
  if (!source) return nothing;
  const map = report.maps[source.map];
  const chain = map?.place.chain.map(name).join(" › ");
  const facts = [
    words.sources.originFact(source.origin),
    words.tree.lines(source.lines),
    size(source.bytes),
    ...(chain ? [words.sources.inside(chain)] : []),
    ...(source.rawPath === source.path ? [] : [words.sources.asWritten(source.rawPath)]),
    ...dependencyFact(report, source.dependency),
    ...partFact(source.generatedBytes, map?.mappedBytes ?? null),
  ];
  return { ...nothing, chain: [source.path], facts, path: source.path };
}

function dependencyFact({ dependencies }: Report, index: number | null): string[] {
  const found = index === null ? undefined : dependencies[index];
  return found ? [words.dependencies.from(found.name, found.version)] : [];
}

/** How much of the generated file leads back to a source. */
function partFact(bytes: number | null, all: number | null): string[] {
  if (bytes === null) return [];
  return [words.sources.part(size(bytes), all ? share(bytes / all) : null)];
}

function describeNames({ maps }: Report, index: number): Description {
  const map = maps[index];
  if (!map) return nothing;
  const chain = [...map.place.chain, words.maps.namesTitle];
  return { ...nothing, chain, facts: [words.maps.names(map.names, map.hiddenNames)], path: "names.txt" };
}
