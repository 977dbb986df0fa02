// Runs a command once and says what it cost: wall time and, where GNU time is installed, CPU time and peak memory. Compares nothing.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * @typedef {object} Cost What one run took; what could not be measured is not there.
 * @property {number} ms Wall time.
 * @property {number} [cpu] Milliseconds of all its threads and children together.
 * @property {number} [rss] Most bytes that one process held in memory at once.
 * @property {number} [wasm] Most bytes of WebAssembly memory.
 * @property {number} [tasks] Tasks of the page's main thread that took more than 50 ms.
 * @property {number} [longest] Milliseconds of the longest of them; 0 when there was none.
 * @property {number} [findings] How many it reported.
 */

// GNU time counts what the kernel counts. Other systems have another program of this name, and then its columns stay empty.
const GNU_TIME = process.platform === "linux" && existsSync("/usr/bin/time") ? "/usr/bin/time" : null;

/** The command ends with 1 when a verdict is grave, as that of both replays is. */
const EXPECTED = [0, 1];

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<Cost>} Its output goes nowhere.
 */
export async function cost(command, args) {
  const { spent } = await measured(command, args, "ignore");
  return spent;
}

/**
 * Runs a program and hands on what it printed.
 * @param {string} command
 * @param {string[]} args
 * @param {number[]} codes With which it may end.
 * @returns {Promise<{ spent: Cost, printed: string }>}
 */
export function costAndOutput(command, args, codes) {
  return measured(command, args, "pipe", codes);
}

/**
 * Runs a program that measures itself and prints a `Cost`; what it cannot know of itself is added.
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<Cost>}
 */
export async function ownCost(command, args) {
  const { spent, printed } = await measured(command, args, "pipe");
  return { rss: spent.rss, ...JSON.parse(printed) };
}

async function measured(command, args, stdout, codes = EXPECTED) {
  const folder = await mkdtemp(join(tmpdir(), "overshare-bench-"));
  const notes = join(folder, "time");
  const line = GNU_TIME ? [GNU_TIME, "-q", "-o", notes, "-f", "%U %S %M", command, ...args] : [command, ...args];
  try {
    const { ms, printed } = await run(line, stdout, codes);
    return { spent: { ms, ...(GNU_TIME && kernelCounts(await readFile(notes, "utf8"))) }, printed };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function kernelCounts(text) {
  const [user, system, kibibytes] = text.trim().split(" ").map(Number);
  return { cpu: (user + system) * 1000, rss: kibibytes * 1024 };
}

function run([command, ...args], stdout, codes) {
  const begun = performance.now();
  const child = spawn(command, args, { stdio: ["ignore", stdout, "pipe"] });
  let [printed, said] = ["", ""];
  child.stdout?.setEncoding("utf8").on("data", (text) => (printed += text));
  child.stderr.on("data", (text) => (said += text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (codes.includes(code)) resolve({ ms: performance.now() - begun, printed });
      else reject(new Error(`${[command, ...args].join(" ")} ended with ${code}\n${said}`));
    });
  });
}
