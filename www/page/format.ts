// Numbers, sizes and names as people read them, in the person's own locale. Holds no sentences; those are in words.ts.

const whole = new Intl.NumberFormat();
const short = new Intl.NumberFormat(undefined, { maximumSignificantDigits: 3 });
const percentage = new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 0 });

const UNITS = ["bytes", "kB", "MB", "GB", "TB"];
const NO_BREAK = "\u00a0";

/** A whole number with its separators. */
export const count = (value: number): string => whole.format(value);

/** A number with its noun. */
export const amount = (value: number, one: string, many: string): string =>
  `${count(value)}${NO_BREAK}${value === 1 ? one : many}`;

export const percent = (part: number): string => percentage.format(part);

const finer = new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 1 });

/** A part of a whole: below a tenth with one more digit, and what is hardly there as less than that. */
export function share(part: number): string {
  if (part > 0 && part < 0.001) return `<${NO_BREAK}${finer.format(0.001)}`;
  return part < 0.1 ? finer.format(part) : percentage.format(part);
}

/** A size in decimal units, three digits of it; small ones exactly. */
export function size(bytes: number): string {
  if (bytes < 1000) return amount(bytes, "byte", "bytes");
  const power = Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  const scaled = bytes / 1000 ** power;
  return `${scaled >= 1000 ? count(Math.round(scaled)) : short.format(scaled)}${NO_BREAK}${UNITS[power]}`;
}

const NAME_LIMIT = 320;
const NAME_TAIL = 80;

/** A name that fits on a screen: a very long one loses its middle, and says how much of it. */
export function name(text: string): string {
  const shown = visible(text);
  if (shown.length <= NAME_LIMIT) return shown;
  const left = shown.length - NAME_LIMIT;
  return `${shown.slice(0, NAME_LIMIT - NAME_TAIL)} … ${count(left)} more characters … ${shown.slice(-NAME_TAIL)}`;
}

/** Control, bidirectional and zero-width characters: what could make a name look like another one. */
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** Writes out each character that cannot be seen. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (letter) => `⟨U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`);
}

/** The same for a line of text, whose tabs stay. */
export const visibleLine = (text: string): string => text.split("\t").map(visible).join("\t");
