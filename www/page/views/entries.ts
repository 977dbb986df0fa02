// The tree of published files: what the installer writes, and what the archive holds beside it.

import type { Entry } from "../../shared/report.js";
import { el } from "../dom.js";
import { visible } from "../format.js";
import { topFolder } from "../model/folder.js";
import { words } from "../words.js";
import type { Context } from "./context.js";
import { nothing, section } from "./section.js";
import { type TreeKind, folderList, mark } from "./tree.js";

interface EntryLeaf {
  path: string;
  bytes: number;
  lines: number;
  index: number;
  entry: Entry;
}

export function entriesView(context: Context): HTMLElement {
  const { entries, totals } = context.report;
  const head = { id: "published", title: words.entries.title, total: totals.entries };
  if (entries.length === 0) return section(head, nothing(words.entries.none));
  const leaves = entries.map((entry, index) => ({ path: entry.path, bytes: entry.bytes, lines: 0, index, entry }));
  const note = words.entries.totals(totals.bytes);
  return section(
    { ...head, note },
    el("div", { class: "forest" }, folderList(topFolder("", leaves), entryKind(context))),
  );
}

const entryKind = ({ open }: Context): TreeKind<EntryLeaf> => ({
  lines: false,
  marks: ({ entry }) => [
    mark(words.kinds[entry.kind]),
    entry.installed ? null : mark(words.entries.notInstalled, "loud"),
    ...entry.notes.map((note) => mark(visible(note))),
  ],
  open:
    ({ index }) =>
    () =>
      open({ entry: index }),
});
