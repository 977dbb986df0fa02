// What the package tells of the house behind it: one group a kind, counted, with a field that looks through all values. Judges nothing.

import type { InventoryItem, InventoryKind, Report } from "../../shared/report.js";
import { el } from "../dom.js";
import { name } from "../format.js";
import { announce } from "../stage.js";
import { words } from "../words.js";
import type { Context } from "./context.js";
import { type Field, fieldView } from "./field.js";
import { paged } from "./paged.js";
import { placeView } from "./place.js";
import { section } from "./section.js";

/** Things that a group shows when it is opened, and with each press. */
const FIRST = 50;

/** A group is open from the beginning where its kind is one that nobody means to tell, and it is short. */
const OPEN_KINDS: ReadonlySet<InventoryKind> = new Set(["internal-host", "private-address"]);
const OPEN_UP_TO = 20;

export function inventoryView(context: Context): HTMLElement | null {
  const { inventory } = context.report;
  if (inventory.length === 0) return null;
  const groups = el("div", { class: "inventory" });
  const field = fieldView("inventory-query", { enter: () => look(), escape: () => leave() });
  const look = () => show(context, groups, field.text().trim().toLowerCase());
  const leave = () => {
    field.clear();
    look();
  };
  field.view.addEventListener("input", look);
  show(context, groups, "");
  const head = { id: "inventory", title: words.inventory.title, total: inventory.length };
  return section({ ...head, note: [words.inventory.note] }, askView(field), groups);
}

const askView = (field: Field): HTMLElement =>
  el(
    "div",
    { class: "search", role: "search", "aria-labelledby": "inventory-query-label" },
    el(
      "div",
      { class: "form" },
      el("p", { id: "inventory-query-label" }, words.inventory.label),
      el("div", { class: "ask" }, field.view),
    ),
  );

/** Shows what has the wanted text in it, by kind. */
function show(context: Context, groups: HTMLElement, wanted: string): void {
  const { inventory } = context.report;
  const found = wanted === "" ? inventory : inventory.filter(({ value }) => value.toLowerCase().includes(wanted));
  const shown = [...groupsOf(found)].map(([kind, items]) => groupView(context, kind, items, wanted !== ""));
  groups.replaceChildren(...(shown.length > 0 ? shown : [el("p", { class: "nothing" }, words.inventory.none)]));
  if (wanted !== "") announce(words.inventory.found(found.length));
}

function groupsOf(items: Report["inventory"]): Map<InventoryKind, InventoryItem[]> {
  const groups = new Map<InventoryKind, InventoryItem[]>();
  for (const item of items) {
    const group = groups.get(item.kind);
    if (group) group.push(item);
    else groups.set(item.kind, [item]);
  }
  return groups;
}

/** One kind, closed unless something is looked for; its list is made when it is opened first. */
function groupView(context: Context, kind: InventoryKind, items: InventoryItem[], searching: boolean): HTMLElement {
  const open = searching ? items.length <= FIRST : OPEN_KINDS.has(kind) && items.length <= OPEN_UP_TO;
  const view = el("details", { "data-kind": kind, open }, summaryOf(kind, items));
  const fill = () => {
    if (view.open && view.childElementCount === 1) view.append(listOf(context, items));
  };
  view.addEventListener("toggle", fill);
  fill();
  return view;
}

const summaryOf = (kind: InventoryKind, items: InventoryItem[]): HTMLElement =>
  el(
    "summary",
    null,
    el("span", { class: "kind" }, words.inventory.kinds[kind]),
    el("span", { class: "meta" }, words.inventory.amounts(items.length, items.filter(({ own }) => own > 0).length)),
  );

const listOf = (context: Context, items: InventoryItem[]): HTMLElement =>
  paged(el("ul", { class: "rows" }), { items, row: (item) => row(context, item), first: FIRST, step: 500 });

const row = (context: Context, { value, note, own, occurrences, places }: InventoryItem): HTMLElement =>
  el(
    "li",
    null,
    el(
      "span",
      { class: "what" },
      el("bdi", { class: "value" }, name(value)),
      note ? el("span", { class: "mark" }, note) : null,
    ),
    el("span", { class: "meta" }, words.inventory.times(occurrences, own)),
    el(
      "ul",
      { class: "places", "aria-label": words.findings.places },
      ...places.map((place) => el("li", null, placeView(place, context))),
    ),
  );
