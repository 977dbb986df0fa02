// Checks a file in a worker thread of its own, so that a check that stops ends one check and not the command.

import { Worker } from "node:worker_threads";
import type { CheckOptions, Failure, Progress } from "../shared/messages.js";

/** What the worker thread is given. */
export interface Task {
  path: string;
  options: CheckOptions;
}

/** What it answers. */
export type Answer =
  | { type: "progress"; progress: Progress }
  | { type: "report"; json: string; memory: number }
  | { type: "failure"; failure: Failure };

/** The most memory that a check's WebAssembly took, in bytes, for the benchmark. */
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
  const workerData: Task = { path, options };
  const worker = new Worker(new URL("./worker.mjs", import.meta.url), { workerData });
  return new Promise((resolve, reject) => {
    worker.on("message", (answer: Answer) => {
      if (answer.type === "progress") return onProgress(answer.progress);
      void worker.terminate();
      if (answer.type === "failure") return reject(new Error(answer.failure.message));
      peakMemory = answer.memory;
      resolve(answer.json);
    });
    worker.on("error", (error) => reject(new Error(`The check ended unexpectedly (${error.message}).`)));
    worker.on("exit", () => reject(new Error("The check ended unexpectedly.")));
  });
}
