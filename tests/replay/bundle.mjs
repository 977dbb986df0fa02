// Bundles a source tree held in memory with esbuild, so that the shipped code and its mappings are genuine. It writes no files.

import { posix } from "node:path";
import { build } from "esbuild";
import { TSCONFIG } from "./sources.mjs";

/** Where the tree stands while it is bundled: no folder of the machine, so that every machine makes the same bytes. */
const ROOT = "/tree";

const SUFFIXES = ["", ".ts", ".tsx", ".js", "/index.ts", "/index.js"];

/**
 * @typedef {import('./sources.mjs').SourceFile} SourceFile
 *
 * @typedef {object} Bundle
 * @property {string} code without any map comment
 * @property {string} mappings
 * @property {string[]} names
 * @property {string[]} sources the order that `mappings` speaks of, relative to the output
 */

/**
 * @param {SourceFile[]} files
 * @param {{entry: string, outfile: string, format: 'cjs' | 'esm', banner: string, shortNames: boolean}} settings
 * @returns {Promise<Bundle>}
 */
export async function bundle(files, { entry, outfile, format, banner, shortNames }) {
  const tree = new Map(files.map((file) => [posix.join(ROOT, file.path), file]));
  const { outputFiles } = await build({
    entryPoints: [posix.join(ROOT, entry)],
    outfile: posix.join(ROOT, outfile),
    format,
    banner: { js: banner },
    bundle: true,
    minifyWhitespace: true,
    minifySyntax: true,
    minifyIdentifiers: shortNames,
    sourcemap: "external",
    sourcesContent: false,
    legalComments: "none",
    platform: "node",
    target: "es2022",
    treeShaking: false,
    write: false,
    logLevel: "silent",
    define: { BUILD: JSON.stringify({ channel: "stable" }) },
    tsconfigRaw: TSCONFIG,
    plugins: [inMemory(tree)],
  });
  const [map, script] = [".map", ""].map(
    (suffix) => outputFiles.find(({ path }) => path.endsWith(outfile + suffix)).text,
  );
  const { sources, mappings, names } = JSON.parse(map);
  return { code: script, sources, mappings, names };
}

/**
 * @param {Map<string, SourceFile>} tree
 * @returns {import('esbuild').Plugin}
 */
function inMemory(tree) {
  return {
    name: "in-memory",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /.*/ }, ({ path, importer, kind }) => {
        if (kind === "entry-point") return { path };
        if (path.startsWith("virtual:")) return { path: path.slice("virtual:".length), namespace: "virtual" };
        // What the ingredients do not hold stays an import, as a native dependency would.
        return find(tree, path, importer) ?? { path, external: true };
      });
      onLoad({ filter: /.*/ }, ({ path, namespace }) => {
        const file = namespace === "virtual" ? tree.get(posix.join(ROOT, `virtual:${path}`)) : tree.get(path);
        return { contents: file.code ?? file.text, loader: file.loader };
      });
    },
  };
}

/**
 * @param {Map<string, SourceFile>} tree
 * @param {string} path
 * @param {string} importer
 */
function find(tree, path, importer) {
  const from = path.startsWith(".")
    ? posix.join(posix.dirname(importer), path)
    : posix.join(ROOT, "node_modules", path);
  const bare = from.replace(/\.js$/, "");
  const found = [from, bare].flatMap((base) => SUFFIXES.map((suffix) => base + suffix)).find((name) => tree.has(name));
  return found && { path: found };
}
