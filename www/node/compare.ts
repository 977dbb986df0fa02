// A comparison as text for people, what is newly exposed first. All words of the packages pass `visible`.

import type { Comparison, ExposedSource } from "../shared/compare.js";
import {
  answerChange,
  comparisonHeadline,
  comparisonRemarks,
  sideTitle,
  signed,
  totalsRows,
  weightChange,
} from "../shared/compare-words.js";
import type { Finding } from "../shared/report.js";
import { visible } from "../shared/visible.js";
import { count, number, placeText } from "../shared/wording.js";

/** Rows of a list that are written out; the others are counted, and JSON has them all. */
const MOST = 20;
const PLACES = 3;

export function renderComparison(comparison: Comparison): string {
  const { findings, sources, maps, entries, dependencies, checklist } = comparison;
  const sections = [
    head(comparison),
    list("Newly exposed", findings.added, findingLines),
    list("Own source files newly exposed", sources.added, sourceLine),
    list("No longer exposed", findings.removed, (finding) => [findingLine(finding)]),
    list("Own source files no longer exposed", sources.removed, sourceLine),
    list("Exposed as before", findings.unchanged, ({ finding }) => [findingLine(finding)]),
    list("Checklist answers that changed", checklist, (answer) => [
      `${answer.item}: ${answerChange(answer)} (${answer.evidence})`,
    ]),
    list("Source maps added", maps.added, (name) => [name]),
    list("Source maps removed", maps.removed, (name) => [name]),
    list("Dependencies newly seen in source maps", dependencies.added, (name) => [name]),
    list("Totals", totalsRows(comparison), totalsLine),
    list("Files added", entries.added, fileLine),
    list("Files removed", entries.removed, fileLine),
    list("Files of another size", entries.resized, (change) => [`${change.path}: ${weightChange(change)}`]),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(visible).join("\n"))
    .join("\n\n")}\n`;
}

function head(comparison: Comparison): string[] {
  const { before, after } = comparison;
  const verdicts = `${before.level.toUpperCase()} then, ${after.level.toUpperCase()} now`;
  return [
    comparisonHeadline(comparison),
    `${sideTitle(before)} → ${sideTitle(after)}: ${verdicts}`,
    ...comparisonRemarks(comparison),
  ];
}

function list<T>(title: string, items: readonly T[], lines: (item: T) => string[]): string[] {
  if (items.length === 0) return [];
  const left = items.length - MOST;
  const shown = items.slice(0, MOST).flatMap(lines);
  return [title, ...[...shown, ...(left > 0 ? [`… and ${number(left)} more`] : [])].map((line) => `  ${line}`)];
}

const findingLine = ({ severity, title, evidence, confidence, silenced }: Finding): string =>
  `${severity.padEnd(8)}  ${title}${evidence ? `: ${evidence}` : ""} (${confidence}${silenced == null ? "" : ", silenced"})`;

function findingLines(finding: Finding): string[] {
  const { places, occurrences, fix } = finding;
  const left = occurrences - Math.min(PLACES, places.length);
  return [
    findingLine(finding),
    ...places.slice(0, PLACES).map((place) => `    ${placeText(place) || "the file as a whole"}`),
    ...(left > 0 ? [`    … and ${number(left)} more`] : []),
    `    ${fix}`,
  ];
}

const sourceLine = ({ path, lines }: ExposedSource): string[] => [`${path}: ${count(lines, "line")}`];

const fileLine = ({ path, bytes }: { path: string; bytes: number }): string[] => [`${path}: ${count(bytes, "byte")}`];

const totalsLine = ([what, before, after]: [string, number, number]): string[] => [
  `${what}: ${number(before)}, now ${number(after)} (${signed(after - before)})`,
];
