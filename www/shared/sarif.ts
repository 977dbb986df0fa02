// The report as a SARIF 2.1.0 log, for programs that gather results. It holds what the report holds, and judges nothing.

import { version } from "../../package.json";
import { fingerprint } from "./fingerprint.js";
import type { Confidence, Entry, Finding, Place, Report, Severity } from "./report.js";
import { prose } from "./escape.js";
import { stemOf } from "./stem.js";
import { visible } from "./visible.js";
import { chainText, placeText, titleOf } from "./wording.js";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined };

const SCHEMA = "https://raw.githubusercontent.com/oasis-tcs/sarif-spec/master/Schemata/sarif-schema-2.1.0.json";

/** What paths of the package are relative to (§3.4.4); nobody knows where that will be. */
const PACKAGE = "PACKAGE";
const FOLDER = "FOLDER";

/** §3.27.10. What is worth an entry in an inventory is a note as well: no reader shows “none”. */
const LEVELS: Readonly<Record<Severity, string>> = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "note",
  info: "note",
};

/** As GitHub reads it: above 9 critical, from 7 high, from 4 medium, above 0 low. An inventory is no question of security. */
const SCORES: Readonly<Record<Severity, string | undefined>> = {
  critical: "9.5",
  high: "8.0",
  medium: "5.5",
  low: "2.5",
  info: undefined,
};

const PRECISION: Readonly<Record<Confidence, string>> = { confirmed: "very-high", likely: "high", possible: "medium" };

const SEVERITIES: readonly Severity[] = ["critical", "high", "medium", "low", "info"];
const CONFIDENCES: readonly Confidence[] = ["confirmed", "likely", "possible"];

/** Several reports are one log with a run each. */
export function toSarif(reports: readonly Report[]): string {
  return JSON.stringify({ $schema: SCHEMA, version: "2.1.0", runs: reports.map(runOf) });
}

function runOf(report: Report): Json {
  const rules = rulesOf(report.findings);
  const artifacts = new Artifacts(report);
  const fingerprints = new Fingerprints();
  const results = report.findings.map((finding) => resultOf(finding, rules, artifacts, fingerprints));
  const notifications = report.unchecked.map((item) => notificationOf(item, artifacts));
  return {
    tool: { driver: driver(rules) },
    automationDetails: {
      id: `overshare/${encodeURIComponent(wellFormed(report.package?.name ?? report.input.name))}/`,
    },
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: {
      [FOLDER]: { description: { text: "The folder that the file which was checked lies in." } },
      [PACKAGE]: { description: { text: "The folder that the package is installed into." } },
    },
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications }],
    artifacts: artifacts.list(),
    results,
    properties: propertiesOf(report),
  };
}

const propertiesOf = (report: Report): Json => ({
  title: visible(titleOf(report)),
  format: report.input.format,
  level: report.verdict.level,
  headline: visible(report.verdict.headline),
  sentences: report.verdict.sentences.map(visible),
  cleared: report.cleared.map(({ class: what, rules, bytes, texts }) => ({
    class: what,
    rules: rules.length,
    bytes,
    texts,
  })),
});

/** The findings of each rule that fired, in the order of the rules' names. */
function rulesOf(findings: readonly Finding[]): Map<string, Finding[]> {
  const rules = new Map<string, Finding[]>();
  for (const finding of findings) {
    const of = rules.get(finding.rule);
    if (of) of.push(finding);
    else rules.set(finding.rule, [finding]);
  }
  return new Map([...rules].sort(([a], [b]) => (a < b ? -1 : Number(a > b))));
}

const driver = (rules: Map<string, Finding[]>): Json => ({
  name: "Overshare",
  version,
  semanticVersion: version,
  rules: [...rules].map(([id, findings]) => descriptorOf(id, findings)),
});

/** §3.49. What a rule says of itself is in each of its findings; its severity is that of the gravest. */
function descriptorOf(id: string, findings: readonly Finding[]): Json {
  const [first] = findings;
  if (!first) return { id };
  const severity = gravest(
    SEVERITIES,
    findings.map((finding) => finding.severity),
  );
  const { title, why, fix } = first;
  return {
    id,
    name: pascalCase(id),
    shortDescription: { text: messageText(title) },
    fullDescription: { text: messageText(why) },
    help: {
      text: messageText(`Why it matters: ${why}\nWhat to do: ${fix}`),
      markdown: braces(`**Why it matters:** ${prose(why)}\n\n**What to do:** ${prose(fix)}`),
    },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      precision:
        PRECISION[
          gravest(
            CONFIDENCES,
            findings.map((finding) => finding.confidence),
          )
        ],
      "problem.severity": problemSeverity(severity),
      "security-severity": SCORES[severity],
      tags: severity === "info" ? ["exposure", "inventory"] : ["exposure", "security"],
    },
  };
}

/** The first of a list, the gravest first, that is among these. */
const gravest = <T>(order: readonly T[], among: readonly T[]): T =>
  order.find((item) => among.includes(item)) ?? (order.at(-1) as T);

const problemSeverity = (severity: Severity): string =>
  ({ error: "error", warning: "warning", note: "recommendation" })[LEVELS[severity]] ?? "recommendation";

const pascalCase = (id: string): string =>
  id
    .split(/[^0-9A-Za-z]+/)
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join("");

