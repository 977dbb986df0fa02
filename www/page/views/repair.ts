// What there is to do: the steps in their order, what the package would hold then, and what can be undone. Judges nothing.

import type { Change, Report, Step } from "../../shared/report.js";
import { type Child, el } from "../dom.js";
import { size, visible } from "../format.js";
import { words } from "../words.js";
import type { Context } from "./context.js";
import { copyButton } from "./copy.js";
import { paged } from "./paged.js";
import { prose } from "./prose.js";
import { nothing, section } from "./section.js";

/** Paths that are shown before somebody asks for all. */
const FIRST_PATHS = 3;

export function repairView({ report }: Context): HTMLElement {
  const { steps, published } = report.repair;
  const head = { id: "repair", title: words.repair.title };
  if (steps.length === 0) return section(head, nothing(words.repair.none));
  return section(
    head,
    el("ol", { class: "steps" }, ...steps.map((step) => el("li", null, stepView(step)))),
    afterView(report),
    published.length > 0 ? publishedView(published) : null,
  );
}

const stepView = ({ title, reasons, changes, paths }: Step): HTMLElement =>
  el(
    "article",
    { class: "step" },
    el("h3", null, ...prose(title)),
    ...reasons.map((reason) => el("p", null, ...prose(reason))),
    paths.length > 0 ? pathsView(paths) : null,
    ...changes.map(changeView),
  );

function pathsView(paths: readonly string[]): HTMLElement {
  const row = (path: string) => el("li", null, el("code", null, visible(path)));
  const list = el("ul", { class: "places", "aria-label": words.repair.paths });
  return paged(list, { items: paths, row, first: FIRST_PATHS, step: 500 });
}

const changeView = ({ file, text, note }: Change): HTMLElement =>
  el(
    "figure",
    { class: "change" },
    el("figcaption", null, el("strong", null, ...prose(file)), copyButton(words.copy.start, text)),
    el("pre", { tabindex: 0 }, el("code", null, ...lines(text))),
    el("p", { class: "note" }, ...prose(note)),
  );

/** Each line as it would look, line breaks kept. */
const lines = (text: string): Child[] =>
  text.split("\n").flatMap((line, at) => (at ? ["\n", visible(line)] : [visible(line)]));

function afterView({ repair: { after }, totals }: Report): HTMLElement | null {
  if (!after) return null;
  const { exposed } = totals;
  return el(
    "p",
    { class: "after" },
    words.repair.after(after.entries, size(after.bytes), size(totals.bytes)),
    exposed.sources > 0 ? ` ${words.repair.sources(after.sources, exposed.sources)}` : null,
  );
}

const publishedView = (sentences: readonly string[]): HTMLElement =>
  el(
    "details",
    { class: "published" },
    el("summary", null, words.repair.published),
    ...sentences.map((sentence) => el("p", null, ...prose(sentence))),
  );
