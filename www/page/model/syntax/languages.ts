// Which language a file is written in, by its name, or else by what the core took it for. Reads no text.

import type { EntryKind } from "../../../shared/report.js";
import { styles } from "./css.js";
import { fromGrammar } from "./grammar.js";
import { javascript } from "./javascript.js";
import { markup } from "./markup.js";
import * as tables from "./tables.js";
import type { Language } from "./token.js";

const script = javascript({ types: false, jsx: true });
const typescript = javascript({ types: true, jsx: false });
const json = fromGrammar(tables.json);
const scss = styles({ lines: true });
const css = styles({ lines: false });
const shell = fromGrammar(tables.shell);

/** Endings of names, and the language of each. */
const ENDINGS: readonly [string, Language][] = [
  ["js cjs mjs jsx es6", script],
  ["tsx", javascript({ types: true, jsx: true })],
  ["ts cts mts", typescript],
  ["json map json5 jsonc webmanifest ipynb", json],
  ["css wxss", css],
  ["scss less sass styl pcss postcss", scss],
  ["html htm vue svelte astro xml svg xhtml plist nuspec", markup],
  ["rs", fromGrammar(tables.rust)],
  ["py pyi pyx", fromGrammar(tables.python)],
  ["go", fromGrammar(tables.go)],
  ["sh bash zsh env", shell],
  ["yml yaml", fromGrammar(tables.yaml)],
  ["toml cfg ini properties npmrc editorconfig lock", fromGrammar(tables.toml)],
  [
    "c h cc cpp hpp cs java kt kts swift dart scala groovy gradle php proto wgsl glsl vert frag zig sol",
    fromGrammar(tables.likeC),
  ],
  ["rb gemspec rake", fromGrammar(tables.ruby)],
  ["graphql gql", fromGrammar(tables.graphql)],
];

const KINDS: Partial<Record<EntryKind, Language>> = {
  javascript: script,
  typescript,
  declaration: typescript,
  css,
  html: markup,
  json,
  "source-map": json,
};

const known = new Map(ENDINGS.flatMap(([endings, language]) => endings.split(" ").map((ending) => [ending, language])));

/** The language of a file; null where its text is shown without colours. */
export function languageFor(path: string, kind: EntryKind | null): Language | null {
  // Bundlers write a query after a name, and Vue's put the ending there.
  const name = /[^/]*$/.exec(path.replace(/[?#].*$/, ""))?.[0] ?? "";
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  return known.get(ending) ?? (kind && KINDS[kind]) ?? null;
}
