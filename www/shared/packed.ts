// Packs long lists for the way into the core: plain numbers and one run of bytes cost a fraction of as many objects. Decides nothing.

import type { PackedList, SaveList, Target } from "./messages.js";

/** What the first of a target's three numbers says that the others are. */
const KIND = { entry: 0, nested: 1, source: 2 } as const;

/** Three numbers a target. */
export function packTargets(targets: readonly Target[]): Uint32Array<ArrayBuffer> {
  const packed = new Uint32Array(3 * targets.length);
  targets.forEach((target, at) => packed.set(numbersOf(target), 3 * at));
  return packed;
}

function numbersOf(target: Target): [number, number, number] {
  if ("entry" in target) return [KIND.entry, target.entry, 0];
  if ("nested" in target) return [KIND.nested, target.nested, 0];
  return [KIND.source, target.map, target.source];
}

/** The target at a place in a packed list. */
export function targetAt(packed: Uint32Array, index: number): Target {
  const [kind, first = 0, second = 0] = packed.subarray(3 * index);
  if (kind === KIND.entry) return { entry: first };
  return kind === KIND.nested ? { nested: first } : { map: first, source: second };
}

/**
 * The number of maps and the length of each one's name; then of each item map, source, whether it has text, and the lengths
 * of its two paths. Lengths are of UTF-8.
 */
export function packList({ items, maps }: SaveList): PackedList {
  const numbers = new Uint32Array(1 + maps.length + 5 * items.length);
  const text = new Text();
  numbers[0] = maps.length;
  maps.forEach((map, at) => (numbers[1 + at] = text.add(map)));
  items.forEach(({ target: { map, source }, path, rawPath, hasText }, at) => {
    const item = [map, source, Number(hasText), text.add(path), text.add(rawPath)];
    numbers.set(item, 1 + maps.length + 5 * at);
  });
  return { numbers, text: text.bytes() };
}

/** Grows as text is added to it. */
class Text {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;
  readonly #encoder = new TextEncoder();

  /** Returns the number of bytes that were added. */
  add(text: string): number {
    // No code unit takes more than three bytes.
    this.#makeRoom(3 * text.length);
    const { written } = this.#encoder.encodeInto(text, this.#bytes.subarray(this.#length));
    this.#length += written;
    return written;
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
