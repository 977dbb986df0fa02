// The page's side of the talk with a host page that frames it. Only reports leave the frame, never the bytes of a file.

import { type Failure, type FrameMessage, type HostMessage, PROTOCOL, type Progress } from "../shared/messages.js";
import type { Report } from "../shared/report.js";

/** Who asked for a check; null when the person gave the file to the page itself. */
export type Asker = { id: number; origin: string } | null;

export const isFramed = window.parent !== window;

/** What a host page may ask for. */
export interface Host {
  check(file: Blob, name: string, asker: Asker): void;
  /** Sets the limits of the checks that follow, as words, and their own rules, as the text of a file. */
  settle(limits: string, rules: string): void;
}

/** Listens to the host, and says that the page is there. */
export function listenForHost({ check, settle }: Host): void {
  if (!isFramed) return;
  window.addEventListener("message", ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== window.parent) return;
    if (isQuestion(data)) check(data.file, data.name, { id: data.id, origin });
    if (isSettings(data)) settle(data.limits, data.rules ?? "");
  });
  post(null, { overshare: PROTOCOL, type: "ready" });
}

export const tellProgress = (asker: Asker, progress: Progress): void =>
  post(asker, { overshare: PROTOCOL, type: "progress", id: idOf(asker), progress });

export const tellReport = (asker: Asker, report: Report): void =>
  post(asker, { overshare: PROTOCOL, type: "report", id: idOf(asker), report });

export const tellFailure = (asker: Asker, failure: Failure): void =>
  post(asker, { overshare: PROTOCOL, type: "error", id: idOf(asker), failure });

const idOf = (asker: Asker): number | null => asker?.id ?? null;

/** Answers go to the origin that asked. An opaque origin has no name, and before a question the host's is not known. */
function post(asker: Asker, message: FrameMessage): void {
  if (!isFramed) return;
  const origin = asker?.origin;
  window.parent.postMessage(message, origin && origin !== "null" ? origin : "*");
}

type Said<T extends HostMessage["type"]> = HostMessage & { type: T };

function isSettings(data: unknown): data is Said<"settings"> {
  if (typeof data !== "object" || data === null) return false;
  const { overshare, type, limits, rules = "" } = data as Partial<Said<"settings">>;
  return overshare === PROTOCOL && type === "settings" && typeof limits === "string" && typeof rules === "string";
}

function isQuestion(data: unknown): data is Said<"check"> {
  if (typeof data !== "object" || data === null) return false;
  const { overshare, type, id, file, name } = data as Partial<Said<"check">>;
  return (
    overshare === PROTOCOL &&
    type === "check" &&
    Number.isSafeInteger(id) &&
    file instanceof Blob &&
    typeof name === "string"
  );
}
