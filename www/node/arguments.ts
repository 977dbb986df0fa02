// Reads the command line. Reads no files.

import { parseArgs } from "node:util";
import type { Level } from "../shared/report.js";

export interface Settings {
  files: string[];
  format: "text" | "json";
  failOn: Level;
  hash: boolean;
  help: boolean;
}

export const USAGE = `Usage: overshare FILE... [--format text|json] [--hash] [--fail-on LEVEL]

Shows what a package would expose to everyone who installs it. Nothing is sent anywhere.

  FILE             an npm package (.tgz), or a single .map, .js, .css or other text file
  --format FORMAT  text for people (the default), json for programs
  --hash           add each entry's SHA-256 to the JSON
  --fail-on LEVEL  clear, notice, exposed (the default) or critical
  --help           this text

Exit code: 0 when no verdict reaches LEVEL, 1 when one does, 2 when a file could not be read.
`;

/** @throws {Error} with a sentence for people when the words make no sense */
export function parseArguments(words: string[]): Settings {
  const { values, positionals: files } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      format: { type: "string", default: "text" },
      "fail-on": { type: "string", default: "exposed" },
      hash: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (files.length === 0 && !values.help) throw new Error("Which file? Name at least one.");
  return {
    files,
    format: oneOf("--format", values.format, ["text", "json"]),
    failOn: oneOf("--fail-on", values["fail-on"], ["clear", "notice", "exposed", "critical"]),
    hash: values.hash,
    help: values.help,
  };
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === value);
  if (!found) throw new Error(`${option} takes ${allowed.join(", ")}; not “${value}”.`);
  return found;
}
