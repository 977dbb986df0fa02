// Credentials and paths in bytecode that Python itself compiles, and in classes written here: of every length, so that each letter that a length can look like stands before one. It reads no bytecode.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { packEntries } from "./lib/archive.mjs";
import { checkNatively } from "./lib/command.mjs";
import { python } from "./lib/python.mjs";
import { makeToken } from "./lib/tokens.mjs";

/** So many letters and digits, never the same twice. */
const letters = (seed, length) =>
  Array.from({ length: Math.ceil(length / 24) }, (_, at) => makeToken("stripe", `${seed} ${at}`).slice(8))
    .join("")
    .slice(0, length);

/** One of each length: the prefix's own, up to the longest string whose length is one byte. */
const KEYS = range(32, 255).map((length) => ["sk", "live", letters(`key ${length}`, length - 8)].join("_"));
const TOKENS = range(1, 60).map((seed) => makeToken("github", `token ${seed}`));
const URLS = range(8, 80).map((length) => `postgres://app:${letters(`password ${length}`, length)}@db.inner.net/app`);

test("every credential in bytecode is found whole, whatever is glued to it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "overshare-bytecode-"));
  try {
    const source = ["KEYS", "TOKENS", "URLS"].map((name, at) => {
      const list = [KEYS, TOKENS, URLS][at].map((text) => JSON.stringify(text));
      return `def ${name.toLowerCase()}():\n    return (${list.join(", ")})\n`;
    });
    const report = await checkNatively(await packed(folder, source.join("")));
    const told = (rule) => report.findings.filter((finding) => finding.rule === rule).map(({ evidence }) => evidence);
    const length = (evidence) => Number(/\((\d+) characters\)/.exec(evidence)[1]);
    const inOrder = (numbers) => numbers.toSorted((a, b) => a - b);
    assert.deepEqual(
      inOrder(told("stripe-live-key").map(length)),
      KEYS.map((key) => key.length),
    );
    assert.deepEqual(
      told("github-token").map(length),
      TOKENS.map((token) => token.length),
    );
    assert.deepEqual(inOrder(told("database-url").map(length)), range(8, 80));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Paths of sources, of every length. */
const PATHS = range(30, 200).map((length) => `/home/ada/${"d".repeat(length - 15)}/m.py`);

test("the path of the source that bytecode names is found, of every length", async () => {
  const folder = mkdtempSync(join(tmpdir(), "overshare-bytecode-"));
  try {
    const file = join(folder, "m.py");
    writeFileSync(file, "def f():\n    return 1\n");
    const compile = `import json, py_compile, sys
for at, path in enumerate(json.loads(sys.argv[2])):
    py_compile.compile(sys.argv[1], cfile=f"{sys.argv[1]}.{at}", dfile=path)`;
    await python(["-c", compile, file, JSON.stringify(PATHS)]);
    const modules = PATHS.map((_, at) => ({ path: `m${at}.pyc`, bytes: readFileSync(`${file}.${at}`) }));
    const classes = PATHS.map((path, at) => ({ path: `C${at}.class`, bytes: classOf(["Main", path, "SourceFile"]) }));
    const archive = join(folder, "package.tgz");
    writeFileSync(archive, packEntries([...modules, ...classes]));
    const report = await checkNatively(archive);
    const places = report.findings.filter(({ rule }) => rule === "home-path-linux").flatMap(({ places }) => places);
    const found = new Set(places.map(({ chain }) => chain[0]));
    assert.deepEqual(
      [...modules, ...classes].map(({ path }) => path).filter((path) => !found.has(path)),
      [],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("every credential among the constants of a class is found whole", async () => {
  const folder = mkdtempSync(join(tmpdir(), "overshare-classes-"));
  try {
    const archive = join(folder, "package.tgz");
    writeFileSync(archive, packEntries([{ path: "C.class", bytes: classOf([...KEYS, ...TOKENS, ...URLS]) }]));
    const { findings } = await checkNatively(archive);
    const count = (rule) => findings.filter((finding) => finding.rule === rule).length;
    assert.deepEqual(["stripe-live-key", "github-token", "database-url"].map(count), [
      KEYS.length,
      TOKENS.length,
      URLS.length,
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** A class with these strings among its constants: Java Virtual Machine Specification, chapter 4. */
function classOf(strings) {
  const word = (number) => Buffer.from([number >> 8, number & 0xff]);
  const constants = strings.map((text) => Buffer.concat([Buffer.from([1]), word(text.length), Buffer.from(text)]));
  const name = Buffer.concat([Buffer.from([7]), word(1)]);
  const head = [Buffer.from("cafebabe00000034", "hex"), word(strings.length + 2)];
  return Buffer.concat([...head, ...constants, name, ...[0x21, strings.length + 1, 0, 0, 0, 0, 0].map(word)]);
}

/**
 * A package with a module of this source, compiled.
 * @param {string} folder
 * @param {string} source
 */
async function packed(folder, source) {
  const file = join(folder, "module.py");
  writeFileSync(file, source);
  await python(["-c", `import py_compile; py_compile.compile(${JSON.stringify(file)}, ${JSON.stringify(`${file}c`)})`]);
  const bytes = readFileSync(`${file}c`);
  assert.ok(
    KEYS.every((key) => bytes.includes(key)),
    "Python keeps the strings as they are",
  );
  const archive = join(folder, "package.tgz");
  writeFileSync(archive, packEntries([{ path: "module.pyc", bytes }]));
  return archive;
}

function range(from, to) {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
