// Checks published packages, and holds what the report says of them against what the independent reader finds in the same bytes.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import { isDeepStrictEqual } from "node:util";
import { found, told } from "./lib/agreement.mjs";
import { both } from "./lib/command.mjs";
import { fetchCrate } from "./lib/crates.mjs";
import { fetchDistribution } from "./lib/pypi.mjs";
import { readPackage } from "./lib/reader.mjs";
import { fetchPackages } from "./lib/registry.mjs";

/**
 * @typedef {object} Listed
 * @property {"crates.io" | "pypi"} [registry] npm where there is none
 * @property {string} name
 * @property {string} version exact
 * @property {string} [integrity] of npm's
 * @property {string} [file] of PyPI's: its name
 * @property {string} [sha256] of all but npm's
 * @property {string} [intent] where it is not open
 * @property {string} [level] where it is neither clear nor a notice
 * @property {string[]} [unchecked] the reasons, where something cannot be examined
 * @property {string} why what it is in the list for
 */

/** @type {Listed[]} */
const packages = JSON.parse(await readFile(new URL("packages.json", import.meta.url), "utf8"));
const npm = packages.filter(({ registry }) => !registry);
const files = new Map((await fetchPackages(npm)).map((path, at) => [npm[at], path]));

const schema = JSON.parse(await readFile(new URL("../docs/report.schema.json", import.meta.url), "utf8"));
// The schema's number formats (uint64 and their like) say more than JSON Schema knows.
const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);

for (const wanted of packages) {
  test(`${wanted.name}@${wanted.version}: ${wanted.why}`, async () => {
    const path = files.get(wanted) ?? (await fetchOther(wanted));
    const [{ wasm, native }, reading] = await Promise.all([both(path, ["--hash"]), readPackage(path)]);
    assert.equal(wasm, native, "WebAssembly and native code give the same bytes");
    const report = JSON.parse(wasm);
    compare(told(report), found(reading));
    compareRest(report, wanted);
    assert.ok(validate(report), JSON.stringify(validate.errors));
  });
}

/** @param {Listed} wanted */
const fetchOther = (wanted) => (wanted.registry === "pypi" ? fetchDistribution(wanted) : fetchCrate(wanted));

/**
 * Part by part, and of a list the first item that differs: the difference of two long lists takes minutes to print.
 * @param {Record<string, any>} said
 * @param {Record<string, any>} so
 */
function compare(said, so) {
  for (const [part, expected] of Object.entries(so)) {
    const actual = said[part];
    const at = Array.isArray(expected) ? expected.findIndex((item, at) => !isDeepStrictEqual(actual[at], item)) : -1;
    if (at >= 0) assert.deepEqual(actual[at], expected[at], `${part}, ${at}`);
    if (!Array.isArray(expected)) assert.deepEqual(actual, expected, part);
    else assert.equal(actual.length, expected.length, part);
  }
}

/**
 * What no reader of the bytes can say: whose package it is, and what is thought of it.
 * @param {import("../www/shared/report.js").Report} report
 * @param {Listed} wanted
 */
function compareRest(report, { name, version, integrity, intent = "open", level, unchecked = [] }) {
  if (integrity) assert.equal(report.input.sha512, integrity);
  assert.deepEqual([report.package.name, report.package.version, report.package.intent], [name, version, intent]);
  const allowed = level ? [level] : ["clear", "notice"];
  assert.ok(allowed.includes(report.verdict.level), `${report.verdict.level}: ${report.verdict.headline}`);
  assert.deepEqual([...new Set(report.unchecked.map(({ reason }) => reason))], unchecked);
}
