// Which `sourceMappingURL` of a file counts, by ECMA-426 ("Extraction methods"), without parsing the language, and what it leads to. It reads no map.

import { posix } from "node:path";
import { isModule, moduleReference } from "./wasm.mjs";

/**
 * @typedef {import("./inside.mjs").File} File
 *
 * @typedef {object} Reference
 * @property {string[]} chain the file that refers
 * @property {string} url as written
 * @property {"present" | "missing" | "remote" | "inline"} leads
 * @property {string} target the path of the file that it names, or the address
 * @property {string[]} home the file whose neighbours it names
 */

/**
 * @param {File[]} files
 * @param {Set<string>} maps the chains, joined, of those that are maps: JSON refers to nothing
 * @returns {Reference[]}
 */
export function referencesOf(files, maps) {
  const names = new Set(files.map(({ chain }) => chain.join(" > ")));
  return files.flatMap((file) => {
    if (maps.has(file.chain.join(" > "))) return [];
    const url = referenceIn(file);
    const home = neighbours(file.chain);
    return url ? [{ chain: file.chain, home, url, ...destination(home, url, names) }] : [];
  });
}

/**
 * @param {File} file
 * @returns {string | null}
 */
function referenceIn({ chain, bytes, opened }) {
  if (opened || !bytes.includes("sourceMappingURL")) return null;
  if (isModule(bytes)) return moduleReference(bytes);
  const text = bytes.toString("utf8");
  return /\.css$/i.test(chain.at(-1)) ? cssReference(text) : scriptReference(text);
}

/**
 * The last comment that matches, unless code stands behind it. Comments that go over more than one line do not count.
 * @param {string} text
 */
export function scriptReference(text) {
  let last = null;
  for (const line of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    for (const [token, comment, enclosed] of line.matchAll(/\/\/(.*)|\/\*(?:(.*?)\*\/|.*)|\s+|\/?[^\s/]*/g)) {
      const url = addressIn(comment ?? enclosed ?? "");
      const isComment = /^\/[/*]/.test(token);
      // What is no comment is code, and takes back what stood before it.
      if (url !== undefined || (!isComment && token.trim() !== "")) last = url ?? null;
    }
  }
  return last;
}

/**
 * The last comment that matches.
 * @param {string} text
 */
export function cssReference(text) {
  const outsideStrings = /"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'|\/\*([^]*?)\*\//g;
  const found = [...text.matchAll(outsideStrings)].map(([, comment]) => comment && addressIn(comment));
  return found.filter((url) => typeof url === "string").at(-1) ?? null;
}

/** @param {string} comment */
const addressIn = (comment) => /^[@#]\s*sourceMappingURL=(\S*?)\s*$/.exec(comment)?.[1];

/**
 * @param {string[]} home
 * @param {string} url
 * @param {Set<string>} names
 * @returns {Pick<Reference, "leads" | "target">}
 */
function destination(home, url, names) {
  if (/^data:/i.test(url)) return { leads: "inline", target: "" };
  if (/^(https?:)?\/\//i.test(url)) return { leads: "remote", target: url };
  const { host, pathname } = new URL(url, `file:///${home.at(-1).split("/").map(encodeURIComponent).join("/")}`);
  const target = decodeURIComponent(host + pathname).replace(/^\/|\/$/g, "");
  const isThere = names.has([...home.slice(0, -1), target].join(" > "));
  return { leads: isThere ? "present" : "missing", target };
}

/**
 * What a compressed file holds lies where the compressed file does.
 * @param {string[]} chain
 */
export function neighbours(chain) {
  const [holder, name] = chain.slice(-2);
  const isContent = chain.length > 1 && posix.basename(holder).startsWith(`${name}.`);
  return isContent ? neighbours([...chain.slice(0, -2), posix.join(posix.dirname(holder), name)]) : chain;
}
