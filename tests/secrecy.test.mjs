// Searches everything that the command writes of a package full of secrets for pieces of them. What the page shows of it is another test's.

import assert from "node:assert/strict";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, test } from "node:test";
import { command, checkNatively } from "./lib/command.mjs";
import { leakFinder, leakyPackage } from "./lib/leaks.mjs";

const { bytes, secrets } = leakyPackage();
const leaksIn = leakFinder(secrets);
let path = "";
let clean = "";

before(async () => {
  path = join(await mkdtemp(join(tmpdir(), "leaky-")), "leaky-1.0.0.tgz");
  await writeFile(path, bytes);
  clean = join(await mkdtemp(join(tmpdir(), "clean-")), "clean.js");
  await writeFile(clean, "x()\n");
});

test("the search for leaks finds one", () => {
  const { secret } = secrets[0];
  assert.equal(leaksIn(`x${secret.slice(10, 22)}y`).length, 1);
  assert.ok(leaksIn(Buffer.from(`a=${secret}`).toString("base64")).length > 0);
});

test("what is planted is found in every file: what is missed cannot be masked", async () => {
  const { findings, entries } = await checkNatively(path);
  const seen = new Set(findings.flatMap(({ places }) => places.map(({ chain }) => chain[0])));
  const written = entries.map((entry) => entry.path).filter((name) => name.startsWith("src/"));
  assert.deepEqual(
    written.filter((name) => !seen.has(name)),
    [],
  );
});

for (const words of [
  ["--format", "json"],
  ["--format", "json", "--hash"],
  [],
  ["--format", "text"],
  ["--format", "sarif", "--hash"],
  ["--format", "markdown"],
]) {
  test(`no piece of a secret is in what the command writes: ${words.join(" ") || "as it is"}`, async () => {
    for (const env of [{}, { FORCE_COLOR: "1" }]) {
      const { out, err } = await command([path, ...words], env);
      assert.ok(out.length > 1000);
      assert.deepEqual(leaksIn(out).slice(0, 5), []);
      assert.deepEqual(leaksIn(err), []);
    }
  });
}

test("no piece of a secret is in the native report", async () => {
  const report = JSON.stringify(await checkNatively(path));
  const shown = leaksIn(report);
  assert.deepEqual(shown.slice(0, 5), []);
});

test("a secret in the file's own name is masked as well", async () => {
  const named = join(await mkdtemp(join(tmpdir(), "leaky-")), `${secrets[0].secret}.js`);
  await writeFile(named, "x()\n");
  for (const words of [["--format", "json"], [], ["--format", "sarif"], ["--format", "markdown"]]) {
    const { out } = await command([named, ...words]);
    assert.deepEqual(leaksIn(out), [], words.join(" "));
  }
});

for (const format of ["text", "json", "markdown"]) {
  test(`no piece of a secret is in a comparison: ${format}`, async () => {
    const { out } = await command([clean, path, "--compare", "--format", format]);
    assert.ok(out.length > 1000);
    assert.deepEqual(leaksIn(out).slice(0, 5), []);
  });
}
