// One row of what came, went or grew: a path, and what there is to say of it.

import type { EntryChange, Weight } from "../../shared/compare-lists.js";
import { el } from "../dom.js";
import { name, size } from "../format.js";
import { words } from "../words.js";

export const changeRow = (path: string, meta: string | null): HTMLElement =>
  el(
    "li",
    null,
    el("span", { class: "what place" }, el("bdi", null, name(path))),
    meta === null ? null : el("span", { class: "meta" }, meta),
  );

export function weightText({ before, after }: EntryChange): string {
  const several = before.files !== 1 || after.files !== 1;
  const text = ({ files, bytes }: Weight) => (several ? `${words.tree.files(files)}, ${size(bytes)}` : size(bytes));
  return words.compare.thenNow(text(before), text(after), words.compare.change(after.bytes - before.bytes));
}
