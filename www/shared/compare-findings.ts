// Which findings of two reports are the same one, wherever it moved. What it means that one is new is not told here.

import type { Finding } from "./report.js";
import { stemOf } from "./stem.js";

export interface MatchedFindings {
  added: Finding[];
  /** New as well, and silenced with a reason. */
  silenced: Finding[];
  removed: Finding[];
  unchanged: { finding: Finding; before: number; after: number }[];
}

/**
 * What is silenced in the later report is no new exposure; what was silenced in the earlier one was exposed there as well.
 */
export function matchFindings(before: readonly Finding[], after: readonly Finding[]): MatchedFindings {
  const matches = new Map<Finding, Finding>();
  const left = new Set(before);
  for (const keyOf of [exact, counted]) {
    const byKey = group([...left], keyOf);
    for (const finding of after.filter((finding) => !matches.has(finding))) {
      const match = takeNearest(byKey.get(keyOf(finding)), finding);
      if (!match) continue;
      matches.set(finding, match);
      left.delete(match);
    }
  }
  const come = after.filter((finding) => !matches.has(finding));
  return {
    added: come.filter(counts),
    silenced: come.filter((finding) => !counts(finding)),
    removed: [...left].filter(counts),
    unchanged: [...matches].map(([finding, was]) => ({
      finding,
      before: was.occurrences,
      after: finding.occurrences,
    })),
  };
}

const counts = ({ silenced }: Finding): boolean => silenced == null;

const exact = ({ rule, evidence }: Finding): string => JSON.stringify([rule, evidence]);

/** A sum of things is the same finding when it is another number; what is masked tells by each of its letters. */
function counted({ rule, evidence }: Finding): string {
  if (evidence.includes("…")) return exact({ rule, evidence } as Finding);
  const numbers = /(?<![^\s(])\d[\d,.]*(?= [a-z])/g;
  const plain = evidence.replace(numbers, "#");
  // “1 source map” and “2 source maps” are the same words.
  return JSON.stringify([rule, plain === evidence ? evidence : plain.replace(/s\b/g, "")]);
}

function group(findings: readonly Finding[], keyOf: (finding: Finding) => string): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) groups.set(keyOf(finding), [...(groups.get(keyOf(finding)) ?? []), finding]);
  return groups;
}

/** Of several that look alike, one in the same file if there is one. */
function takeNearest(candidates: Finding[] | undefined, finding: Finding): Finding | undefined {
  if (!candidates?.length) return undefined;
  const where = placesOf(finding);
  const near = candidates.findIndex((other) => [...placesOf(other)].some((place) => where.has(place)));
  return candidates.splice(Math.max(near, 0), 1)[0];
}

const placesOf = ({ places }: Finding): Set<string> =>
  new Set(places.map(({ chain }) => chain.map(stemOf).join(" > ")));
