// Installs Debian packages where that may be done without asking anyone. It does not know what they are for.

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Only as root on a system that has apt-get: asking for a password is not a test's business. */
export function mayInstall() {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

/**
 * A failure is said and not thrown: whoever needs the packages looks for them again, and knows better what to say.
 * @param {string[]} packages
 * @param {(sentence: string) => void} log
 */
export async function installFromDebian(packages, log) {
  const options = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, maxBuffer: 1 << 26 };
  log(`Installing ${packages.join(" and ")} with apt-get.`);
  try {
    await run("apt-get", ["update", "-qq"], options);
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], options);
  } catch (error) {
    log(`apt-get could not install ${packages.join(" and ")}: ${String(error.stderr || error.message).trim()}`);
  }
}
