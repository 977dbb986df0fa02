// Which limits a report says were reached, told from its words. Holds no limit's value, and no DOM.

import type { Report } from "../../shared/report.js";
import { LIMIT_NAMES, type LimitName } from "../../shared/limits.js";

/** The core's words for each limit, as they stand in a reason; the first that fits counts. None where nothing can be raised. */
const SAID: readonly [RegExp, readonly LimitName[]][] = [
  [/unpacks? to more/, ["inflatedBytes", "inflateRatio"]],
  [/more memory/, ["windowBytes"]],
  [/more (members|files)/i, ["members"]],
  [/more sources/i, ["sources"]],
  [/more findings/i, ["findings"]],
  [/paths of sources/i, ["pathBytes"]],
  [/deeper/, ["depth"]],
  [/judged as a whole|manifest/, ["manifestBytes"]],
  [/held/, ["heldBytes"]],
  // What all paths of an asar archive may come to is fixed, and so is how many names and flaws are told.
  [/paths in the archive|more (identifiers|names|flaws)/i, []],
];

/** Whether a reason speaks of a limit. */
export const isLimit = (reason: string): boolean => /\blimit\b/.test(reason);

/** The limits that were reached; all but the one on depth where the words are not known. */
export function reachedLimits({ unchecked }: Report): LimitName[] {
  const reached = new Set(unchecked.filter(({ reason }) => isLimit(reason)).flatMap(({ reason }) => limitsOf(reason)));
  return LIMIT_NAMES.filter((name) => reached.has(name));
}

const limitsOf = (reason: string): readonly LimitName[] =>
  namedLimits(reason) ?? LIMIT_NAMES.filter((name) => name !== "depth");

/** The limits that a reason names by its words; null where those are not known. */
export const namedLimits = (reason: string): readonly LimitName[] | null =>
  SAID.find(([said]) => said.test(reason))?.[1] ?? null;
