// What views of one result share: the report, and how to open something in it.

import type { LimitName, Limits } from "../../shared/limits.js";
import type { Progress, Query, RulesFile, SaveList, SearchTotals, Target, TextMatches } from "../../shared/messages.js";
import type { Running, Saved } from "../engine.js";
import type { Item } from "../model/target.js";
import type { Finding, Intent, Place, Report } from "../../shared/report.js";
import type { Inside } from "../model/inside.js";
import type { Resolve } from "../model/resolve.js";

/** Where in a text to look. */
export interface Spot {
  line: number | null;
  column: number | null;
  /** How much of the line is meant, in UTF-16 code units; absent where it is a word. */
  length?: number;
}

export interface Context {
  report: Report;
  /** What the person should know of how the file came in, or null. */
  remark: string | null;
  /** Which files lie inside which. */
  inside: Inside;
  resolve: Resolve;
  /** Opens an entry, a file inside one, or a recovered source in the reader. */
  open(item: Item, spot?: Spot): void;
  /** Searches the texts of the dropped file again. */
  search(
    query: Query,
    targets: readonly Target[],
    onMatches: (found: TextMatches[]) => void,
    onProgress: (progress: Progress) => void,
  ): Running<SearchTotals>;
  /** Packs recovered sources into a zip. */
  save(list: SaveList, onProgress: (progress: Progress) => void): Running<Saved>;
  /** Silences a place, and has the file judged again. */
  silence(finding: Finding, place: Place, reason: string): void;
  /** Has the file judged again as one whose source is meant to be read or not; with null, as the package says. */
  mean(intent: Intent | null): void;
  /** What lets a silenced place count again; null where no file that the page can change silences it. */
  unsilence(finding: Finding, place: Place): (() => void) | null;
  /** A file of rules that was changed here, and that nobody has. */
  unkept: RulesFile | null;
  /** Asks for another file, and holds it against this one. */
  compare(): void;
  /** The limits that the check was told; the others were the usual ones. */
  limits: Limits;
  /** Checks the file again, with these limits raised so many times. */
  raise(names: readonly LimitName[], times: number): void;
}
