// What a tokenizer is: a line of text and the state before it in, stretches with their looks and the state after it out. Knows no language, and no DOM.

/** What a stretch of text is, as far as its colour goes; null is plain text. */
export type Look = "comment" | "string" | "number" | "keyword" | "type" | "key" | null;

/** A stretch of a line, in UTF-16 code units. The runs of a line follow one another and cover it. */
export interface Run {
  look: Look;
  length: number;
}

/** What is open, the innermost first: a comment, a bracket, a text in quotes. */
export interface Stack {
  readonly mode: string;
  readonly below: Stack | null;
  readonly depth: number;
}

/** All that one line must know of those before it. Never changed, so that keeping one costs nothing. */
export interface State {
  readonly stack: Stack | null;
  /** What the last token was that is neither space nor comment; its meaning is the language's own. */
  readonly last: string;
  /** The state of another language inside this one. */
  readonly inner?: State | null;
}

export type Put = (look: Look, length: number) => void;

/** A tokenizer. */
export interface Language {
  begin: State;
  /** Reads one line, without its end, and tells each stretch of it in order. */
  read(text: string, state: State, put: Put): State;
}

/** Where in a line a tokenizer is. */
export interface Cursor {
  readonly text: string;
  at: number;
  stack: Stack | null;
  last: string;
  inner: State | null;
  readonly put: Put;
}

export const BEGIN: State = { stack: null, last: "" };

/** Text that is nested deeper than this loses its colours and nothing else. */
const DEPTH = 2_000;

/** A language from a function that takes one or more characters at the cursor. */
export const languageOf = (step: (cursor: Cursor) => void): Language => ({
  begin: BEGIN,
  read(text, { stack, last, inner = null }, put) {
    const cursor: Cursor = { text, at: 0, stack, last, inner, put };
    while (cursor.at < text.length) step(cursor);
    return { stack: cursor.stack, last: cursor.last, inner: cursor.inner };
  },
});

/** The runs of one line, and the state after it. */
export function runsOf(language: Language, text: string, before: State): { runs: Run[]; after: State } {
  const runs: Run[] = [];
  const after = language.read(text, before, (look, length) => {
    const previous = runs.at(-1);
    if (previous?.look === look) previous.length += length;
    else runs.push({ look, length });
  });
  return { runs, after };
}

/** Takes so many characters, and at least one: a tokenizer never stands still. */
export function take(cursor: Cursor, look: Look, length = 1): void {
  const taken = Math.max(1, Math.min(length, cursor.text.length - cursor.at));
  cursor.at += taken;
  cursor.put(look, taken);
}

/** What a sticky expression matches at the cursor; empty where it does not. */
export function ahead(cursor: Cursor, sticky: RegExp): string {
  sticky.lastIndex = cursor.at;
  return sticky.exec(cursor.text)?.[0] ?? "";
}

/** Takes what a sticky expression matches; false where it matches nothing. */
export function takeMatch(cursor: Cursor, sticky: RegExp, look: Look): boolean {
  const { length } = ahead(cursor, sticky);
  if (length > 0) take(cursor, look, length);
  return length > 0;
}

export function push(cursor: Cursor, mode: string): void {
  const depth = (cursor.stack?.depth ?? 0) + 1;
  if (depth <= DEPTH) cursor.stack = { mode, below: cursor.stack, depth };
}

export function pop(cursor: Cursor): void {
  cursor.stack = cursor.stack?.below ?? null;
}

/** Takes up to and with `close`, which ends what is open; or all that is left of the line. */
export function takeUntil(cursor: Cursor, close: string, look: Look): void {
  const found = cursor.text.indexOf(close, cursor.at);
  if (found >= 0) pop(cursor);
  take(cursor, look, found < 0 ? cursor.text.length : found + close.length - cursor.at);
}
