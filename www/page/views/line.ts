// One line of text in the reader. A very long one is cut where everybody sees it, and shows its rest on request.

import { type Child, button, el } from "../dom.js";
import { visibleLine } from "../format.js";
import { type Range, type Text, characterFrom, decode, offsetOfColumn } from "../model/text.js";
import { words } from "../words.js";
import type { Spot } from "./context.js";

/** A line longer than this is cut at first. */
export const LINE_BYTES = 4_000;
const MORE_BYTES = 200_000;
/** What is shown of a long line before the column that is looked for. */
const LEAD = 600;
const TOKEN_BYTES = 120;

export function lineRow({ bytes }: Text, number: number, range: Range, spot: Spot | null): HTMLElement {
  const here = spot !== null && spot.line === number;
  const at = here && spot.column !== null ? offsetOfColumn(bytes, range, spot.column) : null;
  const content = range.end - range.start > LINE_BYTES ? longLine(bytes, range, at) : marked(bytes, range, at);
  return el(
    "div",
    { class: here ? "line spot" : "line", "data-line": number, "aria-current": here && "true" },
    el("span", null, ...content),
  );
}

/** The text of a range, with what stands at `at` marked up to the next space or quote. */
function marked(bytes: Uint8Array<ArrayBuffer>, { start, end }: Range, at: number | null): Child[] {
  if (at === null || at < start || at >= end) return [plain(bytes, start, end)];
  const ahead = plain(bytes, at, characterFrom(bytes, Math.min(at + TOKEN_BYTES, end), end));
  const token = /^[^\s"'`,;<>()[\]{}]+/.exec(ahead)?.[0] ?? ahead.slice(0, 1);
  return [
    plain(bytes, start, at),
    el("mark", null, token),
    ahead.slice(token.length),
    plain(bytes, characterFrom(bytes, Math.min(at + TOKEN_BYTES, end), end), end),
  ];
}

function longLine(bytes: Uint8Array<ArrayBuffer>, { start, end }: Range, at: number | null): Child[] {
  const from = at === null ? start : characterFrom(bytes, Math.max(start, at - LEAD), end);
  const to = characterFrom(bytes, Math.min(end, from + LINE_BYTES), end);
  return [
    ...rest(bytes, start, from, "before"),
    ...marked(bytes, { start: from, end: to }, at),
    ...rest(bytes, to, end, "after"),
  ];
}

/** A button that stands for the part of a line that is not shown, and gives way to a piece of it. */
function rest(bytes: Uint8Array<ArrayBuffer>, start: number, end: number, side: "before" | "after"): Child[] {
  if (start >= end) return [];
  const label = side === "before" ? words.reader.lineBefore(end - start) : words.reader.lineAfter(end - start);
  return [
    button("quiet cut", label, (cut) =>
      cut.replaceWith(
        ...(side === "before" ? pieceBefore(bytes, start, end) : pieceAfter(bytes, start, end)).filter(isShown),
      ),
    ),
  ];
}

function pieceBefore(bytes: Uint8Array<ArrayBuffer>, start: number, end: number): Child[] {
  const from = characterFrom(bytes, Math.max(start, end - MORE_BYTES), end);
  return [...rest(bytes, start, from, "before"), plain(bytes, from, end)];
}

function pieceAfter(bytes: Uint8Array<ArrayBuffer>, start: number, end: number): Child[] {
  const to = characterFrom(bytes, Math.min(end, start + MORE_BYTES), end);
  return [plain(bytes, start, to), ...rest(bytes, to, end, "after")];
}

const isShown = (child: Child): child is Node | string => child !== null && child !== false;

const plain = (bytes: Uint8Array<ArrayBuffer>, start: number, end: number): string =>
  visibleLine(decode(bytes, { start, end }));
