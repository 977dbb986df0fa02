// The verdict: level, headline, sentences, what was checked, and an overview that leads to each section.

import { shapeOf } from "../../shared/formats.js";
import type { Amount, Origin, Package, Report } from "../../shared/report.js";
import { type Child, el } from "../dom.js";
import { count, name, size, visible } from "../format.js";
import { words } from "../words.js";
import type { Context } from "./context.js";
import { exportsView } from "./exports.js";
import { meantView } from "./meant.js";
import { prose } from "./prose.js";

export function verdictView(context: Context): HTMLElement {
  const { report, remark } = context;
  const { level, headline, sentences } = report.verdict;
  return el(
    "header",
    { class: "verdict", "data-level": level },
    el("p", { class: "level" }, words.levels[level]),
    el("h1", { id: "verdict", tabindex: -1 }, visible(headline)),
    el(
      "div",
      { class: "sentences" },
      ...sentences.map((sentence) => el("p", null, ...prose(sentence))),
      remark ? el("p", { class: "remark" }, remark) : null,
      report.totals.exposed.sources > 0 ? meantView(context) : null,
    ),
    factsView(report),
    shareView(report),
    exportsView(context),
    overviewView(report),
  );
}

function factsView({ package: manifest, input, verdict }: Report): HTMLElement {
  const facts: [string, Child][] = [
    ...(manifest ? packageFacts(manifest) : []),
    // Where the verdict rests on it, it is a sentence of its own.
    ...(verdict.sentences.some((sentence) => sentence.startsWith(verdict.intentReason))
      ? []
      : [intentFact(verdict.intentReason)]),
    [words.verdict.readAs, words.formats[input.format]],
    [words.verdict.file, `${name(input.name)}, ${size(input.bytes)}`],
    [words.verdict.integrity, el("code", null, input.sha512)],
  ];
  return el(
    "dl",
    { class: "facts", "aria-label": words.verdict.facts },
    ...facts.map(([term, value]) => el("div", null, el("dt", null, term), el("dd", null, value))),
  );
}

function packageFacts({ name: title, version, license }: Package): [string, Child][] {
  const identity = [title, version]
    .filter((part) => part !== null)
    .map(name)
    .join("@");
  return [
    [words.verdict.package, el("strong", null, identity || words.tree.noName)],
    [words.verdict.licence, license === null ? words.verdict.noLicence : name(license)],
  ];
}

const intentFact = (reason: string): [string, Child] => [words.verdict.intent, el("span", null, ...prose(reason))];

/** A bar of recovered lines by origin, with its numbers in words beside it. Files of which only the name is known have no lines, and no part in it. */
function shareView({ totals, sources }: Report): HTMLElement | null {
  const shares: [Origin, Amount][] = [
    ["own", totals.own],
    ["third-party", totals.thirdParty],
    ["generated", totals.generated],
  ];
  const withText = sources.filter(({ hasText }) => hasText);
  const shown = shares
    .map(([origin, { lines }]) => ({
      origin,
      lines,
      files: withText.filter((source) => source.origin === origin).length,
    }))
    .filter(({ files }) => files > 0);
  if (shown.length === 0) return null;
  return el(
    "figure",
    // Where nothing is new to the world, nothing stands out either.
    { class: "share", "data-quiet": totals.exposed.sources === 0 },
    el("figcaption", null, words.verdict.share),
    el("div", { class: "bar", "aria-hidden": "true" }, ...shown.map(({ origin, lines }) => barPart(origin, lines))),
    el("ul", { class: "legend" }, ...shown.map(({ origin, files, lines }) => legendRow(origin, files, lines))),
  );
}

function barPart(origin: Origin, lines: number): HTMLElement {
  const part = el("span", { "data-origin": origin });
  part.style.flexGrow = String(lines);
  return part;
}

const legendRow = (origin: Origin, files: number, lines: number): HTMLElement =>
  el(
    "li",
    { "data-origin": origin },
    el("strong", null, words.origins[origin]),
    ` ${words.sources.amounts(files, lines)}`,
  );

const dependenciesPart = ({ dependencies }: Report): [string, string, number] => [
  "dependencies",
  words.dependencies.title,
  dependencies.length,
];

function overviewView(report: Report): HTMLElement {
  const silenced = report.findings.filter((finding) => finding.silenced != null).length;
  const parts: [string, string, number][] = [
    ["found", words.findings.title, report.findings.length - silenced],
    ...(silenced > 0 ? [["silenced", words.silenced.title, silenced] as [string, string, number]] : []),
    ["cleared", words.cleared.title, report.cleared.length],
    ["unchecked", words.unchecked.title, report.unchecked.length],
    ["maps", words.maps.title, report.maps.length],
    ["published", words.entries[shapeOf(report.input.format)].title, report.totals.entries],
    ["recovered", words.sources.title, report.totals.sources.withText],
    ...(report.dependencies.length > 0 ? [dependenciesPart(report)] : []),
  ];
  const link = ([id, title, total]: (typeof parts)[number]) =>
    el(
      "li",
      null,
      el("a", { href: `#${id}` }, el("span", { class: "number" }, count(total)), " ", el("span", null, title)),
    );
  return el("nav", { class: "overview", "aria-label": words.verdict.overview }, el("ul", null, ...parts.map(link)));
}
