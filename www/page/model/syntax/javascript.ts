// JavaScript, TypeScript and JSX, as far as colours need them: what is a comment, a text, an expression, a word. It judges no syntax.

import { VALUE, openComment, openExpression } from "./code.js";
import { BEFORE_BLOCK, CONSTANTS, HEADS, KEYWORDS, SOFT_WORDS, TYPES, VALUE_WORDS } from "./words.js";
import { type Cursor, type Language, ahead, languageOf, pop, push, take, takeMatch, takeUntil } from "./token.js";
import { inAttributeText, inChildren, inTag, opensElement, openTag } from "./jsx.js";

/** What a dialect has beyond JavaScript. */
export interface Dialect {
  types: boolean;
  jsx: boolean;
}

const SPACE = /\s+/y;
const NUMBER = /(?:0[xX][\da-fA-F_]+|0[bBoO][\d_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?[\d_]+)?)n?/y;
const WORD = /[@#]?[\w$\u0080-\uffff]+/y;
const PUNCTUATION = /=>|\+\+|--|\?\.(?!\d)|\.\.\.|&&|\|\||\?\?|[^]/y;
const EXPRESSION = /\/(?:[^\\/[]|\\[^]|\[(?:[^\]\\]|\\[^])*\])+\/[A-Za-z]*/y;
const DOUBLE = /(?:[^"\\]|\\[^])*"?/y;
const SINGLE = /(?:[^'\\]|\\[^])*'?/y;
const TEMPLATE = /(?:[^`\\$]|\\[^]|\$(?!\{))+/y;
/** What follows a word that is a keyword here: another word, or the beginning of a group. */
const NAME_FOLLOWS = /\s+(?:["'{[*#@]|(?!(?:in|of|instanceof|as)\b)[\w$\u0080-\uffff])|\s*\*?$/y;

export const javascript = (dialect: Dialect): Language => languageOf((cursor) => step(cursor, dialect));

function step(cursor: Cursor, dialect: Dialect): void {
  switch (cursor.stack?.mode) {
    case "/*":
      return takeUntil(cursor, "*/", "comment");
    case "`":
      return inTemplate(cursor);
    case '"':
    case "'":
      return inText(cursor, cursor.stack.mode);
    case '<"':
    case "<'":
      return inAttributeText(cursor, cursor.stack.mode);
    case "<":
    case "</":
      return inTag(cursor);
    case "<>":
      return inChildren(cursor);
    default:
      return inCode(cursor, dialect);
  }
}

function inCode(cursor: Cursor, dialect: Dialect): void {
  const letter = cursor.text[cursor.at] ?? "";
  if (takeMatch(cursor, SPACE, null)) return;
  if (letter === "/") slash(cursor);
  else if (letter === '"' || letter === "'") openText(cursor, letter);
  else if (letter === "`") openTemplate(cursor);
  else if (isHashbang(cursor)) take(cursor, "comment", cursor.text.length);
  else if (/[\d.]/.test(letter) && takeMatch(cursor, NUMBER, "number")) cursor.last = VALUE;
  else if (/[\w$@#\u0080-\uffff]/.test(letter) && ahead(cursor, WORD)) word(cursor, ahead(cursor, WORD), dialect);
  else if (letter === "<" && dialect.jsx && cursor.last !== VALUE && opensElement(cursor)) openTag(cursor);
  else punctuation(cursor, ahead(cursor, PUNCTUATION));
}

const isHashbang = ({ text, at, last }: Cursor): boolean => at === 0 && last === "" && text.startsWith("#!");

function slash(cursor: Cursor): void {
  const { text, at, last } = cursor;
  if (text[at + 1] === "/") return take(cursor, "comment", text.length);
  if (text[at + 1] === "*") return openComment(cursor);
  const divides = last === VALUE || !takeMatch(cursor, EXPRESSION, "string");
  cursor.last = divides ? "/" : VALUE;
  if (divides) take(cursor, null);
}

function openText(cursor: Cursor, quote: string): void {
  push(cursor, quote);
  take(cursor, "string");
  // A quote at the end of a line opens nothing.
  if (cursor.at === cursor.text.length) pop(cursor);
  cursor.last = VALUE;
}

/** A text in quotes ends with its line, unless a backslash stands there. */
function inText(cursor: Cursor, quote: string): void {
  takeMatch(cursor, quote === '"' ? DOUBLE : SINGLE, "string");
  const { text, at } = cursor;
  if (at < text.length && text[at] === "\\" && at + 1 === text.length) return take(cursor, "string");
  pop(cursor);
}

function openTemplate(cursor: Cursor): void {
  push(cursor, "`");
  take(cursor, "string");
}

function inTemplate(cursor: Cursor): void {
  if (takeMatch(cursor, TEMPLATE, "string")) return;
  if (cursor.text[cursor.at] === "`") {
    pop(cursor);
    cursor.last = VALUE;
    take(cursor, "string");
  } else if (cursor.text[cursor.at] === "$") {
    openExpression(cursor, 2);
  } else take(cursor, "string");
}

function word(cursor: Cursor, text: string, { types }: Dialect): void {
  const before = cursor.last;
  cursor.last = VALUE;
  if (before === "." || before === "?.") return take(cursor, null, text.length);
  if (KEYWORDS.has(text)) {
    cursor.last = text;
    return take(cursor, "keyword", text.length);
  }
  take(cursor, lookOf(cursor, text, before, types), text.length);
}

function lookOf(cursor: Cursor, text: string, before: string, types: boolean) {
  if (VALUE_WORDS.has(text)) return "keyword";
  if (CONSTANTS.has(text)) return "number";
  if (SOFT_WORDS.has(text) && isKeywordHere(cursor, text.length)) return "keyword";
  if (text.startsWith("@")) return "key";
  if (types && TYPES.has(text) && ":|&<".includes(before) && before !== "") return "type";
  return /^[A-Z](?:$|.*[a-z])/.test(text) ? "type" : null;
}

function isKeywordHere({ text, at }: Cursor, length: number): boolean {
  NAME_FOLLOWS.lastIndex = at + length;
  return NAME_FOLLOWS.test(text);
}

function punctuation(cursor: Cursor, sign: string): void {
  take(cursor, null, sign.length);
  if (sign === "(") push(cursor, HEADS.has(cursor.last) ? "(h" : "(");
  if (sign === "{") push(cursor, opensBlock(cursor) ? "{" : "{x");
  cursor.last = /[)\]}]/.test(sign) ? closed(cursor, sign) : lastAfter(cursor, sign);
}

function lastAfter({ last }: Cursor, sign: string): string {
  // `a++` and, in TypeScript, `a!` are values as `a` is.
  const trails = sign === "++" || sign === "--" || sign === "!";
  return trails && last === VALUE ? VALUE : sign;
}

/** Ends a group where it is the innermost, and tells what it was. */
function closed(cursor: Cursor, sign: string): string {
  const mode = cursor.stack?.mode ?? "";
  const open = sign === ")" ? "(" : sign === "}" ? "{" : "]";
  if (!mode.startsWith(open)) return VALUE;
  pop(cursor);
  return mode === "(h" ? ")h" : mode === "{" ? "}" : VALUE;
}

function opensBlock({ last, stack }: Cursor): boolean {
  if (last === "{" || last === ":") return (stack?.mode ?? "{") === "{";
  return last === "" || BEFORE_BLOCK.has(last);
}
