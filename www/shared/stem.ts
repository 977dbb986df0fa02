// What stays of a path when a build gives its parts other hashes or versions. A stem is for matching, and is no path.

/** A version as file names have it: `lib-1.2.3.min.js`. */
const VERSION = /(?<=^|[-_@.v])\d+\.\d+(?:\.\d+)*(?:-(?:alpha|beta|rc|next|canary|dev)(?:\.?\d+)*)?(?=$|[-_.])/g;

/** What a bundler puts between a name and its extension; its alphabet may hold `-` and `_`. */
const LAST = /(?<=[-.~])[\w-]{8}(?=\.[a-z0-9]{1,5}(?:\.map|\.gz|\.br)?$)/;

const PART = /[0-9A-Za-z]+/g;

/** The path with a star for whatever in its names looks like a hash or a version. */
export const stemOf = (path: string): string => path.split("/").map(stemOfName).join("/");

function stemOfName(name: string): string {
  return name
    .replace(VERSION, "*")
    .replace(LAST, (part) => (looksDrawn(part) ? "*" : part))
    .replace(PART, (part) => (isHash(part) ? "*" : part));
}

/** Hexadecimal of six digits and more, one of them no letter; or longer letters and digits of both cases. */
function isHash(part: string): boolean {
  if (/^[0-9a-f]{6,64}$/.test(part)) return /\d/.test(part);
  return /^[0-9A-Za-z]{16,64}$/.test(part) && looksDrawn(part);
}

/** A word is neither: digits among letters, or capitals inside. */
const looksDrawn = (part: string): boolean =>
  /\d/.test(part) ? /[A-Za-z]/.test(part) : /[a-z]/.test(part) && /.[A-Z].*[A-Z]|.[A-Z].*[a-z][A-Z]/.test(part);
