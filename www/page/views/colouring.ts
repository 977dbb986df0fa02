// Gives the lines that are in view their colours, and those a screen around them. What is never looked at is never read for colours.

import type { Colours } from "../model/colours.js";
import type { Run } from "../model/syntax/token.js";

/** Colours rows as they come into view. */
export interface Painter {
  /** Minds a row that was added; `paint` is called once, with the runs of its line. */
  mind(row: HTMLElement, line: number, paint: (runs: readonly Run[]) => void): void;
  /** Forgets all rows. */
  end(): void;
}

interface Minded {
  line: number;
  paint: (runs: readonly Run[]) => void;
}

/** @param scroller what the rows are scrolled in */
export function painterFor(colours: Colours, scroller: HTMLElement): Painter {
  const rows = new WeakMap<Element, Minded>();
  const seen = (entries: IntersectionObserverEntry[]) => {
    for (const { target, isIntersecting } of entries) {
      const minded = rows.get(target);
      if (!isIntersecting || !minded) continue;
      observer.unobserve(target);
      rows.delete(target);
      void colour(colours, minded);
    }
  };
  const observer = new IntersectionObserver(seen, { root: scroller, rootMargin: "100% 0px" });
  return {
    mind(row, line, paint) {
      rows.set(row, { line, paint });
      observer.observe(row);
    },
    end: () => observer.disconnect(),
  };
}

async function colour(colours: Colours, { line, paint }: Minded): Promise<void> {
  // A line stays plain where its colours could not be found, and when the reader is closed before they are.
  const runs = await colours.runsOf(line).catch(() => null);
  if (runs) paint(runs);
}
