// A button that copies a text. Chooses no text.

import { button } from "../dom.js";
import { announce } from "../stage.js";
import { words } from "../words.js";

export const copyButton = (label: string, text: string): HTMLButtonElement =>
  button("quiet", label, () => void copy(text));

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(words.copy.done);
  } catch {
    announce(words.copy.failed);
  }
}
