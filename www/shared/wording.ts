// Numbers, places and names as the exports write them, the same on every machine. Escapes nothing.

import type { Package, Place, Report } from "./report.js";

/** A whole number with its separators, whatever the machine's locale. */
export const number = (value: number): string => value.toLocaleString("en-US");

/** A number with its noun. */
export const count = (value: number, one: string, many = `${one}s`): string =>
  `${number(value)} ${value === 1 ? one : many}`;

/** The names from the entry inward. */
export const chainText = (chain: readonly string[]): string => chain.join(" > ");

/** `cli.js.map > src/keys.ts:12:7`; empty where the dropped file is meant. */
export function placeText({ chain, line, column }: Place): string {
  return [chainText(chain), line, line === null ? null : column].filter((part) => part !== null).join(":");
}

/** `name@version`, or what the file is called. */
export const titleOf = ({ package: named, input }: Pick<Report, "package" | "input">): string =>
  named?.name ? identity(named) : input.name;

const identity = ({ name, version }: Package): string => (version === null ? `${name}` : `${name}@${version}`);
