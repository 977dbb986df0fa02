// The report as Markdown for a pull request: verdict, findings, what was not found, what was not looked at, the checklist.
// All text of the package passes `code` or `prose`.

import { code, codeBlock, prose } from "./escape.js";
import { FORMAT_WORDS } from "./formats.js";
import type { Change, ChecklistItem, Finding, Level, Report, Severity, Step } from "./report.js";
import { count, number, placeText, titleOf } from "./wording.js";

export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  clear: "Clear",
  notice: "Notice",
  exposed: "Exposed",
  critical: "Critical",
};

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  critical: "Critical",
  high: "High",
  medium: "Medium",
  low: "Low",
  info: "Info",
};

/** What is written out. A forge refuses a comment of more than 65,536 letters; what is left out is counted. */
const MOST = { findings: 60, places: 5, unchecked: 50 };

/** Several reports follow each other. */
export const toMarkdown = (reports: readonly Report[]): string => reports.map(one).join("\n");

const one = (report: Report): string =>
  document([
    verdict(report),
    found(report),
    silenced(report),
    repair(report),
    published(report),
    cleared(report),
    unchecked(report),
    checklist(report),
  ]);

/** Blocks with an empty line between them; one without lines is left out. */
export const document = (blocks: readonly (readonly string[])[]): string =>
  `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;

/** The checklist alone, to be pasted into a pull request. */
export const checklistMarkdown = (report: Report): string => document([checklist(report)]);

function verdict(report: Report): string[] {
  const { verdict: said, input, totals } = report;
  const size = `${count(totals.entries, "file")}, ${count(totals.bytes, "byte")}`;
  const facts = [code(titleOf(report)), FORMAT_WORDS[input.format], size, code(input.sha512)];
  return [
    `## ${LEVEL_WORDS[said.level]}: ${prose(said.headline)}`,
    "",
    ...said.sentences.flatMap((sentence) => [prose(sentence), ""]),
    facts.join(" · "),
  ];
}

function found({ findings }: Report): string[] {
  const counted = findings.filter((finding) => finding.silenced == null);
  return counted.length > 0 ? section("Found", counted, findingLines) : [];
}

/** What does not count, because somebody said why. */
function silenced({ findings }: Report): string[] {
  const apart = findings.filter((finding) => finding.silenced != null);
  return apart.length > 0 ? section("Silenced, with the reason", apart, findingLines) : [];
}

/** A heading with a number, and the first of a list. */
function section(title: string, list: readonly Finding[], lines: (finding: Finding) => string[]): string[] {
  return [
    `### ${title} (${number(list.length)})`,
    "",
    ...list.slice(0, MOST.findings).flatMap(lines),
    ...beyond(list.length - MOST.findings, "- … and "),
  ];
}

export const beyond = (left: number, before: string): string[] => (left > 0 ? [`${before}${number(left)} more`] : []);

export function findingLines(finding: Finding): string[] {
  const { notes = [], why, fix, silenced: reason } = finding;
  return [
    findingHead(finding),
    ...placeLine(finding),
    ...notes.map((note) => `  - ${prose(note)}`),
    ...(reason == null ? [] : [`  - Silenced: ${prose(reason)}`]),
    `  - Why it matters: ${prose(why)}`,
    `  - What to do: ${prose(fix)}`,
  ];
}

/** What was found, and how sure that is. */
export function findingHead({ severity, confidence, title, rule, evidence, silenced: reason }: Finding): string {
  const apart = reason == null ? "" : ", silenced";
  const seen = evidence ? `: ${code(evidence)}` : "";
  return `- **${SEVERITY_WORDS[severity]}**, ${confidence}: ${prose(title)}${seen} (${code(rule)})${apart}`;
}

function placeLine({ places, occurrences }: Finding): string[] {
  if (places.length === 0) return [];
  const shown = places.slice(0, MOST.places).map((place) => code(placeText(place)) || "the file as a whole");
  return [`  - Where: ${[...shown, ...beyond(occurrences - shown.length, "and ")].join(", ")}`];
}

/** The lines to change, in order, and what the package would hold then. */
function repair({ repair: { steps, after } }: Report): string[] {
  if (steps.length === 0) return [];
  const held = after && [count(after.entries, "file"), count(after.bytes, "byte"), count(after.maps, "source map")];
  return [
    "### What to change",
    "",
    ...steps.flatMap(stepLines),
    ...(held ? ["", `Without the files that are named here, the package would hold ${held.join(", ")}.`] : []),
  ];
}

const stepLines = ({ title, reasons, changes }: Step): string[] => [
  `- ${prose(title)}`,
  ...reasons.map((reason) => `  - ${prose(reason)}`),
  ...changes.flatMap(changeLines),
];

const changeLines = ({ file, text, note }: Change): string[] => [
  `  - ${[code(file), prose(note)].filter(Boolean).join(": ")}`,
  "",
  ...codeBlock(text, "    "),
  "",
];

function published({ repair: { published: sentences } }: Report): string[] {
  if (sentences.length === 0) return [];
  return ["### Where it is published already", "", ...sentences.map((sentence) => `- ${prose(sentence)}`)];
}

function cleared({ cleared: list }: Report): string[] {
  if (list.length === 0) return [];
  const line = ({ class: what, rules, bytes, texts }: Report["cleared"][number]): string =>
    `- No ${prose(what)}: ${count(rules.length, "rule")} over ${count(bytes, "byte")} in ${count(texts, "text")}`;
  return ["### Looked for, not found", "", ...list.map(line)];
}

function unchecked({ unchecked: list }: Report): string[] {
  if (list.length === 0) return ["### Could not be checked", "", "Everything in the file could be examined."];
  const line = ({ place, reason, bytes }: Report["unchecked"][number]): string => {
    const where = code(placeText(place));
    const size = bytes === null ? "size not known" : count(bytes, "byte");
    return `- ${where ? `${where}: ` : ""}${prose(reason)} (${size})`;
  };
  return [
    `### Could not be checked (${number(list.length)})`,
    "",
    ...list.slice(0, MOST.unchecked).map(line),
    ...beyond(list.length - MOST.unchecked, "- … and "),
  ];
}

function checklist({ checklist: list }: Report): string[] {
  if (list.length === 0) return [];
  return ["### Release checklist", "", ...list.map(checklistLine)];
}

/** A box is checked where the answer is known to be yes. */
function checklistLine({ item, state, evidence }: ChecklistItem): string {
  const unknown = state === "unknown" ? " (not known)" : "";
  return `- [${state === "pass" ? "x" : " "}] ${prose(item)}${unknown}${evidence ? `: ${prose(evidence)}` : ""}`;
}
