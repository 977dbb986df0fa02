// Weighs what the build writes, part by part. Builds nothing that is kept.
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { bundlePage } from "../lib/bundle.mjs";

/**
 * @param {URL} dist The built program.
 * @returns {Promise<{ name: string, bytes: number, gzip: number }[]>}
 */
export async function weighParts(dist) {
  const file = (name) => readFile(new URL(name, dist));
  const { styles, script, worker } = await bundlePage();
  const parts = {
    "The page, `index.html`, everything inside": await file("index.html"),
    "– its script": script,
    "– its styles": styles,
    "– its worker": worker,
    "– its wasm": await file("node/overshare_bg.wasm"),
    "The element, `overshare.js`": await file("overshare.js"),
    "The command, `cli.mjs` and `worker.mjs`": Buffer.concat([
      await file("node/cli.mjs"),
      await file("node/worker.mjs"),
    ]),
  };
  return Object.entries(parts).map(([name, content]) => ({
    name,
    bytes: Buffer.byteLength(content),
    gzip: gzipSync(content, { level: 9 }).length,
  }));
}
