// The tree of published files: what the installer writes, what lies inside those, and apart from them what the dropped file holds and nobody installs.

import { shapeOf } from "../../shared/formats.js";
import type { EntryKind, Report } from "../../shared/report.js";
import { type Child, el } from "../dom.js";
import { visible } from "../format.js";
import { topFolder } from "../model/folder.js";
import type { Held } from "../model/inside.js";
import { words } from "../words.js";
import type { Context } from "./context.js";
import { nothing, section } from "./section.js";
import { type TreeKind, folderList, folderRow, mark } from "./tree.js";

interface HeldLeaf {
  path: string;
  bytes: number;
  lines: number;
  file: Held;
  kind: EntryKind;
  notes: readonly string[];
}

const LEFT_OUT = "left-out";

/** Up to so many files that are not installed are shown at once. */
const OPEN_UP_TO = 20;

export function entriesView(context: Context): HTMLElement {
  const { report } = context;
  const { entries, totals, input } = report;
  const said = words.entries[shapeOf(input.format)];
  const head = { id: "published", title: said.title, total: totals.entries };
  if (entries.length === 0) return section(head, nothing(said.none));
  const [installed, left] = leavesOf(report);
  const kind = heldKind(context);
  return section(
    { ...head, note: noteOf(report, left.length) },
    el("div", { class: "forest" }, folderList(topFolder("", installed), kind)),
    left.length > 0 && leftOut(left, kind, said),
  );
}

/** What is installed, and what is not. */
function leavesOf({ entries }: Report): [installed: HeldLeaf[], left: HeldLeaf[]] {
  const groups: [HeldLeaf[], HeldLeaf[]] = [[], []];
  entries.forEach(({ path, bytes, kind, notes, installed }, entry) =>
    groups[installed ? 0 : 1].push({ path, bytes, lines: 0, file: { entry }, kind, notes }),
  );
  return groups;
}

function noteOf({ totals, nested, input }: Report, left: number): Child[] {
  const { more } = words.entries[shapeOf(input.format)];
  return [
    words.entries.totals(totals.bytes),
    nested.length > 0 && `; ${words.entries.inside(nested.length)}`,
    left > 0 && "; ",
    left > 0 && el("a", { href: `#${LEFT_OUT}` }, more(left)),
  ];
}

/** What nobody installs and everybody can download. */
function leftOut(left: HeldLeaf[], kind: TreeKind<HeldLeaf>, said: { left: string; leftNote: string }): HTMLElement {
  const row = folderRow(topFolder(said.left, left), kind, left.length <= OPEN_UP_TO);
  row.firstElementChild?.after(el("p", { class: "note" }, said.leftNote));
  return el("ul", { class: "tree forest left-out", id: LEFT_OUT }, row);
}

const heldKind = ({ report, inside, open }: Context): TreeKind<HeldLeaf> => ({
  lines: false,
  marks: ({ kind, notes }) => marksOf(kind, notes),
  open:
    ({ file }) =>
    () =>
      open(file),
  held: ({ file }) => inside.countIn(file),
  inside: ({ file }) => inside.filesIn(file).flatMap((nested) => leafInside(report, nested)),
});

const marksOf = (kind: EntryKind, notes: readonly string[]): Child[] => [
  mark(words.kinds[kind]),
  ...notes.map((note) => mark(visible(note), "note")),
];

function leafInside({ nested }: Report, index: number): HeldLeaf[] {
  const found = nested[index];
  if (!found) return [];
  const { place, bytes, kind, notes } = found;
  return [{ path: place.chain.at(-1) ?? "", bytes, lines: 0, file: { nested: index }, kind, notes }];
}
