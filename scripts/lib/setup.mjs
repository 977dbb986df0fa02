// Makes a fresh clone ready to build: Rust, the wasm target, the npm packages. Uses nothing that npm would have to install first.
import { execFile } from "node:child_process";
import { existsSync, lstatSync, statSync } from "node:fs";
import { promisify } from "node:util";
import { root, run } from "./run.mjs";

const TARGET = "wasm32-unknown-unknown";
const ask = promisify(execFile);

/**
 * Installs what is missing, and nothing when nothing is.
 * @param {{ say?: (line: string) => void }} [settings] `say` hears one line for each step that has something to do.
 * @returns {Promise<void>} Rejects with a sentence for people when a tool is missing that cannot be installed from here.
 */
export async function setUp({ say = (line) => console.error(line) } = {}) {
  const sysroot = await findRust();
  await installPackages(say);
  await addTarget(sysroot, say);
}

/** Returns the folder of the Rust toolchain that this project would use. */
async function findRust() {
  try {
    await ask("cargo", ["--version"], { cwd: root });
    const { stdout } = await ask("rustc", ["--print", "sysroot"], { cwd: root });
    return stdout.trim();
  } catch {
    throw new Error(
      "Overshare is built with Rust, and cargo was not found. Install it from https://rustup.rs, then run this again.",
    );
  }
}

async function installPackages(say) {
  if (packagesAreFresh()) return;
  say("Installing npm packages");
  // npm tells its own path to the scripts it runs; through it, no shell is needed on any system.
  const npm = process.env.npm_execpath;
  if (npm?.endsWith(".js")) await run(process.execPath, [npm, "ci"]);
  else await run("npm", ["ci"]);
}

/**
 * npm writes its own lock file into node_modules last, so its age is that of the installation. A link is left alone: npm
 * would empty the folder that it leads to.
 */
function packagesAreFresh() {
  const folder = new URL("node_modules", root);
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return true;
  const installed = new URL("node_modules/.package-lock.json", root);
  const wanted = new URL("package-lock.json", root);
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs;
}

async function addTarget(sysroot, say) {
  if (existsSync(`${sysroot}/lib/rustlib/${TARGET}`)) return;
  say(`Adding the Rust target ${TARGET}`);
  try {
    await run("rustup", ["target", "add", TARGET]);
  } catch (error) {
    throw new Error(`The Rust target ${TARGET} is missing and could not be added with rustup.\n${error.message}`);
  }
}
