// The worker thread: pulls the file's bytes through the core and answers with the report. Prints nothing.

import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { basename } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import type { Failure } from "../shared/messages.js";
import { type ByteSource, check, initSync } from "../wasm/overshare.js";
import type { Answer, Task } from "./engine.js";

const answer = (words: Answer): void => parentPort?.postMessage(words);

function work({ path, options }: Task): void {
  const { memory } = initSync({ module: readFileSync(new URL("./overshare_bg.wasm", import.meta.url)) });
  const file = open(path);
  try {
    const json = check(file.source, basename(path), options, (progress) => answer({ type: "progress", progress }));
    answer({ type: "report", json, memory: memory.buffer.byteLength });
  } finally {
    file.close();
  }
}

function open(path: string): { source: ByteSource; close(): void } {
  const file = openSync(path, "r");
  const stat = fstatSync(file);
  if (stat.isDirectory())
    throw failure("This is a folder. Pack it first (npm pack) and check the file that comes out.");
  return {
    source: { bytes: stat.size, read: (buffer, at) => readSync(file, buffer, 0, buffer.length, at) },
    close: () => closeSync(file),
  };
}

const failure = (message: string): Failure => ({ kind: "unreadable", message });

/** A failure of the core comes as it is; what Node throws is put in a sentence. */
function failureOf(reason: unknown): Failure {
  const { kind, code, message } = reason as { kind?: Failure["kind"]; code?: string; message?: string };
  if (kind) return reason as Failure;
  if (code === "ENOENT") return failure("There is no such file.");
  if (code === "EACCES") return failure("The file may not be read.");
  return { kind: "stopped", message: `The check ended unexpectedly (${message ?? "no reason was given"}).` };
}

try {
  work(workerData as Task);
} catch (reason) {
  answer({ type: "failure", failure: failureOf(reason) });
}
