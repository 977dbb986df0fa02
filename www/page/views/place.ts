// A place as people read it, and as a button where what it points at can be opened.

import type { Place } from "../../shared/report.js";
import { button, el } from "../dom.js";
import { name } from "../format.js";
import { words } from "../words.js";
import type { Context } from "./context.js";

/** `cli.js.map › src/keys.ts:12:7` */
export function placeText({ chain, line, column }: Place): string {
  const inner = chain.length ? chain.map(name).join(" › ") : words.wholeFile;
  return [inner, line, line === null ? null : column].filter((part) => part !== null).join(":");
}

export function placeView(place: Place, { resolve, open }: Context): HTMLElement {
  const target = resolve(place);
  const text = placeText(place);
  if (!target) return el("span", { class: "place" }, text);
  return button("place", text, () => open(target, place), { "aria-label": words.findings.open(text) });
}
