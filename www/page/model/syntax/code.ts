// What JavaScript and JSX open in the same way: a comment, an expression in braces. Takes characters, and decides nothing.

import { type Cursor, push, take } from "./token.js";

/** The last token was a value: a slash after it divides, and what stands after it opens no element. */
export const VALUE = "x";

export function openComment(cursor: Cursor): void {
  push(cursor, "/*");
  take(cursor, "comment", 2);
}

/** A brace inside a template or an element, with code in it. */
export function openExpression(cursor: Cursor, length: number): void {
  push(cursor, "{x");
  cursor.last = "{";
  take(cursor, null, length);
}
