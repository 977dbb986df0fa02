// `npm run -s check -- FILE…`: the command, built first where it is not there yet. Its output is the command's alone.
import { existsSync } from "node:fs";
import { root } from "./lib/run.mjs";
import { setUp } from "./lib/setup.mjs";

const command = new URL("dist/node/cli.mjs", root);

async function buildOnce() {
  if (existsSync(command)) return;
  await setUp();
  console.error("Building (the first time takes a few minutes)");
  const { build } = await import("./build.mjs");
  await build();
}

try {
  await buildOnce();
} catch (error) {
  console.error(error.message);
  process.exit(2);
}
await import(command.href);
