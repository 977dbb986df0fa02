// The line over a finding: how grave, how sure, by which rule. Shows no evidence.

import type { Finding } from "../../shared/report.js";
import { el } from "../dom.js";
import { words } from "../words.js";

export const gradeView = ({ severity, confidence, rule }: Finding): HTMLElement =>
  el(
    "p",
    { class: "grade" },
    el("span", { class: "severity" }, words.severities[severity]),
    ` ${words.confidences[confidence]} `,
    el("code", null, rule),
  );
