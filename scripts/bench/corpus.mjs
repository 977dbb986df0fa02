// The plain text that scanners of secrets are measured on: files of real packages, chosen by their paths' hashes and unpacked into the cache. Scans nothing.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { link, mkdir, readFile, readdir, stat, writeFile } from "node:fs/promises";
import { extname, join, relative } from "node:path";
import { create, extract, list } from "tar";
import { cacheFolder, fillAtomically } from "../../tests/lib/cache.mjs";
import { fetchPackages } from "../../tests/lib/registry.mjs";
import { replayA } from "../../tests/replay/generate.mjs";
import { root } from "../lib/run.mjs";

/**
 * @typedef {object} Corpus
 * @property {string} folder
 * @property {string[]} files Their paths, in order.
 * @property {number} bytes
 */

const ENDINGS = [".js", ".mjs", ".cjs", ".ts", ".mts", ".cts", ".json", ".map"];

/** A package gives files until they come to this; the last one counts in full. So no package outweighs the others. */
const FROM_EACH = 1.5e6;

/** A file that is larger is left out: large files are what the replay is for. */
const LARGEST = 4e6;

/** @returns {Promise<Corpus>} of some 200 MB, from the packages of `tests/precision.json` */
export async function corpus() {
  const chosen = JSON.parse(await readFile(new URL("tests/precision.json", root), "utf8"));
  const recipe = [chosen.map(({ integrity }) => integrity), ENDINGS, String([FROM_EACH, LARGEST])];
  return kept("corpus", recipe, async (folder) => {
    const archives = await fetchPackages(chosen);
    for (const [at, file] of archives.entries()) {
      const { name, version } = chosen[at];
      await unpack(file, join(folder, `${name.replace(/^@/, "").replaceAll("/", "-")}-${version}`));
    }
  });
}

/** @returns {Promise<Corpus>} what replay (a) holds, as plain files */
export async function replay() {
  const { tgz } = await replayA();
  return kept("replay-a", [tgz], (folder) => extract({ file: tgz, cwd: folder, strip: 1 }));
}

/**
 * A part of it, for programs that would need minutes for the whole.
 * @param {Corpus} whole
 * @param {number} bytes No more than this.
 * @returns {Promise<Corpus>}
 */
export async function partOf({ folder, files }, bytes) {
  return kept("part", [folder, String(bytes)], async (fresh) => {
    let left = bytes;
    const inOrder = files.toSorted((a, b) => byHash(relative(folder, a), relative(folder, b)));
    for (const [at, file] of inOrder.entries()) {
      const { size } = await stat(file);
      if (size > left) continue;
      left -= size;
      await link(file, join(fresh, `${at}${extname(file)}`));
    }
  });
}

/**
 * The same as a package that can be checked.
 * @param {Corpus} whole
 * @returns {Promise<string>} the path of a tar archive that is not compressed
 */
export async function tarOf({ folder, files }) {
  // As npm packs: other programs read what lies outside of one folder in ways of their own, which is not what is measured.
  const target = `${folder}-package.tar`;
  const make = async (temporary) => {
    const file = join(temporary, "package.tar");
    const paths = files.map((path) => relative(folder, path));
    await create({ file, cwd: folder, prefix: "package", portable: true, mtime: new Date(0) }, paths);
    return file;
  };
  if (!existsSync(target)) await fillAtomically(target, make);
  return target;
}

/** Makes a folder of the cache when it is not there: another recipe, another folder. */
async function kept(name, recipe, fill) {
  const hash = createHash("sha256").update(recipe.flat().join("\n")).digest("hex").slice(0, 12);
  const target = join(await cacheFolder("secrets"), `${name}-${hash}`);
  const make = async (temporary) => {
    const fresh = join(temporary, name);
    await mkdir(fresh);
    await fill(fresh);
    return fresh;
  };
  if (!existsSync(target)) await fillAtomically(target, make);
  return read(target);
}

/**
 * @param {string} folder
 * @returns {Promise<Corpus>}
 */
export async function read(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return { folder, files, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** The chosen files of one package, numbered: what a file is called is to sway no program to pass it over. */
async function unpack(file, folder) {
  const found = new Map();
  const onReadEntry = (entry) => {
    const pieces = [];
    const fits = entry.size <= LARGEST && ENDINGS.includes(extname(entry.path));
    if (fits) entry.on("data", (piece) => pieces.push(piece)).on("end", () => found.set(entry.path, pieces));
    else entry.resume();
  };
  await list({ file, onReadEntry });
  await mkdir(folder);
  for (const [at, { path, bytes }] of choose(found).entries()) {
    await writeFile(join(folder, `${at}${extname(path)}`), bytes);
  }
}

function choose(found) {
  const all = [...found].map(([path, pieces]) => ({ path, bytes: Buffer.concat(pieces) }));
  let given = 0;
  const isTaken = ({ bytes }) => given < FROM_EACH && ((given += bytes.length), true);
  return all.sort((a, b) => byHash(a.path, b.path)).filter(isTaken);
}

const hashOf = (text) => createHash("sha256").update(text).digest("hex");
const byHash = (one, other) => (hashOf(one) < hashOf(other) ? -1 : 1);
