// The elements of JSX inside JavaScript: tags, their attributes, and the text between them. The code in braces is javascript.ts's.

import { VALUE, openComment, openExpression } from "./code.js";
import { type Cursor, ahead, pop, push, take, takeMatch, takeUntil } from "./token.js";

const TAG = /<(?:[A-Za-z_$][\w$.:-]*|(?=\s*>))/y;
/** What begins like an element in TypeScript and is a list of type parameters. */
const PARAMETERS = /<(?:const\s+)?[\w$]+\s*(?:,|extends\b)|<(?:T\w*|[A-Z])>\s*\(/y;
const ARGUMENTS = /<[^<>]*>/y;
const SPACE = /\s+/y;
const ATTRIBUTE = /[\w$:.-]+/y;
const TEXT = /[^<{]+/y;

export const opensElement = (cursor: Cursor): boolean => ahead(cursor, TAG) !== "" && ahead(cursor, PARAMETERS) === "";

export function openTag(cursor: Cursor): void {
  push(cursor, "<");
  take(cursor, "keyword", ahead(cursor, TAG).length);
  takeMatch(cursor, ARGUMENTS, "type");
}

/** Between the name of a tag and its end. */
export function inTag(cursor: Cursor): void {
  if (takeMatch(cursor, SPACE, null) || takeMatch(cursor, ATTRIBUTE, "key")) return;
  const rest = cursor.text.slice(cursor.at, cursor.at + 2);
  if (rest === "/>") endElement(cursor, 2);
  else if (rest === "//") take(cursor, "comment", cursor.text.length);
  else if (rest === "/*") openComment(cursor);
  else if (rest[0] === ">") endTag(cursor);
  else if (rest[0] === "{") openExpression(cursor, 1);
  else if (rest[0] === '"' || rest[0] === "'") openAttributeText(cursor, rest[0]);
  else take(cursor, null);
}

function openAttributeText(cursor: Cursor, quote: string): void {
  push(cursor, `<${quote}`);
  take(cursor, "string");
}

/** A text in an attribute may go on over lines, and knows no backslash. */
export const inAttributeText = (cursor: Cursor, mode: string): void => takeUntil(cursor, mode.slice(1), "string");

/** After a tag come the children of its element, or after a closing one what stood around it. */
function endTag(cursor: Cursor): void {
  if (cursor.stack?.mode === "</") return endElement(cursor, 1);
  pop(cursor);
  push(cursor, "<>");
  take(cursor, "keyword");
}

function endElement(cursor: Cursor, length: number): void {
  pop(cursor);
  cursor.last = VALUE;
  take(cursor, "keyword", length);
}

export function inChildren(cursor: Cursor): void {
  const { text, at } = cursor;
  if (takeMatch(cursor, TEXT, null)) return;
  if (text[at] === "{") openExpression(cursor, 1);
  else if (text[at + 1] === "/") openClosingTag(cursor);
  else if (ahead(cursor, TAG)) openTag(cursor);
  else take(cursor, null);
}

const CLOSING = /<\/\s*[\w$.:-]*/y;

function openClosingTag(cursor: Cursor): void {
  pop(cursor);
  push(cursor, "</");
  takeMatch(cursor, CLOSING, "keyword");
}
