// The core's sentences as nodes: what stands between backticks is code, the rest is text.

import { el } from "../dom.js";
import { visible } from "../format.js";

export function prose(sentence: string): (HTMLElement | string)[] {
  const parts = visible(sentence).split("`");
  // An odd number of backticks is no markup, so the sentence is shown as it stands.
  if (parts.length % 2 === 0) return [parts.join("`")];
  return parts.map((part, index) => (index % 2 ? el("code", null, part) : part));
}
