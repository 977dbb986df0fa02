// Builds a tiny project with real tools, and holds what the report says of every source against what the project knows:
// whose it is, which package it comes from, and which tool wrote the map. Heavy tools are recorded, see record.mjs.

import assert from "node:assert/strict";
import { mkdtemp, readFile, readdir, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { after, describe, test } from "node:test";
import { byCodeUnit, packEntries } from "../lib/archive.mjs";
import { both } from "../lib/command.mjs";
import { BUNDLERS, COMPILERS } from "./builds.mjs";
import { OWN, PACKAGES, VERSIONED, makeProject } from "./project.mjs";

const recorded = JSON.parse(await readFile(new URL("recorded.json", import.meta.url), "utf8"));
const work = await realpath(await mkdtemp(join(tmpdir(), "overshare-layouts-")));
after(() => rm(work, { recursive: true, force: true }));

/** The tools that the report may name for what each one wrote. */
const TOOLS = {
  webpack: ["webpack"],
  rollup: ["Rollup or Vite", "Rollup, Vite or UglifyJS"],
  vite: ["Vite", "Rolldown or Vite", "Rolldown, Vite, Babel or Terser"],
  "vite 5": ["Vite", "Rollup, Vite or UglifyJS"],
  esbuild: ["esbuild"],
  typescript: ["TypeScript"],
  babel: ["Babel or Terser"],
  terser: ["Babel or Terser"],
  uglify: ["Rollup, Vite or UglifyJS"],
  sass: ["Sass"],
  bun: ["Bun"],
  closure: ["Closure Compiler"],
  lightningcss: ["Lightning CSS"],
  metro: ["Metro"],
  parcel: ["Parcel"],
  rspack: ["Rspack"],
};

/** Where everything lies makes no difference to a bundler, so two tell enough of most. */
const LAYOUTS = { esbuild: ["npm", "workspace", ...VERSIONED], rollup: ["npm", "pnpm", "workspace"] };

describe("bundlers", { concurrency: 2 }, () => {
  for (const [name, build] of Object.entries(BUNDLERS)) {
    for (const layout of LAYOUTS[name] ?? ["npm", "pnpm"]) {
      test(`${name}, ${layout}`, async () => judge(name, layout, await built(`${name} ${layout}`, layout, build)));
    }
  }
});

describe("compilers", { concurrency: 2 }, () => {
  for (const [name, build] of Object.entries(COMPILERS)) {
    test(name, async () => {
      const report = await built(name, "npm", build);
      assert.deepEqual(origins(report), { own: report.sources.length });
      assert.deepEqual(report.dependencies, []);
      assertTools(report, name);
    });
  }
});

describe("recorded", { concurrency: 2 }, () => {
  for (const { tool, version, layout, maps } of recorded) {
    test(`${tool} ${version}, ${layout}`, async () => {
      const files = Object.entries(maps).map(([path, map]) => [path, Buffer.from(JSON.stringify(map))]);
      judge(tool, layout, await checked(`recorded ${tool} ${layout}`, files));
    });
  }
});

/**
 * @param {string} name
 * @param {string} layout
 * @param {import("./builds.mjs").Build} build
 */
async function built(name, layout, build) {
  const project = await makeProject(join(work, name.replaceAll(" ", "-")), layout);
  await build(project, join(project, "dist"));
  const found = await readdir(join(project, "dist"), { withFileTypes: true, recursive: true });
  const paths = found.filter((item) => item.isFile()).map((item) => join(item.parentPath ?? item.path, item.name));
  const files = paths.map(async (path) => [relative(project, path).split(sep).join("/"), await readFile(path)]);
  return checked(name, await Promise.all(files));
}

/** The report on a package of these files. @param {string} name @param {[string, Buffer][]} files */
async function checked(name, files) {
  const entries = [["package.json", Buffer.from(OWN["package.json"])], ...files];
  const file = join(work, `${name.replaceAll(" ", "-")}.tgz`);
  await writeFile(
    file,
    packEntries(entries.map(([path, bytes]) => ({ path, bytes })).sort((a, b) => byCodeUnit(a.path, b.path))),
  );
  const { wasm, native } = await both(file);
  assert.equal(wasm, native, "WebAssembly and native code give the same bytes");
  return JSON.parse(native);
}

/** Everything that the project knows of a bundle of it. */
function judge(name, layout, report) {
  const met = PACKAGES.filter((item) => report.sources.some(({ path }) => isOf(item, path)));
  const outer = met.filter(({ name: of }) => !(layout === "workspace" && of.startsWith("@acme/")));
  for (const source of report.sources) assert.equal(source.origin, originOf(source, outer), source.rawPath);
  assert.deepEqual(dependencies(report), outer.map((item) => expected(item, layout)).sort());
  for (const source of report.sources) assertDependency(report, source, outer);
  const inner = outer.some(({ name: of }) => of.startsWith("@acme/"));
  const found = report.findings.filter(({ rule }) => rule === "internal-package-names");
  assert.deepEqual(
    found.map(({ severity, confidence, evidence }) => [severity, confidence, evidence]),
    inner ? [["low", "likely", "@acme/internal-auth"]] : [],
  );
  assertTools(report, name);
}

/** @param {typeof PACKAGES[number]} item @param {string} path */
const isOf = ({ name, file }, path) => path.endsWith(`${name.split("/").at(-1)}/${file}`);

/** Tools of a package that a bundle brings along, by the names of their packages. */
const BROUGHT = /node_modules\/(@parcel\/runtime-js|metro-runtime|@babel\/runtime)\//;

/** What a source is, told from the project's own list of files. */
function originOf({ path }, outer) {
  if (BROUGHT.test(path) || outer.some((item) => isOf(item, path))) return "third-party";
  const own = [...Object.keys(OWN), ...PACKAGES.map(({ name, file }) => `${name.split("/").at(-1)}/${file}`)];
  return own.some((file) => path.endsWith(file)) ? "own" : "generated";
}

function expected({ name, version }, layout) {
  const told = VERSIONED.includes(layout) ? version : "unknown";
  const declared = name === "declared-lib" ? "declared" : "undeclared";
  return `npm ${name} ${told} ${declared} ${name.startsWith("@acme/") ? "own" : "other"}`;
}

const dependencies = ({ dependencies: all }) =>
  all
    .filter(({ name }) => !BROUGHT.test(`node_modules/${name}/`))
    .map(({ ecosystem, name, version, declared, ownScope }) =>
      [ecosystem, name, version ?? "unknown", declared ? "declared" : "undeclared", ownScope ? "own" : "other"].join(
        " ",
      ),
    )
    .sort();

/** A source leads to its package, and to no other. */
function assertDependency(report, { path, dependency }, outer) {
  const item = outer.find((candidate) => isOf(candidate, path));
  const name = dependency === null ? null : report.dependencies[dependency].name;
  if (!BROUGHT.test(path)) assert.equal(name, item?.name ?? null, path);
}

function assertTools(report, name) {
  const wanted = TOOLS[name] ?? TOOLS[name.split(" ")[0]];
  const named = report.maps.map(({ tool }) => tool?.name ?? "none");
  assert.ok(named.length > 0, "there is a map");
  for (const tool of named) assert.ok(wanted.includes(tool), `${tool} is none of ${wanted.join("; ")}`);
  // What tells it for sure must be there in at least one map, where the tool has something of its own.
  assert.ok(named.includes(wanted[0]) || name.startsWith("vite"), `${named.join("; ")}, and never ${wanted[0]}`);
}

const origins = ({ sources }) =>
  sources.reduce((counts, { origin }) => ({ ...counts, [origin]: (counts[origin] ?? 0) + 1 }), {});
