// A comparison as Markdown for a pull request. All text of the packages passes `code` or `prose`.

import type { Comparison, ExposedSource } from "./compare.js";
import {
  answerChange,
  comparisonHeadline,
  comparisonRemarks,
  sideTitle,
  signed,
  totalsRows,
  weightChange,
} from "./compare-words.js";
import { code, prose } from "./escape.js";
import { beyond, document, findingHead, findingLines, LEVEL_WORDS } from "./markdown.js";
import type { Finding } from "./report.js";
import { count, number } from "./wording.js";

/** Rows of a list that are written out; the others are counted. */
const MOST = 40;

export function comparisonMarkdown(comparison: Comparison): string {
  const { findings, sources, maps, entries, dependencies, checklist } = comparison;
  return document([
    head(comparison),
    list("Newly exposed", findings.added, findingLines),
    list("Own source files newly exposed", sources.added, sourceLine),
    list("No longer exposed", findings.removed, (finding: Finding) => [findingHead(finding)]),
    list("Own source files no longer exposed", sources.removed, sourceLine),
    list("Exposed as before", findings.unchanged, ({ finding }) => [findingHead(finding)]),
    list("Checklist answers that changed", checklist, (answer) => [
      `- ${prose(answer.item)}: ${answerChange(answer)} (${prose(answer.evidence)})`,
    ]),
    list("Source maps added", maps.added, nameLine),
    list("Source maps removed", maps.removed, nameLine),
    list("Dependencies newly seen in source maps", dependencies.added, nameLine),
    totals(comparison),
    list("Files added", entries.added, fileLine),
    list("Files removed", entries.removed, fileLine),
    list("Files of another size", entries.resized, (change) => [`- ${code(change.path)}: ${weightChange(change)}`]),
  ]);
}

function head(comparison: Comparison): string[] {
  const { before, after } = comparison;
  return [
    `## ${prose(comparisonHeadline(comparison))}`,
    "",
    `From ${code(sideTitle(before))} (${LEVEL_WORDS[before.level]}) to ${code(sideTitle(after))} (${LEVEL_WORDS[after.level]}).`,
    ...comparisonRemarks(comparison).flatMap((remark) => ["", prose(remark)]),
  ];
}

function list<T>(title: string, items: readonly T[], lines: (item: T) => string[]): string[] {
  if (items.length === 0) return [];
  return [
    `### ${title} (${number(items.length)})`,
    "",
    ...items.slice(0, MOST).flatMap(lines),
    ...beyond(items.length - MOST, "- … and "),
  ];
}

const sourceLine = ({ path, lines }: ExposedSource): string[] => [`- ${code(path)}: ${count(lines, "line")}`];

const nameLine = (name: string): string[] => [`- ${code(name)}`];

const fileLine = ({ path, bytes }: { path: string; bytes: number }): string[] => [
  `- ${code(path)}: ${count(bytes, "byte")}`,
];

const totals = (comparison: Comparison): string[] => [
  "### Totals",
  "",
  "| | before | after | change |",
  "| --- | ---: | ---: | ---: |",
  ...totalsRows(comparison).map(
    ([what, before, after]) => `| ${what} | ${number(before)} | ${number(after)} | ${signed(after - before)} |`,
  ),
];
