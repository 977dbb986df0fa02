// Finds lines in bytes without decoding them all: an index of every 256th line, and pieces decoded when they are shown. No DOM here.

import { pause } from "../dom.js";

/** Lines from one mark to the next. */
export const STEP = 256;
const SLICE = 4_000_000;
const LF = 10;
const CR = 13;

/** Bytes of text with an index into their lines. */
export interface Text {
  bytes: Uint8Array<ArrayBuffer>;
  /** How many lines there are: text that does not end in a line end has one more. */
  lines: number;
  /** Where each 256th line begins. */
  marks: number[];
}

/** A stretch of bytes. */
export interface Range {
  start: number;
  end: number;
}

/** Counts lines in slices, so that the page answers meanwhile even for a file of hundreds of megabytes. */
export async function indexText(original: Uint8Array<ArrayBuffer>): Promise<Text> {
  const bytes = asUtf8(original);
  const text: Text = { bytes, lines: 0, marks: [] };
  let at = 0;
  while (at < bytes.length) {
    at = indexSlice(text, at, Math.min(at + SLICE, bytes.length));
    if (at < bytes.length) await pause();
  }
  return text;
}

/** Goes over whole lines until `stop` is reached or passed, and returns where it ended. */
function indexSlice(text: Text, from: number, stop: number): number {
  let at = from;
  while (at < stop) {
    if (text.lines % STEP === 0) text.marks.push(at);
    text.lines += 1;
    at = nextLine(text.bytes, at);
  }
  return at;
}

/** Where the line after the one at `from` begins; a line ends at LF, CR LF or CR. */
function nextLine(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR) at += 1;
  if (bytes[at] === CR && bytes[at + 1] === LF) at += 1;
  return Math.min(at + 1, bytes.length);
}

/** The bytes of a line, from 1, without its end. */
export function lineRange({ bytes, marks }: Text, line: number): Range {
  let start = marks[Math.floor((line - 1) / STEP)] ?? 0;
  for (let passed = (line - 1) % STEP; passed > 0; passed -= 1) start = nextLine(bytes, start);
  return rangeFrom(bytes, start);
}

/** The bytes of `count` lines from `line` on, each without its end. */
export function lineRanges(text: Text, line: number, count: number): Range[] {
  const ranges: Range[] = [];
  let start = lineRange(text, line).start;
  for (let left = Math.min(count, text.lines - line + 1); left > 0; left -= 1) {
    ranges.push(rangeFrom(text.bytes, start));
    start = nextLine(text.bytes, start);
  }
  return ranges;
}

function rangeFrom(bytes: Uint8Array, start: number): Range {
  let end = nextLine(bytes, start);
  while (end > start && (bytes[end - 1] === LF || bytes[end - 1] === CR)) end -= 1;
  return { start, end };
}

/** Where a column, in UTF-16 code units from 1, begins. */
export function offsetOfColumn(bytes: Uint8Array, { start, end }: Range, column: number): number {
  let units = column - 1;
  let at = start;
  while (at < end && units > 0) {
    units -= (bytes[at] ?? 0) >= 0xf0 ? 2 : 1;
    at = characterFrom(bytes, at + 1, end);
  }
  return at;
}

/** The next place, from `at` on, where a UTF-8 character begins. */
export function characterFrom(bytes: Uint8Array, at: number, end: number): number {
  while (at < end && ((bytes[at] ?? 0) & 0xc0) === 0x80) at += 1;
  return Math.min(at, end);
}

const decoder = new TextDecoder();

export const decode = (bytes: Uint8Array<ArrayBuffer>, { start, end }: Range): string =>
  decoder.decode(bytes.subarray(start, end));

const wideEncoding = ([first, second]: Uint8Array) =>
  first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : null;

/** Text in UTF-16 is rewritten once, so that everything after knows one encoding. */
function asUtf8(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const encoding = wideEncoding(bytes);
  return encoding ? new TextEncoder().encode(new TextDecoder(encoding).decode(bytes)) : bytes;
}

const SNIFFED = 8_000;

/** Whether bytes are better shown as numbers: a zero byte early on, as in images, fonts, archives and programs. */
export const isBinary = (bytes: Uint8Array): boolean => !wideEncoding(bytes) && bytes.subarray(0, SNIFFED).includes(0);
