// Thins out progress: the first and the last are always told, those between at most every 60 milliseconds.

import type { Progress } from "../shared/messages.js";

const INTERVAL = 60;

export interface Throttled {
  /** Takes one progress and tells it, or holds it back. */
  tell(progress: Progress): void;
  /** Tells the last one, if it was held back. */
  flush(): void;
}

export function throttle(send: (progress: Progress) => void, now: () => number = () => performance.now()): Throttled {
  let next = -Infinity;
  let held: Progress | null = null;
  return {
    tell(progress) {
      held = progress;
      if (now() < next) return;
      next = now() + INTERVAL;
      held = null;
      send(progress);
    },
    flush() {
      if (held) send(held);
      held = null;
    },
  };
}
