// How each tool is told to build the project with source maps. What it writes is judged elsewhere.

import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import * as esbuild from "esbuild";
import { requireTools } from "../lib/tools.mjs";
import { write } from "./project.mjs";

const run = promisify(execFile);
const load = await requireTools(fileURLToPath(new URL("tools/", import.meta.url)));
/** @param {string} name of a package that is only a module */
const loadModule = (name) => import(pathToFileURL(load.resolve(name)).href);

/** @typedef {(root: string, out: string) => Promise<unknown>} Build */

/** Tools that take the whole project. @type {Record<string, Build>} */
export const BUNDLERS = {
  webpack: (root, out) => webpack({ mode: "development", devtool: "source-map" }, root, out),
  "webpack for production": (root, out) => webpack({ mode: "production", devtool: "source-map" }, root, out),
  "webpack without contents": (root, out) => webpack({ mode: "none", devtool: "nosources-source-map" }, root, out),
  rollup: (root, out) => rollup(root, { dir: out, format: "es", sourcemap: true }),
  "rollup with debug IDs": (root, out) =>
    rollup(root, { dir: out, format: "es", sourcemap: true, sourcemapDebugIds: true }),
  vite: (root, out) =>
    vite(root, { outDir: out, sourcemap: true, rollupOptions: { input: join(root, "src/index.js") } }),
  "vite for a library": (root, out) =>
    vite(root, { outDir: out, sourcemap: true, lib: { entry: join(root, "src/index.js"), formats: ["es"] } }),
  esbuild: (root, out) => bundled(root, { outdir: out, splitting: true, define: { BUILD: '{"number":1}' } }),
  "esbuild with a root": (root, out) =>
    bundled(root, { outdir: out, minify: true, sourcesContent: false, sourceRoot: "../" }),
};

/** Tools that take one file. @type {Record<string, Build>} */
export const COMPILERS = {
  typescript: tsc,
  babel: async (root, out) => {
    const { transformFileAsync } = load("@babel/core");
    const settings = { sourceMaps: true, configFile: false, babelrc: false, sourceFileName: "../src/util.js" };
    const { map } = await transformFileAsync(join(root, "src/util.js"), settings);
    return write(out, { "util.js.map": JSON.stringify(map) });
  },
  terser: async (root, out) => {
    const { map } = await load("terser").minify(await utility(root), {
      module: true,
      sourceMap: { filename: "util.js", includeSources: true },
    });
    return write(out, { "util.js.map": String(map) });
  },
  uglify: async (root, out) => {
    const { map, error } = load("uglify-js").minify(await utility(root), {
      sourceMap: { filename: "util.js", includeSources: true },
    });
    if (error) throw error;
    return write(out, { "util.js.map": String(map) });
  },
  sass: (root, out) => {
    const settings = { sourceMap: true, sourceMapIncludeSources: true };
    const { sourceMap } = load("sass").compile(join(root, "src/page.scss"), settings);
    return write(out, { "page.css.map": JSON.stringify(sourceMap) });
  },
};

const utility = async (root) => ({ "../src/util.js": await readFile(join(root, "src/util.js"), "utf8") });

/** @param {object} settings @param {string} root @param {string} out */
function webpack(settings, root, out) {
  const all = { context: root, entry: "./src/index.js", output: { path: out }, ...settings };
  return new Promise((resolve, reject) => {
    load("webpack")(all, (error, stats) => {
      if (error || stats.hasErrors()) reject(error ?? new Error(stats.toString()));
      else resolve(stats);
    });
  });
}

/** @param {string} root @param {object} output */
async function rollup(root, output) {
  const plugins = ["@rollup/plugin-node-resolve", "@rollup/plugin-commonjs"].map((name) => load(name));
  const bundle = await load("rollup").rollup({
    input: join(root, "src/index.js"),
    plugins: plugins.map((plugin) => (plugin.default ?? plugin)()),
  });
  await bundle.write(output);
}

/** @param {string} root @param {object} build */
async function vite(root, build) {
  const { build: start } = await loadModule("vite");
  await start({ root, logLevel: "silent", configFile: false, build });
}

/** @param {string} root @param {import("esbuild").BuildOptions} settings */
const bundled = (root, settings) =>
  esbuild.build({
    absWorkingDir: root,
    entryPoints: ["src/index.js"],
    bundle: true,
    sourcemap: true,
    format: "esm",
    logLevel: "silent",
    ...settings,
  });

/** @param {string} root @param {string} out */
async function tsc(root, out) {
  const program = fileURLToPath(new URL("../../node_modules/typescript/bin/tsc", import.meta.url));
  const maps = ["--sourceMap", "--inlineSources", "--declaration", "--declarationMap"];
  const where = ["--outDir", out, "--rootDir", "src", "--ignoreConfig"];
  const kind = ["--allowJs", "--module", "esnext", "--moduleResolution", "bundler"];
  await run(process.execPath, [program, ...kind, ...maps, ...where, "src/util.js"], { cwd: root });
}
