// The shorter answers of a report: what was cleared, what could not be checked, the checklist.

import { checklistMarkdown } from "../../shared/markdown.js";
import type { ChecklistItem, Cleared, Report, Unchecked } from "../../shared/report.js";
import { canRaise } from "../../shared/limits.js";
import { button, el } from "../dom.js";
import { size } from "../format.js";
import { reachedLimits } from "../model/limits.js";
import { words } from "../words.js";
import type { Context } from "./context.js";
import { copyButton } from "./copy.js";
import { paged } from "./paged.js";
import { placeView } from "./place.js";
import { prose } from "./prose.js";
import { nothing, section } from "./section.js";

/** What the button past a limit raises it to. */
const TIMES = 10;

const MARKS = { pass: "✓", fail: "✕", unknown: "–" };

export function clearedView({ report: { cleared } }: Context): HTMLElement {
  const head = { id: "cleared", title: words.cleared.title, total: cleared.length };
  return section(
    head,
    cleared.length ? el("ul", { class: "rows" }, ...cleared.map(clearedRow)) : nothing(words.cleared.none),
  );
}

const clearedRow = ({ class: kind, texts, bytes }: Cleared): HTMLElement =>
  el(
    "li",
    null,
    el("span", { class: "what" }, ...prose(kind)),
    el("span", { class: "meta" }, words.cleared.examined(texts, bytes)),
  );

export function uncheckedView(context: Context): HTMLElement {
  const { unchecked } = context.report;
  const row = ({ place, reason, bytes }: Unchecked) =>
    el(
      "li",
      null,
      el("span", { class: "what" }, placeView(place, context), el("span", { class: "reason" }, ...prose(reason))),
      el("span", { class: "meta" }, bytes === null ? words.unchecked.unknownSize : size(bytes)),
    );
  const list = paged(el("ul", { class: "rows" }), { items: unchecked, row, step: 100 });
  return section(
    { id: "unchecked", title: words.unchecked.title, total: unchecked.length },
    unchecked.length ? list : nothing(words.unchecked.none),
    againView(context),
  );
}

/** Where a limit was reached, a way past it. */
function againView({ report, limits, raise }: Context): HTMLElement | null {
  const reached = reachedLimits(report).filter((name) => canRaise(limits, name));
  if (reached.length === 0) return null;
  return el(
    "div",
    { class: "again" },
    el("p", null, words.limits.reached),
    button("button", words.limits.again, () => raise(reached, TIMES), { id: "raise" }),
  );
}

export function checklistView({ report }: Context): HTMLElement {
  const { checklist } = report;
  const list = el("ul", { class: "checklist" }, ...checklist.map(checklistRow));
  return section(
    { id: "checklist", title: words.checklist.title },
    checklist.length ? list : nothing(words.checklist.none),
    checklist.length > 0 && copyView(report),
  );
}

const copyView = (report: Report): HTMLElement =>
  el("p", { class: "exports" }, copyButton(words.checklist.copy, checklistMarkdown(report)));

const checklistRow = ({ item, state, evidence }: ChecklistItem): HTMLElement =>
  el(
    "li",
    { "data-state": state },
    el("span", { class: "mark", "aria-hidden": "true" }, MARKS[state]),
    el(
      "span",
      { class: "what" },
      ...prose(item),
      el("span", { class: "visually-hidden" }, `: ${words.states[state]}. `),
      el("span", { class: "reason" }, ...prose(evidence)),
    ),
  );
