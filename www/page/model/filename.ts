// The name under which a file is saved: the last part of its path, without what a system or a person could take for something else. No DOM.

/** Letters that some system forbids in a name, and those that cannot be seen. */
const ODD =
  /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]/g;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
const LENGTH = 120;
const TAIL = 24;

/** A name for the file at a path; `fallback` where the path leaves nothing. */
export function fileName(path: string, fallback: string): string {
  const last = path.split("/").filter(Boolean).at(-1) ?? "";
  const plain = withoutPairs(last)
    .replace(ODD, "_")
    .replace(/^\.+(?=\.)|[. ]+$/g, "")
    .trim();
  const short = plain.length > LENGTH ? `${plain.slice(0, LENGTH - TAIL)}_${plain.slice(-TAIL + 1)}` : plain;
  return short ? short.replace(RESERVED, "_$1") : fallback;
}

/** Letters beyond the first plane are made one sign, so that a cut never leaves half of one. */
const withoutPairs = (text: string): string => text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, "_");

/** The name of a zip of what lies under a path. */
export const zipName = (path: string, fallback: string): string => `${fileName(path, fallback)}.zip`;
