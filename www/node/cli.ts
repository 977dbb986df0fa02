// The command: files in, reports on standard output, everything else on standard error. Judges nothing itself.

import { parseArguments, USAGE, type Settings } from "./arguments.js";
import { checkFile } from "./engine.js";
import { progressBar } from "./progress.js";
import { renderText } from "./text.js";
import { visible } from "./visible.js";
import type { Level, Report } from "../shared/report.js";

const LEVELS: readonly Level[] = ["clear", "notice", "exposed", "critical"];

/** Exit codes, as documented in the README. */
const EXIT = { clean: 0, reached: 1, failed: 2 } as const;

async function main(words: string[]): Promise<number> {
  const settings = parseArguments(words);
  if (settings.help) {
    process.stdout.write(USAGE);
    return EXIT.clean;
  }
  const reports: Report[] = [];
  let failed = false;
  for (const file of settings.files) {
    const report = await checkOne(file, settings);
    if (report) reports.push(report);
    else failed = true;
  }
  await print(reports, settings);
  if (failed) return EXIT.failed;
  return reports.some(({ verdict }) => reaches(verdict.level, settings.failOn)) ? EXIT.reached : EXIT.clean;
}

const reaches = (level: Level, limit: Level): boolean => LEVELS.indexOf(level) >= LEVELS.indexOf(limit);

/** Checks one file; says on standard error why there is no report. */
async function checkOne(file: string, { hash, limits }: Settings): Promise<Report | null> {
  const bar = progressBar(file);
  try {
    return JSON.parse(await checkFile(file, { hash, limits }, bar.show)) as Report;
  } catch (reason) {
    bar.end();
    process.stderr.write(`${visible(file)}: ${visible((reason as Error).message)}\n`);
    return null;
  } finally {
    bar.end();
  }
}

/** One report is one object; several are a list. */
function print(reports: Report[], { format, files }: Settings): Promise<void> {
  const json = files.length === 1 ? reports[0] : reports;
  const colours = process.stdout.isTTY === true && !process.env.NO_COLOR;
  const text =
    format === "text"
      ? reports.map((report) => renderText(report, colours)).join("\n")
      : json && `${JSON.stringify(json)}\n`;
  // A pipe takes its time; the process must not end before it has everything.
  return new Promise((resolve) => (text ? process.stdout.write(text, () => resolve()) : resolve()));
}

main(process.argv.slice(2))
  .catch((error: Error) => {
    process.stderr.write(`${visible(error.message)}\n\n${USAGE}`);
    return EXIT.failed;
  })
  .then((code) => {
    process.exitCode = code;
  });
