// The whole result, in the order in which people ask.

import { el } from "../dom.js";
import { checklistView, clearedView, uncheckedView } from "./answers.js";
import type { Context } from "./context.js";
import { dependenciesView } from "./dependencies.js";
import { entriesView } from "./entries.js";
import { findingsView } from "./findings.js";
import { flawsView } from "./flaws.js";
import { mapsView } from "./maps.js";
import { sourcesView } from "./sources.js";
import { verdictView } from "./verdict.js";

const PARTS = [
  verdictView,
  findingsView,
  clearedView,
  uncheckedView,
  checklistView,
  mapsView,
  entriesView,
  sourcesView,
  dependenciesView,
  flawsView,
];

export const resultView = (context: Context): HTMLElement =>
  el("article", { class: "result" }, ...PARTS.map((part) => part(context)));
