// Copies a text, and says whether that was possible. Reads nothing that others copied.

import { announce } from "./stage.js";
import { words } from "./words.js";

export async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(words.rules.copied);
  } catch {
    announce(words.rules.notCopied);
  }
}
