// What WebAssembly modules tell of their sources, by Node's own reader of sections and by pyelftools. It knows no code and no components.

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { pythonProgram } from "../python.mjs";

const SCRIPT = fileURLToPath(new URL("../python/dwarf_files.py", import.meta.url));

/** The sections in which a module's sources are named. */
const DEBUGGING = ["info", "abbrev", "str", "line", "line_str", "str_offsets", "addr", "ranges", "rnglists"];

/** Subsections of the name section: names of what lies in functions or types. */
const INDIRECT = [2, 3, 10];

/** @param {Buffer} bytes */
export const isModule = (bytes) => bytes.toString("latin1", 0, 8) === "\0asm\x01\0\0\0";

/**
 * The paths that its debugging information names.
 * @param {Buffer} bytes
 * @returns {Promise<string[]>}
 */
export async function debugFiles(bytes) {
  const titles = DEBUGGING.map((title) => `.debug_${title}`);
  const found = titles.map((title) => [title, sectionOf(bytes, title)]).filter(([, section]) => section);
  if (found.length === 0) return [];
  const { program, env } = await pythonProgram();
  const sections = Object.fromEntries(found.map(([title, section]) => [title, section.toString("base64")]));
  return new Promise((resolve, reject) => {
    const done = (error, out) => (error ? reject(error) : resolve(JSON.parse(out)));
    execFile(program, [SCRIPT], { env, maxBuffer: 1 << 28 }, done).stdin.end(JSON.stringify(sections));
  });
}

/**
 * The different names in the name section.
 * @param {Buffer} bytes
 * @returns {Set<string>}
 */
export function moduleNames(bytes) {
  const names = new Set();
  const section = cursor(sectionOf(bytes, "name") ?? Buffer.alloc(0));
  const readMap = (from) => {
    for (let left = from.number(); left > 0; left--) [from.number(), names.add(from.name().toString("latin1"))];
  };
  while (section.left() > 0) {
    const kind = section.number();
    const body = cursor(section.name());
    if (kind === 0) names.add(body.name().toString("latin1"));
    else if (!INDIRECT.includes(kind)) readMap(body);
    else for (let left = body.number(); left > 0; left--) [body.number(), readMap(body)];
  }
  names.delete("");
  return names;
}

/**
 * The address of the map, by ECMA-426 ("WebAssemblyExtractSourceMapURL").
 * @param {Buffer} bytes
 * @returns {string | null}
 */
export function moduleReference(bytes) {
  const section = sectionOf(bytes, "sourceMappingURL");
  return section && cursor(section).name().toString("utf8");
}

/**
 * The first custom section of a name.
 * @param {Buffer} bytes
 * @param {string} title
 */
function sectionOf(bytes, title) {
  const [section] = WebAssembly.Module.customSections(compiled(bytes), title);
  return section ? Buffer.from(section) : null;
}

/** @type {WeakMap<Buffer, WebAssembly.Module>} */
const modules = new WeakMap();

/** @param {Buffer} bytes */
function compiled(bytes) {
  if (!modules.has(bytes)) modules.set(bytes, new WebAssembly.Module(bytes));
  return modules.get(bytes);
}

/** Numbers in LEB128, and bytes behind their length. @param {Buffer} bytes */
function cursor(bytes) {
  let at = 0;
  const number = () => {
    const byte = bytes[at++];
    return byte < 0x80 ? byte : byte - 0x80 + 0x80 * number();
  };
  const name = () => {
    const length = number();
    return bytes.subarray(at, (at += length));
  };
  return { number, name, left: () => bytes.length - at };
}
