// Answers searches and saves: walks the checked file once more through the core, and sends what comes of it in pieces.

import type { SearchTotals, TextMatches, WorkerReply, WorkerRequest } from "../shared/messages.js";
import { targetAt } from "../shared/packed.js";
import { decode, expressionOf, findIn, needleOf } from "../shared/search.js";
import { save, texts } from "../wasm/overshare.js";
import { throttle } from "./throttle.js";

type Post = (reply: WorkerReply, transfer?: Transferable[]) => void;

/** Matches that one search reports; more are counted. */
export const MOST = 5_000;

/** Milliseconds after which matches are sent, so that the first are there at once and the others do not come one by one. */
const INTERVAL = 60;

export function answerSearch(request: WorkerRequest & { type: "search" }, post: Post): void {
  const { file, name, options, format, query, targets } = request;
  const expression = expressionOf(query);
  const progress = throttle((now) => post({ type: "progress", ...now }));
  const matches = batches((found) => post({ type: "matches", found }));
  const totals: SearchTotals = { matches: 0, reported: 0, files: 0, texts: 0, bytes: 0 };
  const search = (index: number, bytes: number, text: Uint8Array | undefined): void => {
    totals.texts += 1;
    totals.bytes += bytes;
    if (!text) return;
    const found: TextMatches = { target: targetAt(targets, index), matches: [], total: 0 };
    found.total = findIn(decode(text), expression, MOST - totals.reported, (match) => found.matches.push(match));
    if (found.total === 0) return;
    totals.files += 1;
    totals.matches += found.total;
    totals.reported += found.matches.length;
    matches.add(found);
  };
  texts(file, name, options, format, targets, needleOf(query) ?? undefined, progress.tell, search);
  matches.flush();
  progress.flush();
  post({ type: "searched", totals });
}

export function answerSave(request: WorkerRequest & { type: "save" }, post: Post): void {
  const { file, name, options, format, list } = request;
  const progress = throttle((now) => post({ type: "progress", ...now }));
  const totals = save(file, name, options, format, list, progress.tell, (piece) => {
    // A copy outside the core's memory, so it can be handed over whole.
    const bytes = piece as Uint8Array<ArrayBuffer>;
    post({ type: "piece", bytes }, [bytes.buffer]);
  });
  progress.flush();
  post({ type: "saved", totals });
}

interface Batches {
  add(found: TextMatches): void;
  flush(): void;
}

function batches(send: (found: TextMatches[]) => void): Batches {
  let held: TextMatches[] = [];
  let next = -Infinity;
  const flush = (): void => {
    if (held.length > 0) send(held);
    held = [];
    next = performance.now() + INTERVAL;
  };
  return {
    add(found) {
      held.push(found);
      if (performance.now() >= next) flush();
    },
    flush,
  };
}
