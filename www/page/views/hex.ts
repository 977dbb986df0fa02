// Bytes as numbers, for files that are no text: sixteen in a row, four kilobytes at a time.

import { button, el } from "../dom.js";
import { words } from "../words.js";

const ROW = 16;
const STEP = 4_096;

export function hexView(bytes: Uint8Array): HTMLElement {
  const view = el("div", { class: "code hex" });
  extend(view, bytes, 0);
  return view;
}

function extend(view: HTMLElement, bytes: Uint8Array, from: number): void {
  const end = Math.min(from + STEP, bytes.length);
  for (let at = from; at < end; at += ROW) view.append(hexRow(bytes.subarray(at, Math.min(at + ROW, end)), at));
  if (end === bytes.length) return;
  view.append(
    button("quiet", words.reader.moreBytes(bytes.length - end), (more) => {
      more.remove();
      extend(view, bytes, end);
    }),
  );
}

function hexRow(bytes: Uint8Array, offset: number): HTMLElement {
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
  const letters = [...bytes].map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : "·")).join("");
  return el(
    "div",
    { class: "line" },
    el("span", null, `${offset.toString(16).padStart(8, "0")}  ${digits.padEnd(ROW * 3)} ${letters}`),
  );
}
