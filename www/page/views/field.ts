// A field for one line of text that is no input element: of those, some browsers tell a server, to fill them in. Knows nothing of what it is for.

import { el } from "../dom.js";

export interface Field {
  view: HTMLElement;
  text(): string;
  clear(): void;
  /** Whether what stands in it makes no sense. */
  mark(invalid: boolean): void;
}

/** Nothing that is typed here is anybody's but the person's: no speller and no other helper hears of it. */
const UNHEARD = {
  spellcheck: "false",
  autocorrect: "off",
  autocapitalize: "off",
  writingsuggestions: "false",
  translate: "no",
};

/**
 * @param id of the field; `${id}-label` is that of the element which names it
 * @param press what Enter and Escape do
 * @param role what it is to those who listen
 */
export function fieldView(id: string, press: { enter(): void; escape(): void }, role = "searchbox"): Field {
  const view = el("div", {
    id,
    class: "field",
    role,
    tabindex: 0,
    "aria-labelledby": `${id}-label`,
    ...UNHEARD,
  });
  makeEditable(view);
  view.addEventListener("keydown", (event) => {
    // While a word is being composed, these keys belong to what composes it.
    if (event.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
    event.preventDefault();
    if (event.key === "Enter") press.enter();
    else press.escape();
  });
  return {
    view,
    // What is pasted may have many lines.
    text: () => (view.textContent ?? "").replace(/[\r\n]+/g, " "),
    clear: () => view.replaceChildren(),
    mark: (invalid) => (view.ariaInvalid = invalid ? "true" : null),
  };
}

/** Plain text where a browser knows that; where not, whatever it makes of the same keys. */
function makeEditable(view: HTMLElement): void {
  try {
    view.contentEditable = "plaintext-only";
  } catch {
    view.contentEditable = "true";
  }
}
