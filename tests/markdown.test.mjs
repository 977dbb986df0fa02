// The command's Markdown, read by a parser that is not ours: nothing in a package becomes a link, markup or a mention, and all of it is shown.

import assert from "node:assert/strict";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { packEntries } from "./lib/archive.mjs";
import { check, command } from "./lib/command.mjs";
import { packFixture } from "./lib/fixture.mjs";

/** What a report is made of, and nothing else. */
const OURS = ["h2", "h3", "p", "ul", "li", "strong", "code", "input", "table", "thead", "tbody", "tr", "th", "td"];

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

/** A package whose name, licence and files are the hostile name. */
async function packageOf(name, at) {
  const manifest = { name, version: name, license: name, repository: name };
  const map = { version: 3, sources: [name], sourcesContent: [`// ${name}\n`], names: [], mappings: "AAAA" };
  const path = join(folder, `hostile-${at}.tgz`);
  const entries = [
    { path: "package.json", bytes: Buffer.from(JSON.stringify(manifest)) },
    { path: `lib/${name.replaceAll("\n", "")}.js.map`, bytes: Buffer.from(JSON.stringify(map)) },
    { path: `lib/${name.replaceAll("\n", "")}.js`, bytes: Buffer.from(`x = "/Users/ada${at}/x"\n`) },
  ];
  await writeFile(path, packEntries(entries));
  return path;
}

test("the test's own eyes: the parser makes links and markup of what is not escaped", () => {
  for (const name of ["https://a.invalid/x", "[a](https://a.invalid)", "<b>", "ada@a.invalid"])
    assert.throws(() => assertHarmless(`- ${name}`), name);
});

test("package text is shown and does nothing, in a report and in a comparison", async () => {
  const plain = join(folder, "plain.js");
  await writeFile(plain, "x()\n");
  await Promise.all(
    HOSTILE.map(async (name, at) => {
      const path = await packageOf(name, at);
      const report = await command([path, "--format", "markdown"]);
      const page = assertHarmless(report.out);
      const shown = [...page.matchAll(/<code>(.*?)<\/code>/gs)].map(([, text]) => decoded(text));
      const { package: named } = await check(path);
      assert.ok(shown.includes(visible(`${named.name}@${named.version}`).trim()) || /^\s|\s$/.test(name), name);
      const comparison = await command([plain, path, "--compare", "--format", "markdown"]);
      assertHarmless(comparison.out);
    }),
  );
});

test("all hostile names in one package", async () => {
  const path = await packFixture(fileURLToPath(new URL("fixtures/hostile-markup", import.meta.url)), {
    out: join(folder, "markup.tgz"),
  });
  const { out } = await command([path, "--format", "markdown"]);
  assertHarmless(out);
});

test("verdict, findings, what was not found, what was not looked at, and the checklist as a task list", async () => {
  const path = await packFixture(fileURLToPath(new URL("fixtures/secrets", import.meta.url)), {
    out: join(folder, "secrets.tgz"),
  });
  const { out } = await command([path, "--format", "markdown"]);
  const report = await check(path);
  const page = assertHarmless(out);
  const headings = [...page.matchAll(/<h[23]>(.*?)<\/h[23]>/gs)].map(([, text]) =>
    text.replace(/<[^>]*>| \(.*\)/g, ""),
  );
  assert.deepEqual(headings.slice(1), ["Found", "Looked for, not found", "Could not be checked", "Release checklist"]);
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
