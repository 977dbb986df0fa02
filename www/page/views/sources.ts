// The tree of recovered files, grouped by whose they are, to scale where the maps tell how much of the generated files each makes up.

import type { Origin, Report, Source } from "../../shared/report.js";
import { type Child, button, el } from "../dom.js";
import { name } from "../format.js";
import { type Folder, topFolder } from "../model/folder.js";
import { words } from "../words.js";
import type { Context } from "./context.js";
import { type Saver, saverFor } from "./saving.js";
import { searchView } from "./search.js";
import { nothing, section } from "./section.js";
import { type TreeKind, folderRow, mark } from "./tree.js";

interface SourceLeaf {
  path: string;
  bytes: number;
  lines: number;
  weight?: number;
  index: number;
  source: Source;
}

const ORIGINS: readonly Origin[] = ["own", "third-party", "generated"];

export function sourcesView(context: Context): HTMLElement {
  const { sources, totals } = context.report;
  const head = { id: "recovered", title: words.sources.title, total: totals.sources.withText };
  if (sources.length === 0) return section(head, nothing(words.sources.none));
  const groups = ORIGINS.map((origin) => ({ origin, folder: groupOf(context.report, origin) })).filter(
    ({ folder }) => folder.items.length > 0,
  );
  const saver = saverFor(context);
  const kind = sourceKind(context, saver, sum(groups));
  const tree = el(
    "ul",
    { class: "tree forest" },
    ...groups.map(({ origin, folder }, position) => groupRow(origin, folder, kind, position === 0)),
  );
  const repeats = sources.filter(({ repeats }) => repeats !== null).length;
  return section(
    { ...head, ...noteOf(context.report, kind.weight ?? 0) },
    ...(totals.sources.withText > 0 ? [searchView(context), saveAll(saver)] : []),
    tree,
    repeats ? el("p", { class: "note" }, words.sources.repeated(repeats)) : null,
    saver.view,
  );
}

const saveAll = (saver: Saver): HTMLElement =>
  el("p", { class: "save-all" }, button("button", words.save.all, saver.all, { id: "save-all" }));

const sum = (groups: readonly { folder: Folder<SourceLeaf> }[]): number =>
  groups.reduce((all, { folder }) => all + folder.weight, 0);

function groupRow(
  origin: Origin,
  folder: Folder<SourceLeaf>,
  kind: TreeKind<SourceLeaf>,
  open: boolean,
): HTMLLIElement {
  const row = folderRow(folder, kind, open);
  row.dataset.origin = origin;
  return row;
}

/** What the tree lists, where that is not what the heading counts, and what its bars stand for. */
function noteOf({ sources }: Report, weight: number): { note?: Child[] } {
  const listed = sources.filter(({ repeats }) => repeats === null);
  const nameOnly = listed.filter(({ hasText }) => !hasText).length;
  const differs = listed.length !== sources.length || nameOnly > 0;
  const note = [
    differs && el("span", null, words.sources.listed(listed.length, nameOnly)),
    weight > 0 && el("span", null, words.sources.scale),
  ].filter((part) => part !== false);
  return note.length > 0 ? { note } : {};
}

/** The files of one origin; one that a second map names again is listed where it was first. */
function groupOf({ sources }: Report, origin: Origin): Folder<SourceLeaf> {
  const leaves: SourceLeaf[] = [];
  sources.forEach((source, index) => {
    const { path, bytes, lines, generatedBytes } = source;
    const weight = generatedBytes === null ? {} : { weight: generatedBytes };
    if (source.origin === origin && source.repeats === null)
      leaves.push({ path, bytes, lines, index, source, ...weight });
  });
  return topFolder(words.sources.originFiles(origin), leaves);
}

const sourceKind = (context: Context, saver: Saver, weight: number): TreeKind<SourceLeaf> => ({
  lines: true,
  weight,
  marks: ({ source }, folder) => [
    sourceMark(source),
    source.dependency !== packageOf(folder) && packageMark(context.report, source.dependency),
    source.shipped && source.sameAs === null && mark(words.sources.shipped),
    source.ignored && mark(words.sources.ignored),
  ],
  folderMarks: (folder, holder) => {
    const dependency = packageOf(folder);
    return holder && dependency === packageOf(holder) ? [] : [packageMark(context.report, dependency, folder.name)];
  },
  open: ({ index, source }) => (source.hasText ? () => context.open({ source: index }) : null),
  save: ({ name: title, items }) =>
    saver.folder(
      title,
      items.map(({ index }) => index),
    ),
});

const known = new WeakMap<Folder<SourceLeaf>, number | null>();

/** The one dependency that all files of a folder come from; it is told once, where it begins. */
function packageOf(folder: Folder<SourceLeaf>): number | null {
  if (!known.has(folder)) {
    const first = folder.items[0]?.source.dependency ?? null;
    known.set(folder, folder.items.every(({ source }) => source.dependency === first) ? first : null);
  }
  return known.get(folder) ?? null;
}

/** Name and version; only the version where the name stands there already. */
function packageMark({ dependencies }: Report, index: number | null, beside = ""): HTMLElement | null {
  const found = index === null ? undefined : dependencies[index];
  if (!found) return null;
  const named = `${beside}/`.startsWith(`${found.name}/`);
  if (named && found.version === null) return null;
  return mark(named ? name(found.version ?? "") : words.dependencies.named(found.name, found.version), "package");
}

function sourceMark({ hasText, novel, sameAs }: Source): HTMLElement | null {
  if (!hasText) return mark(words.sources.nameOnly);
  if (sameAs !== null) return mark(words.sources.sameAs(sameAs));
  return novel ? mark(words.sources.novel, "novel") : null;
}
