// Text from a package, made harmless for a terminal: no control, no escape sequence, no change of direction.

/** Writes out every character that a terminal would act on. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (letter) => `\\u{${letter.codePointAt(0)?.toString(16)}}`);
}
