// Bundles the TypeScript and the styles with esbuild. Writes files only where a bundle is a file of its own; the page's parts are returned as text.
import { copyFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { root } from "./run.mjs";

const path = (name) => fileURLToPath(new URL(name, root));

const COMMON = {
  bundle: true,
  minify: true,
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  logLevel: "silent",
  // The glue's asynchronous start looks beside itself for the wasm file. Nothing here calls it: the module is handed over compiled.
  logOverride: { "empty-import-meta": "silent" },
};

/** The page's parts as text: styles, page script and worker script. */
export async function bundlePage({ glue } = {}) {
  const plugins = glue ? [otherGlue(glue)] : [];
  const [styles, script, worker] = await Promise.all([
    text({ entryPoints: [path("www/page/page.css")] }),
    text({ entryPoints: [path("www/page/main.ts")], format: "iife" }),
    text({ entryPoints: [path("www/worker/main.ts")], format: "iife", plugins }),
  ]);
  return { styles, script, worker };
}

/** The element as a module that defines it. */
export async function bundleElement(out) {
  await build({
    ...COMMON,
    entryPoints: [path("www/element/index.ts")],
    format: "esm",
    outfile: fileURLToPath(new URL("overshare.js", out)),
  });
}

/** The command for terminals and the worker thread that it starts, with the wasm file beside them. */
export async function bundleCommand(out) {
  const folder = new URL("node/", out);
  await build({
    ...COMMON,
    entryPoints: [path("www/node/cli.ts"), path("www/node/worker.ts")],
    format: "esm",
    platform: "node",
    target: "node20",
    outdir: fileURLToPath(folder),
    outExtension: { ".js": ".mjs" },
  });
  await copyFile(path("www/wasm/overshare_bg.wasm"), new URL("overshare_bg.wasm", folder));
}

async function text(settings) {
  const { outputFiles } = await build({ ...COMMON, ...settings, write: false });
  return outputFiles[0].text.trimEnd();
}

/** Puts another module in the place of the wasm glue, so that the page can be worked on without the core. */
function otherGlue(glue) {
  return {
    name: "other-glue",
    setup({ onResolve }) {
      onResolve({ filter: /\/wasm\/overshare\.js$/ }, () => ({ path: fileURLToPath(glue) }));
    },
  };
}
