// Answers one request with the wasm core, and is then ended by the page. Knows nothing of the document.

import "../shared/silence.js";
import type { WorkerReply, WorkerRequest } from "../shared/messages.js";
import { check, initSync, read, readRules } from "../wasm/overshare.js";
import { answerSave, answerSearch } from "./again.js";
import { failureFrom } from "./failure.js";
import { throttle } from "./throttle.js";

self.onmessage = ({ data }: MessageEvent<WorkerRequest>) => {
  try {
    initSync({ module: data.module });
    if (data.type === "check") answerCheck(data);
    else if (data.type === "read") answerRead(data);
    else if (data.type === "search") answerSearch(data, post);
    else if (data.type === "save") answerSave(data, post);
    else answerRules(data);
  } catch (error) {
    post({ type: "error", failure: failureFrom(error) });
  }
};

function answerCheck({ file, name, options }: WorkerRequest & { type: "check" }): void {
  const progress = throttle((now) => post({ type: "progress", ...now }));
  const json = check(file, name, options, progress.tell);
  progress.flush();
  post({ type: "report", json });
}

function answerRead({ file, name, options, format, target }: WorkerRequest & { type: "read" }): void {
  // The core's bytes are a copy outside its memory, so they can be handed over whole.
  const bytes = read(file, name, options, format, target) as Uint8Array<ArrayBuffer>;
  post({ type: "content", bytes }, [bytes.buffer]);
}

function answerRules({ files }: WorkerRequest & { type: "rules" }): void {
  readRules(files);
  post({ type: "tried" });
}

function post(reply: WorkerReply, transfer: Transferable[] = []): void {
  self.postMessage(reply, { transfer });
}
