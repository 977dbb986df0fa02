// One line of text in the reader. A very long one is cut where everybody sees it, and shows its rest on request.

import { type Child, button, el } from "../dom.js";
import { visibleLine } from "../format.js";
import { COLOURED_BYTES } from "../model/colours.js";
import type { Run } from "../model/syntax/token.js";
import { type Range, type Text, characterFrom, decode, offsetOfColumn } from "../model/text.js";
import { words } from "../words.js";
import type { Spot } from "./context.js";
import { type Stretch, painted, plainRuns } from "./paint.js";

/** A line longer than this is cut at first, and shown without colours. */
export const LINE_BYTES = COLOURED_BYTES;
const MORE_BYTES = 200_000;
/** What is shown of a long line before the column that is looked for. */
const LEAD = 600;
const TOKEN_BYTES = 120;

export function lineRow(text: Text, number: number, range: Range, spot: Spot | null): HTMLElement {
  const here = spot !== null && spot.line === number;
  const { start, end } = range;
  const content =
    end - start > LINE_BYTES
      ? longLine(text.bytes, range, placeOf(text, range, here ? spot : null))
      : shortLine(text, number, range, spot, null);
  return el(
    "div",
    { class: here ? "line spot" : "line", "data-line": number, "aria-current": here && "true" },
    el("span", null, ...content),
  );
}

/** Gives the line in a row its colours; the text in it stays the same. */
export function paintRow(row: HTMLElement, content: Child[]): void {
  row.firstElementChild?.replaceChildren(...content.filter(isShown));
}

/** A line that is shown whole. */
export function shortLine(
  text: Text,
  number: number,
  range: Range,
  spot: Spot | null,
  runs: readonly Run[] | null,
): Child[] {
  const line = decode(text.bytes, range);
  const place = placeOf(text, range, spot?.line === number ? spot : null);
  return painted(line, runs ?? plainRuns(line), place && stretchOf(text.bytes, range, place));
}

/** What is looked for in a line. */
interface Place {
  /** The byte that it begins at. */
  at: number;
  /** Its length in UTF-16 code units; null where it ends as a word does. */
  length: number | null;
}

function placeOf({ bytes }: Text, range: Range, spot: Spot | null): Place | null {
  if (!spot || spot.column === null) return null;
  const at = offsetOfColumn(bytes, range, spot.column);
  return at < range.start || at >= range.end ? null : { at, length: spot.length ?? null };
}

/** The same in the text of a range. */
function stretchOf(bytes: Uint8Array<ArrayBuffer>, { start, end }: Range, { at, length }: Place): Stretch {
  const from = decode(bytes, { start, end: at }).length;
  return { start: from, end: from + (length ?? wordLength(bytes, at, end)) };
}

/** Up to the next space, quote or sign. */
function wordLength(bytes: Uint8Array<ArrayBuffer>, at: number, end: number): number {
  const ahead = decode(bytes, { start: at, end: characterFrom(bytes, Math.min(at + TOKEN_BYTES, end), end) });
  return /^[^\s"'`,;<>()[\]{}]+/.exec(ahead)?.[0].length ?? 1;
}

function longLine(bytes: Uint8Array<ArrayBuffer>, { start, end }: Range, place: Place | null): Child[] {
  const from = place === null ? start : characterFrom(bytes, Math.max(start, place.at - LEAD), end);
  const to = characterFrom(bytes, Math.min(end, from + LINE_BYTES), end);
  const shown = decode(bytes, { start: from, end: to });
  return [
    ...rest(bytes, start, from, "before"),
    ...painted(shown, plainRuns(shown), place && stretchOf(bytes, { start: from, end: to }, place)),
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
