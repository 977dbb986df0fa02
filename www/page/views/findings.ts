// What was found: one article a finding, the gravest first, as the report orders them.

import type { Finding } from "../../shared/report.js";
import { el } from "../dom.js";
import { visible } from "../format.js";
import { words } from "../words.js";
import type { Context } from "./context.js";
import { gradeView } from "./grade.js";
import { paged } from "./paged.js";
import { placeView } from "./place.js";
import { prose } from "./prose.js";
import { nothing, section } from "./section.js";
import { countAgainView, silenceView } from "./silence.js";

const FIRST_FINDINGS = 50;
const FIRST_PLACES = 4;

export function findingsView(context: Context): HTMLElement {
  const findings = context.report.findings.filter(({ silenced }) => silenced == null);
  const row = (finding: Finding) => el("li", null, findingView(finding, context));
  const list = paged(el("ol", { class: "findings" }), { items: findings, row, first: FIRST_FINDINGS });
  return section(
    { id: "found", title: words.findings.title, total: findings.length },
    findings.length ? list : nothing(words.findings.none),
  );
}

export function findingView(finding: Finding, context: Context): HTMLElement {
  const { severity, title, evidence, notes = [], why, fix, silenced } = finding;
  return el(
    "article",
    { class: "finding", "data-severity": severity },
    gradeView(finding),
    el("h3", null, ...prose(title)),
    evidence
      ? el(
          "p",
          { class: "evidence" },
          el("span", { class: "visually-hidden" }, `${words.findings.evidence}: `),
          el("code", null, visible(evidence)),
        )
      : null,
    placesView(finding, context),
    ...notes.map((note) => el("p", { class: "note" }, ...prose(note))),
    el(
      "dl",
      { class: "advice" },
      ...(silenced == null ? [] : advice(words.silenced.reason, silenced)),
      ...advice(words.findings.why, why),
      ...advice(words.findings.fix, fix),
    ),
  );
}

const advice = (term: string, text: string): HTMLElement[] => [el("dt", null, term), el("dd", null, ...prose(text))];

function placesView(finding: Finding, context: Context): HTMLElement | null {
  const { places, occurrences, silenced } = finding;
  const control = silenced == null ? silenceView : countAgainView;
  if (places.length === 0) return null;
  const list = paged(el("ul", { class: "places", "aria-label": words.findings.places }), {
    items: places,
    row: (place) => el("li", null, placeView(place, context), " ", control(finding, place, context)),
    first: FIRST_PLACES,
    label: (_, left) =>
      left + FIRST_PLACES === places.length
        ? words.findings.allPlaces(places.length)
        : words.tree.more(Math.min(left, 500), left),
    step: 500,
  });
  const beyond = occurrences - places.length;
  if (beyond > 0) list.append(el("li", { class: "beyond" }, words.findings.beyond(beyond)));
  return list;
}
