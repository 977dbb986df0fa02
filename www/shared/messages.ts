// The words that page and worker, and host page and frame, say to each other. Types only: nothing here runs.

import type { Limits } from "./limits.js";
import type { Format, Report } from "./report.js";

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
}

/**
 * What to read again from the dropped file: an index into the report's `entries`, one into its `nested`, or one into
 * its `maps` with the source's number among those of that map.
 */
export type Target = { entry: number } | { nested: number } | { map: number; source: number };

/** What was checked and how: what it takes to read a part of it again. */
export interface Checked {
  file: Blob;
  name: string;
  /** The options of the check. */
  options: CheckOptions;
  /** What the report says that the file was read as. */
  format: Format;
}

/** Page to worker; one request a worker. */
export type WorkerRequest =
  | { type: "check"; module: WebAssembly.Module; file: Blob; name: string; options: CheckOptions }
  | ({ type: "read"; module: WebAssembly.Module; target: Target } & Checked);

/** Worker to page. */
export type WorkerReply =
  | ({ type: "progress" } & Progress)
  | { type: "report"; json: string }
  | { type: "content"; bytes: Uint8Array<ArrayBuffer> }
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
 * A frame that does not know a type of message ignores it.
 */
export type HostMessage =
  | { overshare: typeof PROTOCOL; type: "check"; id: number; file: Blob; name: string }
  | { overshare: typeof PROTOCOL; type: "settings"; limits: string };

/** Frame to host page; `id` is null when the person dropped the file on the frame itself. */
export type FrameMessage =
  | { overshare: typeof PROTOCOL; type: "ready" }
  | { overshare: typeof PROTOCOL; type: "progress"; id: number | null; progress: Progress }
  | { overshare: typeof PROTOCOL; type: "report"; id: number | null; report: Report }
  | { overshare: typeof PROTOCOL; type: "error"; id: number | null; failure: Failure };
