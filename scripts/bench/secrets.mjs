// What is measured of the search for secrets: ours, natively and as WebAssembly, and the scanners that people would use instead, on the same plain text. Runs nothing by itself.
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeFile } from "node:fs/promises";
import { FILES, OTHERS } from "../../tests/lib/others.mjs";
import { root } from "../lib/run.mjs";
import { costAndOutput, ownCost } from "./command.mjs";
import { corpus, partOf, replay, tarOf } from "./corpus.mjs";
import { median } from "./rounds.mjs";
import { scanning } from "./scan.mjs";

/**
 * @typedef {import("./cases.mjs").Case} Case
 * @typedef {import("./cases.mjs").Work} Work
 * @typedef {import("./corpus.mjs").Corpus} Corpus
 * @typedef {import("./scanners.mjs").Scanner} Scanner
 */

const NATIVE = fileURLToPath(new URL("target/release/examples/check", root));

/** One processor for everybody, for programs that cannot be told to use one thread. */
const TASKSET = existsSync("/usr/bin/taskset") ? ["/usr/bin/taskset", "-c", `${availableParallelism() - 1}`] : [];

const pinned = (command, args) => {
  const [first, ...rest] = [...TASKSET, command, ...args];
  return [first, rest];
};

/** How often a process of ours goes over a text to be warm: the first time does not count. */
const PASSES = 4;

/**
 * @param {URL} dist The built program.
 * @param {Scanner[]} scanners
 * @param {string} folder For what is needed in between.
 * @returns {Promise<Case[]>} the corpus, and replay (a) for those that read all of it
 */
export async function makeSecretCases(dist, scanners, folder) {
  const [whole, replayed] = [await corpus(), await replay()];
  const fast = scanners.filter(({ most }) => !most);
  return [
    await caseOf(`${whole.files.length} files of real packages`, whole, { dist, scanners, folder }),
    await caseOf("Replay (a), unpacked", replayed, { dist, scanners: fast, folder }),
  ];
}

/** @returns {Promise<Case>} The first piece of work is the yardstick. */
async function caseOf(title, text, { dist, scanners, folder }) {
  const list = join(folder, `${text.files.length}.list`);
  await writeFile(list, text.files.join("\n"));
  const tar = await tarOf(text);
  const { bytes } = text;
  const cli = fileURLToPath(new URL("node/cli.mjs", dist));
  const ours = [
    { name: "Overshare, Node: the search alone, warm", bytes, once: () => alone("wasm", PASSES, list) },
    { name: "– the first time", bytes, once: () => alone("wasm", 1, list) },
    { name: "– the whole command", bytes, once: () => check(process.execPath, [cli, tar, "--format", "json"]) },
    { name: "Overshare, native: the search alone", bytes, once: () => alone("native", PASSES, list) },
    { name: "– the whole process", bytes, once: () => check(NATIVE, [tar]) },
  ];
  const theirs = [];
  for (const scanner of scanners) theirs.push(...work(scanner, scanner.most ? await partOf(text, scanner.most) : text));
  return { title: `${title}: ${(bytes / 1e6).toFixed(0)} MB`, work: [...ours, ...theirs], bytes };
}

/** Only the engine, on texts that are in memory. */
async function alone(as, passes, list) {
  const { passes: times, cpu } = await ownCost(...pinned(...scanning(as, passes, list)));
  return { ms: median(passes > 1 ? times.slice(1) : times), ...(cpu && { cpu: cpu / passes }) };
}

/** All that a check does: unpacking, recovering sources, searching, judging, reporting. */
async function check(command, args) {
  const { spent, printed } = await costAndOutput(...pinned(command, args), [0, 1]);
  const { findings } = JSON.parse(printed);
  return {
    ...spent,
    findings: findings.filter(({ rule, severity }) => severity !== "info" && ![...OTHERS, ...FILES].includes(rule))
      .length,
  };
}

/**
 * A scanner's whole process, and its scan alone where it says how long that took.
 * @param {Scanner} scanner
 * @param {Corpus} text
 * @returns {Work[]}
 */
function work({ name, command, codes, count, own }, { folder, bytes }) {
  let last = "";
  const once = async () => {
    const { spent, printed } = await costAndOutput(...pinned(...command(folder)), codes);
    last = printed;
    return { ...spent, findings: count(printed) };
  };
  const itself = own && { name: "– its scan, by its own clock", bytes, once: async () => ({ ms: own(last) }) };
  return [{ name, bytes, once }, ...(itself ? [itself] : [])];
}
