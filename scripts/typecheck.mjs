// Type-checks each folder of www/ against the platform that it runs on. Emits nothing.
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { root, run } from "./lib/run.mjs";

/** @returns {Promise<void>} Rejects with the compiler's words when a folder has a fault. */
export async function typecheck() {
  for (const folder of folders()) await run(process.execPath, ["node_modules/typescript/bin/tsc", "-p", folder]);
}

function folders() {
  const names = readdirSync(new URL("www/", root)).map((name) => `www/${name}`);
  return names.filter((name) => existsSync(new URL(`${name}/tsconfig.json`, root)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  typecheck().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
