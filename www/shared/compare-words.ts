// The sentences of a comparison that the command, Markdown and the page say alike. Package text in them is for the caller to make harmless.

import type { Answer, Comparison, Side } from "./compare.js";
import type { EntryChange } from "./compare-lists.js";
import type { State } from "./report.js";
import { count, number } from "./wording.js";

/** What is said first of two packages. */
export function comparisonHeadline({ findings, sources, identical }: Comparison): string {
  if (identical) return "Both files are the same, byte for byte.";
  const added = [
    findings.added.length > 0 && count(findings.added.length, "finding"),
    sources.added.length > 0 && count(sources.added.length, "own source file"),
  ].filter((part) => part !== false);
  const removed = findings.removed.length + sources.removed.length;
  if (added.length > 0) return `Newly exposed: ${added.join(" and ")}.`;
  return removed > 0 ? "Nothing is newly exposed, and something no longer is." : "Nothing is newly exposed.";
}

/** What else has to be known to read a comparison. */
export function comparisonRemarks(comparison: Comparison): string[] {
  const { samePackage, before, after, size, findings } = comparison;
  const open = findings.unchanged.filter(({ finding }) => finding.silenced == null).length;
  const silenced = findings.silenced.length;
  return [
    ...(open > 0 ? [`${count(open, "finding")} of both ${open === 1 ? "is" : "are"} exposed as before.`] : []),
    ...(silenced > 0
      ? [`${count(silenced, "new finding")} ${silenced === 1 ? "is" : "are"} silenced with a reason.`]
      : []),
    ...(size.jump ? [jumpSentence(comparison)] : []),
    ...(samePackage
      ? []
      : ["The two do not say that they are the same package, so much may differ that has no meaning."]),
    ...(after.unchecked > 0
      ? [`Of the new one, ${count(after.unchecked, "part")} could not be checked; what lies there may be new as well.`]
      : []),
    ...(before.unchecked > 0
      ? [`Of the old one, ${count(before.unchecked, "part")} could not be checked; what seems new may have been there.`]
      : []),
  ];
}

/** The jump, and the file that makes the most of it. */
function jumpSentence({ before, after, size, entries }: Comparison): string {
  const times = size.times === null ? "" : `, ${size.times.toFixed(1)} times as much`;
  const [added] = entries.added;
  const [grown] = entries.resized.map(({ path, before: was, after: is }) => ({ path, bytes: is.bytes - was.bytes }));
  const most = [added, grown].filter((file) => file !== undefined).sort((a, b) => b.bytes - a.bytes)[0];
  return `What is installed grew from ${number(before.totals.bytes)} to ${count(after.totals.bytes, "byte")}${times}: that should ring a bell.${
    most ? ` The most of it is in \`${most.path}\`: ${count(most.bytes, "byte")}.` : ""
  }`;
}

export const STATE_WORDS: Readonly<Record<State, string>> = { pass: "yes", fail: "no", unknown: "not known" };

const answerWord = (state: State | null): string => (state === null ? "not asked" : STATE_WORDS[state]);

export const answerChange = ({ before, after }: Answer): string => `${answerWord(before)}, now ${answerWord(after)}`;

/** `1 file, 10 bytes, now 2 files, 30 bytes (+20)` */
export function weightChange({ before, after }: EntryChange): string {
  const files = before.files === after.files && after.files === 1 ? null : [before.files, after.files];
  const part = (bytes: number, at: number) =>
    `${files ? `${count(files[at] ?? 0, "file")}, ` : ""}${count(bytes, "byte")}`;
  return `${part(before.bytes, 0)}, now ${part(after.bytes, 1)} (${signed(after.bytes - before.bytes)})`;
}

export const signed = (value: number): string => `${value > 0 ? "+" : value < 0 ? "−" : "±"}${number(Math.abs(value))}`;

/** The totals of both: what is said, then, and now. */
export function totalsRows({ before, after }: Comparison): [what: string, before: number, after: number][] {
  const row = (what: string, valueOf: (side: Side) => number): [string, number, number] => [
    what,
    valueOf(before),
    valueOf(after),
  ];
  return [
    row("bytes of the package", ({ input }) => input.bytes),
    row("bytes installed", ({ totals }) => totals.bytes),
    row("files", ({ totals }) => totals.entries),
    row("source maps", ({ totals }) => totals.maps),
    row("own source files exposed", ({ totals }) => totals.exposed.sources),
    row("lines of them", ({ totals }) => totals.exposed.lines),
  ];
}

/** `name@version`, or what the file is called. */
export const sideTitle = ({ name, version, input }: Side): string =>
  name === null ? input.name : version === null ? name : `${name}@${version}`;
