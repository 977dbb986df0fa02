// The words that page and worker, and host page and frame, say to each other. Types only: nothing here runs.

import type { Limits } from "./limits.js";
import type { Format, Intent, Report } from "./report.js";

/** How far a check has come. */
export interface Progress {
  /** Bytes of the dropped file that were read. */
  bytes: number;
  /** Bytes of the dropped file. */
  total: number;
  /** Entries met so far. */
  entries: number;
  /** Original files recovered so far. */
  sources: number;
}

/** What a check may be told. */
export interface CheckOptions {
  /** Add each entry's SHA-256 to the report. */
  hash?: boolean;
  /** What the check may spend; a limit that is not named is the core's own. */
  limits?: Limits;
  /** What the package means its source to be, where the person knows better than it says. */
  intent?: Intent;
  /** Own rules and silenced places; with anything wrong in them, nothing is checked. */
  rules?: readonly RulesFile[];
}

/** A file of own rules and silenced places, whose form is that of docs/own-rules.schema.json. */
export interface RulesFile {
  name: string;
  text: string;
}

/**
 * What to read again from the dropped file: an index into the report's `entries`, one into its `nested`, or one into
 * its `maps` with the source's number among those of that map.
 */
export type Target = { entry: number } | { nested: number } | { map: number; source: number };

/**
 * The same, or the names that a map lists, by its index into the report's `maps`: one a line, first those that no
 * published script shows, then an empty line and the others.
 */
export type Readable = Target | { names: number };

/** What was checked and how: what it takes to read a part of it again. */
export interface Checked {
  file: Blob;
  name: string;
  /** The options of the check. */
  options: CheckOptions;
  /** What the report says that the file was read as. */
  format: Format;
}

/** What to look for. */
export interface Query {
  /** A text, or the source of a regular expression; one in which `^` and `$` stand for the ends of a line. */
  text: string;
  regex: boolean;
  caseSensitive: boolean;
  wholeWord: boolean;
}

/** One place where something was found; it may reach over several lines. */
export interface Match {
  /** From 1; a line ends at LF, CR LF or CR. */
  line: number;
  /** From 1, in UTF-16 code units, as in the report. */
  column: number;
  /** In UTF-16 code units; more than the excerpt shows where the match is long. */
  length: number;
  /** The part of its first line around it: 200 code units at most. */
  excerpt: string;
  /** Where in the excerpt it begins. */
  at: number;
}

/** What a search found in one text. */
export interface TextMatches {
  target: Target;
  /** In order; none where the bound on what one search reports was reached before. */
  matches: Match[];
  /** How many there are in this text, reported or not. */
  total: number;
}

/** What a search came to. */
export interface SearchTotals {
  /** Matches in all texts. */
  matches: number;
  /** Those that were reported; fewer than `matches` where the bound was reached. */
  reported: number;
  /** Texts with a match. */
  files: number;
  /** Texts that were searched. */
  texts: number;
  /** Their bytes, in UTF-8. */
  bytes: number;
}

/** One recovered source that is to be saved, or only listed. */
export interface SaveItem {
  target: { map: number; source: number };
  /** Where it is to lie in the zip; made safe on the way. */
  path: string;
  /** Its path as the map writes it. */
  rawPath: string;
  /** Of one without text only the name is listed. */
  hasText: boolean;
}

/** What is to be saved. Sources that repeat an earlier one are left out by whoever makes the list. */
export interface SaveList {
  items: readonly SaveItem[];
  /** Where each of the report's maps lies, in words. */
  maps: readonly string[];
}

/** What was saved. */
export interface SaveTotals {
  /** Files in the zip, the list of them not counted. */
  files: number;
  /** Their bytes. */
  bytes: number;
  /** Sources that are only listed, because their text is not known. */
  pathOnly: number;
  /** Sources whose text was not met again. */
  missing: number;
  /** Files in which a secret was overwritten. */
  maskedFiles: number;
  /** Places where one was. */
  maskedPlaces: number;
}

/** Page to worker; one request a worker. Long lists are packed, see `packed.ts`. */
export type WorkerRequest =
  | { type: "check"; module: WebAssembly.Module; file: Blob; name: string; options: CheckOptions }
  | ({ type: "read"; module: WebAssembly.Module; target: Readable } & Checked)
  | ({ type: "search"; module: WebAssembly.Module; query: Query; targets: Uint32Array<ArrayBuffer> } & Checked)
  | ({ type: "save"; module: WebAssembly.Module; list: PackedList } & Checked)
  | { type: "rules"; module: WebAssembly.Module; files: readonly RulesFile[] };

/** A list to save: numbers, and the bytes of all its strings one behind the other. */
export interface PackedList {
  numbers: Uint32Array<ArrayBuffer>;
  text: Uint8Array<ArrayBuffer>;
}

/** Worker to page. */
export type WorkerReply =
  | ({ type: "progress" } & Progress)
  | { type: "report"; json: string }
  | { type: "content"; bytes: Uint8Array<ArrayBuffer> }
  | { type: "matches"; found: TextMatches[] }
  | { type: "searched"; totals: SearchTotals }
  | { type: "piece"; bytes: Uint8Array<ArrayBuffer> }
  | { type: "saved"; totals: SaveTotals }
  | { type: "tried" }
  | { type: "error"; failure: Failure };

/** Why there is no report. */
export interface Failure {
  /**
   * - `empty`: the file holds no bytes
   * - `not-a-package`: the bytes are no package and no text
   * - `unsupported`: a package of a kind that is not read yet
   * - `unreadable`: the file could not be read from disk
   * - `stopped`: the check ended unexpectedly
   * - `settings`: what the check was told makes no sense
   */
  kind: "empty" | "not-a-package" | "unsupported" | "unreadable" | "stopped" | "settings";
  /** One plain sentence for people. */
  message: string;
}

/** The version of the words between host page and frame. */
export const PROTOCOL = 1;

/**
 * Host page to frame. `id` pairs each answer with its question. `settings` holds for every check that begins after it,
 * whoever gives the file; its limits are words such as `inflatedBytes=16GiB depth=32`, and the empty text takes them back.
 * Its rules are the text of a file of own rules; without any, none are meant. A frame that does not know a type of message
 * ignores it.
 */
export type HostMessage =
  | { overshare: typeof PROTOCOL; type: "check"; id: number; file: Blob; name: string }
  | { overshare: typeof PROTOCOL; type: "settings"; limits: string; rules?: string };

/** Frame to host page; `id` is null when the person dropped the file on the frame itself. */
export type FrameMessage =
  | { overshare: typeof PROTOCOL; type: "ready" }
  | { overshare: typeof PROTOCOL; type: "progress"; id: number | null; progress: Progress }
  | { overshare: typeof PROTOCOL; type: "report"; id: number | null; report: Report }
  | { overshare: typeof PROTOCOL; type: "error"; id: number | null; failure: Failure };
