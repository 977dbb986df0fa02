// Makes the two incident replays: npm packages of a closed product that ship their source map beside the script (a) and inside it (b). The truth it returns is counted from what goes in, never read back.

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { version as bundler } from "esbuild";
import { packEntries } from "../lib/archive.mjs";
import { cacheFolder, fillAtomically } from "../lib/cache.mjs";
import { bundle } from "./bundle.mjs";
import { ownSources, thirdPartySources, withNestedMaps } from "./sources.mjs";

/**
 * @typedef {import('./sources.mjs').SourceFile} SourceFile
 * @typedef {{sources: number, lines: number, bytes: number}} Amount
 *
 * @typedef {object} Truth
 * @property {number} entries
 * @property {Record<string, number>} bytes of each entry
 * @property {number} maps the outer one and the nested ones
 * @property {Amount} own of the outer map
 * @property {Amount} thirdParty of the outer map
 * @property {Amount} generated of the outer map
 * @property {Amount & {maps: number}} nested what the inline maps inside own sources give away; all of it is own too
 * @property {Amount & {withText: number, pathOnly: number}} total everything above
 * @property {Record<string, Hashes>} hashes of the texts that went in, by their paths in the outer map
 *
 * @typedef {{sha256: string, nested?: string}} Hashes of a text, and of the text that the map in it gives away
 *
 * @typedef {{tgz: string, truth: Truth}} Replay
 *
 * @typedef {object} Plan
 * @property {number} own how many of the product's own files; the entry point makes one more
 * @property {number} thirdParty
 * @property {number} nested
 * @property {string} outfile
 * @property {boolean} shortNames whether identifiers are shortened, which makes the script smaller beside its map
 * @property {(bundled: import('./bundle.mjs').Bundle, sources: Listed[]) => Record<string, string>} ship
 * @property {Record<string, unknown>} manifest
 *
 * @typedef {{path: string, file: SourceFile}} Listed a source as the map lists it
 */

const BANNER =
  "#!/usr/bin/env node\n// (c) Example Closed Software. All rights reserved. Use is subject to the terms in README.md.";

/**
 * What a bundler adds of its own: esbuild names such sources in angle brackets, plugins with a scheme.
 * @type {SourceFile[]}
 */
const GENERATED = [
  { path: "<define:BUILD>", text: '{"channel":"stable"}' },
  { path: "virtual:build-info", text: "export const version = BUILD.channel\nexport const commands = []\n" },
].map((file) => ({ ...file, origin: "generated", loader: "js" }));

/** @returns {Promise<Replay>} a script of 12 MB with a map of 60 MB beside it, in the form that Bun writes */
export function replayA() {
  return cached("replay-a", {
    own: 1899,
    thirdParty: 2850,
    nested: 40,
    outfile: "dist/cli.js",
    shortNames: true,
    ship: shipBeside,
    manifest: { license: "SEE LICENSE IN README.md", bin: { "example-closed": "cli.js" } },
  });
}

/** @returns {Promise<Replay>} a script of 23 MB that ends in an inline map of 18 MB, in the form that esbuild writes */
export function replayB() {
  return cached("replay-b", {
    own: 225,
    thirdParty: 67,
    nested: 0,
    outfile: "dist/cli.mjs",
    shortNames: false,
    ship: shipInside,
    manifest: { license: "UNLICENSED", bin: { "example-closed": "cli.mjs" } },
  });
}

/**
 * @param {string} name
 * @param {Plan} plan
 * @returns {Promise<Replay>}
 */
async function cached(name, plan) {
  const folder = join(await cacheFolder("replays"), `${name}-${await generatorHash()}`);
  if (!existsSync(folder)) await fillAtomically(folder, (fresh) => generate(join(fresh, "replay"), plan));
  return { tgz: join(folder, "package.tgz"), truth: JSON.parse(await readFile(join(folder, "truth.json"), "utf8")) };
}

/** A changed generator, another bundler or another set of ingredients makes other replays. */
async function generatorHash() {
  const here = new URL(".", import.meta.url);
  const own = (await readdir(here)).sort().map((name) => new URL(name, here));
  const shared = ["archive.mjs", "reader.mjs"].map((name) => new URL(`../lib/${name}`, here));
  const hash = createHash("sha256").update(bundler);
  for (const file of [...own, ...shared]) hash.update(await readFile(file));
  return hash.digest("hex").slice(0, 16);
}

/**
 * @param {string} folder
 * @param {Plan} plan
 */
async function generate(folder, plan) {
  const own = (await ownSources()).slice(0, plan.own);
  const thirdParty = await thirdPartySources(plan.thirdParty);
  const files = withEntryPoint(withNestedMaps(own, plan.nested), thirdParty);
  const { outfile, shortNames } = plan;
  const bundled = await bundle(files, { entry: "src/main.ts", outfile, format: "esm", banner: BANNER, shortNames });
  const listed = listedSources(bundled.sources, files);
  const entries = entriesOf({ ...plan.ship(bundled, listed), ...documents(plan.manifest) });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.tgz"), packEntries(entries, { level: 6 }));
  await writeFile(join(folder, "truth.json"), `${JSON.stringify(truthOf(entries, listed), null, 2)}\n`);
  return folder;
}

/**
 * @param {SourceFile[]} own
 * @param {SourceFile[]} thirdParty
 * @returns {SourceFile[]}
 */
