// A program of its own that does one piece of work in a fresh Node and prints what it cost, process start taken off: `node inside.mjs check|gunzip|parse FILE [WORKER]`.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { Worker } from "node:worker_threads";

const [what, path, worker] = process.argv.slice(2);

/** Each prepares what is not measured, and returns the work. */
const WORK = {
  check: () => () => check(path),
  gunzip: () => () => void gunzipSync(readFileSync(path)),
  parse: () => {
    const bytes = readFileSync(path);
    return () => void JSON.parse(new TextDecoder().decode(bytes));
  },
};

/** The command's own worker thread, from its start to the parsed report. */
function check(path) {
  const thread = new Worker(pathToFileURL(worker), { workerData: { path, options: {} } });
  return new Promise((resolve, reject) => {
    thread.on("error", reject);
    thread.on("message", (answer) => {
      if (answer.type === "failure") reject(new Error(answer.failure.message));
      if (answer.type !== "report") return;
      JSON.parse(answer.json);
      resolve({ wasm: answer.memory });
      void thread.terminate();
    });
  });
}

const work = WORK[what]();
const [begun, used] = [performance.now(), process.cpuUsage()];
const more = await work();
const ms = performance.now() - begun;
const { user, system } = process.cpuUsage(used);
process.stdout.write(JSON.stringify({ ms, cpu: (user + system) / 1000, ...more }));
