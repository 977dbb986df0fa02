// What keeps maps from doing their work, for those who ship them on purpose. Apart from the verdict, and closed at first.

import type { Flaw } from "../../shared/report.js";
import { el } from "../dom.js";
import { words } from "../words.js";
import type { Context } from "./context.js";
import { paged } from "./paged.js";
import { placeView } from "./place.js";
import { prose } from "./prose.js";
import { section } from "./section.js";

export function flawsView(context: Context): HTMLElement | null {
  const { flaws, maps } = context.report;
  if (flaws.length === 0) return null;
  const row = ({ map, kind, sentence, occurrences }: Flaw) => {
    const place = maps[map]?.place;
    return el(
      "li",
      null,
      el(
        "span",
        { class: "what" },
        place ? placeView(place, context) : null,
        el("span", { class: "reason" }, ...prose(sentence)),
      ),
      el("span", { class: "meta" }, words.flaws.kind(kind, occurrences)),
    );
  };
  const list = paged(el("ul", { class: "rows" }), { items: flaws, row, step: 100 });
  return section(
    { id: "flaws", title: words.flaws.title, total: flaws.length, note: [words.flaws.note] },
    el("details", null, el("summary", null, words.flaws.summary), list),
  );
}
