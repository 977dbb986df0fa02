// The worker thread: pulls the file's bytes through the core and answers with the report, or writes what was recovered. Prints nothing.

import { closeSync, fstatSync, openSync, readFileSync, readSync, unlinkSync, writeSync } from "node:fs";
import { basename } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import type { Failure, Progress } from "../shared/messages.js";
import { type ByteSource, check, initSync, readRules, save as saveInto } from "../wasm/overshare.js";
import type { Answer, FileTask, Task } from "./engine.js";

const answer = (words: Answer): void => parentPort?.postMessage(words);

const tell = (progress: Progress): void => answer({ type: "progress", progress });

function work(task: Task): void {
  const { memory } = initSync({ module: readFileSync(new URL("./overshare_bg.wasm", import.meta.url)) });
  if ("path" in task) return workOn(task, memory);
  readRules(task.rules);
  answer({ type: "tried" });
}

function workOn({ path, options, save }: FileTask, memory: WebAssembly.Memory): void {
  const file = open(path);
  try {
    if (save) {
      const totals = intoNewFile(save.out, (write) =>
        saveInto(file.source, basename(path), options, save.format, save.list, tell, write),
      );
      answer({ type: "saved", totals, memory: memory.buffer.byteLength });
    } else {
      const json = check(file.source, basename(path), options, tell);
      answer({ type: "report", json, memory: memory.buffer.byteLength });
    }
  } finally {
    file.close();
  }
}

/** Writes a file that was not there before; where that fails, it is not there afterwards either. */
function intoNewFile<T>(path: string, fill: (write: (piece: Uint8Array) => void) => T): T {
  const file = create(path);
  try {
    const result = fill((piece) => writeWhole(file, piece));
    closeSync(file);
    return result;
  } catch (reason) {
    closeSync(file);
    unlinkSync(path);
    throw reason;
  }
}

function create(path: string): number {
  try {
    return openSync(path, "wx");
  } catch (reason) {
    const { code, message } = reason as { code?: string; message: string };
    throw failure(code === "EEXIST" ? `${path} is there already.` : `${path} cannot be written (${code ?? message}).`);
  }
}

function writeWhole(file: number, piece: Uint8Array): void {
  for (let at = 0; at < piece.length;) at += writeSync(file, piece, at);
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
