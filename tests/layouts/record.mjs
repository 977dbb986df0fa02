// Writes recorded.json anew: what tools that are too heavy for every test run make of the project. Run it by hand, with
// `node tests/layouts/record.mjs`, when a version here is raised; it installs them into the tests' cache.

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, readdir, realpath, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { cacheFolder, fillAtomically } from "../lib/cache.mjs";
import { OWN, PACKAGES, makeProject, write } from "./project.mjs";

const run = promisify(execFile);

/** Each with the packages that it comes in, exactly. @type {Record<string, { packages: string[], layouts?: string[], build: Function }>} */
const TOOLS = {
  rspack: { packages: ["@rspack/core@2.3.2"], build: rspack },
  bun: { packages: ["bun@1.4.5"], build: bun },
  parcel: { packages: ["parcel@2.16.4"], build: parcel },
  metro: { packages: ["metro@0.87.1"], layouts: ["npm"], build: metro },
  closure: { packages: ["google-closure-compiler-linux@20250820.0.0"], layouts: ["npm"], build: closure },
  lightningcss: { packages: ["lightningcss@1.33.0"], layouts: ["npm"], build: lightningcss },
  webpack: { packages: ["webpack@4.47.0"], layouts: ["npm"], build: webpack4 },
  "vite 5": { packages: ["vite@5.4.20"], build: vite5 },
};

/** Texts that may be kept whole. */
const ours = new Set([...Object.values(OWN), ...PACKAGES.map(({ text }) => text)]);

const work = await realpath(await mkdtemp(join(tmpdir(), "overshare-record-")));
const records = [];
for (const [tool, { packages, layouts = ["npm", "pnpm"], build }] of Object.entries(TOOLS)) {
  const tools = await installed(packages);
  for (const layout of layouts) {
    const project = await makeProject(join(work, `${tool.replaceAll(" ", "-")}-${layout}`, "app"), layout);
    const out = join(project, "dist");
    await mkdir(out, { recursive: true });
    await build(createRequire(join(tools, "package.json")), project, out, tools);
    const version = packages[0].slice(packages[0].lastIndexOf("@") + 1);
    records.push({ tool, version, layout, maps: await mapsBelow(out, project) });
  }
}
await writeFile(new URL("recorded.json", import.meta.url), `${JSON.stringify(records, null, 2)}\n`);
await rm(work, { recursive: true, force: true });
process.exit(0);

/** @param {string[]} packages */
async function installed(packages) {
  const target = join(await cacheFolder("layouts"), packages.join("-").replaceAll(/[^\w.-]+/g, "-"));
  if (existsSync(target)) return target;
  return fillAtomically(target, async (folder) => {
    const made = join(folder, "tools");
    await write(made, { "package.json": '{ "private": true }\n' });
    const words = ["install", "--ignore-scripts", "--silent", "--no-audit", "--no-fund", "--save-exact", ...packages];
    await run("npm", words, { cwd: made, maxBuffer: 1 << 24 });
    return made;
  });
}

/** The maps, without their mappings, and without texts that are not the project's. */
async function mapsBelow(out, project) {
  const found = await readdir(out, { withFileTypes: true, recursive: true });
  const paths = found.filter((item) => item.isFile() && item.name.endsWith(".map"));
  const maps = paths.map(async (item) => {
    const path = join(item.parentPath ?? item.path, item.name);
    const map = JSON.parse((await readFile(path, "utf8")).replaceAll(project, "/project"));
    return [relative(project, path).split(sep).join("/"), reduced(map)];
  });
  return Object.fromEntries(await Promise.all(maps));
}

