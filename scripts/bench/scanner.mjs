// A program of its own that scans files in one WebAssembly instance and prints what each pass over them cost: `node scanner.mjs MODULE PASSES LIST`, the list with a path in each line.
import { readFileSync } from "node:fs";

const [module, passes, list] = process.argv.slice(2);
const texts = readFileSync(list, "utf8")
  .split("\n")
  .filter(Boolean)
  .map((path) => readFileSync(path));
const bytes = texts.reduce((sum, { length }) => sum + length, 0);
const { instance } = await WebAssembly.instantiate(readFileSync(module));
const { memory, hold, scan } = instance.exports;

// All texts are in memory before the clock starts, one behind the other.
let end = hold(bytes);
const places = texts.map((text) => {
  new Uint8Array(memory.buffer).set(text, end);
  return [(end += text.length) - text.length, text.length];
});
const passed = [];
let hits = 0;
const used = process.cpuUsage();
for (let pass = 0; pass < Number(passes); pass++) {
  hits = 0;
  const begun = performance.now();
  for (const [text, length] of places) hits += scan(text, length);
  passed.push(performance.now() - begun);
}
const { user, system } = process.cpuUsage(used);
const wasm = memory.buffer.byteLength - bytes;
process.stdout.write(JSON.stringify({ bytes, hits, passes: passed, cpu: (user + system) / 1000, wasm }));
