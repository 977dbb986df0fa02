// What is seen while a file is read: its name, how far it is, and how to stop.

import type { Progress } from "../../shared/messages.js";
import { button, el } from "../dom.js";
import { count, name, percent } from "../format.js";
import { words } from "../words.js";

export interface Reading {
  view: HTMLElement;
  show(progress: Progress): void;
}

export function readingView(file: File | Blob, title: string, remark: string | null, cancel: () => void): Reading {
  const bar = el("progress", { max: 1, value: 0, "aria-label": words.reading.progress });
  const part = el("span", { class: "number" }, percent(0));
  const bytes = el("span", null, words.reading.bytes(0, file.size));
  const entries = el("span", { class: "number" }, count(0));
  const sources = el("span", { class: "number" }, count(0));
  const figure = (value: HTMLElement, label: string | HTMLElement) =>
    el("li", null, value, " ", el("span", null, label));
  const view = el(
    "section",
    { class: "reading", "aria-labelledby": "reading-title" },
    el("p", { class: "level" }, words.reading.label),
    el("h1", { id: "reading-title", tabindex: -1 }, name(title)),
    remark ? el("p", { class: "remark" }, remark) : null,
    bar,
    el(
      "ul",
      { class: "figures" },
      figure(part, bytes),
      figure(entries, words.reading.entries),
      figure(sources, words.reading.sources),
    ),
    button("button", words.reading.cancel, cancel, { id: "cancel" }),
  );
  const show = (progress: Progress) => {
    const done = progress.total ? progress.bytes / progress.total : 0;
    bar.value = done;
    part.textContent = percent(done);
    bytes.textContent = words.reading.bytes(progress.bytes, progress.total);
    entries.textContent = count(progress.entries);
    sources.textContent = count(progress.sources);
  };
  return { view, show };
}
