// What is seen when there is no report: one plain sentence, and what to do next.

import type { Failure } from "../../shared/messages.js";
import { el } from "../dom.js";
import { name } from "../format.js";
import { words } from "../words.js";
import { prose } from "./prose.js";

export const failureView = ({ message }: Failure, title: string | null): HTMLElement =>
  el(
    "section",
    { class: "failure", "aria-labelledby": "failure-title" },
    title === null ? null : el("p", { class: "level" }, name(title)),
    el("h1", { id: "failure-title", tabindex: -1 }, words.failure.title),
    ...message.split("\n").map((line) => el("p", { class: "sentence" }, ...prose(line))),
    el("p", { class: "note" }, words.failure.next),
  );
