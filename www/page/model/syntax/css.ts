// Style sheets, in CSS and in the two languages that grew from it. Knows where a declaration's name stands, and nothing of what it may say.

import { type Cursor, type Language, ahead, languageOf, push, take, takeMatch, takeUntil } from "./token.js";

const SPACE = /\s+/y;
const DOUBLE = /"(?:[^"\\]|\\[^])*"?/y;
const SINGLE = /'(?:[^'\\]|\\[^])*'?/y;
const ADDRESS = /url\(\s*(?!\s|["'])[^)]*\)?/iy;
const COLOUR = /#[\da-fA-F]{3,8}(?![\w-])/y;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?:[a-z]+|%)?/iy;
const VARIABLE = /(?:--|\$)[\w-]+/y;
const RULE = /@[\w-]+/y;
const IMPORTANT = /!\s*[a-z]+/y;
/** A name, a colon, and then no brace and no comma at the end: those would make it a selector. */
const PROPERTY = /[*_]?[a-z][\w-]*(?=\s*:(?!:)(?![^;]*[^#;]\{)(?!.*,\s*$))/iy;
const WORD = /[\w-]+|[^]/y;

/** @param lines whether two slashes begin a comment */
export const styles = ({ lines }: { lines: boolean }): Language => languageOf((cursor) => step(cursor, lines));

function step(cursor: Cursor, lines: boolean): void {
  if (cursor.stack) return takeUntil(cursor, "*/", "comment");
  const { text, at } = cursor;
  if (takeMatch(cursor, SPACE, null)) return;
  if (text.startsWith("/*", at)) return openComment(cursor);
  if (lines && text.startsWith("//", at)) return take(cursor, "comment", text.length);
  if (opens(cursor.last) && takeMatch(cursor, PROPERTY, "key")) cursor.last = VALUE;
  else if (!value(cursor)) sign(cursor);
}

/** The last token was no sign, so that no declaration begins here. */
const VALUE = "x";

const opens = (last: string): boolean => last === "" || last === "{" || last === ";" || last === "}";

function openComment(cursor: Cursor): void {
  push(cursor, "/*");
  take(cursor, "comment", 2);
}

function value(cursor: Cursor): boolean {
  const found =
    takeMatch(cursor, DOUBLE, "string") ||
    takeMatch(cursor, SINGLE, "string") ||
    takeMatch(cursor, ADDRESS, "string") ||
    takeMatch(cursor, VARIABLE, "type") ||
    takeMatch(cursor, RULE, "keyword") ||
    takeMatch(cursor, IMPORTANT, "keyword") ||
    (inDeclaration(cursor) && (takeMatch(cursor, COLOUR, "number") || takeMatch(cursor, NUMBER, "number")));
  if (found) cursor.last = VALUE;
  return found;
}

/** In a selector, what looks like a colour is a name. */
const inDeclaration = ({ last }: Cursor): boolean => !opens(last);

function sign(cursor: Cursor): void {
  const text = ahead(cursor, WORD);
  take(cursor, null, text.length);
  cursor.last = "{};".includes(text) ? text : VALUE;
}
