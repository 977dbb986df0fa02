// A place as people read it, and as a button where what it points at can be opened.

import { shapeOf } from "../../shared/formats.js";
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

export function placeView(place: Place, context: Context): HTMLElement {
  const text = placeText(place);
  const target = context.resolve(place);
  const shown = target ? openerOf(text, () => context.open(target, place)) : el("span", { class: "place" }, text);
  return isLeftOut(place, context) ? el("span", null, shown, " ", leftMark(context)) : shown;
}

/** Whether what a place points at lies in a file that nobody installs. */
function isLeftOut({ chain }: Place, { inside }: Context): boolean {
  const entry = inside.find(chain.slice(0, 1));
  return entry !== null && !inside.isInstalled(entry);
}

const leftMark = ({ report }: Context): HTMLElement =>
  el("span", { class: "left" }, words.entries[shapeOf(report.input.format)].notInstalled);

const openerOf = (text: string, open: () => void): HTMLElement =>
  button("place", text, open, { "aria-label": words.findings.open(text) });
