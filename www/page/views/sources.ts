// The tree of recovered files, grouped by whose they are.

import type { Origin, Report, Source } from "../../shared/report.js";
import { type Child, el } from "../dom.js";
import { type Folder, topFolder } from "../model/folder.js";
import { words } from "../words.js";
import type { Context } from "./context.js";
import { nothing, section } from "./section.js";
import { type TreeKind, folderRow, mark } from "./tree.js";

interface SourceLeaf {
  path: string;
  bytes: number;
  lines: number;
  index: number;
  source: Source;
}

const ORIGINS: readonly Origin[] = ["own", "third-party", "generated"];

export function sourcesView(context: Context): HTMLElement {
  const { sources, totals } = context.report;
  const head = { id: "recovered", title: words.sources.title, total: totals.sources.withText };
  if (sources.length === 0) return section(head, nothing(words.sources.none));
  const kind = sourceKind(context);
  const groups = ORIGINS.map((origin) => groupOf(context.report, origin)).filter(({ items }) => items.length > 0);
  const tree = el(
    "ul",
    { class: "tree forest" },
    ...groups.map((group, position) => folderRow(group, kind, position === 0)),
  );
  const repeats = sources.filter(({ repeats }) => repeats !== null).length;
  return section(
    { ...head, ...noteOf(context.report) },
    tree,
    repeats ? el("p", { class: "note" }, words.sources.repeated(repeats)) : null,
  );
}

/** What the tree lists, where that is not what the heading counts. */
function noteOf({ sources }: Report): { note?: Child[] } {
  const listed = sources.filter(({ repeats }) => repeats === null);
  const nameOnly = listed.filter(({ hasText }) => !hasText).length;
  return listed.length === sources.length && nameOnly === 0
    ? {}
    : { note: [words.sources.listed(listed.length, nameOnly)] };
}

/** The files of one origin; one that a second map names again is listed where it was first. */
function groupOf({ sources }: Report, origin: Origin): Folder<SourceLeaf> {
  const leaves: SourceLeaf[] = [];
  sources.forEach((source, index) => {
    const { path, bytes, lines } = source;
    if (source.origin === origin && source.repeats === null) leaves.push({ path, bytes, lines, index, source });
  });
  return topFolder(words.sources.originFiles(origin), leaves);
}

const sourceKind = ({ open }: Context): TreeKind<SourceLeaf> => ({
  lines: true,
  marks: ({ source }) => [sourceMark(source)],
  open: ({ index, source }) => (source.hasText ? () => open({ source: index }) : null),
});

function sourceMark({ hasText, novel, sameAs }: Source): HTMLElement | null {
  if (!hasText) return mark(words.sources.nameOnly);
  if (sameAs !== null) return mark(words.sources.sameAs(sameAs));
  return novel ? mark(words.sources.novel, "novel") : null;
}
