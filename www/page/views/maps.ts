// The source maps: where each stands, of what kind it is, whether it is valid and how much it carries.

import type { SourceMap } from "../../shared/report.js";
import { el } from "../dom.js";
import { words } from "../words.js";
import type { Context } from "./context.js";
import { paged } from "./paged.js";
import { placeView } from "./place.js";
import { prose } from "./prose.js";
import { nothing, section } from "./section.js";

const OPEN_UP_TO = 8;

export function mapsView(context: Context): HTMLElement {
  const { maps } = context.report;
  const head = { id: "maps", title: words.maps.title, total: maps.length };
  if (maps.length === 0) return section(head, nothing(words.maps.none));
  const list = paged(el("ul", { class: "rows" }), { items: maps, row: (map) => mapRow(map, context), step: 100 });
  return section(
    head,
    el("details", { open: maps.length <= OPEN_UP_TO }, el("summary", null, words.maps.summary), list),
  );
}

function mapRow(map: SourceMap, context: Context): HTMLElement {
  const { kind, valid, problems, sources, withText, place } = map;
  const facts = [
    words.mapKinds[kind],
    valid ? words.maps.valid : words.maps.invalid,
    words.maps.counts(withText, sources),
  ];
  return el(
    "li",
    null,
    el(
      "span",
      { class: "what" },
      placeView(place, context),
      ...problems.map((problem) => el("span", { class: "reason" }, ...prose(problem))),
    ),
    el("span", { class: "meta" }, facts.join(" · ")),
  );
}
