// What changed between two packages: what is newly exposed first, then what no longer is, then the files. Decides nothing.

import type { Answer, Comparison, ExposedSource, Side } from "../../shared/compare.js";
import type { EntryChange } from "../../shared/compare-lists.js";
import { comparisonMarkdown } from "../../shared/compare-markdown.js";
import { comparisonHeadline, comparisonRemarks, sideTitle, totalsRows } from "../../shared/compare-words.js";
import type { Finding } from "../../shared/report.js";
import { type Child, button, el } from "../dom.js";
import { count, name, size, visible } from "../format.js";
import { words } from "../words.js";
import type { Context } from "./context.js";
import { saveButtons } from "./exports.js";
import { changeRow, weightText } from "./change.js";
import { gradeView } from "./grade.js";
import { paged } from "./paged.js";
import { placeView } from "./place.js";
import { prose } from "./prose.js";
import { nothing, section } from "./section.js";

/** The two packages, and what can be done with them. */
export interface Sides {
  before: Context;
  after: Context;
  swap(): void;
  open(side: "before" | "after"): void;
}

const FIRST = 12;

export function comparisonView(comparison: Comparison, sides: Sides): HTMLElement {
  const { findings, sources, maps, entries, dependencies, checklist } = comparison;
  const said = words.compare;
  const full = (finding: Finding) => findingItem(finding, sides.after, true);
  return el(
    "article",
    { class: "result comparison" },
    headView(comparison, sides),
    listView("added", said.added, findings.added, full, said.nothingAdded),
    listView("added-sources", said.addedSources, sources.added, sourceRow),
    listView("removed", said.removed, findings.removed, (finding) => findingItem(finding, sides.before, false)),
    listView("removed-sources", said.removedSources, sources.removed, sourceRow),
    listView("kept", said.kept, findings.unchanged, ({ finding }) => findingItem(finding, sides.after, false)),
    listView("answers", said.answers, checklist, answerRow),
    totalsView(comparison),
    listView("maps-added", said.mapsAdded, maps.added, nameRow),
    listView("maps-removed", said.mapsRemoved, maps.removed, nameRow),
    listView("dependencies-added", said.dependencies, dependencies.added, nameRow),
    listView("files-added", said.filesAdded, entries.added, fileRow),
    listView("files-removed", said.filesRemoved, entries.removed, fileRow),
    listView("files-resized", said.filesResized, entries.resized, resizedRow),
  );
}

function headView(comparison: Comparison, sides: Sides): HTMLElement {
  const { before, after, level } = comparison;
  const forms = [
    { label: "JSON", ending: ".json", type: "application/json", text: () => `${JSON.stringify(comparison)}\n` },
    { label: "Markdown", ending: ".md", type: "text/markdown", text: () => comparisonMarkdown(comparison) },
  ];
  return el(
    "header",
    { class: "verdict", "data-level": level },
    el("p", { class: "level" }, words.compare.label),
    el("h1", { id: "verdict", tabindex: -1 }, visible(comparisonHeadline(comparison))),
    el(
      "div",
      { class: "sentences" },
      ...comparisonRemarks(comparison).map((remark) => el("p", null, ...prose(remark))),
    ),
    sidesView(before, after, sides),
    el(
      "p",
      { class: "exports" },
      el("span", { class: "label" }, words.compare.save),
      ...saveButtons(forms, `${after.input.name}`),
    ),
    overviewView(comparison),
  );
}

/** Then and now: each with its verdict, and a way to its own report. */
const sidesView = (before: Side, after: Side, { swap, open }: Sides): HTMLElement =>
  el(
    "dl",
    { class: "facts sides", "aria-label": words.compare.sides },
    sideView(words.compare.before, before, () => open("before")),
    sideView(words.compare.after, after, () => open("after")),
    el(
      "div",
      null,
      el("dt", { class: "visually-hidden" }, words.compare.order),
      el("dd", null, button("quiet", words.compare.swap, swap, { id: "swap" })),
    ),
  );

const sideView = (term: string, side: Side, open: () => void): HTMLElement =>
  el(
    "div",
    null,
    el("dt", null, term),
    el(
      "dd",
      null,
      el("strong", null, name(sideTitle(side))),
      el("span", { class: "was", "data-level": side.level }, words.levels[side.level]),
      button("quiet", words.compare.open, open, { "aria-label": words.compare.openOf(name(sideTitle(side))) }),
    ),
  );

