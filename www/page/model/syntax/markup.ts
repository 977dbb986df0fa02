// HTML and what is written like it: tags, attributes, comments, and the scripts and styles inside, each in its own language.

import { styles } from "./css.js";
import { javascript } from "./javascript.js";
import { type Cursor, type Language, ahead, languageOf, pop, push, take, takeMatch, takeUntil } from "./token.js";

/** The languages of the elements whose content is no markup. */
const INNER: Record<string, Language> = {
  script: javascript({ types: true, jsx: true }),
  style: styles({ lines: true }),
};

const TEXT = /[^<&]+/y;
const ENTITY = /&(?:#x?[\da-f]+|[a-z]\w*);/iy;
const TAG = /<[/!?]?[A-Za-z][\w:.-]*/y;
const SPACE = /\s+/y;
const ATTRIBUTE = /[^\s"'<>/=]+/y;
const UNQUOTED = /=\s*[^\s"'<>=`{]+/y;

export const markup: Language = languageOf((cursor) => {
  const mode = cursor.stack?.mode ?? "";
  if (mode === "!") takeUntil(cursor, "-->", "comment");
  else if (mode === '"' || mode === "'") takeUntil(cursor, mode, "string");
  else if (mode.startsWith("<")) inTag(cursor, mode.slice(1));
  else if (mode) inInner(cursor, mode);
  else inText(cursor);
});

function inText(cursor: Cursor): void {
  if (takeMatch(cursor, TEXT, null) || takeMatch(cursor, ENTITY, "number")) return;
  // The sign itself may not stand in the page's script, which lies in a page.
  if (cursor.text.startsWith("!--", cursor.at + 1)) {
    push(cursor, "!");
    return take(cursor, "comment", 4);
  }
  const tag = ahead(cursor, TAG);
  if (tag) push(cursor, `<${tag.slice(1).toLowerCase()}`);
  take(cursor, tag ? "keyword" : null, tag.length);
}

function inTag(cursor: Cursor, name: string): void {
  if (takeMatch(cursor, SPACE, null) || takeMatch(cursor, ATTRIBUTE, "key")) return;
  const { text, at } = cursor;
  const sign = text[at] ?? "";
  if (sign === ">" || text.startsWith("/>", at)) return endTag(cursor, name, sign === ">");
  if (takeMatch(cursor, UNQUOTED, "string")) return;
  if (sign === '"' || sign === "'") push(cursor, sign);
  take(cursor, sign === '"' || sign === "'" ? "string" : null);
}

function endTag(cursor: Cursor, name: string, opens: boolean): void {
  pop(cursor);
  take(cursor, "keyword", opens ? 1 : 2);
  if (!opens || !Object.hasOwn(INNER, name)) return;
  push(cursor, name);
  cursor.inner = null;
}

/** Reads in the inner language up to the tag that ends it. */
function inInner(cursor: Cursor, name: string): void {
  const { text, at } = cursor;
  const language = INNER[name];
  const end = text.toLowerCase().indexOf(`</${name}`, at);
  const piece = text.slice(at, end < 0 ? text.length : end);
  if (language) cursor.inner = language.read(piece, cursor.inner ?? language.begin, cursor.put);
  cursor.at += piece.length;
  if (end >= 0) pop(cursor);
}
