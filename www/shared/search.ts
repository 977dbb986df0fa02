// Finds what a query asks for in one text at a time, with line, column and an excerpt. Knows neither where texts come from nor how matches are shown.

import type { Failure, Match, Query } from "./messages.js";

/** Code units of an excerpt. */
const EXCERPT = 200;

/** Of them, those before a match that stands further inside its line. */
const BEFORE = 60;

/** A letter, digit or mark of any script, or an underscore: what makes up words. */
const WORD = "[\\p{L}\\p{N}\\p{M}_]";
const PLAIN_WORD = "\\w";

/**
 * What a query looks for.
 * @throws {Failure} with a sentence for people when it is empty, or no regular expression
 */
export function expressionOf({ text, regex, caseSensitive, wholeWord }: Query): RegExp {
  if (!text) throw settings("Nothing to search for was given.");
  const source = regex ? text : text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  const flags = caseSensitive ? "gm" : "gim";
  // With `u` a character is one however many units it has; some expressions are allowed only without it.
  return compiled(source, wholeWord && WORD, `${flags}u`) ?? compiledOrSaid(source, wholeWord && PLAIN_WORD, flags);
}

function compiled(source: string, word: string | false, flags: string): RegExp | null {
  try {
    return compiledOrSaid(source, word, flags);
  } catch {
    return null;
  }
}

function compiledOrSaid(source: string, word: string | false, flags: string): RegExp {
  try {
    // By itself first: between other brackets `)(` would be an expression.
    const alone = new RegExp(source, flags);
    return word ? new RegExp(asWord(source, word), flags) : alone;
  } catch (reason) {
    throw settings(`That is no regular expression. ${reasonOf(reason)}`);
  }
}

/** At each end, one side at least is no part of a word. */
function asWord(source: string, word: string): string {
  const edge = `(?:(?<!${word})|(?!${word}))`;
  return `${edge}(?:${source})${edge}`;
}

/** Engines begin with what everybody knows: "Invalid regular expression: /(/: ". */
function reasonOf(reason: unknown): string {
  const sentence = String((reason as Error).message).replace(/^Invalid regular expression: (\/.*\/\w*: )?/s, "");
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

const settings = (message: string): Failure => ({ kind: "settings", message });

/** The bytes that a text must hold to have a match; null where that cannot be told from bytes. */
export function needleOf({ text, regex, caseSensitive }: Query): Uint8Array<ArrayBuffer> | null {
  // Bytes that are no UTF-8 are decoded to U+FFFD as well.
  const isPlain = !regex && caseSensitive && !/\uFFFD|\p{Cs}/u.test(text);
  return isPlain ? new TextEncoder().encode(text) : null;
}

/** A byte-order mark counts as a column, as in the report. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export const decode = (bytes: Uint8Array): string => decoder.decode(bytes);

/**
 * Tells every match in a text, the first `most` with their places. An empty match is none.
 * @returns how many there are
 */
export function findIn(text: string, expression: RegExp, most: number, tell: (match: Match) => void): number {
  const lines = new Lines(text);
  let total = 0;
  expression.lastIndex = 0;
  for (let found = expression.exec(text); found; found = expression.exec(text)) {
    const { index, 0: matched } = found;
    if (!matched) {
      expression.lastIndex += (text.codePointAt(index) ?? 0) > 0xffff && expression.unicode ? 2 : 1;
      continue;
    }
    const within = matched.length > 1 && isWithinLineEnd(text, index) ? 1 : 0;
    if (total < most) tell({ ...lines.at(index + within), length: matched.length - within });
    total += 1;
  }
  return total;
}

/** To `^`, a line begins between CR and LF as well; for people, behind them. */
const isWithinLineEnd = (text: string, at: number): boolean =>
  text.charCodeAt(at) === LF && text.charCodeAt(at - 1) === CR;

const LF = 10;
const CR = 13;

/** Follows lines through a text, forward only. A line ends at LF, CR LF or CR. */
class Lines {
  readonly #text: string;
  #line = 1;
  #start = 0;
  #next = 0;
  /** The first line feed and carriage return behind the beginning of the line; each is looked for once. */
  #feed = -1;
  #return = -1;

  constructor(text: string) {
    this.#text = text;
    this.#next = this.#lineAfter(0);
  }

  /** The place of a match that stands behind those before. */
  at(index: number): Omit<Match, "length"> {
    while (this.#next <= index) {
      this.#line += 1;
      this.#start = this.#next;
      this.#next = this.#lineAfter(this.#start);
    }
    return { line: this.#line, column: index - this.#start + 1, ...this.#excerpt(index) };
  }

  /** Where the line after the one at `from` begins; beyond all matches, if that is the last. */
  #lineAfter(from: number): number {
    if (this.#feed < from) this.#feed = placeOf("\n", this.#text, from);
    if (this.#return < from) this.#return = placeOf("\r", this.#text, from);
    const end = Math.min(this.#feed, this.#return);
    return this.#return + 1 === this.#feed ? end + 2 : end + 1;
  }

  #excerpt(index: number): { excerpt: string; at: number } {
    const end = this.#lineEnd();
    const long = end - this.#start > EXCERPT;
    const latest = Math.max(this.#start, end - EXCERPT);
    const start = whole(this.#text, long ? Math.max(this.#start, Math.min(index - BEFORE, latest)) : this.#start);
    const stop = whole(this.#text, Math.min(start + EXCERPT, end));
    return { excerpt: this.#text.slice(start, stop), at: index - start };
  }

  #lineEnd(): number {
    let end = Math.min(this.#next, this.#text.length);
    while (end > this.#start && isLineEnd(this.#text.charCodeAt(end - 1))) end -= 1;
    return end;
  }
}

/** Where a line end stands; behind everything, where there is none. */
function placeOf(end: string, text: string, from: number): number {
  const at = text.indexOf(end, from);
  return at < 0 ? Infinity : at;
}

const isLineEnd = (unit: number): boolean => unit === LF || unit === CR;

/** A place that is not within a character. */
function whole(text: string, at: number): number {
  const isLow = (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  return isLow && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 ? at - 1 : at;
}
