// One check after another: begins, shows and ends them. The only place where the page's state changes.

import { type LimitName, type Limits, limitWords, parseLimits, raised } from "../shared/limits.js";
import type { CheckOptions, Failure, Progress } from "../shared/messages.js";
import type { Report } from "../shared/report.js";
import { type Checked, showComparison } from "./compared.js";
import * as engine from "./engine.js";
import { tellPage } from "./events.js";
import { percent } from "./format.js";
import { type Asker, tellFailure, tellProgress } from "./frame.js";
import { givenRules } from "./rules.js";
import { leave, show, tell, withRules } from "./shown.js";
import { announce, focusHeading, shownState, stage } from "./stage.js";
import { failureView } from "./views/failure.js";
import { readingView } from "./views/reading.js";
import { words } from "./words.js";

/** One file to check. */
export interface Job {
  file: Blob;
  name: string;
  asker: Asker;
  /** What the person should know of how the file came in, or null. */
  remark: string | null;
  /** The limits of this check; absent where those of the page hold. */
  limits?: Limits;
  /** What it is held against, which was checked before. */
  before?: Checked;
  /** A file that is checked afterwards and held against this one. */
  next?: Job;
}

/** The limits of every check that is not told its own, as words. */
let usualLimits = "";

/** Sets the limits of the checks that begin from now on. */
export function limitChecks(text: string): void {
  usualLimits = text;
}

let ending: ((failure: Failure) => void) | null = null;

/** Begins a check, and ends the one before if it is still under way. */
export function begin(job: Job): void {
  ending?.(stopped(words.failure.replaced));
  try {
    const limits = job.limits ?? parseLimits(limitWords(usualLimits));
    run(job, withRules({ limits }, givenRules()));
  } catch (reason) {
    fail(job, { kind: "settings", message: (reason as Error).message });
  }
}

function run(job: Job, options: CheckOptions): void {
  const { view, show } = readingView(job.file, job.name, job.remark, cancel);
  leave();
  stage("reading", view, words.reading.label);
  focusHeading();
  announce(words.reading.begun(job.name));
  const heard = announcer();
  const running = engine.check(job.file, job.name, options, (progress) => {
    if (!current()) return;
    show(progress);
    heard(progress);
    tellProgress(job.asker, progress);
    tellPage("overshare-progress", progress);
  });
  const end = (failure: Failure) => {
    ending = null;
    running.cancel();
    tellFailure(job.asker, failure);
  };
  ending = end;
  // What was on its way when its check was ended is dropped.
  const current = () => ending === end;
  running.result
    .then((json) => current() && finish(job, options, JSON.parse(json) as Report))
    .catch((reason: unknown) => current() && fail(job, asFailure(reason)));
}

/** Ends the check under way and goes back to the beginning. */
export function cancel(): void {
  ending?.(stopped(words.failure.cancelled));
  stage("empty", null);
  announce(words.reading.cancelled);
  document.getElementById("file")?.focus();
}

/** Says why there is no check. One that is under way is left alone, and so is a result. */
export function refuse(message: string): void {
  if (ending || shownState() === "result") announce(message);
  else fail(null, { kind: "unreadable", message });
}

function finish(job: Job, options: CheckOptions, report: Report): void {
  ending = null;
  const { file, name, asker, remark } = job;
  const limits = options.limits ?? {};
  const raise = (names: readonly LimitName[], times: number) => begin({ ...job, limits: raised(limits, names, times) });
  const compareWith = (other: File, report: Report) =>
    begin({ file: other, name: other.name, asker: null, remark: null, limits, before: { shown, report } });
  const shown = { file, name, asker, remark, options, raise, compareWith };
  if (job.next) (tell(shown, report), begin({ ...job.next, before: { shown, report } }));
  else if (job.before) (tell(shown, report), showComparison(job.before, { shown, report }));
  else show(shown, report);
}

/** Says why there is no report. */
export function fail(job: Job | null, failure: Failure): void {
  ending = null;
  leave();
  stage("error", failureView(failure, job?.name ?? null), words.failure.title);
  focusHeading();
  announce(failure.message);
  tellFailure(job?.asker ?? null, failure);
  tellPage("overshare-error", failure);
}

/** Hears every progress and announces each quarter once: more would talk over everything else. */
function announcer(): (progress: Progress) => void {
  let quarter = 0;
  return ({ bytes, total }) => {
    const reached = total ? Math.floor((bytes / total) * 4) : 0;
    if (reached > quarter && reached < 4) announce(words.reading.reached(percent(reached / 4)));
    quarter = Math.max(quarter, reached);
  };
}

const stopped = (message: string): Failure => ({ kind: "stopped", message });

/** Whatever went wrong after the core's answer is told in the page's own words. */
function asFailure(reason: unknown): Failure {
  const { kind, message } = (reason ?? {}) as Partial<Failure>;
  return kind && message ? { kind, message } : stopped(words.failure.noReport);
}
