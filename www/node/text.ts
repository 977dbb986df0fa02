// The report as text for people: verdict first, then what it stands on. All words of the package pass `visible`.

import { FORMAT_WORDS } from "../shared/formats.js";
import type { Finding, InventoryKind, Level, Place, Report } from "../shared/report.js";
import { visible } from "../shared/visible.js";

type Style = (text: string) => string;

/** How each part looks; plain where nobody sees colours. */
interface Look {
  strong: Style;
  faint: Style;
  level: Record<Level, Style>;
}

const ansi =
  (code: string): Style =>
  (text) =>
    `\x1b[${code}m${text}\x1b[0m`;
const plain: Style = (text) => text;

const COLOURED: Look = {
  strong: ansi("1"),
  faint: ansi("2"),
  level: { clear: ansi("32"), notice: ansi("36"), exposed: ansi("33"), critical: ansi("31") },
};

const PLAIN: Look = {
  strong: plain,
  faint: plain,
  level: { clear: plain, notice: plain, exposed: plain, critical: plain },
};

/** Places that are written out for one finding. */
const PLACES = 5;

const number = (value: number): string => value.toLocaleString("en-US");

const files = (value: number): string => `${number(value)} ${value === 1 ? "file" : "files"}`;

export function renderText(report: Report, colours: boolean): string {
  const look = colours ? COLOURED : PLAIN;
  const sections = [
    verdict(report, look),
    found(report, look),
    silenced(report, look),
    stale(report, look),
    repair(report, look),
    recovered(report, look),
    inventory(report, look),
    cleared(report, look),
    unchecked(report, look),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function verdict(
  { verdict: { level, headline, sentences }, input, package: named, totals, nested }: Report,
  look: Look,
): string[] {
  const title = named?.name
    ? `${visible(named.name)}${named.version ? `@${visible(named.version)}` : ""}`
    : visible(input.name);
  const size = `${files(totals.entries)}, ${number(totals.bytes)} bytes`;
  const inside = nested.length > 0 ? [`${files(nested.length)} inside archives`] : [];
  const facts = [title, FORMAT_WORDS[input.format], size, ...inside, input.sha512];
  return [
    `${look.level[level](level.toUpperCase())}  ${look.strong(visible(headline))}`,
    ...sentences.map(visible),
    look.faint(facts.join(" · ")),
  ];
}

function found({ findings }: Report, look: Look): string[] {
  const counted = findings.filter((finding) => finding.silenced === undefined);
  if (counted.length === 0) return [];
  return [look.strong("Found"), ...counted.flatMap((finding) => one(finding, look))];
}

/** What does not count, because somebody said why. */
function silenced({ findings }: Report, look: Look): string[] {
  const apart = findings.filter((finding) => finding.silenced !== undefined);
  if (apart.length === 0) return [];
  return [look.strong("Silenced, with the reason"), ...apart.flatMap((finding) => one(finding, look))];
}

/** Silenced places at which nothing is found any more. */
function stale({ added }: Report, look: Look): string[] {
  const gone = added?.silenced.filter(({ places }) => places === 0) ?? [];
  if (gone.length === 0) return [];
  const line = ({ rule, path, evidence, line }: (typeof gone)[number]) =>
    `  ${visible(rule)}: ${visible(evidence)} in ${visible(path) || "the file as a whole"}${line === null ? "" : `:${line}`}`;
  return [look.strong("Silenced, and not found any more"), ...gone.map(line)];
}

function one(finding: Finding, look: Look): string[] {
  const { severity, confidence, title, evidence, places, occurrences, notes = [], fix, silenced: reason } = finding;
  const more = occurrences > PLACES ? [look.faint(`      … ${number(occurrences - PLACES)} more`)] : [];
  return [
    `  ${severity.padEnd(8)}  ${visible(title)}: ${visible(evidence)} ${look.faint(`(${confidence})`)}`,
    ...places.slice(0, PLACES).map((place) => look.faint(`      ${where(place)}`)),
    ...more,
    ...notes.map((note) => `      ${visible(note)}`),
    `      ${visible(reason ?? fix)}`,
  ];
}

function where({ chain, line, column }: Place): string {
  if (chain.length === 0) return "the file as a whole";
  const position = line === null ? "" : `:${line}:${column ?? 1}`;
  return chain.map(visible).join(" › ") + position;
}

/** What there is to do, step by step. */
function repair({ repair: { steps, after, published }, totals }: Report, look: Look): string[] {
  if (steps.length === 0) return [];
  const lines = steps.flatMap(({ title, reasons, changes }, at) => [
    `  ${at + 1}. ${visible(title)}`,
    ...reasons.map((reason) => `     ${visible(reason)}`),
    ...changes.flatMap(({ file, text, note }) => [
      `     ${look.faint(`${visible(file)}:`)}`,
      ...text.split("\n").map((line) => `         ${visible(line)}`),
      look.faint(`       ${visible(note)}`),
    ]),
  ]);
  const then = after
    ? [
        `  The package would then hold ${files(after.entries)}: ${number(after.bytes)} bytes instead of ${number(totals.bytes)}.`,
      ]
    : [];
  return [
    look.strong("What to do"),
    ...lines,
    ...then,
    ...published.map((sentence) => look.faint(`  ${visible(sentence)}`)),
  ];
}

/** What the source maps give away, whether it is new or not. */
function recovered({ totals, maps, dependencies, flaws }: Report, look: Look): string[] {
  if (maps.length === 0) return [];
  const origins = [
    ["own", totals.own],
    ["from dependencies", totals.thirdParty],
    ["generated", totals.generated],
  ] as const;
  const parts = origins.filter(([, { sources }]) => sources > 0);
  const names = maps.reduce((sum, { hiddenNames }) => sum + hiddenNames, 0);
  const tools = [...new Set(maps.flatMap(({ tool }) => (tool?.confidence === "likely" ? [tool.name] : [])))];
  const lines = [
    `${count(totals.maps, "source map")} ${totals.maps === 1 ? "names" : "name"} ${files(totals.sources.total)}, ${number(totals.sources.withText)} of them with their text`,
    ...parts.map(([origin, amount]) => `${origin}: ${files(amount.sources)}, ${count(amount.lines, "line")}`),
    ...packages(dependencies),
    ...(names > 0 ? [`${count(names, "original name")} that no published script shows`] : []),
    ...(tools.length > 0 ? [`probably written by ${tools.map(visible).join(", ")}`] : []),
    ...(flaws.length > 0
      ? [`${count(flaws.length, "thing")} to mend in maps that are shipped on purpose (--format json)`]
      : []),
  ];
  return [look.strong("Source maps"), ...lines.map((line) => `  ${line}`)];
}

/** Packages that are written out by name. */
const NAMES = 8;

function packages(dependencies: Report["dependencies"]): string[] {
  const undeclared = dependencies.filter(({ declared }) => declared === false);
  if (dependencies.length === 0) return [];
  const shown = undeclared.slice(0, NAMES).map(({ name, version }) => visible(version ? `${name}@${version}` : name));
  const more = undeclared.length > NAMES ? [`${number(undeclared.length - NAMES)} more`] : [];
  const what = `${count(dependencies.length, "package")} in the paths`;
  return undeclared.length === 0 ? [what] : [`${what}, not in the manifest: ${[...shown, ...more].join(", ")}`];
}

/** Things that are written out, of the kinds that nobody means to tell. */
const TOLD = 5;

/** How each kind of the inventory is counted. */
const KIND_WORDS: Record<InventoryKind, [one: string, many: string]> = {
  "internal-host": ["internal host", "internal hosts"],
  "private-address": ["private address", "private addresses"],
  "storage-bucket": ["storage bucket", "storage buckets"],
  "ticket-or-wiki": ["ticket or document", "tickets and documents"],
  "mail-address": ["mail address", "mail addresses"],
  user: ["user", "users"],
  host: ["host", "hosts"],
  "environment-variable": ["environment variable", "environment variables"],
  "feature-switch": ["feature switch", "feature switches"],
  "hidden-command": ["hidden command", "hidden commands"],
  comment: ["comment", "comments"],
};

/** How much of each kind the package tells of the house behind it. */
function inventory({ inventory: items }: Report, look: Look): string[] {
  if (items.length === 0) return [];
  const kinds = Object.entries(KIND_WORDS).flatMap(([kind, [one, many]]) => {
    const all = items.filter((item) => item.kind === kind);
    return all.length === 0 ? [] : [`${number(all.length)} ${all.length === 1 ? one : many}`];
  });
  const inner = items.filter(({ kind }) => kind === "internal-host" || kind === "private-address");
  return [
    look.strong("What it tells about the house behind it"),
    `  ${kinds.join(", ")}`,
    ...inner.slice(0, TOLD).map(({ value, places }) => {
      const first = places[0] === undefined ? "" : look.faint(` ${where(places[0])}`);
      return `  ${visible(value)}${first}`;
    }),
    ...(inner.length > TOLD ? [look.faint(`  … ${number(inner.length - TOLD)} more`)] : []),
  ];
}

function cleared({ cleared: list }: Report, look: Look): string[] {
  if (list.length === 0) return [];
  const line = ({ class: what, rules, bytes, texts }: Report["cleared"][number]): string =>
    `  no ${what}: ${count(rules.length, "rule")} over ${number(bytes)} bytes in ${count(texts, "text")}`;
  return [look.strong("Looked for and not found"), ...list.map(line)];
}

const count = (value: number, what: string): string => `${number(value)} ${what}${value === 1 ? "" : "s"}`;

function unchecked({ unchecked: list }: Report, look: Look): string[] {
  if (list.length === 0) return [look.faint("Everything could be examined.")];
  const line = ({ place, reason, bytes }: Report["unchecked"][number]): string => {
    const where_ = place.chain.length > 0 ? `${where(place)}: ` : "";
    return `  ${where_}${visible(reason)}${bytes === null ? "" : ` (${count(bytes, "byte")})`}`;
  };
  return [look.strong("Could not be checked"), ...list.map(line)];
}
