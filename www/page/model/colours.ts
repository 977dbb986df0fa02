// The colours of a text, block by block and only of what is asked for. The lines before it are read once, in slices, for the state that they leave.

import { pause } from "../dom.js";
import { type Language, type Run, type State, runsOf } from "./syntax/token.js";
import { type Range, STEP, type Text, decode, lineRanges } from "./text.js";

/** A line longer than this has no colours, and changes nothing for those after it. */
export const COLOURED_BYTES = 4_000;

/** Milliseconds of work before the page may answer. */
const SLICE = 12;
/** Blocks whose runs are kept. */
const KEPT = 12;

export interface Colours {
  /** The runs of a line, from 1; null where it has none. */
  runsOf(line: number): Promise<readonly Run[] | null>;
}

/** A text, the states at the beginning of its blocks as far as they are known, and the runs of the last few blocks. */
interface Book {
  text: Text;
  language: Language;
  states: State[];
  blocks: Map<number, (Run[] | null)[]>;
  worked: number;
}

/** @param signal ends the work when it is aborted */
export function coloursOf(text: Text, language: Language, signal: AbortSignal): Colours {
  const book: Book = { text, language, states: [language.begin], blocks: new Map(), worked: performance.now() };
  let turn: Promise<unknown> = Promise.resolve();
  return {
    runsOf(line) {
      const block = Math.floor((line - 1) / STEP);
      const runs = turn.then(() => blockOf(book, block, signal)).then((lines) => lines[(line - 1) % STEP] ?? null);
      // One after the other: two that run ahead at once would do the same work.
      turn = runs.catch(() => {});
      return runs;
    },
  };
}

async function blockOf(book: Book, block: number, signal: AbortSignal): Promise<(Run[] | null)[]> {
  const kept = book.blocks.get(block);
  if (kept) return kept;
  while (book.states.length <= block) await readBlock(book, book.states.length - 1, signal);
  const lines = await readBlock(book, block, signal);
  book.blocks.set(block, lines);
  const [oldest] = book.blocks.keys();
  if (book.blocks.size > KEPT && oldest !== undefined) book.blocks.delete(oldest);
  return lines;
}

/** Reads a block whose state is known, and with that learns the state of the next one. */
async function readBlock(book: Book, block: number, signal: AbortSignal): Promise<(Run[] | null)[]> {
  const lines: (Run[] | null)[] = [];
  let state = book.states[block] ?? book.language.begin;
  for (const range of lineRanges(book.text, block * STEP + 1, STEP)) {
    const line = readLine(book, range, state);
    state = line.after;
    lines.push(line.runs);
    if (performance.now() - book.worked > SLICE) await rest(book, signal);
  }
  book.states[block + 1] = state;
  return lines;
}

function readLine({ text, language }: Book, range: Range, before: State): { runs: Run[] | null; after: State } {
  if (range.end - range.start > COLOURED_BYTES) return { runs: null, after: before };
  return runsOf(language, decode(text.bytes, range), before);
}

async function rest(book: Book, signal: AbortSignal): Promise<void> {
  await pause();
  signal.throwIfAborted();
  book.worked = performance.now();
}
