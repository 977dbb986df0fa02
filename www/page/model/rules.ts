// Files of own rules as the page keeps and changes them: what one is, which places it silences. Judges none; that is the core's. No DOM.

import type { RulesFile } from "../../shared/messages.js";
import type { Finding, Place } from "../../shared/report.js";

/** A silenced place as it stands in a file. */
export interface Silencing {
  rule: string;
  path: string;
  evidence: string;
  line?: number;
  reason: string;
}

/** What stands in a file, as far as the page has to know. */
interface Content {
  overshare?: unknown;
  rules?: unknown[];
  silenced?: Silencing[];
}

/** More bytes than the core takes. */
export const MOST_BYTES = 4 << 20;

/** What a file that the page makes is called. */
export const OWN_NAME = "overshare.rules.json";

/** Whether a text is a file of own rules, right or wrong: it says which version of the form it has. */
export function isRulesText(text: string): boolean {
  const value = parsed(text);
  return typeof value === "object" && value !== null && !Array.isArray(value) && "overshare" in value;
}

/** How many rules and silenced places a file has. */
export function amounts(file: RulesFile): { rules: number; silenced: number } {
  const { rules = [], silenced = [] } = contentOf(file);
  return { rules: rules.length, silenced: silenced.length };
}

/** The files with more of them; one of the same name takes the place of the earlier one. */
export const joined = (files: readonly RulesFile[], more: readonly RulesFile[]): RulesFile[] => [
  ...files.filter(({ name }) => !more.some((other) => other.name === name)),
  ...more,
];

/** The files with a place silenced in one of them: that with this name, or the last, or a new one. It comes last then. */
export function withSilencing(files: readonly RulesFile[], silencing: Silencing, into?: string): RulesFile[] {
  const file = files.find(({ name }) => name === into) ?? files.at(-1) ?? { name: OWN_NAME, text: '{"overshare":1}' };
  const content = contentOf(file);
  const changed = written(file, { ...content, silenced: [...(content.silenced ?? []), silencing] });
  return joined(files, [changed]);
}

/** The files without what silences a place of a finding; null where nothing in them does. */
export function withoutSilencing(files: readonly RulesFile[], finding: Finding, place: Place): RulesFile[] | null {
  const means = (silencing: Silencing) => isOn(silencing, finding, place);
  if (!files.some((file) => contentOf(file).silenced?.some(means))) return null;
  return files.map((file) => {
    const content = contentOf(file);
    const { silenced = [] } = content;
    const left = silenced.filter((silencing) => !means(silencing));
    return left.length === silenced.length ? file : written(file, { ...content, silenced: left });
  });
}

/** What silences a place of a finding. Where the mask does not show how the secret ends, only on its line. */
export function silencingOf(finding: Finding, place: Place, reason: string): Silencing {
  const { rule, evidence } = finding;
  const { line } = place;
  const isTold = /…\S{4} \(/u.test(evidence);
  return { rule, path: pathOf(place), evidence, ...(isTold || line === null ? {} : { line }), reason };
}

const pathOf = ({ chain }: Place): string => chain.join(" > ");

/** The core matched it already, so what it shows need not be compared. */
const isOn = ({ rule, path, line, reason }: Silencing, finding: Finding, place: Place): boolean =>
  rule === finding.rule &&
  path === pathOf(place) &&
  (line === undefined || line === place.line) &&
  (finding.silenced ?? "").includes(reason);

/** As people and their tools write it. */
const written = ({ name }: RulesFile, content: Content): RulesFile => ({
  name,
  text: `${JSON.stringify(content, null, 2)}\n`,
});

/** The core takes a file only where it is as it should be. */
const contentOf = ({ text }: RulesFile): Content => (parsed(text) ?? {}) as Content;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    // A file that is broken, and meant to be one, is told from other broken files by its first words.
    return /^\ufeff?\s*\{\s*("\$schema"\s*:\s*"[^"]*"\s*,\s*)?"overshare"\s*:/.test(text) ? { overshare: 1 } : null;
  }
}
