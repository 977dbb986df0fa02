// Which files of a package belong together: a script and its map, a map and what ships beside it. It says nothing of their contents.

import { posix } from "node:path";
import { neighbours, referencesOf } from "./references.mjs";
import { isModule } from "./wasm.mjs";

/**
 * @typedef {import("./inside.mjs").File} File
 * @typedef {import("./maps.mjs").MapFound} MapFound
 *
 * @typedef {object} Links
 * @property {import("./references.mjs").Reference[]} references
 * @property {(map: MapFound) => string | null} generatedOf the file that a map belongs to: the one that refers to it, or else that it
 *   is named after, or that it names itself
 * @property {(file: string | null) => boolean} isModule whether a file is WebAssembly
 * @property {(map: MapFound, path: string) => boolean} isShipped whether a file lies at this path beside the map
 */

/** What a name may have in place of `.map`, as in `jquery.min.map`. */
const ENDINGS = [".js", ".mjs", ".cjs", ".css"];

/**
 * @param {File[]} files
 * @param {MapFound[]} maps
 * @returns {Links}
 */
export function linksOf(files, maps) {
  const whole = maps.filter(({ kind, depth }) => kind === "external" && depth === 0);
  const references = referencesOf(files, new Set(whole.map(({ chain }) => joined(chain))));
  const names = new Set(files.map(({ chain }) => joined(chain)));
  const served = firstBy(files, ({ chain }) => neighbours(chain));
  const referring = firstBy(
    references.filter(({ leads }) => leads === "present"),
    ({ home, target }) => [...home.slice(0, -1), target],
  );
  const modules = new Set(files.filter(({ bytes }) => isModule(bytes)).map(({ chain }) => joined(chain)));
  return { references, generatedOf, isModule: (file) => modules.has(file), isShipped };

  function generatedOf({ chain, depth, kind, map }) {
    if (kind !== "external") return depth > 0 ? chain.at(-1) : joined(chain);
    if (depth > 0) return null;
    const at = (path) => served.get(joined([...chain.slice(0, -1), path]));
    const stem = /^(.*)\.map$/i.exec(chain.at(-1))?.[1];
    const exchanged = ENDINGS.map((ending) => stem + ending).filter((path) => !at(`${path}.map`));
    const own = map.file && posix.join(posix.dirname(chain.at(-1)), map.file);
    const found = referring.get(joined(chain)) ?? [stem, ...exchanged, own].map(at).find(Boolean);
    return found ? joined(found.chain) : null;
  }

  function isShipped({ chain, depth }, path) {
    const home = neighbours(depth === 0 ? chain : chain.slice(0, -depth));
    return names.has(joined([...home.slice(0, -1), path.split("?")[0]]));
  }
}

/** @param {string[]} chain */
export const joined = (chain) => chain.join(" > ");

/**
 * The first item of each name.
 * @template T
 * @param {T[]} items
 * @param {(item: T) => string[]} name
 * @returns {Map<string, T>}
 */
const firstBy = (items, name) => new Map([...items].reverse().map((item) => [joined(name(item)), item]));
