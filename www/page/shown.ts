// The result that is shown, and the same file judged again when the person's rules change. It begins no check of another file.

import type { LimitName, Limits } from "../shared/limits.js";
import type { CheckOptions, RulesFile } from "../shared/messages.js";
import type { Finding, Intent, Place, Report } from "../shared/report.js";
import * as engine from "./engine.js";
import { tellPage } from "./events.js";
import { pickFile } from "./intake.js";
import { name } from "./format.js";
import { type Asker, tellReport } from "./frame.js";
import { insideOf } from "./model/inside.js";
import { resolver } from "./model/resolve.js";
import { OWN_NAME, silencingOf, withoutSilencing, withSilencing } from "./model/rules.js";
import { targetOf } from "./model/target.js";
import { givenRules, hostRules, unkept, useRules } from "./rules.js";
import { announce, focusHeading, stage } from "./stage.js";
import type { Context } from "./views/context.js";
import { openReader } from "./views/reader.js";
import { judgeAgain, resultView } from "./views/result.js";
import { words } from "./words.js";

/** A file whose report is shown. */
export interface Shown {
  file: Blob;
  name: string;
  asker: Asker;
  remark: string | null;
  options: CheckOptions;
  /** Checks it again, with these limits raised so many times. */
  raise(names: readonly LimitName[], times: number): void;
  /** Checks another file, and holds it against this one and its report. */
  compareWith(file: File, report: Report): void;
}

/** What is shown now, and its view. */
let current: { shown: Shown; view: HTMLElement } | null = null;

/** Nothing is shown any more. */
export const leave = (): void => void (current = null);

export function show(shown: Shown, report: Report): void {
  const { level, headline } = report.verdict;
  const view = resultView(contextOf(shown, report));
  stage("result", view, titleOf(report));
  current = { shown, view };
  focusHeading();
  announce(words.verdict.done(words.levels[level], headline));
  tell(shown, report);
}

const titleOf = ({ verdict: { level }, package: manifest, input }: Report): string =>
  `${words.levels[level]}: ${name(manifest?.name ?? input.name)}`;

export function tell({ asker }: Shown, report: Report): void {
  tellReport(asker, report);
  tellPage("overshare-report", report);
}

/** Has the shown file judged under the rules in use, and shows all of it anew. Nothing happens where none is shown. */
export async function showAgain(): Promise<void> {
  const before = current;
  if (!before) return;
  const { shown, report } = await checkedAgain(before.shown);
  if (current === before) show(shown, report);
}

/** A file that was checked, under the rules that are in use now. */
export async function checkedAgain(before: Shown): Promise<{ shown: Shown; report: Report }> {
  const shown = { ...before, options: withRules(before.options, givenRules()) };
  return { shown, report: await judged(shown) };
}

async function judged({ file, name: title, options }: Shown): Promise<Report> {
  return JSON.parse(await engine.check(file, title, options, () => {}).result) as Report;
}

/** The options of a check under these rules, besides those of a host page. */
export function withRules({ rules: _, ...options }: CheckOptions, given: readonly RulesFile[]): CheckOptions {
  const rules = [...hostRules(), ...given];
  return rules.length > 0 ? { ...options, rules } : options;
}

/** Another judgement of the shown file. */
interface Change {
  options: (before: CheckOptions) => CheckOptions;
  /** What is done once there is a report, before it is shown. */
  settle?: () => void;
  done: (level: string) => string;
  failed: string;
}

/** Judges the shown file with other options, and shows what that changes in the place where the person is. */
async function change({ options, settle, done, failed }: Change): Promise<void> {
  const before = current;
  if (!before) return;
  const shown = { ...before.shown, options: options(before.shown.options) };
  try {
    const report = await judged(shown);
    if (current !== before) return;
    settle?.();
    judgeAgain(before.view, contextOf(shown, report));
    document.title = `${titleOf(report)} – ${words.title}`;
    current = { shown, view: before.view };
    announce(done(words.levels[report.verdict.level]));
    tell(shown, report);
  } catch {
    announce(failed);
  }
}

const changeRules = (given: RulesFile[], done: (level: string) => string): Promise<void> =>
  change({
    options: (before) => withRules(before, given),
    settle: () => useRules(given, given.at(-1)?.name ?? OWN_NAME),
    done,
    failed: words.silence.failed,
  });

async function mean(intent: Intent | null): Promise<void> {
  await change({ options: ({ intent: _, ...others }) => (intent ? { ...others, intent } : others), ...words.meant });
  focusOn(".meant :checked");
}

async function silence(finding: Finding, place: Place, reason: string): Promise<void> {
  await changeRules(
    withSilencing(givenRules(), silencingOf(finding, place, reason), unkept()?.name),
    words.silence.done,
  );
  focusOn("#silenced h2");
}

function unsilence(finding: Finding, place: Place): (() => void) | null {
  if (!withoutSilencing(givenRules(), finding, place)) return null;
  return async () => {
    const given = withoutSilencing(givenRules(), finding, place);
    if (given) await changeRules(given, words.silence.undone);
    focusOn("#found h2");
  };
}

/** Where the control that was pressed is gone, the keyboard goes on at what came of it. */
function focusOn(selector: string): void {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found || document.activeElement !== document.body) return;
  if (!found.matches("input")) found.tabIndex = -1;
  found.focus({ preventScroll: true });
}

export function contextOf(shown: Shown, report: Report): Context {
  const { file, name: title, remark, options, raise } = shown;
  const inside = insideOf(report);
  const checked = { file, name: title, options, format: report.input.format };
  const limits = options.limits ?? {};
  return {
    report,
    remark: [remark, limitRemark(limits)].filter(Boolean).join(" ") || null,
    inside,
    resolve: resolver(report, inside),
    open: (item, spot) =>
      openReader({ report, inside, item, spot: spot ?? null, content: engine.read(checked, targetOf(report, item)) }),
    search: (...question) => engine.search(checked, ...question),
    save: (list, onProgress) => engine.save(checked, list, onProgress),
    silence: (...question) => void silence(...question),
    mean: (intent) => void mean(intent),
    unsilence,
    unkept: unkept(),
    compare: () => pickFile((other) => shown.compareWith(other, report)),
    limits,
    raise,
  };
}

/** With other limits than usual the same file may give another report, so they are told. */
const limitRemark = (limits: Limits): string | null =>
  Object.keys(limits).length > 0 ? words.limits.used(limits) : null;
