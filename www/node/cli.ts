// The command: files in, reports on standard output, everything else on standard error. Judges nothing itself.

import { existsSync } from "node:fs";
import { compare, type Comparison } from "../shared/compare.js";
import { comparisonMarkdown } from "../shared/compare-markdown.js";
import { toMarkdown } from "../shared/markdown.js";
import { packList } from "../shared/packed.js";
import { toSarif } from "../shared/sarif.js";
import { saveList } from "../shared/selection.js";
import { parseArguments, USAGE, type Settings } from "./arguments.js";
import { renderComparison } from "./compare.js";
import { checkFile, saveFile } from "./engine.js";
import { progressBar } from "./progress.js";
import { readRules, RulesError } from "./rules.js";
import { renderText } from "./text.js";
import { visible } from "../shared/visible.js";
import type { CheckOptions, SaveTotals } from "../shared/messages.js";
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
  if (settings.save !== null && existsSync(settings.save)) {
    process.stderr.write(`${visible(settings.save)} is there already, and nothing is written over it.\n`);
    return EXIT.failed;
  }
  const { hash, limits, intent } = settings;
  const options = { hash, limits, ...(intent && { intent }), rules: await readRules(settings.rules) };
  const reports: Report[] = [];
  let failed = false;
  for (const file of settings.files) {
    const report = await checkOne(file, options);
    if (report) reports.push(report);
    failed ||= !report || !(await saveOne(file, report, options, settings.save));
  }
  const comparison = settings.compare ? comparisonOf(reports) : null;
  await print(comparison ? comparisonText(comparison, settings) : reportsText(reports, settings));
  if (failed) return EXIT.failed;
  const levels = comparison ? [comparison.level] : reports.map(({ verdict }) => verdict.level);
  return levels.some((level) => reaches(level, settings.failOn)) ? EXIT.reached : EXIT.clean;
}

/** Null where one of the two could not be read; the other is reported then as it is. */
function comparisonOf([before, after]: readonly Report[]): Comparison | null {
  return before && after ? compare(before, after) : null;
}

function comparisonText(comparison: Comparison, { format }: Settings): string {
  if (format === "json") return `${JSON.stringify(comparison)}\n`;
  return format === "markdown" ? comparisonMarkdown(comparison) : renderComparison(comparison);
}

const reaches = (level: Level, limit: Level): boolean => LEVELS.indexOf(level) >= LEVELS.indexOf(limit);

/** Checks one file; says on standard error why there is no report. */
async function checkOne(file: string, options: CheckOptions): Promise<Report | null> {
  const bar = progressBar(file);
  try {
    return JSON.parse(await checkFile(file, options, bar.show)) as Report;
  } catch (reason) {
    bar.end();
    process.stderr.write(`${visible(file)}: ${visible((reason as Error).message)}\n`);
    return null;
  } finally {
    bar.end();
  }
}

/** Saves what was recovered, where that is wanted, and says on standard error what came of it; false when it failed. */
async function saveOne(file: string, report: Report, options: CheckOptions, out: string | null): Promise<boolean> {
  if (out === null) return true;
  const list = saveList(report);
  if (!list.items.some(({ hasText }) => hasText)) {
    process.stderr.write("There is nothing to save: no original file can be recovered.\n");
    return true;
  }
  const bar = progressBar(file);
  const task = { format: report.input.format, list: packList(list), out };
  try {
    const totals = await saveFile(file, options, task, bar.show);
    bar.end();
    process.stderr.write(`${visible(out)}: ${savedWords(totals)}\n`);
    return totals.missing === 0;
  } catch (reason) {
    bar.end();
    process.stderr.write(`${visible((reason as Error).message)}\n`);
    return false;
  }
}

function savedWords({ files, pathOnly, missing, maskedFiles, maskedPlaces }: SaveTotals): string {
  const some = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;
  return [
    `${some(files, "file", "files")} saved`,
    pathOnly && `${some(pathOnly, "name", "names")} without text listed`,
    maskedPlaces &&
      `${some(maskedPlaces, "secret", "secrets")} in ${some(maskedFiles, "file", "files")} overwritten with asterisks`,
    missing && `${some(missing, "file was", "files were")} not there any more`,
  ]
    .filter(Boolean)
    .join(", ");
}

/** In JSON one report is one object, and several are a list. */
function reportsText(reports: Report[], { format, files }: Settings): string {
  if (format === "sarif") return `${toSarif(reports)}\n`;
  if (format === "markdown") return toMarkdown(reports);
  if (format === "json") {
    const json = files.length === 1 ? reports[0] : reports;
    return json ? `${JSON.stringify(json)}\n` : "";
  }
  const colours = process.stdout.isTTY === true && !process.env.NO_COLOR;
  return reports.map((report) => renderText(report, colours)).join("\n");
}

/** A pipe takes its time; the process must not end before it has everything. */
function print(text: string): Promise<void> {
  return new Promise((resolve) => (text ? process.stdout.write(text, () => resolve()) : resolve()));
}

main(process.argv.slice(2))
  .catch((error: Error) => {
    // Files that make no sense are no question of usage.
    const text = error instanceof RulesError ? `${error.message}\n` : `${visible(error.message)}\n\n${USAGE}`;
    process.stderr.write(text);
    return EXIT.failed;
  })
  .then((code) => {
    process.exitCode = code;
  });
