// Finds a C++ compiler, which the fuzzer's runtime is built with, and installs one where that may be done. It compiles nothing.

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { installFromDebian, mayInstall } from "./debian.mjs";

const run = promisify(execFile);

/**
 * @param {{install?: boolean, log?: (sentence: string) => void}} [settings]
 * @throws when there is none
 */
export async function ensureCompiler({ install = false, log = () => {} } = {}) {
  if (await hasCompiler()) return;
  if (install && mayInstall()) await installFromDebian(["g++"], log);
  if (await hasCompiler()) return;
  throw new Error("Fuzzing needs a C++ compiler (on Debian: g++), or one that CXX names.");
}

const hasCompiler = () =>
  run(process.env.CXX || "c++", ["--version"]).then(
    () => true,
    () => false,
  );
