// A Python of the tests' own: a virtual environment in the cache with pinned packages, made once. It runs scripts and knows nothing of packages' contents.

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { cacheFolder, fillAtomically } from "./cache.mjs";
import { installFromDebian, mayInstall } from "./debian.mjs";

const run = promisify(execFile);
const REQUIREMENTS = fileURLToPath(new URL("python/requirements.txt", import.meta.url));

/** What `venv` needs to give an environment a pip is a package of its own on Debian. */
const DEBIAN = ["python3", "python3-venv"];
const USABLE = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 9))";

const WINDOWS = process.platform === "win32";
const SYSTEM = WINDOWS ? "python" : "python3";

/** @type {Promise<string> | undefined} */
let interpreter;

/**
 * Installs Python where it is missing and may be installed.
 * @param {{install?: boolean, log?: (sentence: string) => void}} [settings]
 * @throws when there is none that the tests can use: without it their numbers have nothing to be held against
 */
export async function ensurePython({ install = false, log = () => {} } = {}) {
  if (await isUsable()) return;
  if (install && mayInstall()) await installFromDebian(DEBIAN, log);
  if (await isUsable()) return;
  throw new Error("The tests need Python 3.9 or newer with its venv module (on Debian: python3 and python3-venv).");
}

/**
 * Runs a script and returns what it printed.
 * @param {string[]} words the script's path and its arguments
 * @returns {Promise<string>}
 */
export async function python(words) {
  const { program, env } = await pythonProgram();
  const { stdout } = await run(program, words, { maxBuffer: 1 << 29, env });
  return stdout;
}

/**
 * For those who talk with it while it runs.
 * @returns {Promise<{program: string, env: Record<string, string>}>}
 */
export async function pythonProgram() {
  interpreter ??= findInterpreter();
  return { program: await interpreter, env: environment() };
}

/** Names in archives are any bytes: without UTF-8 mode a plain locale could not print them. */
const environment = () => ({ ...process.env, PYTHONUTF8: "1", PYTHONDONTWRITEBYTECODE: "1" });

/** @returns {Promise<string>} the path of the environment's interpreter */
async function findInterpreter() {
  return environmentOf("python", REQUIREMENTS, "pip, backports.tarfile");
}

/**
 * A virtual environment in the cache with what a file of pins asks for, made where it is missing.
 * @param {string} name what its folder begins with
 * @param {string} requirements the file's path
 * @param {string} modules what can be imported in one that is whole
 * @returns {Promise<string>} the path of its interpreter
 */
export async function environmentOf(name, requirements, modules) {
  const pins = createHash("sha256")
    .update(await readFile(requirements))
    .digest("hex");
  const folder = join(await cacheFolder(), `${name}-${pins.slice(0, 12)}`);
  if (!(await succeeds(inside(folder), ["-c", `import ${modules}`]))) {
    // It is of a Python that has been replaced since.
    await rm(folder, { recursive: true, force: true });
    await fillAtomically(folder, (temporary) => makeEnvironment(temporary, requirements));
  }
  return inside(folder);
}

/**
 * @param {string} folder a temporary one
 * @param {string} requirements
 */
async function makeEnvironment(folder, requirements) {
  await ensurePython();
  const made = join(folder, "environment");
  await run(SYSTEM, ["-m", "venv", made]);
  const words = ["-m", "pip", "install", "--quiet", "--require-hashes", "--no-cache-dir", "--requirement"];
  await run(inside(made), [...words, requirements]);
  return made;
}

const inside = (folder) => (WINDOWS ? join(folder, "Scripts", "python.exe") : join(folder, "bin", "python"));

const isUsable = () => succeeds(SYSTEM, ["-c", USABLE]);

/**
 * @param {string} program
 * @param {string[]} words
 */
async function succeeds(program, words) {
  try {
    await run(program, words);
    return true;
  } catch {
    return false;
  }
}
