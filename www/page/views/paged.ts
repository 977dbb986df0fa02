// Fills a list a page at a time, with a button for the next one. Knows nothing of what a row is.

import { button, el } from "../dom.js";
import { words } from "../words.js";

export interface Paging<T> {
  items: readonly T[];
  row: (item: T) => HTMLElement;
  /** Rows shown at once, and added by each press. */
  step?: number;
  /** Rows shown at first, where that differs. */
  first?: number;
  /** Says what the button does; it is told how many come next and how many are left. */
  label?: (next: number, left: number) => string;
}

const STEP = 500;

export function paged<T, L extends HTMLElement>(list: L, paging: Paging<T>): L {
  fill(list, paging, 0, paging.first ?? paging.step ?? STEP);
  return list;
}

/** Adds rows, and returns the first of them. */
function fill<T>(list: HTMLElement, paging: Paging<T>, from: number, number: number): HTMLElement | undefined {
  const { items, row, step = STEP, label = words.tree.more } = paging;
  const rows = items.slice(from, from + number).map(row);
  list.append(...rows);
  const left = items.length - from - number;
  if (left <= 0) return rows[0];
  const more = el("li", { class: "more" });
  const press = () => {
    more.remove();
    focusRow(fill(list, paging, from + number, step));
  };
  more.append(button("quiet", label(Math.min(step, left), left), press));
  list.append(more);
  return rows[0];
}

/** Keeps the keyboard where the eye is: on the first row that is new. */
function focusRow(row: HTMLElement | undefined): void {
  const target = row?.querySelector<HTMLElement>("button, a") ?? row;
  if (target && !target.matches("button, a")) target.tabIndex = -1;
  target?.focus();
}
