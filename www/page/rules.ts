// The person's own rules, as long as the page lives: which files there are, where they came from, and the line that says so. Checks nothing.

import type { RulesFile } from "../shared/messages.js";
import { byId } from "./dom.js";
import { isRulesText, MOST_BYTES } from "./model/rules.js";
import { problemsView, rulesView } from "./views/rules.js";
import { words } from "./words.js";

/** Those of a host page. */
let hosts: readonly RulesFile[] = [];

/** Those that the person gave, and what the person silenced here. */
let given: readonly RulesFile[] = [];

/** The name of the one that was changed here, and is on no disk. */
let changed: string | null = null;

/** What a host page says. */
export const hostRules = (): readonly RulesFile[] => hosts;

/** What can be changed here. */
export const givenRules = (): readonly RulesFile[] => given;

/** The file that is to be kept, if one is. */
export const unkept = (): RulesFile | null => given.find(({ name }) => name === changed) ?? null;

/** Takes what a host page says; the empty text takes it back. */
export function useHostRules(text: string): void {
  hosts = text === "" ? [] : [{ name: words.rules.hosts, text }];
}

/** Uses these from now on, of which the one with this name was changed here. */
export function useRules(files: readonly RulesFile[], edited: string | null): void {
  given = files;
  changed = edited;
  showRules();
}

/** What is done when the person wants to have no rules any more. */
let forget = (): void => {};

export function listenForForgetting(then: () => void): void {
  forget = () => (useRules([], null), then());
}

export function showRules(): void {
  byId("rules").replaceChildren(...(given.length > 0 ? [rulesView(given, unkept(), forget)] : []));
}

/** Says what is wrong with rules that are not used. */
export function showProblems(message: string): void {
  showRules();
  const view = problemsView(message, showRules);
  byId("rules").prepend(view);
  // Whoever reads further down would not see it.
  view.focus();
}

/** Parts what was given: files of own rules, and everything else. */
export async function sorted(files: readonly File[]): Promise<{ rules: RulesFile[]; others: File[] }> {
  const texts = await Promise.all(files.map(rulesTextOf));
  return {
    rules: files.flatMap(({ name }, at) => (texts[at] == null ? [] : [{ name, text: texts[at] }])),
    others: files.filter((_, at) => texts[at] === null),
  };
}

async function rulesTextOf(file: File): Promise<string | null> {
  if (!/\.json$/i.test(file.name) || file.size > MOST_BYTES) return null;
  const text = await file.text().catch(() => "");
  return isRulesText(text) ? text : null;
}
