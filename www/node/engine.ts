// Checks a file, or saves what is in it, in a worker thread of its own, so that a check that stops ends one check and not the command.

import { Worker } from "node:worker_threads";
import type { CheckOptions, Failure, PackedList, Progress, RulesFile, SaveTotals } from "../shared/messages.js";
import type { Format } from "../shared/report.js";

/** What the worker thread is given. */
export type Task = FileTask | { rules: readonly RulesFile[] };

/** What is to be done with a file. */
export interface FileTask {
  path: string;
  options: CheckOptions;
  /** What to write and where to; without it, the file is checked. */
  save?: { format: Format; list: PackedList; out: string };
}

/** What it answers. */
export type Answer =
  | { type: "progress"; progress: Progress }
  | { type: "report"; json: string; memory: number }
  | { type: "saved"; totals: SaveTotals; memory: number }
  | { type: "tried" }
  | { type: "failure"; failure: Failure };

/** The most memory that WebAssembly took so far, in bytes, for the benchmark. */
export let peakMemory = 0;

/**
 * @returns the report as JSON
 * @throws {Error} with a sentence for people when there is no report
 */
export function checkFile(
  path: string,
  options: CheckOptions,
  onProgress: (progress: Progress) => void,
): Promise<string> {
  return work({ path, options }, onProgress, (answer) => (answer.type === "report" ? answer.json : null));
}

/**
 * Writes recovered sources of a file that was checked into a new zip.
 * @throws {Error} with a sentence for people when there is none; then there is no file either
 */
export function saveFile(
  path: string,
  options: CheckOptions,
  save: Required<FileTask>["save"],
  onProgress: (progress: Progress) => void,
): Promise<SaveTotals> {
  return work({ path, options, save }, onProgress, (answer) => (answer.type === "saved" ? answer.totals : null));
}

/**
 * Reads own rules, and tries their examples.
 * @throws {Error} with a line for each thing that is wrong
 */
export function tryRules(rules: readonly RulesFile[]): Promise<true> {
  return work(
    { rules },
    () => {},
    (answer) => (answer.type === "tried" ? true : null),
  );
}

function work<T>(
  workerData: Task,
  onProgress: (progress: Progress) => void,
  resultOf: (answer: Answer) => T | null,
): Promise<T> {
  const worker = new Worker(new URL("./worker.mjs", import.meta.url), { workerData });
  return new Promise((resolve, reject) => {
    worker.on("message", (answer: Answer) => {
      if (answer.type === "progress") return onProgress(answer.progress);
      void worker.terminate();
      if (answer.type === "failure") return reject(new Error(answer.failure.message));
      if (answer.type !== "tried") peakMemory = Math.max(peakMemory, answer.memory);
      const result = resultOf(answer);
      if (result !== null) resolve(result);
    });
    worker.on("error", (error) => reject(new Error(`The check ended unexpectedly (${error.message}).`)));
    worker.on("exit", () => reject(new Error("The check ended unexpectedly.")));
  });
}
