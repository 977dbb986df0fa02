// What views of one result share: the report, and how to open something in it.

import type { Item } from "../model/target.js";
import type { Report } from "../../shared/report.js";
import type { Resolve } from "../model/resolve.js";

/** Where in a text to look. */
export interface Spot {
  line: number | null;
  column: number | null;
}

export interface Context {
  report: Report;
  /** What the person should know of how the file came in, or null. */
  remark: string | null;
  resolve: Resolve;
  /** Opens an entry or a recovered source in the reader. */
  open(item: Item, spot?: Spot): void;
}
