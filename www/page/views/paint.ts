// A piece of a line as nodes: a span for each stretch with a colour, a mark around what is looked for, and text in between.

import { type Child, el } from "../dom.js";
import { visibleLine } from "../format.js";
import type { Run } from "../model/syntax/token.js";

/** A stretch of a text, in UTF-16 code units. */
export interface Stretch {
  start: number;
  end: number;
}

/** Plain text is one run without a look. */
export const plainRuns = (text: string): readonly Run[] => [{ look: null, length: text.length }];

export function painted(text: string, runs: readonly Run[], mark: Stretch | null): Child[] {
  const stretch = (from: number, to: number) => colouredPieces(text, runs, from, to);
  if (!mark || mark.start >= mark.end) return stretch(0, text.length);
  return [
    ...stretch(0, mark.start),
    el("mark", null, ...stretch(mark.start, mark.end)),
    ...stretch(mark.end, text.length),
  ];
}

/** The runs between two places, each cut where it passes one of them. */
function colouredPieces(text: string, runs: readonly Run[], from: number, to: number): Child[] {
  const pieces: Child[] = [];
  let at = 0;
  for (const { look, length } of runs) {
    const piece = text.slice(Math.max(at, from), Math.min(at + length, to));
    if (piece && at + length > from && at < to) pieces.push(coloured(piece, look));
    at += length;
  }
  return pieces;
}

const coloured = (text: string, look: Run["look"]): Child =>
  look ? el("span", { class: `look-${look}` }, visibleLine(text)) : visibleLine(text);
