// The tables of the simpler languages. No code: grammar.ts reads by them.

import type { Grammar, Quoted } from "./grammar.js";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const quoted = (open: string, { close = open, escapes = true, lines = false }: Partial<Quoted> = {}): Quoted => ({
  open,
  close,
  escapes,
  lines,
});

const COMMENTS_OF_C: Pick<Grammar, "comment" | "block"> = { comment: "//", block: ["/*", "*/"] };
const HASH = "#";
/** A hash begins a comment only where a word could begin. */
const HASH_APART = "(?<![^\\s;])#";

const CONSTANTS = set("true false null none nil None True False");

export const json: Grammar = {
  ...COMMENTS_OF_C,
  keys: String.raw`"(?:[^"\\]|\\[^])*"(?=\s*:)`,
  quoted: [quoted('"'), quoted("'")],
  constants: CONSTANTS,
};

export const rust: Grammar = {
  ...COMMENTS_OF_C,
  nested: true,
  // A lifetime is no text in quotes; an attribute is no code.
  plain: String.raw`'[a-z_]\w*(?!')`,
  keys: String.raw`#!?\[[^\]]*\]|\w+!(?=[\s({\[])`,
  quoted: [
    ...["###", "##", "#", ""].flatMap((hashes) =>
      ["br", "r"].map((letters) =>
        quoted(`${letters}${hashes}"`, { close: `"${hashes}`, escapes: false, lines: true }),
      ),
    ),
    quoted('b"', { close: '"', lines: true }),
    quoted('"', { lines: true }),
    quoted("'"),
  ],
  keywords: set(
    "as async await break const continue crate dyn else enum extern fn for if impl in let loop match mod move mut pub ref return self static struct super trait type unsafe use where while",
  ),
  constants: CONSTANTS,
  types: true,
};

export const python: Grammar = {
  comment: HASH,
  keys: String.raw`@[\w.]+`,
  quoted: [...['"""', "'''"].map((open) => quoted(open, { lines: true })), quoted('"'), quoted("'")],
  keywords: set(
    "and as assert async await break case class continue def del elif else except finally for from global if import in is lambda match nonlocal not or pass raise return try while with yield self",
  ),
  constants: CONSTANTS,
  types: true,
};

export const go: Grammar = {
  ...COMMENTS_OF_C,
  quoted: [quoted('"'), quoted("'"), quoted("`", { escapes: false, lines: true })],
  keywords: set(
    "break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select struct switch type var",
  ),
  constants: CONSTANTS,
  types: true,
};

export const shell: Grammar = {
  comment: HASH_APART,
  plain: String.raw`\\[^]`,
  keys: String.raw`\$(?:\{[^}]*\}|\w+|[@#?$!*-])|\w+(?==)`,
  quoted: [quoted('"', { lines: true }), quoted("'", { escapes: false, lines: true })],
  keywords: set("case do done elif else esac export fi for function if in local return select set then until while"),
};

export const yaml: Grammar = {
  comment: HASH_APART,
  keys: String.raw`[\w./$@-]+(?=\s*:(?:\s|$))|[&*][\w-]+`,
  // A quote inside a word opens nothing.
  word: String.raw`[A-Za-z_./$@-][\w./$@'-]*`,
  quoted: [quoted('"', { lines: true }), quoted("'", { escapes: false, lines: true })],
  constants: set("true false null yes no on off"),
};

export const toml: Grammar = {
  comment: HASH,
  keys: String.raw`(?<=^\s*)\[+[^\]#]*\]+|[\w.-]+(?=\s*=)`,
  quoted: [
    quoted('"""', { lines: true }),
    quoted("'''", { escapes: false, lines: true }),
    quoted('"'),
    quoted("'", { escapes: false }),
  ],
  constants: CONSTANTS,
};

/** C, and those who took their signs from it. */
export const likeC: Grammar = {
  ...COMMENTS_OF_C,
  keys: String.raw`(?<=^\s*)#\s*\w+|@\w+`,
  quoted: [quoted('"""', { lines: true }), quoted('"'), quoted("'")],
  keywords: set(
    "abstract as async auto await bool boolean break byte case catch char class const constexpr continue default defer delete do double else enum explicit extends extern final finally float fn for foreach func fun function goto guard if implements import in inline instanceof int interface internal is let long mutable namespace new operator override package private protected public readonly register return sealed short signed sizeof static struct super switch template this throw throws trait try typedef typename union unsigned use using val var virtual void volatile when where while yield",
  ),
  constants: set("true false null nullptr nil NULL"),
  types: true,
};

export const ruby: Grammar = {
  comment: HASH,
  block: ["=begin", "=end"],
  keys: String.raw`:\w+|@@?\w+`,
  plain: "::",
  quoted: [quoted('"', { lines: true }), quoted("'", { lines: true })],
  keywords: set(
    "alias and begin break case class def do else elsif end ensure for if in module next not or redo require require_relative rescue retry return self super then undef unless until when while yield",
  ),
  constants: CONSTANTS,
  types: true,
};

/** Queries and schemas. */
export const graphql: Grammar = {
  comment: HASH,
  keys: String.raw`[@$]\w+`,
  quoted: [quoted('"""', { lines: true }), quoted('"')],
  keywords: set(
    "directive enum extend fragment implements input interface mutation on query scalar schema subscription type union",
  ),
  constants: CONSTANTS,
  types: true,
};
