// Turns whatever a check throws into a failure that can be told. A failure of the core is passed on; a trap becomes `stopped`.

import type { Failure } from "../shared/messages.js";

const KINDS: ReadonlySet<unknown> = new Set<Failure["kind"]>([
  "empty",
  "not-a-package",
  "unsupported",
  "unreadable",
  "stopped",
  "settings",
]);

export function failureFrom(error: unknown): Failure {
  if (isFailure(error)) return { kind: error.kind, message: error.message };
  return { kind: "stopped", message: sentence(error) };
}

function isFailure(error: unknown): error is Failure {
  if (typeof error !== "object" || error === null) return false;
  const { kind, message } = error as Partial<Failure>;
  return KINDS.has(kind) && typeof message === "string";
}

/** What a trap says of itself helps nobody who reads the page, so its text is not shown. */
function sentence(error: unknown): string {
  if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError)
    return "The check met something it could not handle and stopped. Nothing was kept, and another file can be checked at once.";
  return "The check could not be started or ended unexpectedly. Another file can be checked at once.";
}
