// One section of the result: its heading in the margin, a note under it, its content beside it.

import { type Child, el } from "../dom.js";
import { count } from "../format.js";

export interface SectionHead {
  id: string;
  title: string;
  /** How many things the section lists. */
  total?: number;
  note?: Child[];
}

export function section({ id, title, total, note }: SectionHead, ...content: Child[]): HTMLElement {
  const heading = el("h2", { id: `${id}-title` }, title);
  const number = total === undefined ? null : el("span", { class: "total" }, count(total));
  return el(
    "section",
    { id, class: "part", "aria-labelledby": `${id}-title` },
    el("div", { class: "margin" }, heading, number, note ? el("p", { class: "note" }, ...note) : null),
    el("div", { class: "content" }, ...content),
  );
}

/** The one line of a section that has nothing to list. */
export const nothing = (sentence: string): HTMLElement => el("p", { class: "nothing" }, sentence);
