// Text as Markdown that shows it and does nothing: no link, no markup, no mention. Knows nothing of reports.

import { visible } from "./visible.js";

/** Letters that begin some markup, a mention, a reference, an address or an emoji, in CommonMark or on a forge. */
const ACTIVE = /[\\`*_{}[\]<>#|~^$@/=]|&[\w#]|:\w|www\.|^gh-\d|^[0-9a-f]{7,40}$/i;

/** What stands around a word. */
const WORD = /^([("'“‘]*)(.*?)([)"'”’.,:;?]*)$/su;

/** The whole text as code. A forge acts on nothing in it; an empty one is nothing. */
export function code(text: string): string {
  const shown = visible(text);
  if (shown === "") return "";
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  // One space on each side is taken off again; where there is none to take, none is put.
  const pad = /^[` ]|[` ]$/.test(shown) && shown.trim() !== "" ? " " : "";
  return fence + pad + shown + pad + fence;
}

/** Lines as a block of code, indented so that it stays in its list item. */
export function codeBlock(text: string, indent: string): string[] {
  const lines = text.split("\n").map(visible);
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return [fence, ...lines, fence].map((line) => indent + line);
}

/**
 * A sentence of the core's, in which package text may stand: what is between backticks is code, and so is each word that
 * anything could act on. Mentions and references are made from text after Markdown has been read, so no escape would do.
 */
export function prose(sentence: string): string {
  const parts = visible(sentence).split("`");
  // An odd number of backticks is no markup, so the whole is plain.
  if (parts.length % 2 === 0) return plain(visible(sentence));
  return parts.map((part, at) => (at % 2 ? code(part) : plain(part))).join("");
}

const plain = (text: string): string =>
  text
    .split(/(\s+)/u)
    .map((part, at) => (at % 2 ? part : word(part)))
    .join("");

function word(text: string): string {
  const [, before = "", core = "", after = ""] = WORD.exec(text) ?? [];
  if (ACTIVE.test(core)) return before + code(core) + after;
  // What would begin a list is told that it does not.
  return text.replace(/^[-+]/, "\\$&").replace(/^\d+(?=[.)]$)/, "$&\\");
}
