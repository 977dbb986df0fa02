// Tells the frame's messages from everything else that arrives at a window.

import { type FrameMessage, PROTOCOL } from "../shared/messages.js";

export { PROTOCOL };

/** What each kind of message must carry beside its type. */
const CARRIES: Record<FrameMessage["type"], string | null> = {
  ready: null,
  progress: "progress",
  report: "report",
  error: "failure",
};

export function isFrameMessage(data: unknown): data is FrameMessage {
  if (!isObject(data) || data["overshare"] !== PROTOCOL) return false;
  const { type } = data;
  if (typeof type !== "string" || !Object.hasOwn(CARRIES, type)) return false;
  const carried = CARRIES[type as FrameMessage["type"]];
  return carried === null || (isObject(data[carried]) && isId(data["id"]));
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const isId = (id: unknown): boolean => id === null || Number.isSafeInteger(id);
