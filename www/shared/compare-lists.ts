// What came, went and grew between two lists: entries, maps, sources, dependencies. A path whose hash or version changed is the same one.

import type { Changes, ExposedSource } from "./compare.js";
import type { Entry, Report } from "./report.js";
import { stemOf } from "./stem.js";
import { chainText } from "./wording.js";

/** Files and their bytes. */
export interface Weight {
  files: number;
  bytes: number;
}

/** A path, or what is common to several that only a hash or a version tells apart. */
export interface EntryChange {
  path: string;
  before: Weight;
  after: Weight;
}

export interface EntryChanges {
  added: { path: string; bytes: number }[];
  removed: { path: string; bytes: number }[];
  /** Those with another size, the largest growth first. */
  resized: EntryChange[];
  /** How many have the size that they had; what is in them may be other. */
  unchanged: number;
}

/** Of what is installed, as the verdict's numbers are. */
export function compareEntries(before: readonly Entry[], after: readonly Entry[]): EntryChanges {
  const [old, now] = [installed(before), installed(after)];
  const both = [...now.keys()].filter((path) => old.has(path));
  const [gone, come] = [without(old, now), without(now, old)];
  const [oldStems, newStems] = [byStem(gone), byStem(come)];
  const stems = [...newStems.keys()].filter((stem) => oldStems.has(stem));
  const pairs = [
    ...both.map((path) => changeOf(path, [old.get(path) ?? 0], [now.get(path) ?? 0])),
    ...stems.map((stem) => changeOf(stem, oldStems.get(stem) ?? [], newStems.get(stem) ?? [])),
  ];
  const isResized = ({ before: was, after: is }: EntryChange) => was.bytes !== is.bytes || was.files !== is.files;
  const same = pairs.filter((pair) => !isResized(pair));
  return {
    added: listed(come, oldStems),
    removed: listed(gone, newStems),
    resized: pairs.filter(isResized).sort((a, b) => growth(b) - growth(a) || byPath(a, b)),
    unchanged: same.reduce((sum, { after: is }) => sum + is.files, 0),
  };
}

const growth = ({ before, after }: EntryChange): number => after.bytes - before.bytes;

const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : Number(a.path > b.path));

const installed = (entries: readonly Entry[]): Map<string, number> =>
  new Map(entries.filter((entry) => entry.installed).map(({ path, bytes }) => [path, bytes]));

const without = <T>(list: Map<string, T>, other: Map<string, unknown>): Map<string, T> =>
  new Map([...list].filter(([path]) => !other.has(path)));

/** The sizes of all files with the same stem. */
function byStem(list: Map<string, number>): Map<string, number[]> {
  const stems = new Map<string, number[]>();
  for (const [path, bytes] of list) {
    const stem = stemOf(path);
    const sizes = stems.get(stem);
    if (sizes) sizes.push(bytes);
    else stems.set(stem, [bytes]);
  }
  return stems;
}

const changeOf = (path: string, before: readonly number[], after: readonly number[]): EntryChange => ({
  path,
  before: weigh(before),
  after: weigh(after),
});

const weigh = (sizes: readonly number[]): Weight => ({
  files: sizes.length,
  bytes: sizes.reduce((sum, bytes) => sum + bytes, 0),
});

/** The largest first. */
const listed = (list: Map<string, number>, matched: Map<string, unknown>): { path: string; bytes: number }[] =>
  [...list]
    .filter(([path]) => !matched.has(stemOf(path)))
    .map(([path, bytes]) => ({ path, bytes }))
    .sort((a, b) => b.bytes - a.bytes || byPath(a, b));

/** Own files whose text stands in maps only, by path. */
export function compareSources(before: Report, after: Report): Changes<ExposedSource> {
  return changes(exposedIn(before), exposedIn(after));
}

/** A file that stands in several maps counts once. */
function exposedIn({ sources }: Report): Map<string, ExposedSource> {
  const exposed = sources.filter(
    ({ origin, hasText, novel, repeats }) => origin === "own" && hasText && novel && repeats === null,
  );
  return new Map(exposed.map(({ path, lines, bytes }) => [path, { path, lines, bytes }]));
}

/** Maps in the package, by the stem of their place. */
export const compareMaps = (before: Report, after: Report): Changes<string> => changes(mapsIn(before), mapsIn(after));

/** What is only referred to is not in the package. */
const mapsIn = ({ maps }: Report): Map<string, string> =>
  new Map(
    maps
      .filter(({ kind }) => kind !== "remote" && kind !== "missing")
      .map(({ place: { chain }, kind }) => [
        `${chain.map(stemOf).join("\n")}\n${kind === "inline"}`,
        mapName(chain, kind),
      ]),
  );

const mapName = (chain: readonly string[], kind: string): string =>
  kind === "inline" ? `${chainText(chain)} (inline)` : chainText(chain);

/** Packages by name: another version is no new dependency. */
export const changedDependencies = (before: Report, after: Report): Changes<string> =>
  changes(dependenciesIn(before), dependenciesIn(after));

const dependenciesIn = ({ dependencies }: Report): Map<string, string> =>
  new Map(dependencies.map(({ ecosystem, name }) => [`${ecosystem}\n${name}`, name]));

function changes<T>(before: Map<string, T>, after: Map<string, T>): Changes<T> {
  const added = [...without(after, before)].sort(byKey).map(([, item]) => item);
  const removed = [...without(before, after)].sort(byKey).map(([, item]) => item);
  return { added, removed, unchanged: after.size - added.length };
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : Number(a > b));
