// Runs the program both ways: the WebAssembly core in Node, as the command does, and the native core. Both must be built.

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

const COMMAND = path("dist/node/cli.mjs");
const NATIVE = path("target/release/examples/check");

/**
 * Runs the command.
 * @param {string[]} words
 * @param {Record<string, string>} [env]
 * @returns {Promise<{ code: number, out: string, err: string }>}
 */
export const command = (words, env = {}) => start(process.execPath, [COMMAND, ...words], env);

/**
 * The report on a file, from the WebAssembly core.
 * @param {string} file
 * @param {string[]} [words]
 * @returns {Promise<import("../../www/shared/report.js").Report>}
 */
export async function check(file, words = []) {
  const { out, err } = await command([file, "--format", "json", ...words]);
  if (!out) throw new Error(err);
  return JSON.parse(out);
}

/**
 * The report's JSON text from both cores.
 * @param {string} file
 * @param {string[]} [words] that both take
 * @returns {Promise<{ wasm: string, native: string }>}
 */
export async function both(file, words = []) {
  const [wasm, native] = await Promise.all([
    command([file, "--format", "json", ...words]),
    start(NATIVE, [file, ...words]),
  ]);
  return { wasm: wasm.out.trimEnd(), native: native.out };
}

/**
 * The report on a file, from the native core alone.
 * @param {string} file
 * @returns {Promise<import("../../www/shared/report.js").Report>}
 */
export async function checkNatively(file) {
  const { out, err } = await start(NATIVE, [file]);
  if (!out) throw new Error(err);
  return JSON.parse(out);
}

function start(program, words, env = {}) {
  return new Promise((resolve) => {
    const settings = { maxBuffer: 1 << 30, env: { ...process.env, ...env } };
    execFile(program, words, settings, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out: String(out), err: String(err) });
    });
  });
}
