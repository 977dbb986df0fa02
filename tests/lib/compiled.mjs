// Imports a TypeScript module of www/ that needs no browser, bundled in memory. It runs what is there now, whatever dist/ holds.

import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/**
 * @param {string} path of a module, from the project's top
 * @returns {Promise<any>} what it exports
 */
export async function compiled(path) {
  const entry = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: "esm", write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
