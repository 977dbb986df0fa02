// A tiny project to bundle: own code, a declared dependency, what that depends on in turn, and an inner package of the
// own scope. Laid out on disk as one package manager or another does. Builds nothing.

import { mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** The project's own files. */
export const OWN = {
  "package.json": `${JSON.stringify({
    name: "@acme/app",
    version: "1.0.0",
    private: true,
    type: "module",
    dependencies: { "declared-lib": "^1.2.0" },
  })}\n`,
  "src/index.js": [
    "import { greet } from 'declared-lib';",
    "import { login } from '@acme/internal-auth';",
    "import { twice } from './util.js';",
    "",
    "export async function main(user) {",
    "  const { later } = await import('./lazy.js');",
    "  console.log(greet(twice(login(user))), later);",
    "}",
    "main('somebody');",
    "",
  ].join("\n"),
  "src/util.js": "export const twice = (text) => text + text;\n",
  "src/lazy.js": "export const later = 'later';\n",
  "src/page.scss": "$colour: red;\n.page {\n  .name {\n    color: $colour;\n  }\n}\n",
};

/**
 * What others wrote.
 * @type {{ name: string, version: string, file: string, text: string, type?: string }[]}
 */
export const PACKAGES = [
  {
    name: "declared-lib",
    version: "1.2.0",
    file: "index.js",
    text: "const { wrap } = require('transitive-lib');\nexports.greet = (name) => wrap('hello ' + name);\n",
  },
  {
    name: "transitive-lib",
    version: "3.4.5",
    file: "index.js",
    text: "exports.wrap = function wrap(text) {\n  return '[' + text + ']';\n};\n",
  },
  {
    name: "@acme/internal-auth",
    version: "0.0.7",
    file: "lib/login.js",
    text: "export function login(user) {\n  return 'badge of ' + user;\n}\n",
    type: "module",
  },
];

/** The folders under which a package manager keeps a package with its version; none of npm's. */
const STORES = {
  pnpm: ({ name, version }) => `node_modules/.pnpm/${name.replace("/", "+")}@${version}`,
  bun: ({ name, version }) => `node_modules/.bun/${name.replace("/", "+")}@${version}`,
  deno: ({ name, version }) => `node_modules/.deno/${name.replace("/", "+")}@${version}`,
  yarn: ({ name, version }) => `.yarn/unplugged/${name.replace("/", "-")}-npm-${version}-0123456789`,
};

/** Layouts in which a path tells the version. */
export const VERSIONED = Object.keys(STORES);

/**
 * Writes the project into a folder, and returns where its own files lie.
 * @param {string} folder
 * @param {string} layout `npm`, `workspace`, or one of {@link VERSIONED}
 */
export async function makeProject(folder, layout) {
  const project = layout === "workspace" ? join(folder, "packages/app") : folder;
  await write(project, OWN);
  for (const item of PACKAGES) await placed(folder, item, layout);
  return project;
}

/** @param {string} folder @param {typeof PACKAGES[number]} item @param {string} layout */
async function placed(folder, item, layout) {
  const { name, version, file, text, type } = item;
  const files = { "package.json": JSON.stringify({ name, version, main: file, type }), [file]: text };
  const visible = join(folder, "node_modules", name);
  if (layout === "workspace" && name.startsWith("@acme/")) {
    return linked(join(folder, "packages", name.slice("@acme/".length)), visible, files);
  }
  const store = STORES[layout];
  if (!store) return write(visible, files);
  const home = (of) => join(folder, store(of), "node_modules");
  if (name !== "transitive-lib") return linked(join(home(item), name), visible, files);
  // Seen only by the package that depends on it.
  const dependent = PACKAGES.find((other) => other.name === "declared-lib");
  return linked(join(home(item), name), join(home(dependent), name), files);
}

/** @param {string} target @param {string} link @param {Record<string, string>} files */
async function linked(target, link, files) {
  await write(target, files);
  await mkdir(dirname(link), { recursive: true });
  // Windows lets everybody make a junction.
  await symlink(target, link, "junction");
}

/** @param {string} folder @param {Record<string, string>} files */
export async function write(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
