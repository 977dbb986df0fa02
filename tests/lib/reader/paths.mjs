// What the path of a source means: where it lies in the package, and which npm package it comes from. Regular expressions over the whole path, no walk over its parts.

import { posix } from "node:path";

/**
 * The path in the package, below its top and free of control characters.
 * @param {string} holder the path of what holds the map
 * @param {unknown} root the map's `sourceRoot`
 * @param {unknown} raw the item of `sources`
 * @returns {string | null} null where the item names nothing
 */
export function pathOf(holder, root, raw) {
  if (typeof raw !== "string" || raw === "") return null;
  const whole = withRoot(root, raw);
  const path = withoutScheme(whole.includes("/") && !/^[a-z]:[/\\]/i.test(whole) ? whole : whole.replaceAll("\\", "/"));
  const from = isRooted(whole) ? "/" : `/${posix.dirname(holder)}`;
  const below = posix.join("/", from, path).replace(/^\/+|\/+$/g, "");
  const plain = below.replace(/^__parcel_source_root\//, "");
  return plain.replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "\uFFFD") || null;
}

/**
 * The package of a source in a `node_modules`.
 * @param {unknown} root
 * @param {unknown} raw
 * @returns {string | null} its name, and `@` and its version where the path tells
 */
export function packageOf(root, raw) {
  if (typeof raw !== "string" || isMadeUp(raw)) return null;
  const whole = withRoot(root, raw);
  const inner = /^(.*\/|)node_modules\/(@[\w.~-]+\/[\w.~-]+|[\w~-][\w.~-]*)\/[^]*[^/]/.exec(whole);
  if (!inner) return null;
  const [, before, name] = inner;
  const folder = /([^/]+)\/$/.exec(before)?.[1] ?? "";
  const isStore = /\.(pnpm|bun|deno|store)\/[^/]+\/$/.test(before);
  // A package's own map may lead out of its folder: what is called `src` there is no package.
  if (isStore && /(^|\/)src$/.test(name)) return folder.replace("+", "/").replace(/[(_+].*$/, "");
  const ofStore = new RegExp(`^${escaped(name.replace("/", "+"))}@(\\d[^(_+]*)`).exec(folder);
  const ofYarn = new RegExp(`^${escaped(name.replace("/", "-"))}-npm-(\\d.*?)(-[0-9a-f]{10}){1,2}(\\.zip)?$`).exec(
    folder,
  );
  const version = (isStore && ofStore?.[1]) || ofYarn?.[1];
  return version ? `${name}@${version}` : name;
}

/** Modules that bundlers make up carry the paths of others. @param {string} raw */
const isMadeUp = (raw) => /\0|\?commonjs-|\(ignored\)|\/\(disabled\):|^external |\/_virtual\//.test(raw);

/**
 * @param {unknown} root
 * @param {string} raw
 */
const withRoot = (root, raw) =>
  typeof root === "string" && root !== "" && !isRooted(raw) ? `${root.replace(/\/$/, "")}/${raw}` : raw;

/** @param {string} path */
const isRooted = (path) => /^(\/|[a-z]:[/\\]|[a-z][a-z0-9+.-]+:\/\/)/i.test(path);

/**
 * Of an address on the web the host stays; webpack puts the name of a library there, Turbopack that of the project.
 * @param {string} path
 */
const withoutScheme = (path) =>
  path
    .replace(/^https?:\/\//i, "")
    .replace(/^turbopack:\/\/\/*(\[project\]\/)?/, "")
    .replace(/^[a-z][a-z0-9+.-]+:\/\/(@[^/]*\/[^/]*\/|[^/]*\/|)/i, "");

/** @param {string} text */
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
