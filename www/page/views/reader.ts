// The reader: one entry, file inside an entry, or recovered source, read again from the dropped file and shown in a dialog. Masking is done before the bytes arrive.

import type { Failure } from "../../shared/messages.js";
import { shapeOf } from "../../shared/formats.js";
import type { Entry, Report } from "../../shared/report.js";
import { button, el } from "../dom.js";
import type { Running } from "../engine.js";
import { name, size, visible } from "../format.js";
import { type Held, type Inside, isHeld } from "../model/inside.js";
import { coloursOf } from "../model/colours.js";
import { languageFor } from "../model/syntax/languages.js";
import type { Language } from "../model/syntax/token.js";
import type { Item } from "../model/target.js";
import { indexText, isBinary } from "../model/text.js";
import { words } from "../words.js";
import { painterFor } from "./colouring.js";
import type { Spot } from "./context.js";
import { hexView } from "./hex.js";
import { linesView } from "./lines.js";

/** What the reader is opened with. */
export interface Reading {
  report: Report;
  inside: Inside;
  item: Item;
  spot: Spot | null;
  content: Running<Uint8Array<ArrayBuffer>>;
}

export function openReader({ report, inside, item, spot, content }: Reading): void {
  const body = el(
    "div",
    { class: "page", tabindex: 0, role: "region", "aria-label": words.reader.text, "aria-busy": "true" },
    el("p", { class: "nothing", role: "status" }, words.reader.loading),
  );
  const dialog = el(
    "dialog",
    { class: "reader", "aria-labelledby": "reader-title" },
    heading(describe(report, inside, item), spot, () => dialog.close()),
    body,
  );
  const closed = new AbortController();
  dialog.addEventListener("close", () => {
    content.cancel();
    closed.abort();
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
  body.focus();
  content.result
    .then((bytes) => {
      if (bytes.length === 0) body.replaceChildren(el("p", { class: "nothing" }, emptyWords(report, item)));
      else if (isHeld(item) && isBinary(bytes)) showBytes(body, bytes);
      else return showText(body, bytes, { spot, language: languageOf(report, item), closed: closed.signal });
    })
    .catch((reason: unknown) => body.replaceChildren(el("p", { class: "nothing", role: "status" }, sentence(reason))))
    .finally(() => body.removeAttribute("aria-busy"));
}

/** The core's own sentence where it gave one. */
function sentence(reason: unknown): string {
  const { kind, message } = (reason ?? {}) as Partial<Failure>;
  return kind && message ? visible(message) : words.reader.notRead;
}

/** A file that was unpacked has bytes, and none of its own to show. */
const emptyWords = (report: Report, item: Item): string =>
  isHeld(item) && heldIn(report, item)?.bytes ? words.reader.opened : words.reader.empty;

/** A source is text because its map says so, whatever characters are in it; only a file of the package may be none. */
function showBytes(body: HTMLElement, bytes: Uint8Array): void {
  body.ariaLabel = words.reader.hex;
  body.replaceChildren(hexView(bytes));
}

/** How a text is shown. */
interface Showing {
  spot: Spot | null;
  language: Language | null;
  closed: AbortSignal;
}

async function showText(
  body: HTMLElement,
  bytes: Uint8Array<ArrayBuffer>,
  { spot, language, closed }: Showing,
): Promise<void> {
  const text = await indexText(bytes);
  const painter = language && painterFor(coloursOf(text, language, closed), body);
  closed.addEventListener("abort", () => painter?.end());
  body.replaceChildren(linesView(text, spot, painter));
  body.querySelector("mark, .spot")?.scrollIntoView({ block: "center" });
}

function languageOf(report: Report, item: Item): Language | null {
  if (!isHeld(item)) return languageFor(report.sources[item.source]?.path ?? "", null);
  const held = heldIn(report, item);
  return held && languageFor(held.chain.at(-1) ?? "", held.kind);
}

/** What the head of the reader says. */
interface Description {
  /** The names from the dropped file inward. */
  chain: readonly string[];
  facts: readonly string[];
}

function heading({ chain, facts }: Description, spot: Spot | null, close: () => void): HTMLElement {
  const line = spot?.line ? [words.reader.line(spot.line)] : [];
  const names = chain.flatMap((part, index) => [index > 0 && " › ", el("bdi", null, name(part))]);
  return el(
    "div",
    { class: "head" },
    el("h2", { id: "reader-title" }, ...names),
    button("button", words.reader.close, close),
    el("p", { class: "note" }, [...facts, ...line].join(" · ")),
  );
}

const describe = (report: Report, inside: Inside, item: Item): Description =>
  isHeld(item) ? describeHeld(report, inside, item) : describeSource(report, item.source);

function describeHeld(report: Report, inside: Inside, item: Held): Description {
  const found = heldIn(report, item);
  if (!found) return { chain: [], facts: [] };
  const left = inside.isInstalled(item) ? [] : [words.entries[shapeOf(report.input.format)].notInstalled];
  return {
    chain: found.chain,
    facts: [words.kinds[found.kind], size(found.bytes), ...left, ...found.notes.map(visible)],
  };
}

/** An entry, or a file inside one, with the chain of names that leads to it. */
function heldIn(
  { entries, nested }: Report,
  item: Held,
): (Omit<Entry, "path" | "installed"> & { chain: string[] }) | null {
  if ("nested" in item) {
    const found = nested[item.nested];
    return found ? { ...found, chain: found.place.chain } : null;
  }
  const found = entries[item.entry];
  return found ? { ...found, chain: [found.path] } : null;
}

function describeSource({ sources, maps }: Report, index: number): Description {
  const source = sources[index];
  if (!source) return { chain: [], facts: [] };
  const chain = maps[source.map]?.place.chain.map(name).join(" › ");
  const facts = [
    words.sources.originFact(source.origin),
    words.tree.lines(source.lines),
    size(source.bytes),
    ...(chain ? [words.sources.inside(chain)] : []),
    ...(source.rawPath === source.path ? [] : [words.sources.asWritten(source.rawPath)]),
  ];
  return { chain: [source.path], facts };
}
