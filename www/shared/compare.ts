// What changed between two reports: what is newly exposed, what no longer is, which files came, went and grew. Writes no words.

import {
  changedDependencies,
  compareEntries,
  compareMaps,
  type EntryChanges,
  compareSources,
} from "./compare-lists.js";
import { matchFindings } from "./compare-findings.js";
import type { ChecklistItem, Finding, Input, Level, Package, Report, State, Totals } from "./report.js";
import { compareVersions } from "./versions.js";

/** One of the two packages. */
export interface Side {
  input: Input;
  name: string | null;
  version: string | null;
  level: Level;
  headline: string;
  totals: Totals;
  /** Places that could not be examined. */
  unchecked: number;
}

/** A finding that both have, and how often it was seen. */
export interface Kept {
  finding: Finding;
  before: number;
  after: number;
}

/** An original file that a map carries and no entry shows. */
export interface ExposedSource {
  path: string;
  lines: number;
  bytes: number;
}

export interface Answer {
  item: string;
  /** Null where it was not asked. */
  before: State | null;
  after: State | null;
  evidence: string;
}

export interface Changes<T> {
  added: T[];
  removed: T[];
  /** How many both have. */
  unchanged: number;
}

/** What two reports say of each other. */
export interface Comparison {
  /** The version of this form: 1. */
  schema: 1;
  before: Side;
  after: Side;
  /** Whether both say that they are the same package. */
  samePackage: boolean;
  /** Whether they are the same bytes. */
  identical: boolean;
  /** How grave what is newly exposed is, by the rule of verdicts. */
  level: Level;
  /** `silenced` are those that are new and silenced with a reason. */
  findings: { added: Finding[]; silenced: Finding[]; removed: Finding[]; unchanged: Kept[] };
  /** Own sources with text that no entry shows. */
  sources: Changes<ExposedSource>;
  maps: Changes<string>;
  entries: EntryChanges;
  size: SizeChange;
  dependencies: Changes<string>;
  /** Questions whose answer changed. */
  checklist: Answer[];
}

export interface SizeChange {
  /** How many times as many bytes are installed; null where there were none. */
  times: number | null;
  /** Whether somebody should have looked at it: half as much again, and no trifle. */
  jump: boolean;
}

/** A jump is by half or more, and by so many bytes. */
const JUMP = { times: 1.5, bytes: 100_000 };

export function compare(before: Report, after: Report): Comparison {
  const findings = matchFindings(before.findings, after.findings);
  const sources = compareSources(before, after);
  return {
    schema: 1,
    before: sideOf(before),
    after: sideOf(after),
    samePackage: isSamePackage(before, after),
    identical: before.input.sha512 === after.input.sha512,
    level: levelOf(findings.added, sources.added.length, after),
    findings,
    sources,
    maps: compareMaps(before, after),
    entries: compareEntries(before.entries, after.entries),
    size: sizeOf(before.totals.bytes, after.totals.bytes),
    dependencies: changedDependencies(before, after),
    checklist: changedAnswers(before.checklist, after.checklist),
  };
}

/** Whether two packages were given newest first: the same package, and the first has the higher version. */
export function isNewestFirst(first: Report, second: Report): boolean {
  if (!isSamePackage(first, second)) return false;
  return compareVersions(first.package?.version ?? "", second.package?.version ?? "") > 0;
}

function sideOf({ input, package: named, verdict, totals, unchecked }: Report): Side {
  const { level, headline } = verdict;
  const { name, version } = named ?? ({ name: null, version: null } satisfies Partial<Package>);
  return { input, name, version, level, headline, totals, unchecked: unchecked.length };
}

function isSamePackage({ package: a }: Report, { package: b }: Report): boolean {
  return a?.name != null && a.name === b?.name && a.ecosystem === b.ecosystem;
}

const LEVELS: readonly Level[] = ["clear", "notice", "exposed", "critical"];

/** More sources than before count as what the finding about sources says of all of them. */
function levelOf(added: readonly Finding[], newSources: number, after: Report): Level {
  const sources = newSources > 0 ? after.findings.filter(isAboutSources) : [];
  const levels = [...added, ...sources].map((finding) => LEVELS.indexOf(levelOfFinding(finding, after)));
  return LEVELS[Math.max(0, ...levels)] ?? "clear";
}

const isAboutSources = ({ rule, silenced }: Finding): boolean => rule === "own-source" && silenced == null;

/** As the core's verdict counts it, in `exposure/verdict.rs`. */
function levelOfFinding(finding: Finding, { verdict }: Report): Level {
  const { severity, confidence } = finding;
  if (severity === "critical") return confidence === "possible" ? "exposed" : "critical";
  if (severity === "high") return "exposed";
  if (severity !== "info") return "notice";
  return isAboutSources(finding) && verdict.intent === "open" ? "notice" : "clear";
}

const sizeOf = (before: number, after: number): SizeChange => ({
  times: before > 0 ? after / before : null,
  jump: after >= JUMP.times * before && after - before >= JUMP.bytes,
});

function changedAnswers(before: readonly ChecklistItem[], after: readonly ChecklistItem[]): Answer[] {
  const [old, now] = [before, after].map((list) => new Map(list.map((answer) => [answer.item, answer])));
  const items = [...new Set([...after, ...before].map(({ item }) => item))];
  return items
    .map((item) => {
      const [was, is] = [old?.get(item), now?.get(item)];
      return { item, before: was?.state ?? null, after: is?.state ?? null, evidence: (is ?? was)?.evidence ?? "" };
    })
    .filter((answer) => answer.before !== answer.after);
}
