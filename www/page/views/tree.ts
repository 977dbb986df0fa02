// A tree of files as nested lists with disclosure buttons. A folder's rows are made when it opens, and big folders a page at a time. A file that holds files opens like a folder.

import { type Child, button, el, icon } from "../dom.js";
import { name, share, size } from "../format.js";
import { type Folder, type Leaf, childrenOf, topFolder } from "../model/folder.js";
import { words } from "../words.js";
import { paged } from "./paged.js";

/** How the files of a tree are shown. */
export interface TreeKind<T extends Leaf> {
  /** Whether lines are counted here. */
  lines: boolean;
  /** What is worth a remark beside a file's name, in a folder. */
  marks(item: T, folder: Folder<T>): Child[];
  /** The same of a folder in another one, which is null at the top. */
  folderMarks?(folder: Folder<T>, holder: Folder<T> | null): Child[];
  /** What all weights of the tree come to; zero or absent where none is known. */
  weight?: number;
  /** Saves what is in a folder. */
  save?: (folder: Folder<T>) => void;
  /** Opens a file; null where there is nothing to open. */
  open: (item: T) => (() => void) | null;
  /** How many files lie inside a file, at every depth; absent where none can. */
  held?: (item: T) => number;
  /** The files right inside a file. */
  inside?: (item: T) => T[];
}

/** Levels from which on a narrow window, and then any window, has no room to indent further. */
const DEEP = 6;
const DEEPER = 16;

/** The rows of one folder, which stands on some level of its tree. */
export function folderList<T extends Leaf>(folder: Folder<T>, kind: TreeKind<T>, level = 0): HTMLElement {
  const { folders, files } = childrenOf(folder);
  const rows = [
    ...folders.map((child) => () => folderRow(child, kind, false, level, folder)),
    ...files.map((file) => () => fileRow(file, folder, kind, level)),
  ];
  const list = paged(el("ul", { class: "tree", "data-level": level > DEEPER ? "deeper" : level > DEEP && "deep" }), {
    items: rows,
    row: (make) => make(),
  });
  // A folder whose only row is a folder says nothing yet, so that one is opened as well.
  if (rows.length === 1) list.querySelector<HTMLButtonElement>("button[aria-expanded=false]")?.click();
  return list;
}

/** A folder as a row that opens. */
export function folderRow<T extends Leaf>(
  folder: Folder<T>,
  kind: TreeKind<T>,
  open: boolean,
  level = 0,
  holder: Folder<T> | null = null,
): HTMLLIElement {
  const label = name(folder.name || words.tree.noName);
  const marks = kind.folderMarks?.(folder, holder) ?? [];
  const cells = rowCells(label, marks, folder, kind, words.tree.files(folder.items.length));
  const row = openingRow("row folder", cells, () => folderList(folder, kind, level + 1), open);
  const { save } = kind;
  if (save) row.firstElementChild?.after(saveButton(label, () => save(folder)));
  return row;
}

const saveButton = (label: string, press: () => void): HTMLElement =>
  button("save", icon(SAVE), press, { "aria-label": words.save.folder(label), title: words.save.folder(label) });

/** An arrow down onto a line. */
const SAVE = "M8 2v8M4.5 7 8 10.5 11.5 7M3 13.5h10";

function fileRow<T extends Leaf>(file: T, folder: Folder<T>, kind: TreeKind<T>, level: number): HTMLLIElement {
  const label = name(file.path.slice(folder.depth) || words.tree.noName);
  const held = kind.held?.(file) ?? 0;
  const cells = rowCells(label, kind.marks(file, folder), file, kind, held ? words.tree.filesInside(held) : null);
  if (held) return openingRow("row folder holder", cells, () => insideList(file, kind, level + 1), false);
  const open = kind.open(file);
  return el("li", null, open ? button("row file", cells, open) : el("div", { class: "row file" }, ...cells));
}

const insideList = <T extends Leaf>(file: T, kind: TreeKind<T>, level: number): HTMLElement =>
  folderList(topFolder("", kind.inside?.(file) ?? []), kind, level);

/** A row that shows a list under itself while it is open. */
function openingRow(look: string, cells: Child[], list: () => HTMLElement, open: boolean): HTMLLIElement {
  const row = el("li", null);
  const press = () => {
    const opening = toggle.ariaExpanded !== "true";
    toggle.ariaExpanded = String(opening);
    if (opening) row.append(list());
    else row.lastElementChild?.remove();
  };
  const toggle = button(look, cells, press, { "aria-expanded": "false" });
  row.append(toggle);
  if (open) toggle.click();
  return row;
}

function rowCells(
  label: string,
  marks: Child[],
  { lines, bytes, weight }: { lines: number; bytes: number; weight?: number },
  kind: { lines: boolean; weight?: number },
  number: string | null,
): Child[] {
  return [
    el("span", { class: "name" }, el("bdi", null, label), ...marks),
    kind.weight ? weightCell(weight, kind.weight) : null,
    el("span", { class: "cell files" }, number ?? ""),
    el("span", { class: "cell lines" }, kind.lines ? words.tree.lines(lines) : ""),
    el("span", { class: "cell size" }, size(bytes)),
  ];
}

/** How much of all there is: a bar to scale, and the number beside it. */
function weightCell(weight: number | undefined, all: number): HTMLElement {
  if (weight === undefined) return el("span", { class: "cell weight" });
  const fill = el("span", { class: "fill" });
  fill.style.inlineSize = `${(100 * weight) / all}%`;
  return el(
    "span",
    { class: "cell weight" },
    el("span", { class: "visually-hidden" }, words.sources.share),
    el("span", { class: "track", "aria-hidden": "true" }, fill),
    el("span", { class: "amount" }, share(weight / all)),
  );
}

/** A remark beside a file's name. */
export const mark = (text: string, kind = "plain"): HTMLElement =>
  el("span", { class: "mark", "data-mark": kind }, text);
