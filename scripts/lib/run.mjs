// Starts the project's build steps from its root, quietly: what a step prints is shown when it fails.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The project's root, as a URL that ends in a slash. */
export const root = new URL("../../", import.meta.url);

/**
 * Runs a command from the project's root.
 * @param {string} command
 * @param {string[]} args
 * @param {{ show?: boolean, env?: Record<string, string> }} [settings] `show` passes the command's output through.
 * @returns {Promise<void>} Rejects with what the command printed when it does not end with 0.
 */
export function run(command, args, { show = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: fileURLToPath(root),
      env: { ...process.env, ...env },
      stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
    });
    /** @type {Buffer[]} */
    const printed = [];
    child.stdout?.on("data", (chunk) => printed.push(chunk));
    child.stderr?.on("data", (chunk) => printed.push(chunk));
    child.on("error", (error) => reject(new Error(`${command} could not be started: ${error.message}`)));
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${[command, ...args].join(" ")} ended with ${code}\n${Buffer.concat(printed)}`));
    });
  });
}
