// Reads the command line. Reads no files.

import { parseArgs } from "node:util";
import { DEFAULT_LIMITS, LIMIT_NAMES, LIMIT_WORDS, type Limits, parseLimits, writeValue } from "../shared/limits.js";
import type { Intent, Level } from "../shared/report.js";

/** How a report is written. */
export const FORMATS = ["text", "json", "sarif", "markdown"] as const;
export type OutputFormat = (typeof FORMATS)[number];

export interface Settings {
  files: string[];
  format: OutputFormat;
  /** Whether the second of two files is held against the first. */
  compare: boolean;
  failOn: Level;
  hash: boolean;
  limits: Limits;
  /** What the package is meant to be, where that is said. */
  intent: Intent | null;
  /** Files of own rules and silenced places. */
  rules: string[];
  /** Where what was recovered is to be saved. */
  save: string | null;
  help: boolean;
}

/** A line of two columns, the first so wide that every limit's name and value fit. */
const limitLine = (name: (typeof LIMIT_NAMES)[number]): string =>
  `  ${`${name}=${writeValue(name, DEFAULT_LIMITS[name]).replace(" ", "")}`.padEnd(24)} ${LIMIT_WORDS[name]}`;

export const USAGE = `Usage: overshare FILE... [--format text|json|sarif|markdown] [--hash] [--fail-on LEVEL] [--intent INTENT]
                         [--rules FILE]... [--limit NAME=VALUE]...
       overshare OLD NEW --compare [--format text|json|markdown] [--fail-on LEVEL]
       overshare FILE --save OUT.zip

Shows what a package would expose to everyone who installs it. Nothing is sent anywhere.

  FILE                a package: npm .tgz, .crate, Python wheel or sdist, .vsix, .crx, .xpi, .gem, .nupkg, .jar;
                      any .zip or .tar, compressed or not; or a single .map, .js, .css or other text file
  --format FORMAT     text for people (the default), json for programs, sarif for what gathers results, markdown for a
                      pull request, with a release checklist
  --compare           what NEW exposes that OLD did not, what it no longer does, and which files came, went and grew;
                      --fail-on then counts what is newly exposed
  --hash              add each file's SHA-256 to JSON and SARIF
  --fail-on LEVEL     clear, notice, exposed (the default) or critical
  --save OUT.zip      write every original file that can be recovered from FILE into a new zip, secrets overwritten
  --intent INTENT     open or closed: whether the source is meant to be read, where you know better than the package says
  --rules FILE        rules of your own and places that are silenced with a reason, in JSON; see docs/own-rules.md
  --limit NAME=VALUE  what a check may spend, for each NAME that is to be other than usual
  --help              this text

Limits and what they usually are; sizes are plain bytes or such as 500MB or 2GiB:
${LIMIT_NAMES.map(limitLine).join("\n")}

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
      compare: { type: "boolean", default: false },
      hash: { type: "boolean", default: false },
      save: { type: "string" },
      intent: { type: "string" },
      rules: { type: "string", multiple: true, default: [] },
      limit: { type: "string", multiple: true, default: [] },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (files.length === 0 && !values.help) throw new Error("Which file? Name at least one.");
  if (values.save !== undefined && files.length > 1) throw new Error("--save takes one FILE.");
  if (values.compare) checkComparison(files, values);
  return {
    files,
    format: oneOf("--format", values.format, FORMATS),
    compare: values.compare,
    failOn: oneOf("--fail-on", values["fail-on"], ["clear", "notice", "exposed", "critical"]),
    hash: values.hash,
    limits: parseLimits(values.limit),
    intent: values.intent === undefined ? null : oneOf<Intent>("--intent", values.intent, ["open", "closed"]),
    rules: values.rules,
    save: values.save ?? null,
    help: values.help,
  };
}

function checkComparison(files: readonly string[], { format, save }: { format: string; save?: string }): void {
  if (files.length !== 2) throw new Error("--compare takes two files: the old one and the new one.");
  if (save !== undefined) throw new Error("--compare saves nothing.");
  if (format === "sarif") throw new Error("--compare writes text, json or markdown.");
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === value);
  if (!found) throw new Error(`${option} takes ${allowed.join(", ")}; not “${value}”.`);
  return found;
}
