// Holds what is found in much-used packages against what a person made of each finding. It judges nothing anew: a
// finding that is not in the list fails until somebody has looked at it. Not part of `npm test`: it fetches 450 MB.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { checkNatively } from "./lib/command.mjs";
import { OTHERS } from "./lib/others.mjs";
import { fetchPackage } from "./lib/registry.mjs";

/**
 * @typedef {object} Judged findings of one rule in one file
 * @property {string} rule
 * @property {string} severity
 * @property {string} place the file that the finding is first seen in
 * @property {number} [count] where there is more than one
 * @property {"right" | "wrong"} judgement whether it is what the rule says, made for tests or not
 * @property {string} why
 */

/** @typedef {{ name: string, version: string, integrity: string, findings?: Judged[] }} Listed */

/** What may change without anybody looking: it is shown last, and never decides a verdict. */
const QUIET = ["info", "low"];

/** The most wrong findings that are not said to be confirmed, in 100 MB of packages. */
const WRONG_IN_100_MB = 1;

/** @type {Listed[]} */
const packages = JSON.parse(await readFile(new URL("precision.json", import.meta.url), "utf8"));
const seen = { bytes: 0, confirmed: [], wrong: 0 };

for (const wanted of packages) {
  const name = `${wanted.name}@${wanted.version}`;
  test(name, async () => {
    const report = await checkNatively(await fetchPackage(wanted));
    const found = report.findings.filter(isLoud);
    const judged = (wanted.findings ?? []).filter(isLoud);
    assert.deepEqual(counted(found.map(keyOf)), counted(judged.flatMap(keysOf)));
    remember(report, found, judged);
  });
}

test("none of what is confirmed is wrong, and little else", () => {
  assert.deepEqual(seen.confirmed, [], "nothing that is wrong is said to be confirmed");
  const most = Math.ceil((seen.bytes / 1e8) * WRONG_IN_100_MB);
  assert.ok(seen.wrong < most, `${seen.wrong} wrong findings in ${Math.round(seen.bytes / 1e6)} MB`);
});

const isLoud = ({ rule, severity }) => !OTHERS.includes(rule) && !QUIET.includes(severity);

const keyOf = ({ rule, severity, places }) => `${rule}, ${severity}: ${places[0].chain.join(" > ")}`;

const keysOf = ({ rule, severity, place, count = 1 }) => Array(count).fill(`${rule}, ${severity}: ${place}`);

/** In the order of the alphabet: which of two findings comes first says nothing of either. */
const counted = (keys) => keys.toSorted();

/** Adds a package to the sums. */
function remember(report, found, judged) {
  const wrong = new Set(judged.filter(({ judgement }) => judgement === "wrong").flatMap(keysOf));
  const mistakes = found.filter((finding) => wrong.has(keyOf(finding)));
  seen.bytes += report.totals.bytes;
  seen.wrong += mistakes.length;
  seen.confirmed.push(...mistakes.filter(({ confidence }) => confidence === "confirmed").map(keyOf));
}
