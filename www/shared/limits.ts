// The limits of a check as people write them: NAME=VALUE, sizes with units. The defaults are the core's, generated; nothing is spent here.

import defaults from "./limits.json";

/** What a check may spend, by name: a limit of the core. */
export type LimitName = keyof typeof defaults;

/** Some of the limits; the others stay as the core has them. */
export type Limits = Partial<Record<LimitName, number>>;

export const DEFAULT_LIMITS: Readonly<Record<LimitName, number>> = defaults;

export const LIMIT_NAMES = Object.keys(defaults) as LimitName[];

/** What each limit is of, in a few words. */
export const LIMIT_WORDS: Readonly<Record<LimitName, string>> = {
  inflatedBytes: "bytes that all compressed files together may unpack to",
  inflateRatio: "how many times larger than the file its unpacked form may be",
  windowBytes: "bytes that unpacking may hold at once, to copy from",
  members: "members of all archives together",
  sources: "files named by all source maps together",
  depth: "levels of files inside files",
  heldBytes: "bytes of an archive inside another that has to be held whole",
  manifestBytes: "bytes of a manifest, or another file that is judged as a whole",
  findings: "findings that are listed",
  pathBytes: "bytes of one path",
  places: "places that are listed for one finding",
};

/** Those that the core counts in 32 bits when it runs as WebAssembly. */
const NARROW: ReadonlySet<LimitName> = new Set(["manifestBytes", "findings", "pathBytes", "places"]);

const UNITS: Readonly<Record<string, number>> = {
  "": 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
  tib: 2 ** 40,
};

/**
 * Reads limits from words such as `inflatedBytes=16GiB`; of two that name the same one, the later counts.
 * @throws {Error} with a sentence for people when a word makes no sense
 */
export const parseLimits = (words: readonly string[]): Limits => Object.fromEntries(words.map(parseLimit));

/** The words of an attribute. */
export const limitWords = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

function parseLimit(word: string): [LimitName, number] {
  const at = word.indexOf("=");
  if (at < 0) throw new Error(`A limit is given as NAME=VALUE, such as inflatedBytes=16GiB; not as “${word}”.`);
  const written = word.slice(0, at);
  const name = LIMIT_NAMES.find((known) => known.toLowerCase() === written.toLowerCase());
  if (!name) throw new Error(`There is no limit “${written}”. There are: ${LIMIT_NAMES.join(", ")}.`);
  return [name, parseValue(name, word.slice(at + 1))];
}

function parseValue(name: LimitName, text: string): number {
  const [, digits = "", unit = ""] = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text.trim()) ?? [];
  const scale = isSize(name) ? UNITS[unit.toLowerCase()] : unit === "" ? 1 : undefined;
  const value = Math.round(Number(digits) * (scale ?? Number.NaN));
  if (digits === "" || Number.isNaN(value)) throw new Error(`The limit ${name} takes ${form(name)}; not “${text}”.`);
  if (value > most(name)) throw new Error(`The limit ${name} can be ${most(name)} at the most; not ${text}.`);
  return value;
}

const form = (name: LimitName): string =>
  isSize(name) ? "a size, such as 500MB, 2GiB or plain bytes" : "a whole number";

/** Whether a limit is counted in bytes. */
export const isSize = (name: LimitName): boolean => name.endsWith("Bytes");

/** Each level takes a piece of the core's stack, which has room for a few times as many. */
const MOST_DEPTH = 256;

function most(name: LimitName): number {
  if (name === "depth") return MOST_DEPTH;
  return NARROW.has(name) ? 2 ** 32 - 1 : Number.MAX_SAFE_INTEGER;
}

/** Whether a limit can be higher than it is. */
export const canRaise = (limits: Limits, name: LimitName): boolean =>
  (limits[name] ?? DEFAULT_LIMITS[name]) < most(name);

/** The limits with some of them raised, as far as they can be. */
export function raised(limits: Limits, names: readonly LimitName[], times: number): Limits {
  const raise = (name: LimitName): [LimitName, number] => [
    name,
    Math.min((limits[name] ?? DEFAULT_LIMITS[name]) * times, most(name)),
  ];
  return { ...limits, ...Object.fromEntries(names.map(raise)) };
}

/** The words that stand for limits. */
export const writeLimits = (limits: Limits): string =>
  Object.entries(limits)
    .map(([name, value]) => `${name}=${value}`)
    .join(" ");

/** A limit's value as people write it: a size in the largest binary unit that divides it, any other number plainly. */
export function writeValue(name: LimitName, value: number): string {
  if (!isSize(name)) return String(value);
  const unit = ["TiB", "GiB", "MiB", "KiB"].find((unit) => value > 0 && value % (UNITS[unit.toLowerCase()] ?? 1) === 0);
  return unit ? `${value / (UNITS[unit.toLowerCase()] ?? 1)} ${unit}` : `${value} bytes`;
}
