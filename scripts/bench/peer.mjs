// A program of its own that reads one source map in a fresh WebAssembly instance and prints what that cost: `node peer.mjs MODULE READER FILE`, READER by its number.
import { readFileSync } from "node:fs";

const [module, reader, path] = process.argv.slice(2);
const bytes = readFileSync(path);

/** Memory for everything at once: readers that hold all they read are not measured while theirs grows page by page. */
const ROOM = 300e6;

let wasm;
const host = {
  read(to, length, at) {
    new Uint8Array(wasm.memory.buffer, to, length).set(bytes.subarray(at, at + length));
    return length;
  },
};
const compiled = await WebAssembly.compile(readFileSync(module));
wasm = (await WebAssembly.instantiate(compiled, { host })).exports;
const holds = process.argv[5] === "holds";
if (holds) wasm.grow(ROOM);
const [begun, used] = [performance.now(), process.cpuUsage()];
wasm.run(Number(reader), bytes.length);
const ms = performance.now() - begun;
const { user, system } = process.cpuUsage(used);
// What was grown beforehand says nothing of what was needed.
const memory = holds ? {} : { wasm: wasm.memory.buffer.byteLength };
process.stdout.write(JSON.stringify({ ms, cpu: (user + system) / 1000, ...memory }));
