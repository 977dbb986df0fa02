// Text from a package, made harmless where it is read: no control, no escape sequence, no change of direction. The page has its own signs for these.

/** Writes out every character that a terminal or a reader would act on and nobody would see. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (letter) => `\\u{${letter.codePointAt(0)?.toString(16)}}`);
}
