// Runs checks: unpacks the wasm that the page carries, and starts one worker a request. Touches no part of the document but its data blocks.

import type {
  Checked,
  CheckOptions,
  Failure,
  Progress,
  Query,
  SaveList,
  SaveTotals,
  SearchTotals,
  Readable,
  RulesFile,
  Target,
  TextMatches,
  WorkerReply,
  WorkerRequest,
} from "../shared/messages.js";
import { packList, packTargets } from "../shared/packed.js";
import { words } from "./words.js";

/** A request under way. */
export interface Running<T> {
  /** Rejects with a `Failure`, and never settles once cancelled. */
  result: Promise<T>;
  /** Ends the worker at once. */
  cancel(): void;
}

/** What every worker is started from. */
interface Parts {
  module: WebAssembly.Module;
  script: string;
}

type Question = WorkerRequest extends infer Each ? (Each extends WorkerRequest ? Omit<Each, "module"> : never) : never;

let parts: Promise<Parts> | null = null;

/** Unpacks what workers need; the first request does so if nobody did before. */
export function prepare(): Promise<Parts> {
  parts ??= unpackParts();
  return parts;
}

/** Checks a file; the result is the report as JSON text. */
export function check(
  file: Blob,
  name: string,
  options: CheckOptions,
  onProgress: (progress: Progress) => void,
): Running<string> {
  return ask({ type: "check", file, name, options }, (reply, settle) => {
    if (reply.type === "progress") onProgress(progressOf(reply));
    if (reply.type === "report") settle(reply.json);
  });
}

/** What is told to others carries no word of the talk with the worker. */
const progressOf = ({ bytes, total, entries, sources }: Progress): Progress => ({ bytes, total, entries, sources });

/** Reads one entry, file inside an entry, or recovered source again from the dropped file. */
export function read(checked: Checked, target: Readable): Running<Uint8Array<ArrayBuffer>> {
  return ask({ type: "read", ...checked, target }, (reply, settle) => {
    if (reply.type === "content") settle(reply.bytes);
  });
}

/**
 * Searches texts of the dropped file again: those that `targets` names, which `searchable` of `shared/selection.ts` makes
 * from a report. Matches come in batches, text by text; of many, only the first are reported, and all are counted.
 */
export function search(
  checked: Checked,
  query: Query,
  targets: readonly Target[],
  onMatches: (found: TextMatches[]) => void,
  onProgress: (progress: Progress) => void,
): Running<SearchTotals> {
  return ask({ type: "search", ...checked, query, targets: packTargets(targets) }, (reply, settle) => {
    if (reply.type === "progress") onProgress(progressOf(reply));
    if (reply.type === "matches") onMatches(reply.found);
    if (reply.type === "searched") settle(reply.totals);
  });
}

/** Has the core read own rules and try their examples; rejects with a `Failure` whose message has a line for each fault. */
export function tryRules(files: readonly RulesFile[]): Running<true> {
  return ask({ type: "rules", files }, (reply, settle) => {
    if (reply.type === "tried") settle(true);
  });
}

/** A zip, and what is in it. */
export interface Saved extends SaveTotals {
  zip: Blob;
}

/** Writes recovered sources into a zip: those of `list`, which `saveList` of `shared/selection.ts` makes from a report. */
export function save(checked: Checked, list: SaveList, onProgress: (progress: Progress) => void): Running<Saved> {
  // Each piece goes into a Blob at once, which the browser may keep outside the page's memory.
  const parts: Blob[] = [];
  return ask({ type: "save", ...checked, list: packList(list) }, (reply, settle) => {
    if (reply.type === "progress") onProgress(progressOf(reply));
    if (reply.type === "piece") parts.push(new Blob([reply.bytes]));
    if (reply.type === "saved") settle({ ...reply.totals, zip: new Blob(parts, { type: "application/zip" }) });
  });
}

function ask<T>(question: Question, hear: (reply: WorkerReply, settle: (value: T) => void) => void): Running<T> {
  let worker: Worker | null = null;
  let cancelled = false;
  const end = () => worker?.terminate();
  const result = prepare().then(
    ({ module, script }) => {
      if (cancelled) return never<T>();
      worker = new Worker(script);
      return answerOf(worker, { ...question, module } as WorkerRequest, hear).finally(end);
    },
    () => Promise.reject<T>(stopped(words.failure.noWasm)),
  );
  return { result, cancel: () => ((cancelled = true), end()) };
}

function answerOf<T>(
  worker: Worker,
  request: WorkerRequest,
  hear: (reply: WorkerReply, settle: (value: T) => void) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<WorkerReply>) =>
      data.type === "error" ? reject(data.failure) : hear(data, resolve);
    worker.onerror = (event) => {
      event.preventDefault();
      reject(stopped(words.failure.stopped));
    };
    worker.onmessageerror = () => reject(stopped(words.failure.stopped));
    worker.postMessage(request);
  });
}

const never = <T>() => new Promise<T>(() => {});

const stopped = (message: string): Failure => ({ kind: "stopped", message });

async function unpackParts(): Promise<Parts> {
  await documentIsThere();
  const [wasm, source] = await Promise.all([unpack("wasm"), unpack("worker")]);
  // A worker from a Blob inherits the page's policy; one from an address would not.
  return {
    module: await WebAssembly.compile(wasm),
    script: URL.createObjectURL(new Blob([source], { type: "text/javascript" })),
  };
}

function documentIsThere(): Promise<void> {
  if (document.readyState !== "loading") return Promise.resolve();
  return new Promise((resolve) => document.addEventListener("DOMContentLoaded", () => resolve(), { once: true }));
}

/** Undoes what the build did to a data block: base64, then gzip. */
async function unpack(id: string): Promise<ArrayBuffer> {
  const packed = fromBase64(document.getElementById(id)?.textContent ?? "");
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const native = (Uint8Array as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> }).fromBase64;
  return native ? native.call(Uint8Array, text) : Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