/** @param {any} map */
function reduced(map) {
  if (map.sections) return { ...map, sections: map.sections.map((part) => ({ ...part, map: reduced(part.map) })) };
  const short = {};
  for (const [key, value] of Object.entries(map)) short[key] = key.startsWith("x_facebook") ? {} : value;
  if (typeof map.mappings === "string") short.mappings = "";
  if (map.names) short.names = [];
  const where = (path) => path.replace(/^.*\/node_modules\/(?=@parcel|metro-runtime)/, "../node_modules/");
  short.sources = map.sources.map((path) => (path === null ? null : where(path)));
  if (map.sourcesContent) {
    short.sourcesContent = map.sourcesContent.map((text, index) => kept(text, map.sources[index]));
  }
  return short;
}

/** What has no name of its own is known by its beginning. @param {string | null} text @param {string} path */
function kept(text, path) {
  if (ours.has(text)) return text;
  return path.startsWith("<") ? text.slice(0, 60) : null;
}

function rspack(load, root, path) {
  const settings = { context: root, mode: "production", devtool: "source-map", entry: "./src/index.js" };
  return packed(load("@rspack/core").rspack, { ...settings, output: { path } });
}

/** @param {Function} bundler @param {object} settings */
function packed(bundler, settings) {
  return new Promise((resolve, reject) => {
    bundler(settings, (error, stats) => {
      if (error || stats.hasErrors()) reject(error ?? new Error(stats.toString()));
      else resolve(stats);
    });
  });
}

async function bun(load, root, out, tools) {
  const program = join(tools, "node_modules/@oven/bun-linux-x64/bin/bun");
  await run(program, ["build", "src/index.js", "--outdir", out, "--sourcemap=linked", "--target=node"], { cwd: root });
}

async function parcel(load, root, out) {
  await run(
    process.execPath,
    [load.resolve("parcel/lib/bin.js"), "build", "src/index.js", "--dist-dir", out, "--no-cache"],
    {
      cwd: root,
    },
  );
}

async function metro(load, root, out, tools) {
  for (const name of ["metro-runtime", "@babel/runtime"]) {
    await cp(join(tools, "node_modules", name), join(root, "node_modules", name), { recursive: true });
  }
  const { loadConfig, runBuild } = load("metro");
  const config = await loadConfig({ cwd: root, projectRoot: root, resetCache: true }, {});
  const resolver = { ...config.resolver, useWatchman: false };
  const settings = { ...config, projectRoot: root, watchFolders: [root, tools], resolver };
  const maps = { sourceMap: true, sourceMapUrl: "main.map", minify: false, dev: false };
  await runBuild(settings, { entry: "src/util.js", out: join(out, "main.js"), ...maps });
}

async function closure(load, root, out, tools) {
  const words = ["--js", "src/util.js", "--js_output_file", "dist/util.js", "--create_source_map", "dist/util.js.map"];
  const program = join(tools, "node_modules/google-closure-compiler-linux/compiler");
  await run(program, [...words, "--source_map_include_content"], { cwd: root });
}

async function lightningcss(load, root, out) {
  const code = Buffer.from(".page {\n  color: red;\n}\n");
  const { map } = load("lightningcss").transform({ filename: "src/page.scss", code, sourceMap: true });
  await write(out, { "page.css.map": String(map) });
}

async function webpack4(load, root, path) {
  const settings = { context: root, mode: "production", devtool: "source-map", entry: "./src/util.js" };
  const script = `const { packed } = { packed: ${packed} };
    packed(require(${JSON.stringify(load.resolve("webpack"))}), ${JSON.stringify({ ...settings, output: { path } })})
      .catch((error) => { console.error(error); process.exitCode = 1; });`;
  // It hashes with MD4, which OpenSSL calls old.
  await run(process.execPath, ["--openssl-legacy-provider", "-e", script]);
}

async function vite5(load, root, outDir) {
  const { build } = await import(load.resolve("vite").replace(/index\.cjs$/, "dist/node/index.js"));
  const rollupOptions = { input: join(root, "src/index.js") };
  await build({ root, logLevel: "silent", configFile: false, build: { outDir, sourcemap: true, rollupOptions } });
}
