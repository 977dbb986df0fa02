// The worker's searches and saves in Node, with the WebAssembly core: what the page asks for, without a browser. It must be built.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Everything that a search and a save are made of, as one module. */
const PARTS = ["worker/again", "shared/packed", "shared/search", "shared/selection", "wasm/overshare"];

const { outputFiles } = await build({
  stdin: { contents: PARTS.map((part) => `export * from "./www/${part}.js";`).join("\n"), resolveDir: root },
  bundle: true,
  format: "esm",
  write: false,
  logOverride: { "empty-import-meta": "silent" },
});
const core = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
const { memory } = core.initSync({
  module: readFileSync(new URL("../../www/wasm/overshare_bg.wasm", import.meta.url)),
});

export const { expressionOf, findIn, needleOf, packList, packTargets, saveList, searchable, targetAt } = core;

/** Bytes of WebAssembly memory, which never shrinks. */
export const memoryBytes = () => memory.buffer.byteLength;

/** @param {Buffer} bytes */
const source = (bytes) => ({ bytes: bytes.length, read: (into, at) => bytes.copy(into, 0, at, at + into.length) });

/**
 * A package in memory, checked.
 * @param {Buffer} bytes
 * @param {string} [name]
 */
export function checked(bytes, name = "p.tgz") {
  const file = source(bytes);
  const report = JSON.parse(core.check(file, name, {}, () => {}));
  return { report, request: { file, name, options: {}, format: report.input.format } };
}

/**
 * The zip of what was recovered from a package that was checked.
 * @param {ReturnType<typeof checked>} checkedPackage
 * @param {import("../../www/shared/messages.js").SaveList} [list]
 * @returns {{zip: Buffer, totals: import("../../www/shared/messages.js").SaveTotals, pieces: number[]}}
 */
export function saved({ report, request }, list = saveList(report)) {
  const replies = [];
  core.answerSave({ ...request, type: "save", list: packList(list) }, (reply) => replies.push(reply));
  const pieces = replies.filter(({ type }) => type === "piece").map(({ bytes }) => bytes);
  return { zip: Buffer.concat(pieces), totals: replies.at(-1).totals, pieces: pieces.map(({ length }) => length) };
}

/**
 * What a search in a package that was checked finds.
 * @param {ReturnType<typeof checked>} checkedPackage
 * @param {Partial<import("../../www/shared/messages.js").Query>} query
 * @param {import("../../www/shared/messages.js").Target[]} [targets]
 * @returns {{found: import("../../www/shared/messages.js").TextMatches[], totals: import("../../www/shared/messages.js").SearchTotals}}
 */
export function searched({ report, request }, query, targets = searchable(report)) {
  const whole = { text: "", regex: false, caseSensitive: true, wholeWord: false, ...query };
  const replies = [];
  const words = { ...request, type: "search", query: whole, targets: packTargets(targets) };
  core.answerSearch(words, (reply) => replies.push(reply));
  const found = replies.filter(({ type }) => type === "matches").flatMap((reply) => reply.found);
  return { found, totals: replies.at(-1).totals };
}