/** §3.27 */
function resultOf(finding: Finding, rules: Map<string, Finding[]>, artifacts: Artifacts, seen: Fingerprints): Json {
  const { rule, title, severity, confidence, evidence, notes = [], places, occurrences, fix, silenced } = finding;
  const text = [`${title}${evidence ? `: ${evidence}` : ""}`, ...notes, fix].map(messageText).map(ended).join(" ");
  return {
    ruleId: rule,
    ruleIndex: [...rules.keys()].indexOf(rule),
    level: LEVELS[severity],
    message: { text },
    locations: (places.length > 0 ? places : [WHOLE]).map((place) => locationOf(place, artifacts)),
    occurrenceCount: Math.max(occurrences, 1),
    partialFingerprints: seen.of(finding),
    suppressions: silenced == null ? [] : [{ kind: "external", status: "accepted", justification: visible(silenced) }],
    properties: { severity, confidence, "security-severity": SCORES[severity] },
  };
}

const WHOLE: Place = { chain: [], line: null, column: null };

const ended = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);

/**
 * A line of a file inside another is no line of the file on disk, so it stands beside the logical location. Programs want
 * a region all the same (SARIF2017): the first line stands for the file, and a message says what is meant.
 */
function locationOf(place: Place, artifacts: Artifacts): Json {
  const { chain, line, column } = place;
  const artifactLocation = artifacts.locate(chain[0]);
  if (chain.length > 1)
    return {
      physicalLocation: { artifactLocation, region: { startLine: 1 } },
      logicalLocations: [logicalOf(chain)],
      message: { text: messageText(placeText(place)) },
      properties: { line, column },
    };
  if (line === null)
    return {
      physicalLocation: { artifactLocation, region: { startLine: 1 } },
      message: { text: "The file as a whole." },
    };
  return {
    physicalLocation: { artifactLocation, region: { startLine: line, ...(column ? { startColumn: column } : {}) } },
  };
}

const logicalOf = (chain: readonly string[]): Json => ({
  name: visible(chain.at(-1) ?? ""),
  fullyQualifiedName: visible(chainText(chain)),
  kind: "resource",
});

/** §3.20.21: what could not be examined is told as the program's own, for it says nothing of the package. */
function notificationOf({ place, reason, bytes }: Report["unchecked"][number], artifacts: Artifacts): Json {
  const size = bytes === null ? "" : ` (${bytes} bytes)`;
  return {
    level: "warning",
    descriptor: { id: "unchecked" },
    message: { text: `Could not be checked: ${ended(messageText(reason + size))}` },
    locations: [locationOf(place, artifacts)],
  };
}

/** Stays the same from version to version: rule, masked evidence and the stem of the first place. */
class Fingerprints {
  readonly #seen = new Map<string, number>();

  /** Findings that look alike are numbered. */
  of({ rule, evidence, places }: Finding): Json {
    const where = places[0]?.chain.map(stemOf) ?? [];
    const print = fingerprint(JSON.stringify([rule, evidence, where]));
    const times = (this.#seen.get(print) ?? 0) + 1;
    this.#seen.set(print, times);
    // GitHub knows alerts again by the second one, which it would else make from lines of the repository.
    return { "overshareFinding/v1": `${print}:${times}`, primaryLocationLineHash: `${print}:${times}` };
  }
}

/** The files that places lie in, the dropped one first (§3.14.15). */
class Artifacts {
  readonly #list: Json[];
  readonly #indices = new Map<string, number>();
  readonly #entries: Map<string, Entry>;

  constructor({ input, entries }: Report) {
    const hashes = { "sha-512": hexOf(input.sha512.replace(/^sha512-/, "")) };
    const location = { uri: uriOf(input.name), uriBaseId: FOLDER, index: 0 };
    this.#list = [{ location, length: input.bytes, roles: ["analysisTarget"], hashes }];
    // Of entries with the same path, the last one is what an installer leaves.
    this.#entries = new Map(entries.map((entry) => [entry.path, entry]));
    for (const { path, sha256 } of entries) if (sha256) this.locate(path);
  }

  /** The dropped file where there is no path. */
  locate(path: string | undefined): Json {
    if (path === undefined) return { ...(this.#list[0] as { location: { [key: string]: Json } }).location };
    const index = this.#indices.get(path) ?? this.#add(path);
    return { uri: uriOf(path), uriBaseId: PACKAGE, index };
  }

  list(): Json[] {
    return this.#list;
  }

  #add(path: string): number {
    const index = this.#list.length;
    const entry = this.#entries.get(path);
    this.#indices.set(path, index);
    this.#list.push({
      location: { uri: uriOf(path), uriBaseId: PACKAGE, index },
      ...(entry ? { length: entry.bytes } : {}),
      ...(entry?.sha256 ? { hashes: { "sha-256": entry.sha256 } } : {}),
    });
    return index;
  }
}

/** A relative reference that stays below its base, whatever the path says. */
function uriOf(path: string): string {
  const parts = wellFormed(path)
    .split("/")
    .filter((part) => part !== "" && part !== ".");
  // A reader would undo the percent sign of dots and climb.
  return parts.map((part) => (part === ".." ? "(parent)" : encodeURIComponent(part))).join("/") || "(no name)";
}

/** Half of a pair of code units has no encoding. */
const wellFormed = (text: string): string =>
  text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");

const hexOf = (base64: string): string =>
  Array.from(atob(base64), (letter) => letter.charCodeAt(0).toString(16).padStart(2, "0")).join("");

/** A plain text message (§3.11.5): no placeholder, and no link from what a package calls itself (§3.11.6). */
const messageText = (text: string): string => braces(text.split("\n").map(visible).join("\n").replaceAll("](", "] ("));

const braces = (text: string): string => text.replace(/[{}]/g, "$&$&");
