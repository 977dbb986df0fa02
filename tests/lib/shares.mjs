// How many bytes of a generated file lead back to each source, computed from the file's text and from another library's decoding of the map. Slow and plain on purpose; knows nothing of the core.

import { FlattenMap, decodedMappings } from "@jridgewell/trace-mapping";

/** ECMA-262's LineTerminatorSequence, and what ends a line of a style sheet. */
const SCRIPT_LINES = /\r\n|[\n\r\u2028\u2029]/g;
const SHEET_LINES = /\r\n|[\n\r]/g;

/**
 * @param {object} map as JSON.parse gives it
 * @param {string} path of the generated file
 * @param {Buffer} bytes of it
 * @returns {number[]} by the source's index
 */
export function sharesOf(map, path, bytes) {
  const isModule = bytes.subarray(0, 4).toString("latin1") === "\0asm";
  // Columns of a module are bytes; a character is one, then.
  const text = isModule ? bytes.toString("latin1") : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const sizeOf = isModule ? (part) => part.length : (part) => Buffer.byteLength(part);
  if (sizeOf(text) !== bytes.length) throw new Error(`${path} is no UTF-8`);
  const lines = isModule ? [text] : linesOf(text, /\.css$/i.test(path) ? SHEET_LINES : SCRIPT_LINES);
  const mark = text.startsWith("\uFEFF") ? 1 : 0;
  const traced = new FlattenMap(map);
  const shares = traced.sources.map(() => 0);
  decodedMappings(traced).forEach((segments, line) => {
    const moved = line === 0 ? mark : 0;
    segments.forEach(([column, source], at) => {
      const next = segments[at + 1]?.[0] ?? Infinity;
      if (source in shares) shares[source] += sizeOf((lines[line] ?? "").slice(column + moved, next + moved));
    });
  });
  return shares;
}

/**
 * The lines of a text, each with what ends it.
 * @param {string} text
 * @param {RegExp} end
 */
function linesOf(text, end) {
  const ends = [...text.matchAll(end)].map((match) => match.index + match[0].length);
  return [...ends, text.length].map((to, at) => text.slice(ends[at - 1] ?? 0, to));
}

/**
 * The bytes of the map at a place of the report, as JSON.parse gives them.
 * @param {import("../../www/shared/report.js").SourceMap} map
 * @param {Buffer} bytes of the entry that holds it
 */
export function mapAt({ place }, bytes) {
  if (place.line === null) return JSON.parse(bytes.toString().replace(/^\uFEFF/, ""));
  const line = linesOf(bytes.toString(), SHEET_LINES)[place.line - 1].slice(place.column - 1);
  const [, base64, body] = /^data:[^,]*?(;base64)?,(\S+?)(?:["'`\\].*|\s|\*\/|$)/i.exec(line);
  if (base64) return JSON.parse(Buffer.from(body, "base64").toString());
  return JSON.parse(decodeURIComponent(/^[^,]*,(\S+?)(?:\s|\*\/|$)/.exec(line)[1]));
}
