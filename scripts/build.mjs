// Builds dist/: the self-contained page, the element, the command and the examples. `--page` leaves the wasm as it is; `--quiet` prints nothing.
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { root, run } from "./lib/run.mjs";

// With other glue there is no core: an empty module stands in for it.
const EMPTY_MODULE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/**
 * @param {{ page?: boolean, out?: URL, glue?: URL }} [settings] `page`: leave the wasm as it is. `out`: the folder to write.
 *   `glue`: a module in place of the wasm glue, for work on the page alone.
 * @returns {Promise<{ bytes: number, gzip: number }>} The size of the page.
 */
export async function build({ page = false, out = new URL("dist/", root), glue } = {}) {
  if (!page) await buildWasm();
  else if (!glue && !existsSync(wasmFile))
    throw new Error("www/wasm is not built yet: run `npm run build` once without --page.");
  // Loaded late: esbuild is there only once the npm packages are installed.
  const { bundleCommand, bundleElement } = await import("./lib/bundle.mjs");
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const [size] = await Promise.all([
    buildPage(out, glue),
    bundleElement(out),
    copyExamples(out),
    glue ? null : bundleCommand(out),
  ]);
  return size;
}

const wasmFile = new URL("www/wasm/overshare_bg.wasm", root);

async function buildWasm() {
  await run("cargo", ["build", "--release", "-p", "overshare-wasm", "--target", "wasm32-unknown-unknown"]);
  await run("cargo", ["run", "--quiet", "-p", "xtask", "--", "wasm"]);
}

async function buildPage(out, glue) {
  const [{ bundlePage }, { compose }] = await Promise.all([import("./lib/bundle.mjs"), import("./lib/compose.mjs")]);
  const parts = await bundlePage({ glue });
  const wasm = glue ? EMPTY_MODULE : await readFile(wasmFile);
  const html = compose(await readFile(new URL("index.html", root), "utf8"), { ...parts, wasm });
  await writeFile(new URL("index.html", out), html);
  return { bytes: Buffer.byteLength(html), gzip: gzipSync(html, { level: 9 }).length };
}

async function copyExamples(out) {
  const examples = new URL("www/examples/", root);
  if (existsSync(examples)) await cp(examples, new URL("examples/", out), { recursive: true });
}

const kilobytes = (bytes) => `${Math.round(bytes / 1000)} kB`;

async function main(flags) {
  const { bytes, gzip } = await build({ page: flags.includes("--page") });
  if (!flags.includes("--quiet")) console.log(`dist/index.html: ${kilobytes(bytes)}, gzipped ${kilobytes(gzip)}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
