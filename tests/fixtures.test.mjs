// Checks every fixture through both cores, and holds what a person would look at in the report against what is written
// down beside the fixture. `UPDATE=1` writes it anew, to be read before it is committed.

import assert from "node:assert/strict";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { both } from "./lib/command.mjs";
import { packFixture } from "./lib/fixture.mjs";

const fixtures = fileURLToPath(new URL("fixtures/", import.meta.url));

const where = ({ chain, line, column }) => chain.join(" > ") + (line === null ? "" : `:${line}:${column}`);

/** The report without what follows from the rest, or from the words of the rules. */
const digest = ({
  package: named,
  verdict,
  totals,
  entries,
  maps,
  sources,
  findings,
  inventory,
  cleared,
  unchecked,
  checklist,
  repair,
}) => ({
  verdict,
  intent: named?.intent ?? null,
  totals,
  entries: entries.map(({ path, kind, installed }) =>
    [path, kind, ...(installed ? [] : ["not installed"])].join(" | "),
  ),
  maps: maps.map(({ place, kind, generated, valid, problems, sources: all, withText }) => ({
    map: `${where(place)} | ${kind} | of ${generated} | ${withText} of ${all} with text`,
    ...(valid ? {} : { problems }),
  })),
  sources: sources.map(({ map, path, origin, hasText, lines, novel, sameAs, repeats }) =>
    [
      map,
      path,
      origin,
      hasText ? `${lines} lines` : "path only",
      novel ? "novel" : `same as ${sameAs ?? repeats}`,
    ].join(" | "),
  ),
  findings: findings.map(({ rule, severity, confidence, evidence, places, occurrences }) => ({
    finding: `${rule} | ${severity} | ${confidence} | ${evidence} | ${occurrences} times`,
    places: places.map(where),
  })),
  inventory: inventory.map(({ kind, value, own, occurrences, places: [first] }) =>
    [kind, value, `${own} of ${occurrences} own`, where(first)].join(" | "),
  ),
  cleared: cleared.map((item) => item.class),
  unchecked: unchecked.map(({ place, reason, bytes }) => `${where(place)} | ${reason} | ${bytes}`),
  checklist: checklist.map(({ item, state, evidence }) => `${state} | ${item} | ${evidence}`),
  repair: repair.steps.map(({ title, reasons, changes }) => ({
    step: [title, ...reasons].join(" "),
    changes: changes.map(({ file, text }) => `${file}: ${text}`),
  })),
});

for (const name of (await readdir(fixtures, { withFileTypes: true }))
  .filter((item) => item.isDirectory())
  .map((item) => item.name)) {
  test(name, async () => {
    const file = await packFixture(join(fixtures, name), {
      out: join(tmpdir(), `overshare-fixture-${process.pid}`, `${name}.tgz`),
    });
    const { wasm, native } = await both(file);
    assert.equal(wasm, native, "WebAssembly and native code give the same bytes");
    const expectations = join(fixtures, name, "expected.json");
    const actual = digest(JSON.parse(wasm));
    if (process.env.UPDATE) await writeFile(expectations, `${JSON.stringify(actual, null, 2)}\n`);
    assert.deepEqual(actual, JSON.parse(await readFile(expectations, "utf8")));
  });
}
