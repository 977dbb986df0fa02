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
  const { lines, sizeOf, mark } = textOf(path, bytes);
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
 * How many lines have mappings where the generated file has no text, and how many sources have mappings to lines that
 * their text does not have.
 * @param {object} map as JSON.parse gives it
 * @param {string} path of the generated file
 * @param {Buffer} bytes of it
 */
export function outsideOf(map, path, bytes) {
  const { lines, mark, end } = textOf(path, bytes);
  const traced = new FlattenMap(map);
  const mappings = decodedMappings(traced);
  const lengths = lines.map((line, at) => line.replace(new RegExp(`(?:${end.source})$`), "").length - (at ? 0 : mark));
  const isOutside = (column, line) => line >= lines.length || column > lengths[line];
  const last = new Map();
  for (const [, source, line] of mappings.flat())
    if (source !== undefined) last.set(source, Math.max(last.get(source) ?? 0, line));
  const hasText = ([source]) => typeof traced.sourcesContent?.[source] === "string";
  const isBehind = ([source, line]) => line >= linesOf(traced.sourcesContent[source], SCRIPT_LINES).length;
  return {
    generatedLines: mappings.filter((segments, line) => segments.some(([column]) => isOutside(column, line))).length,
    originalSources: [...last].filter(hasText).filter(isBehind).length,
  };
}

/**
 * A file as the columns of a map count it: its lines, what its characters weigh in bytes, and the length of a byte-order
 * mark, which has no column.
 * @param {string} path
 * @param {Buffer} bytes
 */
function textOf(path, bytes) {
  // Columns of a module are bytes; a character is one, then.
  if (bytes.subarray(0, 4).toString("latin1") === "\0asm") {
    return { lines: [bytes.toString("latin1")], sizeOf: (part) => part.length, mark: 0, end: /$^/ };
  }
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  if (Buffer.byteLength(text) !== bytes.length) throw new Error(`${path} is no UTF-8`);
  const end = /\.css$/i.test(path) ? SHEET_LINES : SCRIPT_LINES;
  const mark = text.startsWith("\uFEFF") ? 1 : 0;
  return { lines: linesOf(text, end), sizeOf: (part) => Buffer.byteLength(part), mark, end };
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
