// The reader: one entry or recovered source, read again from the dropped file and shown in a dialog. Masking is done before the bytes arrive.

import type { Failure } from "../../shared/messages.js";
import type { Report } from "../../shared/report.js";
import { button, el } from "../dom.js";
import type { Running } from "../engine.js";
import { name, size, visible } from "../format.js";
import type { Item } from "../model/target.js";
import { indexText, isBinary } from "../model/text.js";
import { words } from "../words.js";
import type { Spot } from "./context.js";
import { hexView } from "./hex.js";
import { linesView } from "./lines.js";

/** What the reader is opened with. */
export interface Reading {
  report: Report;
  item: Item;
  spot: Spot | null;
  content: Running<Uint8Array<ArrayBuffer>>;
}

export function openReader({ report, item, spot, content }: Reading): void {
  const body = el(
    "div",
    { class: "page", tabindex: 0, role: "region", "aria-label": words.reader.text, "aria-busy": "true" },
    el("p", { class: "nothing", role: "status" }, words.reader.loading),
  );
  const dialog = el(
    "dialog",
    { class: "reader", "aria-labelledby": "reader-title" },
    heading(report, item, spot, () => dialog.close()),
    body,
  );
  dialog.addEventListener("close", () => {
    content.cancel();
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
  body.focus();
  content.result
    .then((bytes) => (bytesAreBetter(item, bytes) ? showBytes(body, bytes) : showText(body, bytes, spot)))
    .catch((reason: unknown) => body.replaceChildren(el("p", { class: "nothing", role: "status" }, sentence(reason))))
    .finally(() => body.removeAttribute("aria-busy"));
}

/** The core's own sentence where it gave one. */
function sentence(reason: unknown): string {
  const { kind, message } = (reason ?? {}) as Partial<Failure>;
  return kind && message ? visible(message) : words.reader.notRead;
}

/** A source is text because its map says so, whatever characters are in it. */
const bytesAreBetter = (item: Item, bytes: Uint8Array): boolean => "entry" in item && isBinary(bytes);

function showBytes(body: HTMLElement, bytes: Uint8Array): void {
  body.ariaLabel = words.reader.hex;
  body.replaceChildren(hexView(bytes));
}

async function showText(body: HTMLElement, bytes: Uint8Array<ArrayBuffer>, spot: Spot | null): Promise<void> {
  const text = await indexText(bytes);
  body.replaceChildren(text.lines > 0 ? linesView(text, spot) : el("p", { class: "nothing" }, words.reader.empty));
  body.querySelector("mark, .spot")?.scrollIntoView({ block: "center" });
}

function heading(report: Report, item: Item, spot: Spot | null, close: () => void): HTMLElement {
  const { path, facts } = describe(report, item);
  const line = spot?.line ? [words.reader.line(spot.line)] : [];
  return el(
    "div",
    { class: "head" },
    el("h2", { id: "reader-title" }, el("bdi", null, name(path))),
    button("button", words.reader.close, close),
    el("p", { class: "note" }, [...facts, ...line].join(" · ")),
  );
}

function describe({ entries, sources, maps }: Report, item: Item): { path: string; facts: string[] } {
  if ("entry" in item) {
    const entry = entries[item.entry];
    return { path: entry?.path ?? "", facts: entry ? [words.kinds[entry.kind], size(entry.bytes)] : [] };
  }
  const source = sources[item.source];
  if (!source) return { path: "", facts: [] };
  const chain = maps[source.map]?.place.chain.map(name).join(" › ");
  const facts = [
    words.sources.originFact(source.origin),
    words.tree.lines(source.lines),
    size(source.bytes),
    ...(chain ? [words.sources.inside(chain)] : []),
  ];
  return {
    path: source.path,
    facts: source.rawPath === source.path ? facts : [...facts, words.sources.asWritten(source.rawPath)],
  };
}
