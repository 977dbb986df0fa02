// Brings each file of the list into the cache: fetched from a registry, taken out of another file, or made by a recipe. It judges nothing.

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder, fillAtomically, sha256Of } from "../lib/cache.mjs";
import { fetchCrate } from "../lib/crates.mjs";
import { fetchDistribution } from "../lib/pypi.mjs";
import { fetchPackage } from "../lib/registry.mjs";
import { RECIPES } from "./make.mjs";
import { oracle } from "./oracle.mjs";

/**
 * @typedef {object} Listed
 * @property {string} file its name
 * @property {string} format what the report is to call it
 * @property {Record<string, string>} from a registry (`npm`, `crate` or `pypi`, with `version` and hash); `inside` another
 *   file of the list at `path`; or `made` by a recipe `of` another
 * @property {Record<string, string>} [package] the fields that the report is to state
 * @property {string} level the verdict that is right
 * @property {Record<string, string>} [finds] the rules whose findings are graver than `info`, and what they found
 * @property {boolean} [nested] whether the archives inside are held against the oracle
 * @property {{chain: string[], why: string}[]} [differs] files in those that we give other bytes than the oracle, and why
 * @property {boolean} [batter] whether its bytes are damaged in every way: small ones only
 * @property {string} why what it is in the list for
 */

/** @type {Listed[]} */
export const list = JSON.parse(await readFile(new URL("list.json", import.meta.url), "utf8"));

/** @type {Map<string, Promise<string>>} */
const obtained = new Map();

/**
 * The path of a listed file. Asked twice, it is obtained once.
 * @param {string} file
 * @returns {Promise<string>}
 */
export function obtain(file) {
  const item = list.find((listed) => listed.file === file);
  if (!item) throw new Error(`There is no ${file} in the list.`);
  if (!obtained.has(file)) obtained.set(file, bring(item));
  return obtained.get(file);
}

/**
 * @param {Listed} item
 * @returns {Promise<string>}
 */
function bring({ file, from }) {
  const { version, integrity, sha256 } = from;
  if (from.npm) return fetchPackage({ name: from.npm, version, integrity });
  if (from.crate) return fetchCrate({ name: from.crate, version, sha256 });
  if (from.pypi) return fetchDistribution({ name: from.pypi, version, file, sha256 });
  return from.inside ? takeOut(file, from) : make(file, from);
}

/**
 * @param {string} file
 * @param {Record<string, string>} from
 */
async function takeOut(file, { inside, path, sha256 }) {
  const target = join(await cacheFolder("packages", "inside"), file);
  if (existsSync(target) && (await sha256Of(target)) === sha256) return target;
  const outer = await obtain(inside);
  return fillAtomically(target, async (folder) => {
    const taken = join(folder, file);
    await oracle("member", outer, path, taken);
    const actual = await sha256Of(taken);
    if (actual !== sha256) throw new Error(`${path} in ${inside} has SHA-256 ${actual}, expected ${sha256}`);
    return taken;
  });
}

/**
 * What is made is not the same on every machine (a fresh key, another browser), so it has no hash; it is made once.
 * @param {string} file
 * @param {Record<string, string>} from
 */
async function make(file, { made, of }) {
  const target = join(await cacheFolder("packages", "made"), file);
  if (existsSync(target)) return target;
  const source = await obtain(of);
  return fillAtomically(target, (folder) => RECIPES[made](source, folder));
}
