// The source maps: where each stands, of what kind it is, whether it is valid, how much it carries, and what else it tells.

import type { Origin, Report, SourceMap } from "../../shared/report.js";
import { type Child, button, el } from "../dom.js";
import { name, share, size } from "../format.js";
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
  const parts = partsOf(context.report);
  const list = paged(el("ul", { class: "rows" }), {
    items: maps.map((_, index) => index),
    row: (index) => mapRow(index, parts[index] ?? [], context),
    step: 100,
  });
  return section(
    head,
    el("details", { open: maps.length <= OPEN_UP_TO }, el("summary", null, words.maps.summary), list),
  );
}

function mapRow(index: number, parts: readonly Part[], context: Context): HTMLElement {
  const map = context.report.maps[index];
  if (!map) return el("li", null);
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
      toolView(map),
      identityView(map),
      namesView(map, () => context.open({ names: index })),
    ),
    el("span", { class: "meta" }, facts.join(" · ")),
    stripView(map, parts, context.report),
  );
}

function toolView({ tool }: SourceMap): HTMLElement | null {
  if (!tool) return null;
  return el(
    "span",
    { class: "reason" },
    words.maps.writtenBy[tool.confidence],
    el("strong", null, name(tool.name)),
    ". ",
    ...prose(tool.evidence),
  );
}

/** What the map says of the file that it belongs to, and of itself. */
function identityView({ file, debugId }: SourceMap): HTMLElement | null {
  const parts: Child[][] = [
    ...(file === null ? [] : [[words.maps.file, el("code", null, name(file))]]),
    ...(debugId === null ? [] : [[words.maps.debugId, el("code", null, name(debugId))]]),
  ];
  if (parts.length === 0) return null;
  return el("span", { class: "reason" }, ...parts.flatMap((part, at) => [at > 0 ? " · " : null, ...part]));
}

function namesView({ names, hiddenNames }: SourceMap, press: () => void): HTMLElement | null {
  if (names === 0) return null;
  return el("span", { class: "reason" }, button("quiet", words.maps.names(names, hiddenNames), press));
}

/** Bytes of a generated file that lead back to sources of one origin; null where they lead nowhere. */
interface Part {
  origin: Origin | null;
  bytes: number;
}

const ORIGINS: readonly Origin[] = ["own", "third-party", "generated"];

/** Of each map, how its generated file falls apart; nothing where no mapping was measured. */
function partsOf({ maps, sources }: Report): Part[][] {
  const sums = maps.map(() => new Map<Origin, number>());
  for (const { map, origin, generatedBytes } of sources) {
    const sum = sums[map];
    if (generatedBytes) sum?.set(origin, (sum.get(origin) ?? 0) + generatedBytes);
  }
  return sums.map((sum) =>
    ORIGINS.map((origin) => ({ origin, bytes: sum.get(origin) ?? 0 })).filter(({ bytes }) => bytes),
  );
}

/** A strip of the generated file, to scale: whose code is in it. */
function stripView(map: SourceMap, parts: readonly Part[], report: Report): HTMLElement | null {
  if (map.mappedBytes === null || parts.length === 0) return null;
  const all = generatedSize(map, report);
  const rest: Part[] = all === null ? [] : [{ origin: null, bytes: all - map.mappedBytes }];
  const said = words.maps.mapped(size(map.mappedBytes), all ? share(map.mappedBytes / all) : null);
  // One part that is all of it needs no picture.
  if (parts.length + rest.length < 2) return el("p", { class: "reason" }, said);
  return el(
    "figure",
    { class: "strip" },
    el("figcaption", null, said),
    el("div", { class: "bar", "aria-hidden": "true" }, ...[...parts, ...rest].map(stripPart)),
    el(
      "ul",
      { class: "legend" },
      ...parts.map(({ origin, bytes }) => legendRow(origin, bytes / (all ?? map.mappedBytes ?? bytes))),
    ),
  );
}

function stripPart({ origin, bytes }: Part): HTMLElement {
  const part = el("span", { "data-origin": origin ?? "none" });
  part.style.flexGrow = String(bytes);
  return part;
}

const legendRow = (origin: Origin | null, part: number): HTMLElement =>
  el("li", { "data-origin": origin }, el("strong", null, origin ? words.origins[origin] : ""), ` ${share(part)}`);

/** The size of the generated file; null where it is not known, or where the map itself lies in it. */
function generatedSize({ kind, generated, mappedBytes }: SourceMap, { entries }: Report): number | null {
  if (kind === "inline" || generated === null) return null;
  const bytes = entries.find(({ path, installed }) => installed && path === generated)?.bytes ?? null;
  return bytes !== null && bytes >= (mappedBytes ?? 0) ? bytes : null;
}
