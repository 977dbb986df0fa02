// Programs of npm that only tests need: installed by their lock file into the tests' cache, where they stay. Runs none of them.

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { cacheFolder, fillAtomically } from "./cache.mjs";

const run = promisify(execFile);

/**
 * What requires modules from where the tools are installed.
 * @param {string} folder of their `package.json` and `package-lock.json`
 * @returns {Promise<NodeJS.Require>}
 */
export async function requireTools(folder) {
  const lock = createHash("sha256")
    .update(await readFile(join(folder, "package-lock.json")))
    .digest("hex");
  const target = join(await cacheFolder(), `tools-${lock.slice(0, 12)}`);
  if (!existsSync(target)) await fillAtomically(target, (temporary) => install(folder, temporary));
  return createRequire(join(target, "package.json"));
}

/**
 * @param {string} folder
 * @param {string} temporary
 */
async function install(folder, temporary) {
  const made = join(temporary, "tools");
  await cp(folder, made, { recursive: true });
  const settings = { cwd: made, shell: process.platform === "win32", maxBuffer: 1 << 24 };
  // Not `npm ci`: that wants every system's builds of a tool in the lock file, which not every registry has.
  await run("npm", ["install", "--ignore-scripts", "--silent", "--no-audit", "--no-fund"], settings);
  return made;
}
