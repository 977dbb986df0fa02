// What is silenced, apart from what counts and with the reasons; and silencings at which nothing is found any more.

import type { Silenced } from "../../shared/report.js";
import { el } from "../dom.js";
import { name, visible } from "../format.js";
import { words } from "../words.js";
import type { Context } from "./context.js";
import { findingView } from "./findings.js";
import { paged } from "./paged.js";
import { prose } from "./prose.js";
import { keepParts } from "./rules.js";
import { section } from "./section.js";

const FIRST = 50;

export function silencedView(context: Context): HTMLElement {
  const { findings, added } = context.report;
  const apart = findings.filter(({ silenced }) => silenced != null);
  const stale = added?.silenced.filter(({ places }) => places === 0) ?? [];
  if (apart.length + stale.length === 0) return el("section", { id: "silenced", hidden: true });
  const keep = keepParts(context.unkept);
  return section(
    { id: "silenced", title: words.silenced.title, total: apart.length, note: [words.silenced.note] },
    keep.length > 0 && el("p", { class: "keep" }, words.silenced.keep, " ", ...keep.flatMap((part) => [part, " "])),
    apart.length > 0 &&
      paged(el("ol", { class: "findings" }), {
        items: apart,
        row: (finding) => el("li", null, findingView(finding, context)),
        first: FIRST,
      }),
    stale.length > 0 && el("p", { class: "stale" }, words.silenced.stale),
    stale.length > 0 && paged(el("ul", { class: "rows" }), { items: stale, row: staleRow, step: 100 }),
  );
}

const staleRow = ({ rule, path, evidence, line, reason }: Silenced): HTMLElement =>
  el(
    "li",
    null,
    el(
      "span",
      { class: "what" },
      el("code", null, rule),
      ` ${visible(evidence)}`,
      el("span", { class: "reason" }, ...prose(reason)),
    ),
    el("span", { class: "meta place" }, `${name(path) || words.wholeFile}${line === null ? "" : `:${line}`}`),
  );
