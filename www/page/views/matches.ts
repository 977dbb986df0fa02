// What a search found: file by file, each place with its line. A press opens the reader there.

import type { Match, TextMatches } from "../../shared/messages.js";
import { button, el } from "../dom.js";
import { count, name, visibleLine } from "../format.js";
import { itemsOf } from "../model/target.js";
import type { Item } from "../model/target.js";
import { words } from "../words.js";
import type { Context } from "./context.js";
import { paged } from "./paged.js";

/** The list of what is found, which grows while a search runs. */
export interface Matches {
  view: HTMLElement;
  add(found: readonly TextMatches[]): void;
  /** How many there are so far. */
  count(): number;
  /** Nothing more will be found: what is not shown yet can be asked for. */
  finish(): void;
}

const FIRST_FILES = 12;
const FIRST_PLACES = 4;

export function matchesView(context: Context): Matches {
  const view = el("ul", { class: "matches", "aria-label": words.search.results });
  const itemOf = itemsOf(context.report);
  const row = (found: TextMatches) => fileView(found, itemOf(found.target), context);
  const rest: TextMatches[] = [];
  let total = 0;
  return {
    view,
    add(found) {
      for (const file of found) {
        total += file.total;
        if (view.childElementCount < FIRST_FILES) view.append(row(file));
        else rest.push(file);
      }
    },
    count: () => total,
    finish: () => void paged(view, { items: rest, row, first: 0, step: 100, label: words.search.moreFiles }),
  };
}

function fileView({ matches, total }: TextMatches, item: Item | null, context: Context): HTMLElement {
  const path = item ? pathOf(item, context) : "";
  const list = paged(el("ul", { class: "lines" }), {
    items: matches,
    row: (match) =>
      el(
        "li",
        null,
        matchView(match, () => item && context.open(item, match)),
      ),
    first: FIRST_PLACES,
    step: 100,
    label: words.search.morePlaces,
  });
  if (total > matches.length) list.append(el("li", { class: "beyond" }, words.search.beyond(total - matches.length)));
  return el(
    "li",
    null,
    el("p", { class: "file" }, el("bdi", null, name(path)), el("span", { class: "total" }, count(total))),
    list,
  );
}

function pathOf(item: Item, { report }: Context): string {
  if ("source" in item) return report.sources[item.source]?.path ?? "";
  if ("nested" in item) return report.nested[item.nested]?.place.chain.join(" › ") ?? "";
  return "entry" in item ? (report.entries[item.entry]?.path ?? "") : "";
}

const matchView = (match: Match, press: () => void): HTMLElement =>
  button(
    "match",
    [
      el("span", { class: "visually-hidden" }, words.search.line),
      el("span", { class: "at" }, String(match.line)),
      el("span", { class: "visually-hidden" }, ": "),
      excerptView(match),
    ],
    press,
  );

/** The line around a match, without the space that it begins with. */
function excerptView({ excerpt, at, length, column }: Match): HTMLElement {
  const before = excerpt.slice(0, at);
  return el(
    "code",
    null,
    column - 1 > at ? "…" : null,
    visibleLine(column - 1 > at ? before : before.trimStart()),
    el("mark", null, visibleLine(excerpt.slice(at, at + length))),
    visibleLine(excerpt.slice(at + length)),
  );
}
