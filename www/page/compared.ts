// Two checked files beside each other: which is the older one, what is shown of them, and again when the rules change.

import { compare, isNewestFirst } from "../shared/compare.js";
import type { Report } from "../shared/report.js";
import { comparisonHeadline } from "../shared/compare-words.js";
import { checkedAgain, contextOf, leave, show, type Shown } from "./shown.js";
import { announce, focusHeading, stage } from "./stage.js";
import { comparisonView } from "./views/comparison.js";
import { words } from "./words.js";

/** A file and its report. */
export interface Checked {
  shown: Shown;
  report: Report;
}

/** What is compared, as long as its view is on the page. */
let current: { pair: readonly [Checked, Checked]; view: HTMLElement } | null = null;

/** Has both files judged under the rules in use. Nothing happens where none are compared. */
export async function compareAgain(): Promise<void> {
  const before = current;
  if (!before?.view.isConnected) return;
  const [first, second] = before.pair;
  const again = await Promise.all([checkedAgain(first.shown), checkedAgain(second.shown)]);
  if (current === before && before.view.isConnected) draw(...again);
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
  current = { pair: [before, after], view };
  focusHeading();
  announce(words.compare.done(headline));
}

function open({ shown, report }: Checked): void {
  show(shown, report);
}
