// The colours of code, held against another parser on real files and against cases by hand for languages that none is at hand for. It opens no browser.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { parsers } from "prettier/plugins/babel";
import { readPackage } from "./lib/reader.mjs";
import { fetchPackage } from "./lib/registry.mjs";

/**
 * @typedef {[look: string | null, start: number, end: number]} Stretch
 */

const INGREDIENTS = JSON.parse(readFileSync(new URL("replay/ingredients.json", import.meta.url), "utf8"));
const modules = fileURLToPath(new URL("../node_modules/", import.meta.url));

/** @param {string} path of a module of www/ */
async function load(path) {
  const entry = fileURLToPath(new URL(`../${path}`, import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: "esm", write: false });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

const { languageFor } = await load("www/page/model/syntax/languages.ts");
const { runsOf } = await load("www/page/model/syntax/token.ts");

test("TypeScript and JSX: texts, comments, expressions and numbers are those that a parser finds", async () => {
  const { entries, maps } = await readPackage(await fetchPackage(named("@fluentui/react")));
  const recovered = maps.flatMap(({ sources }) => sources.filter(({ text }) => text !== null));
  const files = recovered.map(({ raw, text }) => ({ path: String(raw), text }));
  assert.ok(entries.size > 0);
  const checked = files.filter(({ path }) => /\.tsx?$/.test(path)).slice(0, 700);
  assert.ok(checked.filter(({ path }) => path.endsWith(".tsx")).length > 200);
  for (const { path, text } of checked) assert.deepEqual(differences(text, path, "babel-ts"), [], path);
});

test("JavaScript: the same, in libraries that were written by hand and by compilers", () => {
  const files = ["ajv/dist", "lodash", "tar/dist/esm", "axe-core", "minipass/dist/esm"].flatMap((folder) =>
    readdirSync(modules + folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.[cm]?js$/.test(name) && !/node_modules/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  let checked = 0;
  for (const path of files) {
    const text = readFileSync(modules + path, "utf8");
    if (isMinified(text) || text.length > 200_000) continue;
    assert.deepEqual(differences(text, path, "babel"), [], path);
    checked += 1;
  }
  assert.ok(checked > 500, `${checked} files`);
});

test("the comparison sees a wrong colour", () => {
  assert.equal(differences("a = b / c / d", "a.js", "babel").length, 0);
  assert.equal(differences("a = 1 /* x */", "a.json", "babel").length, 0);
  assert.notEqual(differences("a = /'/.test(b)", "a.json", "babel").length, 0);
});

test("the runs of every line cover it, in every language, whatever it is fed", () => {
  const texts = ["typescript/lib/lib.es5.d.ts", "axe-core/axe.js", "prettier/README.md", "ajv/lib/core.ts"]
    .flatMap((path) => (tryRead(modules + path) ?? "").slice(0, 60_000))
    .concat("`${`${`\\", "<a b='\n<script>\n`</script>\n<!--\n", '\'\'\'\n"""\n/*/*\n*/\nr#"\n\\', "}])>/</>{{{(((");
  const names = "a.js a.tsx a.ts a.json a.css a.scss a.vue a.rs a.py a.go a.sh a.yml a.toml a.java a.rb a.gql".split(
    " ",
  );
  // Whatever the language, no text is so odd that a character is lost; looksOf fails where one is.
  for (const name of names) for (const text of texts) assert.equal(looksOf(text, name).length, text.length);
});

test("nesting without end keeps its text, and costs no stack", () => {
  const deep = `${"(".repeat(3_000)}\n`.repeat(40);
  assert.equal(looksOf(deep, "a.js").length, deep.length);
  const elements = `${"<a>".repeat(1_000)}\n`.repeat(40);
  assert.equal(looksOf(elements, "a.tsx").length, elements.length);
});

/** By hand: what is inside ‹…› has the look that the letter before it names. */
const CASES = {
  "a.json": `{ k‹"a"›: s‹"b"›, k‹"n"›: -n‹1.5e3› }`,
  "a.rs": `w‹fn› f<'a>(x: &'a str) -> t‹Option›<char> { s‹'x'›; s‹r#"a"b"#›; c‹/* a /* b */ c */› n‹0xff_u8› }`,
  "a.py": `w‹def› f(): s‹"""a\n"b" # c\n"""› c‹# d›`,
  "a.go": "w‹func› f() { s‹`a\n\\`› ; c‹// b›\n}",
  "a.sh": `k‹A›=s‹"b\nc"›; echo k‹$#›a c‹# d›`,
  "a.yml": `k‹a›: don't  c‹# b›\nk‹c›: s‹"d # e"›\nf#g`,
  "a.toml": `k‹[a.b]›\nk‹c› = s‹'''\nd'''› c‹# e›`,
  "a.scss": `c‹// a›\n.b { k‹color›: n‹#fff›; &:hover { k‹width›: n‹10px› } t‹$v›: w‹@include› }`,
  "a.css": `a:hover, b::after { k‹background›: s‹url(//x/y.png)› w‹!important› } c‹/* c\n */›`,
  "a.vue": `w‹<p› k‹class›=s‹"a\nb"›w‹>›a's {{ b }}w‹</p›w‹>›\nw‹<script›w‹>›\nw‹const› a = s‹"</b>"›\nw‹</script›w‹>›\nc‹<!-- c -->›`,
  "a.js": "c‹#!/usr/bin/env node›\nw‹if› (a) s‹/b'/›.test(c); d = e / s‹`f›${g + s‹`h`›}s‹i`› / n‹2›",
  "a.tsx": "w‹const› a = <t‹T›,>(b: t‹T›) => w‹<p› k‹title›=s‹'c'›w‹>›don't {d} // e w‹</p›w‹>›; c‹// f›",
};

/** The looks that the letters stand for. */
const LETTERS = { c: "comment", s: "string", n: "number", w: "keyword", t: "type", k: "key" };

for (const [name, marked] of Object.entries(CASES)) {
  test(`by hand: ${name}`, () => {
    const { text, looks } = unmark(marked);
    assert.deepEqual(shown(text, looksOf(text, name)), shown(text, looks));
  });
}

/** @param {string} marked */
function unmark(marked) {
  let text = "";
  const looks = [];
  for (const [, letter, inside, plain] of marked.matchAll(/([cswntk])‹([^›]*)›|([^])/g)) {
    const piece = letter ? inside : plain;
    text += piece;
    looks.push(...Array.from({ length: piece.length }, () => (letter ? LETTERS[letter] : null)));
  }
  return { text, looks };
}

/** Which stretches have which look; white space counts for nothing. */
function shown(text, looks) {
  const out = [];
  looks.forEach((look, at) => {
    if (/\s/.test(text[at])) return;
    if (out.at(-1)?.look === look && out.at(-1).end === at) {
      out.at(-1).text += text[at];
      out.at(-1).end += 1;
    } else out.push({ look, text: text[at], end: at + 1 });
  });
  return out.map(({ look, text }) => `${look ?? "plain"}: ${text}`);
}

/**
 * The look of each character; line ends have none.
 * @param {string} text
 * @param {string} name
 * @returns {(string | null)[]}
 */
function looksOf(text, name) {
  const language = languageFor(name, null);
  /** @type {(string | null)[]} */
  const looks = [];
  let state = language.begin;
  for (const line of text.split("\n")) {
    const { runs, after } = runsOf(language, line, state);
    for (const { look, length } of runs) for (let left = length; left > 0; left--) looks.push(look);
    looks.push(null);
    state = after;
  }
  looks.pop();
  assert.equal(looks.length, text.length);
  return looks;
}

/**
 * What the parser and the tokenizer disagree on.
 * @param {string} text
 * @param {string} path
 * @param {"babel" | "babel-ts"} parser
 */
function differences(text, path, parser) {
  const got = looksOf(text, path);
  const wanted = stretches(text, parser);
  const known = new Uint8Array(text.length);
  const wrong = [];
  for (const [look, start, end] of wanted) {
    known.fill(1, start, end);
    for (let at = start; at < end; at++) if (!/\s/.test(text[at]) && got[at] !== look) wrong.push(at);
  }
  got.forEach((look, at) => {
    // A parser counts neither the backticks of a template nor a hashbang among them.
    const extra = look === "comment" ? !text.startsWith("#!") : look === "string" && text[at] !== "`";
    if (extra && known[at] === 0) wrong.push(at);
  });
  return wrong.slice(0, 1).map((at) => `${got[at]}: ${text.slice(Math.max(0, at - 40), at + 40)}`);
}

/**
 * Texts, expressions, comments, numbers and the text between elements, as a parser finds them.
 * @param {string} text
 * @param {"babel" | "babel-ts"} parser
 * @returns {Stretch[]}
 */
function stretches(text, parser) {
  const tree = parsers[parser].parse(text, /** @type {any} */ ({ filepath: "a.tsx" }));
  /** @type {Stretch[]} */
  const found = [];
  const seen = new Set();
  const visit = (node) => {
    if (typeof node !== "object" || node === null || seen.has(node)) return;
    seen.add(node);
    if (node.type in LOOKS && typeof node.start === "number") found.push([LOOKS[node.type], node.start, node.end]);
    for (const key of Object.keys(node)) if (key !== "loc" && key !== "extra") visit(node[key]);
  };
  visit(tree);
  return found;
}

const LOOKS = {
  StringLiteral: "string",
  DirectiveLiteral: "string",
  RegExpLiteral: "string",
  TemplateElement: "string",
  NumericLiteral: "number",
  BigIntLiteral: "number",
  CommentLine: "comment",
  CommentBlock: "comment",
  JSXText: null,
};

/** @param {string} text */
const isMinified = (text) => /[^\n]{4000}/.test(text);

/** @param {string} name */
const named = (name) => INGREDIENTS.find((item) => item.name === name);

/** @param {string} path */
function tryRead(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
