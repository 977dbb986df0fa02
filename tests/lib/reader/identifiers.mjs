// The identifiers that published scripts show, and which names of a map are not among them. It knows no language: what stands in a string or a comment is shown as well.

import { isModule } from "./wasm.mjs";

const SCRIPTS = /\.([cm]?jsx?|[cm]?tsx?|html?|vue|svelte)$/i;

/** What may be read as an identifier: no shorter, where minified code shows nearly all there are. Bytes, one a character. */
const WORDS = /[\w$\x80-\xff]+/g;

/**
 * @param {import("./inside.mjs").File[]} files
 * @returns {(names: Set<string>) => number} how many of them hold an identifier that no script shows
 */
export function hiding(files) {
  const scripts = files.filter(
    ({ chain, bytes, opened }) => !opened && !isModule(bytes) && isScript(chain.at(-1), bytes),
  );
  const shown = new Set(scripts.flatMap(({ bytes }) => words(withoutMaps(bytes.toString("latin1")))));
  return (names) => [...names].filter((name) => words(latin1(name)).some((word) => !shown.has(word))).length;
}

/**
 * @param {string} path
 * @param {Buffer} bytes
 */
const isScript = (path, bytes) => SCRIPTS.test(path) || bytes.toString("latin1", 0, 2) === "#!";

/** @param {string} text */
const words = (text) => [...new Set(text.match(WORDS))].filter((word) => /^\D[^]{2,254}$/.test(word));

/** What inline maps hold is not shown. @param {string} text */
const withoutMaps = (text) => text.replace(/(data:application\/json[^,]{0,200},)[\w+/=%:.~!*'();@&$-]*/g, "$1");

/** @param {string} name */
const latin1 = (name) => Buffer.from(name).toString("latin1");
