// What the page dispatches on its document, for scripts and tests. It hears nothing.

import type { Failure, Progress } from "../shared/messages.js";
import type { Report } from "../shared/report.js";

export function tellPage(
  type: `overshare-${"progress" | "report" | "error"}`,
  detail: Progress | Report | Failure,
): void {
  document.dispatchEvent(new CustomEvent(type, { detail }));
}
