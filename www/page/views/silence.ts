// Silencing one place, with a reason, and letting it count again. What that changes is the core's to say.

import type { Finding, Place } from "../../shared/report.js";
import { button, el } from "../dom.js";
import { words } from "../words.js";
import type { Context } from "./context.js";
import { fieldView } from "./field.js";
import { placeText } from "./place.js";

/** Tells one field from the next. */
let fields = 0;

/** A quiet control, which gives way to a question for the reason. */
export function silenceView(finding: Finding, place: Place, context: Context): HTMLElement {
  const view = el("span", { class: "silence" });
  const label = `${words.silence.start}: ${placeText(place)}`;
  const close = () => {
    const start = button("quiet", words.silence.start, open, { "aria-label": label });
    view.replaceChildren(start);
    return start;
  };
  const open = () => {
    const { form, focus } = reasonForm(
      (reason) => void context.silence(finding, place, reason),
      () => close().focus(),
    );
    view.replaceChildren(form);
    focus();
  };
  close();
  return view;
}

function reasonForm(done: (reason: string) => void, cancel: () => void): { form: HTMLElement; focus(): void } {
  const id = `reason-${(fields += 1)}`;
  const submit = () => {
    const reason = field.text().trim();
    field.mark(reason === "");
    if (reason === "") return field.view.focus();
    apply.disabled = true;
    apply.textContent = words.silence.applying;
    done(reason);
  };
  const field = fieldView(id, { enter: submit, escape: cancel }, "textbox");
  const apply = button("button", words.silence.apply, submit);
  const form = el(
    "span",
    { class: "reason-form", role: "group", "aria-labelledby": `${id}-label` },
    el("span", { id: `${id}-label`, class: "label" }, words.silence.why),
    field.view,
    apply,
    button("quiet", words.silence.cancel, cancel),
  );
  return { form, focus: () => field.view.focus() };
}

/** A quiet control that takes a silencing back; null where it stands in no file that the page can change. */
export function countAgainView(finding: Finding, place: Place, context: Context): HTMLElement | null {
  const undo = context.unsilence(finding, place);
  const press = (self: HTMLButtonElement) => ((self.disabled = true), undo?.());
  return (
    undo &&
    el(
      "span",
      { class: "silence" },
      button("quiet", words.silence.undo, press, { "aria-label": `${words.silence.undo}: ${placeText(place)}` }),
    )
  );
}