function withEntryPoint(own, thirdParty) {
  const imports = [...own, ...thirdParty.filter(isImported)].map(({ path }) => `import '../${path}'\n`);
  const text = `import { commands } from 'virtual:build-info'\n${imports.join("")}\nexport default commands\n`;
  return [{ path: "src/main.ts", origin: "own", text, loader: "ts" }, ...own, ...thirdParty, ...GENERATED];
}

/**
 * Half of the third-party text is in the map only, as it is when a bundler shakes a library down to nothing:
 * this is what brings the script to the size it had.
 * @param {SourceFile} file
 * @param {number} at
 */
function isImported({ path }, at) {
  if (path.includes("/google-closure-library/")) return at % 3 === 0;
  return !path.includes("/examples/");
}

/**
 * In the order that the mappings count in, then what has no mappings.
 * @param {string[]} mapped
 * @param {SourceFile[]} files
 * @returns {Listed[]}
 */
function listedSources(mapped, files) {
  const byPath = new Map(files.map((file) => [listedPath(file), file]));
  const seen = new Set(mapped);
  const rest = [...byPath.keys()].filter((path) => !seen.has(path));
  return [...mapped, ...rest].map((path) => ({ path, file: byPath.get(path) }));
}

/** @param {SourceFile} file */
function listedPath({ path, origin }) {
  return origin === "generated" ? path : `../${path}`;
}

/** @type {Plan['ship']} */
function shipBeside({ code, mappings, names }, sources) {
  const debugId = `${createHash("sha256").update(code).digest("hex").slice(0, 16).toUpperCase()}64756E2164756E21`;
  const list = (items) => items.map((item) => JSON.stringify(item)).join(",\n    ");
  const map = `{
  "version": 3,
  "sources": [${sources.map(({ path }) => JSON.stringify(path)).join(", ")}],
  "sourcesContent": [
    ${list(sources.map(({ file }) => file.text))}
  ],
  "mappings": ${JSON.stringify(mappings)},
  "debugId": "${debugId}",
  "names": ${JSON.stringify(names)}
}`;
  return { "cli.js": `${code}\n//# debugId=${debugId}\n//# sourceMappingURL=cli.js.map\n`, "cli.js.map": map };
}

/** @type {Plan['ship']} */
function shipInside({ code, mappings, names }, sources) {
  const texts = sources.map(({ file }) => file.text);
  const map = { version: 3, sources: sources.map(({ path }) => path), sourcesContent: texts, mappings, names };
  const url = `data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString("base64")}`;
  return { "cli.mjs": `${code}//# sourceMappingURL=${url}\n` };
}

/**
 * @param {Record<string, unknown>} manifest
 * @returns {Record<string, string>}
 */
function documents(manifest) {
  const about = { name: "@example-closed/cli", version: "2.1.88", description: "An example product.", type: "module" };
  return {
    "package.json": `${JSON.stringify({ ...about, ...manifest, engines: { node: ">=18" } }, null, 2)}\n`,
    "README.md": "# Example\n\n(c) Example Closed Software. All rights reserved.\n",
  };
}

/** @param {Record<string, string>} texts */
function entriesOf(texts) {
  const entries = Object.entries(texts).map(([path, text]) => ({ path, bytes: Buffer.from(text), mode: modeOf(path) }));
  return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** @param {string} path */
function modeOf(path) {
  return /\.m?js$/.test(path) ? 0o755 : 0o644;
}

/**
 * @param {import('../lib/archive.mjs').Entry[]} entries
 * @param {Listed[]} listed
 * @returns {Truth}
 */
function truthOf(entries, listed) {
  const of = (origin) => amountOf(listed.filter(({ file }) => file.origin === origin).map(({ file }) => file.text));
  const inner = listed.flatMap(({ file }) => (file.nested === undefined ? [] : [file.nested]));
  const all = amountOf([...listed.map(({ file }) => file.text), ...inner]);
  return {
    entries: entries.length,
    bytes: Object.fromEntries(entries.map(({ path, bytes }) => [path, bytes.length])),
    maps: 1 + inner.length,
    own: of("own"),
    thirdParty: of("thirdParty"),
    generated: of("generated"),
    nested: { maps: inner.length, ...amountOf(inner) },
    total: { ...all, withText: all.sources, pathOnly: 0 },
    hashes: Object.fromEntries(listed.map(({ path, file }) => [path, hashesOf(file)])),
  };
}

/**
 * @param {SourceFile} file
 * @returns {Hashes}
 */
function hashesOf({ text, nested }) {
  return nested === undefined ? { sha256: sha256(text) } : { sha256: sha256(text), nested: sha256(nested) };
}

/** @param {string} text */
function sha256(text) {
  return createHash("sha256").update(text).digest("hex");
}

/**
 * @param {string[]} texts
 * @returns {Amount}
 */
function amountOf(texts) {
  const lines = texts.map((text) => text.replace(/(\r\n|\r|\n)$/, "").split(/\r\n|\r|\n/).length * Number(text !== ""));
  const bytes = texts.map((text) => Buffer.byteLength(text));
  return { sources: texts.length, lines: total(lines), bytes: total(bytes) };
}

/** @param {number[]} numbers */
function total(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const make = { a: replayA, b: replayB }[process.argv[2]];
  if (!make) throw new Error("Say which replay: a or b.");
  const { tgz, truth } = await make();
  process.stdout.write(`${tgz}\n${JSON.stringify(truth, null, 2)}\n`);
}
