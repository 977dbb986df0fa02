// Two checked files beside each other: which is the older one, and what is shown of them. It checks nothing.

import { compare, isNewestFirst } from "../shared/compare.js";
import type { Report } from "../shared/report.js";
import { comparisonHeadline } from "../shared/compare-words.js";
import { contextOf, leave, show, type Shown } from "./shown.js";
import { announce, focusHeading, stage } from "./stage.js";
import { comparisonView } from "./views/comparison.js";
import { words } from "./words.js";

/** A file and its report. */
export interface Checked {
  shown: Shown;
  report: Report;
}

/** Shows what changed from the first to the second; of one package, from the lower version to the higher. */
export function showComparison(first: Checked, second: Checked): void {
  if (isNewestFirst(first.report, second.report)) draw(second, first);
  else draw(first, second);
}

function draw(before: Checked, after: Checked): void {
  const comparison = compare(before.report, after.report);
  leave();
  const view = comparisonView(comparison, {
    before: contextOf(before.shown, before.report),
    after: contextOf(after.shown, after.report),
    swap: () => draw(after, before),
    open: (side) => open(side === "before" ? before : after),
  });
  const headline = comparisonHeadline(comparison);
  stage("result", view, words.compare.label);
  focusHeading();
  announce(words.compare.done(headline));
}

function open({ shown, report }: Checked): void {
  show(shown, report);
}
