// Lays out the source tree that the replays bundle: real code of openly licensed packages, under the paths a closed product would have. It bundles nothing.

import { readFileSync } from "node:fs";
import { transformSync } from "esbuild";
import { byCodeUnit } from "../lib/archive.mjs";
import { readPackage } from "../lib/reader.mjs";
import { fetchPackage } from "../lib/registry.mjs";

/**
 * @typedef {'own' | 'thirdParty' | 'generated'} Origin
 *
 * @typedef {object} SourceFile
 * @property {string} path below the tree's root
 * @property {Origin} origin
 * @property {string} text as the source map is to show it
 * @property {string} [code] what the bundler reads, where that is not the text
 * @property {'js' | 'ts' | 'tsx'} loader
 * @property {string} [nested] the text that an inline map inside `text` gives away
 */

/** How the TypeScript of the ingredients wants to be read. */
export const TSCONFIG = {
  compilerOptions: {
    experimentalDecorators: true,
    useDefineForClassFields: false,
    jsx: /** @type {const} */ ("react"),
  },
};

/** @type {{name: string, version: string, integrity: string, license: string}[]} */
const INGREDIENTS = JSON.parse(readFileSync(new URL("ingredients.json", import.meta.url), "utf8"));

/** Which published files play third-party code, and where they lie in the tree. */
const THIRD_PARTY = [
  { name: "google-closure-library", files: /^closure\/goog\/(?!bootstrap).*(?<!_test)\.js$/ },
  { name: "three", files: /^(src|examples\/jsm(?!\/libs))\/.*\.js$/ },
  { name: "lodash-es", files: /\.js$/ },
  { name: "rxjs", files: /^dist\/esm\/.*\.js$/ },
];

/**
 * The product's own files, longest first, so that a number of them stands for the whole.
 * @returns {Promise<SourceFile[]>}
 */
export async function ownSources() {
  const engine = await recovered("babylonjs", /\/core\/src\/(.*\.tsx?)$/, "src/engine/");
  const screens = await recovered("@fluentui/react", /^lib\/.*?\/src\/(.*\.tsx?)$/, "src/screens/");
  return [...engine.slice(0, 1500), ...screens.slice(0, 399)];
}

/**
 * @param {number} count
 * @returns {Promise<SourceFile[]>}
 */
export async function thirdPartySources(count) {
  const packages = await Promise.all(THIRD_PARTY.map(publishedFiles));
  return packages.flat().slice(0, count);
}

/**
 * Replaces some files by what a compiler step before the bundler leaves: its output, ending in an inline map of the original.
 * @param {SourceFile[]} files
 * @param {number} count
 * @returns {SourceFile[]}
 */
export function withNestedMaps(files, count) {
  const step = Math.floor(files.length / count);
  return files.map((file, at) => (at % step === 0 && at < step * count ? precompiled(file) : file));
}

/**
 * @param {SourceFile} file
 * @returns {SourceFile}
 */
function precompiled(file) {
  const options = { loader: file.loader, tsconfigRaw: TSCONFIG, sourcefile: file.path.split("/").pop() };
  const text = transformSync(file.text, { ...options, sourcemap: "inline" }).code;
  // The bundler would follow the inline map and show the original: it is given the code without it.
  const code = text.slice(0, text.lastIndexOf("//# sourceMappingURL="));
  return { ...file, text, code, loader: "js", nested: file.text };
}

/**
 * Sources that a published map gives back.
 * @param {string} name
 * @param {RegExp} pattern what follows the folder to drop is its first group
 * @param {string} folder
 * @returns {Promise<SourceFile[]>}
 */
async function recovered(name, pattern, folder) {
  const { maps } = await readPackage(await fetchIngredient(name));
  const files = new Map();
  for (const { raw, resolved, text } of maps.flatMap((map) => map.sources)) {
    const inner = (resolved ?? String(raw)).match(pattern)?.[1];
    if (inner && text) files.set(folder + inner, text);
  }
  return [...files]
    .sort(([a, first], [b, second]) => second.length - first.length || byCodeUnit(a, b))
    .map(([path, text]) => ({ path, origin: "own", text, loader: path.endsWith("x") ? "tsx" : "ts" }));
}

/**
 * @param {{name: string, files: RegExp}} wanted
 * @returns {Promise<SourceFile[]>}
 */
async function publishedFiles({ name, files }) {
  const { entries } = await readPackage(await fetchIngredient(name));
  return [...entries]
    .filter(([path]) => files.test(path))
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([path, { bytes }]) => ({
      path: `node_modules/${name}/${path}`,
      origin: "thirdParty",
      text: bytes.toString("utf8"),
      loader: "js",
    }));
}

/** @param {string} name */
function fetchIngredient(name) {
  return fetchPackage(INGREDIENTS.find((ingredient) => ingredient.name === name));
}
