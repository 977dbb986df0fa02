// What can be done with a whole report: save it in one of three forms, or hold another version against it. Makes no judgement.

import { toMarkdown } from "../../shared/markdown.js";
import type { Report } from "../../shared/report.js";
import { toSarif } from "../../shared/sarif.js";
import { button, el } from "../dom.js";
import { download } from "../download.js";
import { fileName } from "../model/filename.js";
import { words } from "../words.js";
import type { Context } from "./context.js";

/** One form of something that can be saved. */
export interface Form {
  label: string;
  /** What its file's name ends with. */
  ending: string;
  type: string;
  text(): string;
}

const formsOf = (report: Report): Form[] => [
  { label: "JSON", ending: ".json", type: "application/json", text: () => `${JSON.stringify(report)}\n` },
  { label: "SARIF", ending: ".sarif", type: "application/sarif+json", text: () => `${toSarif([report])}\n` },
  { label: "Markdown", ending: ".md", type: "text/markdown", text: () => toMarkdown([report]) },
];

export const exportsView = ({ report, compare }: Context): HTMLElement =>
  el(
    "p",
    { class: "exports" },
    el("span", { class: "label" }, words.exports.save),
    ...saveButtons(formsOf(report), report.input.name),
    button("quiet", words.compare.start, compare, { id: "compare" }),
  );

/** A quiet button for each form; the text is made when it is wanted. */
export const saveButtons = (forms: readonly Form[], title: string): HTMLElement[] =>
  forms.map(({ label, ending, type, text }) => {
    const name = `${fileName(title, words.exports.fallback)}${words.exports.suffix}${ending}`;
    const save = () => download(new Blob([text()], { type }), name);
    return button("quiet", label, save, { "aria-label": words.exports.label(label) });
  });
