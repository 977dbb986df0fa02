// The line that says which own rules are in use, what can be done with them, and what is wrong with some. Keeps none.

import type { RulesFile } from "../../shared/messages.js";
import { type Child, button, el } from "../dom.js";
import { download } from "../download.js";
import { name, visible } from "../format.js";
import { amounts } from "../model/rules.js";
import { words } from "../words.js";
import { copyButton } from "./copy.js";

export function rulesView(files: readonly RulesFile[], unkept: RulesFile | null, forget: () => void): HTMLElement {
  const items = files.map((file) => {
    const { rules, silenced } = amounts(file);
    return el("li", null, el("strong", null, name(file.name)), ` ${words.rules.holds(rules, silenced)}`);
  });
  return el(
    "section",
    { class: "rules", "aria-label": words.rules.title },
    el("p", null, words.rules.inUse),
    el("ul", null, ...items),
    el("p", { class: "actions" }, ...keepParts(unkept), button("quiet", words.rules.forget, forget)),
  );
}

/** What keeps a file that only this page has. */
export function keepParts(unkept: RulesFile | null): Child[] {
  if (!unkept) return [];
  const save = () => download(new Blob([unkept.text], { type: "application/json" }), unkept.name);
  return [button("quiet", words.rules.save(name(unkept.name)), save), copyButton(words.rules.copy, unkept.text)];
}

/** What is wrong, a line each. */
export const problemsView = (message: string, dismiss: () => void): HTMLElement =>
  el(
    "section",
    { class: "rules wrong", "aria-label": words.rules.wrong, tabindex: -1 },
    el("p", null, words.rules.wrong),
    el("ul", null, ...message.split("\n").map((line) => el("li", null, visible(line)))),
    el("p", { class: "actions" }, button("quiet", words.rules.dismiss, dismiss)),
  );
