// A text with its line numbers, shown as a window that grows in both directions on request. Nothing outside the window is decoded.

import { button, el } from "../dom.js";
import { type Range, type Text, lineRanges } from "../model/text.js";
import { words } from "../words.js";
import type { Spot } from "./context.js";
import type { Painter } from "./colouring.js";
import { LINE_BYTES, lineRow, paintRow, shortLine } from "./line.js";

const WINDOW_LINES = 2_000;
const WINDOW_BYTES = 200_000;
/** Lines shown before the one that is looked for. */
const LEAD = 60;

/** The lines that are shown: from `first` up to but not including `end`. */
interface Window {
  text: Text;
  spot: Spot | null;
  painter: Painter | null;
  first: number;
  end: number;
}

/** @param painter gives lines their colours; null where they have none */
export function linesView(text: Text, spot: Spot | null, painter: Painter | null): HTMLElement {
  const line = Math.min(spot?.line ?? 1, text.lines);
  const first = Math.max(1, line - LEAD);
  const shown: Window = { text, spot, painter, first, end: first };
  const view = el("div", { class: "code" });
  extendAfter(view, shown);
  addBefore(view, shown);
  return view;
}

function extendAfter(view: HTMLElement, shown: Window): void {
  const { text, end } = shown;
  const ranges = fitting(lineRanges(text, end, WINDOW_LINES));
  view.append(...ranges.map((range, index) => rowOf(shown, end + index, range)));
  shown.end = end + ranges.length;
  addAfter(view, shown);
}

function rowOf({ text, spot, painter }: Window, line: number, range: Range): HTMLElement {
  const row = lineRow(text, line, range, spot);
  if (range.end - range.start <= LINE_BYTES)
    painter?.mind(row, line, (runs) => paintRow(row, shortLine(text, line, range, spot, runs)));
  return row;
}

function addAfter(view: HTMLElement, shown: Window): void {
  const left = shown.text.lines - shown.end + 1;
  if (left <= 0) return;
  view.append(
    button("quiet", words.reader.after(left), (more) => {
      more.remove();
      extendAfter(view, shown);
    }),
  );
}

function addBefore(view: HTMLElement, shown: Window): void {
  if (shown.first <= 1) return;
  view.prepend(
    button("quiet", words.reader.before(shown.first - 1), (more) => {
      more.remove();
      extendBefore(view, shown);
    }),
  );
}

/** Adds lines above, and keeps in place what is being looked at. */
function extendBefore(view: HTMLElement, shown: Window): void {
  const { text, first } = shown;
  const start = Math.max(1, first - WINDOW_LINES);
  const ranges = fitting(lineRanges(text, start, first - start).reverse()).reverse();
  const height = view.scrollHeight;
  view.prepend(...ranges.map((range, index) => rowOf(shown, first - ranges.length + index, range)));
  shown.first = first - ranges.length;
  addBefore(view, shown);
  const scroller = view.parentElement;
  if (scroller) scroller.scrollTop += view.scrollHeight - height;
}

/** As many ranges as a window may hold, and at least one. */
function fitting(ranges: Range[]): Range[] {
  let bytes = 0;
  const beyond = ranges.findIndex(({ start, end }, index) => {
    bytes += Math.min(end - start, LINE_BYTES);
    return index > 0 && bytes > WINDOW_BYTES;
  });
  return beyond < 0 ? ranges : ranges.slice(0, beyond);
}
