// Plants the secrets of the labelled set in all kinds of surroundings, and counts where they are found: no kind of secret and no kind of surroundings may be bad at it. It says where each was missed.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { packEntries } from "./lib/archive.mjs";
import { checkNatively } from "./lib/command.mjs";
import { draw } from "./secrets/lib/draw.mjs";
import { SURROUNDINGS } from "./secrets/lib/surroundings.mjs";
import { VENDORS } from "./secrets/lib/vendors.mjs";

/** The share that is found, of all, and of each kind. */
const OF_ALL = 0.985;
const OF_EACH = 0.8;

/** Where it is less: behind an underline, what has no form of its own is another value. */
const LESS = { "behind an underline": 0.6 };

/** What is planted: all that a setting's name stands before in the labelled set, and that is one word. */
const KINDS = VENDORS.flatMap(({ vendor, secret, rules, found }) => {
  const [, name] = /^([A-Z_0-9]+)=@@\n$/.exec(found[0]) ?? [];
  return name && !rules.includes("password-value") ? [{ vendor, secret, rules, name }] : [];
});

const planted = Object.entries(SURROUNDINGS).flatMap(([place, put], at) =>
  KINDS.map(({ vendor, secret, rules, name }) => {
    const path = `${at}/${vendor.replace(/\W+/g, "-")}.bin`;
    return { place, vendor, path, rules, bytes: Buffer.from(put(name, draw(secret, path))) };
  }),
);
const found = await foundIn(planted);

test("nearly all of what is planted is found", () => {
  const missed = planted.filter(isMissed);
  const share = 1 - missed.length / planted.length;
  console.log(`${planted.length - missed.length} of ${planted.length}: ${KINDS.length} secrets in ${at(SURROUNDINGS)}`);
  assert.ok(share >= OF_ALL, list(missed));
});

for (const place of Object.keys(SURROUNDINGS)) {
  test(`found: ${place}`, () =>
    holds(
      planted.filter((item) => item.place === place),
      LESS[place],
    ));
}

for (const { vendor } of KINDS) {
  test(`found: ${vendor}`, () => holds(planted.filter((item) => item.vendor === vendor)));
}

const at = (places) => `${Object.keys(places).length} surroundings`;

/** Each missed, by where and whose. */
const list = (items) => items.map(({ place, vendor }) => `${place}: ${vendor}`).join("\n");

function holds(items, share = OF_EACH) {
  const missed = items.filter(isMissed);
  assert.ok(missed.length <= (1 - share) * items.length, list(missed));
}

function isMissed({ path, rules }) {
  return !(found.get(path) ?? []).some((rule) => rules.includes(rule));
}

/** The rules of what is found, by file. */
async function foundIn(items) {
  const folder = await mkdtemp(join(tmpdir(), "planted-"));
  try {
    const file = join(folder, "planted.tgz");
    await writeFile(file, packEntries(items, { level: 1 }));
    const files = new Map();
    for (const { rule, places } of (await checkNatively(file)).findings) {
      for (const { chain } of places) files.set(chain[0], [...(files.get(chain[0]) ?? []), rule]);
    }
    return files;
  } finally {
    await rm(folder, { recursive: true });
  }
}
