// What is measured of source maps alone: ours and the readers that people would use instead, on the same bytes, natively and as WebAssembly. Runs nothing by itself.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root, run } from "../lib/run.mjs";
import { ownCost } from "./command.mjs";

/** In the order in which `peers/src/lib.rs` has them, with the words of the table. */
const READERS = [
  { id: "recover", says: "Overshare, recovery alone", holds: false },
  { id: "check", says: "Overshare, the whole check", holds: false },
  { id: "sourcemap", says: "`sourcemap`", holds: true },
  { id: "oxc_sourcemap", says: "`oxc_sourcemap`", holds: true },
  { id: "serde_json", says: "`serde_json`, a tree", holds: true },
];

const path = (url) => fileURLToPath(url);
const PEERS = path(new URL("scripts/bench/peers/Cargo.toml", root));
const OUT = path(new URL("target/peers/", root));
const INSIDE = path(new URL("inside.mjs", import.meta.url));
const PEER = path(new URL("peer.mjs", import.meta.url));
const WASM = "wasm32-unknown-unknown";

/** Builds the readers; the first time takes two minutes. */
export async function buildPeers() {
  const build = ["build", "--quiet", "--release", "--manifest-path", PEERS, "--target-dir", OUT];
  await run("cargo", build);
  await run("cargo", [...build, "--lib", "--target", WASM]);
}

/**
 * @param {string} map The file.
 * @param {string} title
 * @returns {import("./cases.mjs").Case} The yardstick is what everybody has at hand.
 */
export function mapCase(map, title) {
  const native = join(OUT, "release", "overshare-peers");
  const module = join(OUT, WASM, "release", "overshare_peers.wasm");
  const parse = {
    name: "Node: `JSON.parse` of the bytes",
    once: () => ownCost(process.execPath, [INSIDE, "parse", map]),
  };
  const natively = READERS.map(({ id, says }) => ({ name: `Native: ${says}`, once: () => ownCost(native, [id, map]) }));
  const inNode = READERS.map(({ says, holds }, index) => ({
    name: `WebAssembly in Node: ${says}`,
    once: () => ownCost(process.execPath, [PEER, module, String(index), map, ...(holds ? ["holds"] : [])]),
  }));
  return { title, work: [parse, ...natively, ...inNode] };
}
