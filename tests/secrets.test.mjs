// Holds the rules against a labelled set that was written by hand and not from their forms: what files of packages hold of some hundred vendors' secrets, and what only looks like them. It says of each what it missed and what it fired on.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { packEntries } from "./lib/archive.mjs";
import { checkNatively } from "./lib/command.mjs";
import { draw } from "./secrets/lib/draw.mjs";
import { VENDORS } from "./secrets/lib/vendors.mjs";

/** What is no finding of a secret. */
const OTHERS = ["ambiguous-archive", "home-path", "home-path-linux", "remote-map-reference"];

/** Each case: where it lies in the package, and what is expected there. */
const cases = VENDORS.flatMap(casesOf);
const found = await findings(cases);

for (const { vendor, rules } of VENDORS) {
  test(`${vendor} is found where it is, and nothing where it is not`, () => {
    const own = cases.filter((item) => item.vendor === vendor);
    const wrong = own.flatMap((item) => faultOf(item, rules, found.get(item.path) ?? []));
    assert.deepEqual(wrong, []);
  });
}

test("every vendor has five cases of either kind at least", () => {
  for (const { vendor, found: yes, quiet } of VENDORS) assert.ok(yes.length >= 5 && quiet.length >= 5, vendor);
});

/** @param {import("./secrets/lib/vendors.mjs").Vendor} entry */
function casesOf({ vendor, secret, found: yes, quiet, doubtful = [], public: shown = [] }) {
  const kinds = { found: yes, quiet, doubtful, public: shown };
  return Object.entries(kinds).flatMap(([kind, texts]) =>
    texts.map((template, at) => {
      const path = `${vendor.replace(/\W+/g, "-")}/${kind}-${at}.txt`;
      // Each text has a secret of its own, so that each is a finding of its own.
      const text = draw(
        template.replaceAll("@@", () => draw(secret, path)),
        `${path} text`,
      );
      return { vendor, kind, path, template, text };
    }),
  );
}

/** What is found in each file. */
async function findings(items) {
  const folder = await mkdtemp(join(tmpdir(), "secrets-"));
  try {
    const file = join(folder, "labelled.tgz");
    await writeFile(file, packEntries(items.map(({ path, text }) => ({ path, bytes: Buffer.from(text) }))));
    return byFile(await checkNatively(file));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function byFile(report) {
  const files = new Map();
  for (const { rule, severity, places } of report.findings) {
    if (OTHERS.includes(rule)) continue;
    for (const { chain } of places) files.set(chain[0], [...(files.get(chain[0]) ?? []), { rule, severity }]);
  }
  return files;
}

/** What is wrong with a case, in words; nothing where all is well. */
function faultOf({ kind, template }, rules, hits) {
  const names = hits.map(({ rule, severity }) => `${rule}, ${severity}`).join("; ") || "nothing";
  const isRight = {
    found: () => hits.some(({ rule }) => rules.includes(rule)),
    quiet: () => hits.length === 0,
    doubtful: () => hits.every(({ severity }) => severity === "low"),
    public: () => hits.every(({ severity }) => severity === "info"),
  };
  return isRight[kind]() ? [] : [`${kind}: ${JSON.stringify(template)} gives ${names}`];
}
