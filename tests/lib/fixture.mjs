// Packs a fixture, which is a folder of plain files and instructions, into the .tgz it stands for. It holds no expectations.

import { readFileSync, readdirSync, existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { byCodeUnit, packEntries } from "./archive.mjs";
import { makePem, makeToken } from "./tokens.mjs";

/**
 * A fixture folder holds
 *   `package/`      the entries that can be committed as they are
 *   `recovered/`    original sources that only reach the package through its maps
 *   `fixture.json`  instructions for the rest
 *
 * A part is a string, or an object with one of these keys:
 *   `file`        the text of a file of the fixture folder
 *   `token`       a made-up credential of this kind (see tokens.mjs); the same `seed` makes the same one
 *   `pem`         a made-up PEM block with this label; `seed` likewise
 *   `base64`      these bytes
 *   `json`        this value as JSON text
 *   `inlineMap`   a map comment with this value as a base64 data URL; `comment: "css"` for a style sheet
 *   `percentMap`  the same, percent-encoded
 *   `cut`         the first `at` bytes of some content
 *   `repeat`      this string, `times` over
 *
 * @typedef {string | Record<string, any>} Part
 * @typedef {Part | Part[]} Content
 *
 * In a `json` or map value, `{"$text": Content}` stands for the assembled string.
 *
 * @typedef {object} Instructions
 * @property {Record<string, Content>} [assemble] entries to make
 * @property {Record<string, Content>} [append] what to add at the end of files from `package/`
 */

/**
 * @param {string} folder
 * @param {{out: string}} settings the path of the .tgz to write
 * @returns {Promise<string>} that path
 */
export async function packFixture(folder, { out }) {
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, packEntries(fixtureEntries(folder)));
  return out;
}

/**
 * @param {string} folder
 * @returns {import('./archive.mjs').Entry[]}
 */
export function fixtureEntries(folder) {
  const { assemble = {}, append = {} } = instructionsOf(folder);
  const entries = new Map(filesBelow(join(folder, "package")));
  for (const [path, content] of Object.entries(assemble)) entries.set(path, bytesOf(content, folder));
  for (const [path, content] of Object.entries(append)) {
    entries.set(path, Buffer.concat([entries.get(path), bytesOf(content, folder)]));
  }
  return [...entries].map(([path, bytes]) => ({ path, bytes })).sort((a, b) => byCodeUnit(a.path, b.path));
}

/**
 * The made-up credentials that a fixture plants. Of a PEM block it is each line of the body: none of them may be seen either.
 * @param {string} folder
 * @returns {string[]}
 */
export function plantedSecrets(folder) {
  const seed = basename(folder);
  const found = new Set();
  const search = (value) => {
    if (typeof value !== "object" || value === null) return;
    if ("token" in value) found.add(makeToken(value.token, value.seed ?? seed));
    else if ("pem" in value)
      makePem(value.pem, value.seed ?? seed)
        .split("\n")
        .slice(1, -2)
        .forEach((line) => found.add(line));
    else Object.values(value).forEach(search);
  };
  search(instructionsOf(folder));
  return [...found];
}

/**
 * @param {string} folder
 * @returns {Instructions}
 */
function instructionsOf(folder) {
  const path = join(folder, "fixture.json");
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
}

/**
 * @param {string} folder
 * @returns {[string, Buffer][]}
 */
function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((item) => item.isFile());
  return found
    .map((item) => join(item.parentPath ?? item.path, item.name))
    .map((path) => [relative(folder, path).split(sep).join("/"), readFileSync(path)]);
}

/**
 * @param {Content} content
 * @param {string} folder
 * @returns {Buffer}
 */
function bytesOf(content, folder) {
  return Buffer.concat([content].flat().map((part) => partBytes(part, folder)));
}

/** What each kind of part becomes, by the key that names it. */
const PARTS = {
  file: ({ file }, folder) => readFileSync(join(folder, file)),
  token: ({ token, seed }, folder) => makeToken(token, seed ?? basename(folder)),
  pem: ({ pem, seed }, folder) => makePem(pem, seed ?? basename(folder)),
  base64: ({ base64 }) => Buffer.from(base64, "base64"),
  json: ({ json }, folder) => JSON.stringify(filled(json, folder)),
  inlineMap: ({ inlineMap, comment }, folder) => mapComment(base64Url(filled(inlineMap, folder)), comment),
  percentMap: ({ percentMap, comment }, folder) => mapComment(percentUrl(filled(percentMap, folder)), comment),
  cut: ({ cut, at }, folder) => bytesOf(cut, folder).subarray(0, at),
  repeat: ({ repeat, times }) => repeat.repeat(times),
};

/**
 * @param {Part} part
 * @param {string} folder
 * @returns {Buffer}
 */
function partBytes(part, folder) {
  if (typeof part === "string") return Buffer.from(part);
  const kind = Object.keys(PARTS).find((key) => key in part);
  if (!kind) throw new Error(`${folder}: no part is made from ${JSON.stringify(part)}`);
  return Buffer.from(PARTS[kind](part, folder));
}

/**
 * The value with every `{"$text": …}` in it replaced by the string that it stands for.
 * @param {any} value
 * @param {string} folder
 */
function filled(value, folder) {
  if (Array.isArray(value)) return value.map((item) => filled(item, folder));
  if (typeof value !== "object" || value === null) return value;
  if ("$text" in value) return bytesOf(value.$text, folder).toString("utf8");
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, folder)]));
}

/** @param {unknown} map */
function base64Url(map) {
  return `data:application/json;charset=utf-8;base64,${Buffer.from(JSON.stringify(map)).toString("base64")}`;
}

/** @param {unknown} map */
function percentUrl(map) {
  return `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(map))}`;
}

/**
 * @param {string} url
 * @param {'css'} [comment]
 */
function mapComment(url, comment) {
  return comment === "css" ? `/*# sourceMappingURL=${url} */\n` : `//# sourceMappingURL=${url}\n`;
}
