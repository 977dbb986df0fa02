// The reader: one entry, file inside an entry, recovered source or list of names, read again from the dropped file and shown in a dialog. Masking is done before the bytes arrive.

import type { Failure } from "../../shared/messages.js";
import type { Report } from "../../shared/report.js";
import { button, el } from "../dom.js";
import { download } from "../download.js";
import type { Running } from "../engine.js";
import { name, visible } from "../format.js";
import { coloursOf } from "../model/colours.js";
import { fileName } from "../model/filename.js";
import { type Inside, isHeld } from "../model/inside.js";
import { languageFor } from "../model/syntax/languages.js";
import type { Item } from "../model/target.js";
import { indexText, isBinary } from "../model/text.js";
import { words } from "../words.js";
import { painterFor } from "./colouring.js";
import type { Spot } from "./context.js";
import { type Description, describe } from "./describe.js";
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

/** The reader while it is open. */
interface Reader {
  description: Description;
  spot: Spot | null;
  /** Whether what is read may be no text. */
  mayBeBinary: boolean;
  body: HTMLElement;
  head: HTMLElement;
  closed: AbortSignal;
}

export function openReader({ report, inside, item, spot, content }: Reading): void {
  const body = el(
    "div",
    { class: "page", tabindex: 0, role: "region", "aria-label": words.reader.text, "aria-busy": "true" },
    el("p", { class: "nothing", role: "status" }, words.reader.loading),
  );
  const description = describe(report, inside, item);
  const head = heading(description, spot, () => dialog.close());
  const dialog = el("dialog", { class: "reader", "aria-labelledby": "reader-title" }, head, body);
  const closing = new AbortController();
  dialog.addEventListener("close", () => {
    content.cancel();
    closing.abort();
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
  body.focus();
  // A source is text because its map says so, whatever characters are in it; only a file of the package may be none.
  const reader: Reader = { description, spot, mayBeBinary: isHeld(item), body, head, closed: closing.signal };
  content.result
    .then((bytes) => show(reader, bytes))
    .catch((reason: unknown) => body.replaceChildren(el("p", { class: "nothing", role: "status" }, sentence(reason))))
    .finally(() => body.removeAttribute("aria-busy"));
}

/** The core's own sentence where it gave one. */
function sentence(reason: unknown): string {
  const { kind, message } = (reason ?? {}) as Partial<Failure>;
  return kind && message ? visible(message) : words.reader.notRead;
}

async function show(reader: Reader, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const { body, description, mayBeBinary } = reader;
  if (bytes.length === 0) return body.replaceChildren(el("p", { class: "nothing" }, description.empty));
  offerSaving(reader, bytes);
  if (mayBeBinary && isBinary(bytes)) showBytes(body, bytes);
  else await showText(reader, bytes);
}

function showBytes(body: HTMLElement, bytes: Uint8Array): void {
  body.ariaLabel = words.reader.hex;
  body.replaceChildren(hexView(bytes));
}

async function showText({ body, description, spot, closed }: Reader, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const text = await indexText(bytes);
  const language = languageFor(description.path, description.kind);
  const painter = language && painterFor(coloursOf(text, language, closed), body);
  closed.addEventListener("abort", () => painter?.end());
  body.replaceChildren(linesView(text, spot, painter));
  body.querySelector("mark, .spot")?.scrollIntoView({ block: "center" });
}

/** What is saved is what is shown: secrets in it are masked already. */
function offerSaving({ head, description }: Reader, bytes: Uint8Array<ArrayBuffer>): void {
  const said = el("p", { class: "note", role: "status" });
  const save = button("button", words.save.one, () => {
    const title = fileName(description.path, words.save.fallback);
    // Not called text, so that no browser gives the name another ending.
    download(new Blob([bytes], { type: "application/octet-stream" }), title);
    said.textContent = words.save.savedOne(title);
  });
  head.querySelector(".actions")?.prepend(save);
  head.append(said);
}

function heading({ chain, facts }: Description, spot: Spot | null, close: () => void): HTMLElement {
  const line = spot?.line ? [words.reader.line(spot.line)] : [];
  const names = chain.flatMap((part, index) => [index > 0 && " › ", el("bdi", null, name(part))]);
  return el(
    "div",
    { class: "head" },
    el("h2", { id: "reader-title" }, ...names),
    el("div", { class: "actions" }, button("button", words.reader.close, close)),
    el("p", { class: "note" }, [...facts, ...line].join(" · ")),
  );
}
