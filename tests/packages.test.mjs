// Checks published packages, and holds every total against what the independent reader computes from the same bytes.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { both } from "./lib/command.mjs";
import { readPackage } from "./lib/reader.mjs";
import { fetchPackages } from "./lib/registry.mjs";

const packages = JSON.parse(await readFile(new URL("packages.json", import.meta.url), "utf8"));
const files = await fetchPackages(packages);

packages.forEach(({ name, version, integrity, intent = "open", level }, index) => {
  test(`${name}@${version}`, async () => {
    const [{ wasm, native }, truth] = await Promise.all([both(files[index]), readPackage(files[index])]);
    assert.equal(wasm, native, "WebAssembly and native code give the same bytes");
    const report = JSON.parse(wasm);
    const { entries, bytes, maps, sources } = report.totals;
    assert.deepEqual({ entries, bytes, maps, sources }, truth.totals);
    assert.equal(report.input.sha512, integrity);
    assert.deepEqual([report.package.name, report.package.version, report.package.intent], [name, version, intent]);
    assert.deepEqual(paths(report), truthPaths(truth));
    const allowed = level ? [level] : ["clear", "notice"];
    assert.ok(allowed.includes(report.verdict.level), `${report.verdict.level}: ${report.verdict.headline}`);
    assert.deepEqual(report.unchecked, []);
  });
});

/** What is installed, and how large it is. */
const paths = ({ entries }) =>
  Object.fromEntries(
    entries
      .filter(({ installed }) => installed)
      .map(({ path, bytes }) => [path, bytes])
      .sort(),
  );

const truthPaths = ({ entries }) =>
  Object.fromEntries([...entries].map(([path, { bytes }]) => [path, bytes.length]).sort());
