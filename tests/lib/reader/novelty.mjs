// Which published file shows a text already: equal but for a byte-order mark, line ends and white space at the end. It compares whole texts and no prints of them.

/**
 * @param {import("./inside.mjs").File[]} files
 * @returns {(text: string) => string | null | undefined} the first file with this text, its chain joined; `null` where there is
 *   none, `undefined` where the text is nothing but white space
 */
export function showing(files) {
  const first = new Map();
  for (const { chain, bytes, opened } of files) {
    const text = opened ? "" : plain(bytes.toString("utf8"));
    if (!first.has(text)) first.set(text, chain.join(" > "));
  }
  return (text) => (plain(text) === "" ? undefined : (first.get(plain(text)) ?? null));
}

/**
 * What texts are compared by.
 * @param {string} text
 */
export const plain = (text) =>
  text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    // The white space of ASCII; a letter's space of another kind is text.
    .replace(/[\t\n\f\r ]+$/, "");
