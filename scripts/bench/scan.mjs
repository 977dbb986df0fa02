// `node scripts/bench/scan.mjs [--native] [--rules] [--passes N] [--profile] [PATH...]`: the search for secrets alone, on the text of files or folders; of none, on the benchmark's own. Judges no number.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { root, run } from "../lib/run.mjs";
import { corpus, read, replay } from "./corpus.mjs";
import { median } from "./rounds.mjs";

const path = (url) => fileURLToPath(url);
const MANIFEST = path(new URL("scripts/bench/peers/Cargo.toml", root));
const OUT = path(new URL("target/peers/", root));
const WASM = "wasm32-unknown-unknown";
const SCANNER = path(new URL("scanner.mjs", import.meta.url));

/** Builds the search alone, natively and as WebAssembly, with the flags and the profile of the program. */
export async function buildScan() {
  const args = [
    "build",
    "--quiet",
    "--release",
    "--manifest-path",
    MANIFEST,
    "--target-dir",
    OUT,
    "-p",
    "overshare-scan",
  ];
  await run("cargo", args);
  await run("cargo", [...args, "--lib", "--target", WASM]);
}

/**
 * The command that scans the files of a list.
 * @param {"native" | "wasm"} as
 * @param {number} passes
 * @param {string} list A file with a path in each line.
 * @returns {[string, string[]]}
 */
export function scanning(as, passes, list) {
  if (as === "native") return [join(OUT, "release", "overshare-scan"), [String(passes), list]];
  return [process.execPath, [SCANNER, join(OUT, WASM, "release", "overshare_scan.wasm"), String(passes), list]];
}

async function main() {
  const { values, positionals } = settings();
  await buildScan();
  const folder = await mkdtemp(join(tmpdir(), "overshare-scan-"));
  try {
    for (const { name, files } of await texts(positionals)) {
      const list = join(folder, "list");
      await writeFile(list, files.join("\n"));
      const result = await scan(values, list, folder);
      console.log(`${name}: ${line(result)}`);
      if (result.rules) console.log(table(Object.entries(result.rules)));
      if (values.profile) console.log(await profile(folder));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function settings() {
  const options = {
    native: { type: "boolean", default: false },
    rules: { type: "boolean", default: false },
    profile: { type: "boolean", default: false },
    passes: { type: "string", default: "6" },
  };
  return parseArgs({ options, allowPositionals: true });
}

async function texts(paths) {
  if (paths.length === 0)
    return [
      { name: "corpus", ...(await corpus()) },
      { name: "replay (a)", ...(await replay()) },
    ];
  const texts = [];
  for (const name of paths.map((path) => resolve(path))) {
    texts.push({ name, files: (await stat(name)).isFile() ? [name] : (await read(name)).files });
  }
  return texts;
}

async function scan({ native, rules, profile, passes }, list, folder) {
  const [command, args] = scanning(native || rules ? "native" : "wasm", passes, list);
  const flags = profile && !native ? ["--cpu-prof", "--cpu-prof-interval", "200", "--cpu-prof-dir", folder] : [];
  const env = { ...process.env, ...(rules && { RULES: "1" }) };
  return JSON.parse((await promisify(execFile)(command, [...flags, ...args], { env })).stdout);
}

function line({ bytes, hits, passes }) {
  const rate = (ms) => `${(bytes / 1000 / ms).toFixed(0)} MB/s`;
  const [first, ...warm] = passes;
  const rest = warm.length ? `, then ${rate(median(warm))}, at best ${rate(Math.min(...warm))}` : "";
  return `${(bytes / 1e6).toFixed(1)} MB, first ${rate(first)}${rest}; ${hits} hits`;
}

/** The functions that took the most time themselves, of all passes together. */
async function profile(folder) {
  const file = join(
    folder,
    (await readdir(folder)).find((name) => name.endsWith(".cpuprofile")),
  );
  const { nodes, samples, timeDeltas } = JSON.parse(await readFile(file, "utf8"));
  await rm(file);
  const names = new Map(nodes.map(({ id, callFrame }) => [id, readable(callFrame.functionName || callFrame.url)]));
  const spent = {};
  samples.forEach((id, at) => (spent[names.get(id)] = (spent[names.get(id)] ?? 0) + timeDeltas[at] / 1000));
  return table(Object.entries(spent).map(([name, ms]) => [name, Math.round(ms)]));
}

/** A name as Rust's older mangling has it, written out: lengths before the parts, and a hash at the end. */
function readable(name) {
  const parts = [];
  for (let rest = name.match(/^_ZN(.*)17h[0-9a-f]{16}E/)?.[1]; rest;) {
    const [digits] = rest.match(/^\d+/);
    parts.push(rest.slice(digits.length, digits.length + Number(digits)));
    rest = rest.slice(digits.length + Number(digits));
  }
  return parts.join("::") || name;
}

function table(rows) {
  const most = rows.toSorted(([, one], [, other]) => other - one).slice(0, 25);
  return most.map(([name, amount]) => `${String(amount).padStart(8)}  ${name}`).join("\n");
}

if (process.argv[1] === path(import.meta.url)) {
  main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