function overviewView({ findings, sources, entries }: Comparison): HTMLElement {
  const parts: [string, string, number][] = [
    ["added", words.compare.added, findings.added.length],
    ["added-sources", words.compare.addedSources, sources.added.length],
    ["removed", words.compare.removed, findings.removed.length],
    ["kept", words.compare.kept, findings.unchanged.length],
    ["files-added", words.compare.filesAdded, entries.added.length],
    ["files-removed", words.compare.filesRemoved, entries.removed.length],
    ["files-resized", words.compare.filesResized, entries.resized.length],
  ];
  // A list that is empty is not there; the first one says so.
  const link = ([id, title, total]: (typeof parts)[number]) =>
    el(
      "li",
      null,
      el(
        total > 0 || id === "added" ? "a" : "span",
        total > 0 || id === "added" ? { href: `#${id}` } : { class: "none" },
        el("span", { class: "number" }, count(total)),
        " ",
        el("span", null, title),
      ),
    );
  return el("nav", { class: "overview", "aria-label": words.verdict.overview }, el("ul", null, ...parts.map(link)));
}

/** A section with a list; without one there is none, unless it says what that means. */
function listView<T>(
  id: string,
  title: string,
  items: readonly T[],
  row: (item: T) => HTMLElement,
  empty: string | null = null,
): HTMLElement | null {
  if (items.length === 0) return empty === null ? null : section({ id, title, total: 0 }, nothing(empty));
  const kind = items.some((item) => typeof item === "object" && item && ("rule" in item || "finding" in item));
  const list = el("ul", { class: kind ? "findings" : "rows" });
  return section({ id, title, total: items.length }, paged(list, { items, row, first: FIRST, step: 200 }));
}

/** A finding with its places, and with advice where it is new. */
function findingItem(finding: Finding, context: Context, advised: boolean): HTMLElement {
  const { title, severity, evidence, places, occurrences, why, fix, silenced } = finding;
  const shown = places.slice(0, advised ? FIRST : 3);
  const beyond = occurrences - shown.length;
  return el(
    "li",
    null,
    el(
      "article",
      { class: "finding", "data-severity": severity },
      gradeView(finding),
      el("h3", null, ...prose(title)),
      evidence ? el("p", { class: "evidence" }, el("code", null, visible(evidence))) : null,
      el(
        "ul",
        { class: "places", "aria-label": words.findings.places },
        ...shown.map((place) => el("li", null, placeView(place, context))),
        beyond > 0 && el("li", { class: "beyond" }, words.compare.morePlaces(beyond)),
      ),
      silenced == null ? null : el("p", { class: "note" }, words.compare.silenced, ...prose(silenced)),
      advised && el("dl", { class: "advice" }, ...advice(words.findings.why, why), ...advice(words.findings.fix, fix)),
    ),
  );
}

const advice = (term: string, text: string): HTMLElement[] => [el("dt", null, term), el("dd", null, ...prose(text))];

const sourceRow = ({ path, lines, bytes }: ExposedSource): HTMLElement =>
  changeRow(path, `${words.tree.lines(lines)}, ${size(bytes)}`);

const nameRow = (text: string): HTMLElement => changeRow(text, null);

const fileRow = ({ path, bytes }: { path: string; bytes: number }): HTMLElement => changeRow(path, size(bytes));

const resizedRow = (change: EntryChange): HTMLElement => changeRow(change.path, weightText(change));

const answerRow = ({ item, before, after, evidence }: Answer): HTMLElement =>
  el(
    "li",
    null,
    el("span", { class: "what" }, ...prose(item), el("span", { class: "reason" }, ...prose(evidence))),
    el("span", { class: "meta" }, words.compare.answer(before, after)),
  );

function totalsView(comparison: Comparison): HTMLElement {
  const cell = (text: string): Child => el("td", null, text);
  const row = ([what, before, after]: [string, number, number]) =>
    el(
      "tr",
      null,
      el("th", { scope: "row" }, what),
      ...[before, after].map((value) => cell(count(value))),
      cell(words.compare.change(after - before)),
    );
  const head = ["", words.compare.before, words.compare.after, words.compare.changed];
  const table = el(
    "table",
    { class: "totals" },
    el(
      "thead",
      null,
      el("tr", null, ...head.map((text) => (text ? el("th", { scope: "col" }, text) : el("td", null)))),
    ),
    el("tbody", null, ...totalsRows(comparison).map(row)),
  );
  return section({ id: "totals", title: words.compare.totals }, table);
}
