// The command's Markdown, read by a parser that is not ours: nothing in a package becomes a link, markup or a mention, and all of it is shown.

import assert from "node:assert/strict";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { check, command } from "./lib/command.mjs";
import { compiled } from "./lib/compiled.mjs";
import { packFixture } from "./lib/fixture.mjs";

/** What a report is made of, and nothing else. */
const OURS = [
  "h2",
  "h3",
  "p",
  "ul",
  "li",
  "strong",
  "code",
  "pre",
  "input",
  "table",
  "thead",
  "tbody",
  "tr",
  "th",
  "td",
];

/** Names that would be markup, mentions, references or addresses. */
const HOSTILE = [
  "@somebody",
  "@some/body",
  "#123",
  "owner/repo#45",
  "GH-67",
  "0123456789abcdef0123456789abcdef01234567",
  "https://attacker.invalid/x",
  "www.attacker.invalid",
  "ada@attacker.invalid",
  "mailto:ada@attacker.invalid",
  "[a](https://attacker.invalid)",
  "![a](https://attacker.invalid/a.png)",
  "<img src=x onerror=alert(1)>",
  "<https://attacker.invalid>",
  "</code></li><script>alert(1)</script>",
  "`code`",
  "``",
  "`",
  "a ` b",
  " ` ",
  "``` js",
  "a\n# heading\n\n- list\n",
  "a\r\n\r\n<b>",
  "| a | b |",
  "**bold** _em_ ~~gone~~",
  "&lt;b&gt; &#64;somebody &commat;x",
  "\\`@somebody\\`",
  "[^1]",
  "[x] done",
  "- [x] done",
  "1. one",
  "+ a",
  ":tada: $x$",
  "\u202egnp.exe\u2066",
  "\u00a0www.attacker.invalid",
];

let folder = "";

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "overshare-markdown-"));
});

const packed = (name) =>
  packFixture(fileURLToPath(new URL(`fixtures/${name}`, import.meta.url)), { out: join(folder, `${name}.tgz`) });

const html = (markdown) =>
  micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

const tagsIn = (page) => [...new Set([...page.matchAll(/<\/?([a-z][a-z0-9]*|!)/gi)].map(([, name]) => name))];

/** What stands outside of code, where a forge looks for mentions and references. */
const outsideCode = (page) => decoded(page.replace(/<code>.*?<\/code>/gs, " ").replace(/<[^>]*>/g, " "));

const decoded = (text) =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** Nothing but a report's own elements, and nothing that is acted on later. */
function assertHarmless(markdown) {
  const page = html(markdown);
  assert.deepEqual(
    tagsIn(page).filter((name) => !OURS.includes(name)),
    [],
    page.slice(0, 4000),
  );
  const text = outsideCode(page);
  assert.doesNotMatch(
    text,
    /@\w|#\d|\bGH-\d|\b[0-9a-f]{7,40}\b|:\/\/|www\.|[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/i,
  );
  return page;
}

/** As names are shown: what cannot be seen is written out. */
const visible = (text) =>
  text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (letter) => `\\u{${letter.codePointAt(0).toString(16)}}`);

/** What the program says by itself, and is not to be read as text. */
const WORDS = new Set(["state", "severity", "confidence", "level", "format", "kind", "origin", "intent", "schema"]);

/** The report with this text in the place of each other one: the package's, and the core's sentences about it. */
function filledWith(value, text, key = "") {
  if (typeof value === "string") return WORDS.has(key) ? value : text;
  if (Array.isArray(value)) return value.map((item) => filledWith(item, text));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filledWith(item, text, key)]));
}

test("the test's own eyes: the parser makes links and markup of what is not escaped", () => {
  for (const name of ["https://a.invalid/x", "[a](https://a.invalid)", "<b>", "ada@a.invalid"])
    assert.throws(() => assertHarmless(`- ${name}`), name);
});

test("no text of a report or a comparison does anything, and names are shown as they are", async () => {
  const { toMarkdown } = await compiled("www/shared/markdown.ts");
  const { comparisonMarkdown } = await compiled("www/shared/compare-markdown.ts");
  const { compare } = await compiled("www/shared/compare.ts");
  const [before, after] = await Promise.all(["no-map", "secrets"].map(async (name) => check(await packed(name))));
  const comparison = compare(before, after);
  assert.ok(comparison.findings.added.length > 5);
  for (const name of HOSTILE) {
    // Alone, within a sentence, and where a backtick of the core's stands before it.
    for (const text of [name, `The name “${name}” (${name}), is ${name}.`, `In \`files\`: ${name}`, `\`${name}`]) {
      const page = assertHarmless(toMarkdown([filledWith(after, text)]));
      const shown = [...page.matchAll(/<code>(.*?)<\/code>/gs)].map(([, code]) => decoded(code).trim());
      assert.ok(shown.includes(visible(`${text}@${text}`).trim()), text);
      assertHarmless(comparisonMarkdown(filledWith(comparison, text)));
    }
  }
});

test("a package full of markup", async () => {
  const path = await packed("hostile-markup");
  const { out } = await command([path, "--format", "markdown"]);
  assertHarmless(out);
});

test("verdict, findings, what was not found, what was not looked at, and the checklist as a task list", async () => {
  const path = await packed("secrets");
  const { out } = await command([path, "--format", "markdown"]);
  const report = await check(path);
  const page = assertHarmless(out);
  const headings = [...page.matchAll(/<h[23]>(.*?)<\/h[23]>/gs)].map(([, text]) =>
    text.replace(/<[^>]*>| \(.*\)/g, ""),
  );
  assert.deepEqual(headings.slice(1), [
    "Found",
    "What to change",
    "Where it is published already",
    "Looked for, not found",
    "Could not be checked",
    "Release checklist",
  ]);
  assert.match(headings[0], /^Critical: Anyone who installs/);
  const boxes = [...page.matchAll(/<input type="checkbox" disabled=""( checked="")?/g)].map(
    ([, on]) => on !== undefined,
  );
  assert.deepEqual(
    boxes,
    report.checklist.map(({ state }) => state === "pass"),
  );
  for (const { title, fix, evidence } of report.findings) {
    assert.ok(decoded(page.replace(/<[^>]*>/g, "")).includes(fix.replaceAll("`", "")), title);
    assert.ok(page.includes(`<code>${evidence}</code>`), evidence);
  }
});
