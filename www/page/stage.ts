// Puts one state on the page at a time, and tells assistive technology of it. Decides nothing.

import { byId } from "./dom.js";
import { words } from "./words.js";

export type StateName = "empty" | "reading" | "result" | "error";

/** Shows a state: its view on the stage, its name on the body, its title in the tab. */
export function stage(state: StateName, view: HTMLElement | null, title: string | null = null): void {
  closeDialogs();
  byId("stage").replaceChildren(...(view ? [view] : []));
  document.body.dataset.state = state;
  document.title = title === null ? words.title : `${title} – ${words.title}`;
  window.scrollTo({ top: 0, behavior: "instant" });
}

export const shownState = (): StateName => document.body.dataset.state as StateName;

/** Moves the keyboard to the heading of what is shown. */
export function focusHeading(): void {
  byId("stage").querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
}

/** Says a sentence to those who listen. */
export function announce(sentence: string): void {
  byId("live").textContent = sentence;
}

function closeDialogs(): void {
  for (const dialog of document.querySelectorAll("dialog")) dialog.close();
}
