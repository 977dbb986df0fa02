// A tokenizer for languages that a small table describes: their comments, their texts in quotes, their words. The tables are in tables.ts.

import { type Cursor, type Language, ahead, languageOf, pop, push, take, takeMatch } from "./token.js";

/** A text in quotes. */
export interface Quoted {
  open: string;
  close: string;
  /** Whether a backslash takes the next character with it. */
  escapes: boolean;
  /** Whether it goes on where its line ends. */
  lines: boolean;
}

export interface Grammar {
  /** What begins a comment that ends with its line, as an expression. */
  comment?: string;
  /** What begins and ends a comment of many lines. */
  block?: [open: string, close: string];
  /** Whether comments of many lines hold others. */
  nested?: boolean;
  /** Those with the longest beginning first. */
  quoted?: Quoted[];
  keywords?: ReadonlySet<string>;
  constants?: ReadonlySet<string>;
  /** What has the colour of a key wherever it stands, as an expression. */
  keys?: string;
  /** What a word is, as an expression, where it is not what is usual. */
  word?: string;
  /** What is passed over as plain text, as an expression; looked for first. */
  plain?: string;
  /** Whether a word with a capital letter names a type. */
  types?: boolean;
}

const SPACE = /\s+/y;
const WORD = String.raw`[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*`;
const NUMBER = /(?:0[xXbBoO][\da-fA-F_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?)[\w%]*/y;

/** Matches nothing. */
const NEVER = "(?!)";

/** A table, made ready. */
interface Made extends Grammar {
  commentAt: RegExp;
  keysAt: RegExp;
  plainAt: RegExp;
  wordAt: RegExp;
  bodies: RegExp[];
}

export function fromGrammar(grammar: Grammar): Language {
  const made: Made = {
    ...grammar,
    commentAt: new RegExp(grammar.comment ?? NEVER, "y"),
    keysAt: new RegExp(grammar.keys ?? NEVER, "y"),
    plainAt: new RegExp(grammar.plain ?? NEVER, "y"),
    wordAt: new RegExp(grammar.word ?? WORD, "y"),
    bodies: (grammar.quoted ?? []).map(bodyOf),
  };
  return languageOf((cursor) => step(cursor, made));
}

/** What may stand before the end of a text in quotes. */
function bodyOf({ close, escapes }: Quoted): RegExp {
  const end = close.replace(/[^\w\s]/g, "\\$&");
  return escapes ? new RegExp(`(?:\\\\[^]|(?!${end})[^\\\\])+`, "y") : new RegExp(`(?:(?!${end})[^])+`, "y");
}

function step(cursor: Cursor, made: Made): void {
  const mode = cursor.stack?.mode;
  if (mode === "/*") inBlock(cursor, made);
  else if (mode) inQuoted(cursor, made, Number(mode));
  else inCode(cursor, made);
}

function inCode(cursor: Cursor, made: Made): void {
  if (takeMatch(cursor, SPACE, null) || takeMatch(cursor, made.plainAt, null)) return;
  if (ahead(cursor, made.commentAt)) take(cursor, "comment", cursor.text.length);
  else if (made.block && cursor.text.startsWith(made.block[0], cursor.at)) openBlock(cursor, made.block[0]);
  else if (!takeMatch(cursor, made.keysAt, "key") && !openQuoted(cursor, made)) word(cursor, made);
}

function openBlock(cursor: Cursor, open: string): void {
  push(cursor, "/*");
  take(cursor, "comment", open.length);
}

function inBlock(cursor: Cursor, { block = ["", ""], nested }: Made): void {
  const [open, close] = block;
  const end = cursor.text.indexOf(close, cursor.at);
  const inner = nested ? cursor.text.indexOf(open, cursor.at) : -1;
  if (inner >= 0 && (end < 0 || inner < end)) {
    push(cursor, "/*");
    return take(cursor, "comment", inner + open.length - cursor.at);
  }
  if (end >= 0) pop(cursor);
  take(cursor, "comment", end < 0 ? cursor.text.length : end + close.length - cursor.at);
}

function openQuoted(cursor: Cursor, { quoted = [] }: Made): boolean {
  const kind = quoted.findIndex(({ open }) => cursor.text.startsWith(open, cursor.at));
  const found = quoted[kind];
  if (!found) return false;
  push(cursor, String(kind));
  take(cursor, "string", found.open.length);
  endWithLine(cursor, found);
  return true;
}

function inQuoted(cursor: Cursor, { quoted = [], bodies }: Made, kind: number): void {
  const [found, body] = [quoted[kind], bodies[kind]];
  if (!found || !body) return pop(cursor);
  if (!takeMatch(cursor, body, "string")) {
    // A backslash at the end of a line takes the line's end with it.
    if (!cursor.text.startsWith(found.close, cursor.at)) return take(cursor, "string");
    pop(cursor);
    return take(cursor, "string", found.close.length);
  }
  endWithLine(cursor, found);
}

function endWithLine(cursor: Cursor, { lines }: Quoted): void {
  if (!lines && cursor.at >= cursor.text.length) pop(cursor);
}

function word(cursor: Cursor, { wordAt, keywords, constants, types }: Made): void {
  const text = ahead(cursor, wordAt);
  if (!text) return void (takeMatch(cursor, NUMBER, "number") || take(cursor, null));
  const type = types && /^[A-Z](?:$|.*[a-z])/.test(text);
  take(cursor, keywords?.has(text) ? "keyword" : constants?.has(text) ? "number" : type ? "type" : null, text.length);
}
