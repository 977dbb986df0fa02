// Searches everything that was recovered: what to look for, how far the search is, and what it came to. What is found is shown by matches.ts.

import type { Failure, Progress, Query, SearchTotals } from "../../shared/messages.js";
import { searchable } from "../../shared/selection.js";
import { button, el } from "../dom.js";
import type { Running } from "../engine.js";
import { visible } from "../format.js";
import { announce } from "../stage.js";
import { words } from "../words.js";
import type { Context } from "./context.js";
import { type Field, fieldView } from "./field.js";
import { type Matches, matchesView } from "./matches.js";

/** What a person set. */
interface Form {
  view: HTMLElement;
  field: Field;
  query(): Query;
  entries(): boolean;
}

/** The search that is shown, if there is one. */
interface Search {
  form: Form;
  /** What a search says of itself, and under it what it found. */
  outcome: HTMLElement;
  running: Running<SearchTotals> | null;
}

export function searchView(context: Context): HTMLElement {
  const outcome = el("div", { class: "outcome" });
  const form = formView(
    () => start(search, context),
    () => clear(search),
  );
  const search: Search = { form, outcome, running: null };
  // Where forms are forbidden, as in a sandboxed frame, a form element would do nothing.
  return el("div", { class: "search", role: "search", "aria-label": words.search.label }, form.view, outcome);
}

function formView(enter: () => void, escape: () => void): Form {
  const field = fieldView("query", { enter, escape });
  const [caseSensitive, wholeWord, regex, entries] = [
    checkbox(words.search.caseSensitive),
    checkbox(words.search.wholeWord),
    checkbox(words.search.regex),
    checkbox(words.search.entries),
  ] as const;
  const view = el(
    "div",
    { class: "form" },
    el("p", { id: "query-label" }, words.search.label),
    el("div", { class: "ask" }, field.view, button("button", words.search.start, enter)),
    el("div", { class: "options" }, ...[caseSensitive, wholeWord, regex, entries].map(({ view }) => view)),
  );
  const query = () => ({
    text: field.text(),
    caseSensitive: caseSensitive.box.checked,
    wholeWord: wholeWord.box.checked,
    regex: regex.box.checked,
  });
  return { view, field, query, entries: () => entries.box.checked };
}

function checkbox(label: string): { view: HTMLElement; box: HTMLInputElement } {
  const box = el("input", { type: "checkbox" });
  return { view: el("label", null, box, ` ${label}`), box };
}

function start(search: Search, context: Context): void {
  const query = search.form.query();
  stop(search);
  if (query.text === "") return clear(search);
  const found = matchesView(context);
  const { view, show } = progressView(() => cancel(search, found));
  const targets = searchable(context.report, { entries: search.form.entries() });
  search.outcome.replaceChildren(view, found.view);
  announce(words.search.begun);
  const running = context.search(query, targets, found.add, (progress) => {
    // A result that is gone needs no answer.
    if (!search.outcome.isConnected) stop(search);
    show(progress, found.count());
  });
  search.running = running;
  const current = () => search.running === running;
  running.result
    .then((totals) => current() && end(search, found, words.search.totals(totals), listedOf(totals)))
    .catch((reason: unknown) => current() && fail(search, found, reason));
}

const listedOf = ({ matches, reported }: SearchTotals): string | null =>
  reported < matches ? words.search.listed(reported) : null;

/** How far a search is, and how to stop it. */
function progressView(press: () => void): { view: HTMLElement; show(progress: Progress, count: number): void } {
  const bar = el("progress", { max: 1, value: 0, "aria-label": words.search.progress });
  const said = el("span", null, words.search.begun);
  const view = el("div", { class: "under-way" }, bar, said, button("quiet", words.search.cancel, press));
  const show = ({ bytes, total }: Progress, count: number) => {
    bar.value = total ? bytes / total : 0;
    said.textContent = words.search.soFar(count);
  };
  return { view, show };
}

function end(search: Search, found: Matches, sentence: string, more: string | null): void {
  search.running = null;
  search.form.field.mark(false);
  found.finish();
  show(search, sentence, more, found.view);
}

function fail(search: Search, found: Matches, reason: unknown): void {
  const { kind, message } = (reason ?? {}) as Partial<Failure>;
  end(search, found, message ? visible(message) : words.search.failed, null);
  if (kind === "settings") search.form.field.mark(true);
}

function cancel(search: Search, found: Matches): void {
  stop(search);
  end(search, found, words.search.cancelled(found.count()), null);
  search.form.field.view.focus();
}

function show({ outcome }: Search, sentence: string, more: string | null, list: HTMLElement | null): void {
  const said = el("p", { class: "said", id: "searched" }, sentence, more ? ` ${more}` : null);
  outcome.replaceChildren(said, ...(list ? [list] : []));
  announce([sentence, more].filter(Boolean).join(" "));
}

function stop(search: Search): void {
  search.running?.cancel();
  search.running = null;
}

function clear(search: Search): void {
  stop(search);
  search.form.field.clear();
  search.form.field.mark(false);
  search.outcome.replaceChildren();
  announce(words.search.cleared);
}
