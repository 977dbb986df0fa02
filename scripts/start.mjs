// The first command: sets up what is missing, builds, serves the page on this machine and opens it. Needs nothing but Node and cargo.
import { spawn } from "node:child_process";
import { build } from "./build.mjs";
import { root } from "./lib/run.mjs";
import { serve } from "./lib/serve.mjs";
import { setUp } from "./lib/setup.mjs";

const PREFERRED_PORT = 4173;

async function main() {
  await setUp();
  console.error("Building (the first time takes a few minutes)");
  await build();
  const { address } = await serve(new URL("dist/", root), { port: PREFERRED_PORT });
  console.log(`Overshare is at ${address} (Ctrl+C ends it)`);
  open(address);
}

/** Opens the page where there is a desktop; a machine without one has the printed address. */
function open(address) {
  const command = opener();
  if (!command) return;
  const child = spawn(command, [address], { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}

function opener() {
  if (process.env.CI) return null;
  if (process.platform === "darwin") return "open";
  if (process.platform === "win32") return "explorer";
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? "xdg-open" : null;
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
