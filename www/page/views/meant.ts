// What the package is meant to be, and the control with which the person says so. Judges nothing.

import type { Intent } from "../../shared/report.js";
import { el } from "../dom.js";
import { words } from "../words.js";
import type { Context } from "./context.js";

/** By the package itself, or as the person says. */
const CHOICES: readonly (Intent | null)[] = [null, "open", "closed"];

export function meantView({ report: { verdict }, mean }: Context): HTMLElement {
  const chosen = verdict.intentSaid ? verdict.intent : null;
  const choice = (intent: Intent | null) => {
    const input = el("input", { type: "radio", name: "meant", value: intent ?? "", checked: intent === chosen });
    input.addEventListener("change", () => mean(intent));
    return el("label", null, input, ` ${words.meant.choices[intent ?? "package"]}`);
  };
  return el("fieldset", { class: "meant" }, el("legend", null, words.meant.question), ...CHOICES.map(choice));
}
