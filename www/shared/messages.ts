// The words that page and worker, and host page and frame, say to each other. Types only: nothing here runs.

import type { Report } from "./report.js";

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
}

/**
 * What to read again from the dropped file: an index into the report's `entries`, or one into its `maps` with the
 * source's number among those of that map.
 */
export type Target = { entry: number } | { map: number; source: number };

/** Page to worker; one request a worker. */
export type WorkerRequest =
  | { type: "check"; module: WebAssembly.Module; file: Blob; name: string; options: CheckOptions }
  | { type: "read"; module: WebAssembly.Module; file: Blob; name: string; target: Target };

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
   */
  kind: "empty" | "not-a-package" | "unsupported" | "unreadable" | "stopped";
  /** One plain sentence for people. */
  message: string;
}

/** The version of the words between host page and frame. */
export const PROTOCOL = 1;

/** Host page to frame. `id` pairs each answer with its question. */
export type HostMessage = { overshare: typeof PROTOCOL; type: "check"; id: number; file: Blob; name: string };

/** Frame to host page; `id` is null when the person dropped the file on the frame itself. */
export type FrameMessage =
  | { overshare: typeof PROTOCOL; type: "ready" }
  | { overshare: typeof PROTOCOL; type: "progress"; id: number | null; progress: Progress }
  | { overshare: typeof PROTOCOL; type: "report"; id: number | null; report: Report }
  | { overshare: typeof PROTOCOL; type: "error"; id: number | null; failure: Failure };
