// The whole result, in the order in which people ask.

import { el } from "../dom.js";
import { checklistView, clearedView, uncheckedView } from "./answers.js";
import type { Context } from "./context.js";
import { dependenciesView } from "./dependencies.js";
import { entriesView } from "./entries.js";
import { findingsView } from "./findings.js";
import { flawsView } from "./flaws.js";
import { inventoryView } from "./inventory.js";
import { mapsView } from "./maps.js";
import { repairView } from "./repair.js";
import { silencedView } from "./silenced.js";
import { sourcesView } from "./sources.js";
import { verdictView } from "./verdict.js";

/** What another judgement may change. */
const JUDGED = [verdictView, findingsView, silencedView, repairView, clearedView, uncheckedView, checklistView];

const LISTED = [mapsView, entriesView, sourcesView, dependenciesView, inventoryView, flawsView];

export const resultView = (context: Context): HTMLElement =>
  el("article", { class: "result" }, ...[...JUDGED, ...LISTED].map((part) => part(context)));

/** Shows another judgement of the same file, and leaves everything else as it is. */
export function judgeAgain(view: HTMLElement, context: Context): void {
  const shown = [...view.children];
  JUDGED.forEach((part, at) => shown[at]?.replaceWith(part(context)));
}
