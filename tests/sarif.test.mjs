// The command's SARIF, held against the official schema and read by a reader that is not ours. What the report should say is other tests'.

import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import Ajv from "ajv";
import { packEntries } from "./lib/archive.mjs";
import { check, command } from "./lib/command.mjs";
import { unpackedByCargo } from "./lib/crates.mjs";
import { packFixture } from "./lib/fixture.mjs";
import { fetchDistribution } from "./lib/pypi.mjs";
import { python } from "./lib/python.mjs";

/** A crate that has the official schema inside. */
const SCHEMA = {
  name: "serde-sarif",
  version: "0.8.0",
  sha256: "a053c46f18a8043570d4e32fefc4c6377f82bf29ec310a33e93f273048e3b0be",
};

const READER = {
  name: "sarif-tools",
  version: "3.0.5",
  file: "sarif_tools-3.0.5-py3-none-any.whl",
  sha256: "682d22559095ca4a210a401e21f0585fdb8015e826c0d160ab3cbadee326952f",
};

const fixtures = fileURLToPath(new URL("fixtures/", import.meta.url));
const names = (await readdir(fixtures, { withFileTypes: true })).filter((item) => item.isDirectory());
let folder = "";
/** @type {{ path: string, log: any, text: string, report: import("../www/shared/report.js").Report }[]} */
let cases = [];

/** Names that are no addresses, and words that are placeholders and links in a message. */
const HOSTILE = [
  "../../etc/passwd",
  "a b/%2e%2e/ü.js",
  "dist/https://attacker.invalid/x.js",
  "C:\\x.js",
  "[a](https://attacker.invalid){0}.js",
];

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "overshare-sarif-"));
  const hostile = packEntries([
    { path: "package.json", bytes: Buffer.from('{"name":"[a](https://attacker.invalid)","version":"{0}"}') },
    ...HOSTILE.map((path) => ({ path, bytes: Buffer.from('x = "/Users/ada/work/x"\n') })),
  ]);
  await writeFile(join(folder, "hostile-names.tgz"), hostile);
  const paths = await Promise.all(
    names.map(({ name }) => packFixture(join(fixtures, name), { out: join(folder, `${name}.tgz`) })),
  );
  for (const path of [...paths, join(folder, "hostile-names.tgz")]) {
    const { out } = await command([path, "--format", "sarif", "--hash"]);
    cases.push({ path, text: out, log: JSON.parse(out), report: await check(path, ["--hash"]) });
  }
});

test("it is valid by the official schema, which refuses what is not", async () => {
  const schema = JSON.parse(await readFile(join(await unpackedByCargo(SCHEMA), "src/schema.json"), "utf8"));
  assert.match(schema.title, /SARIF\) Version 2\.1\.0/);
  // A pattern of the schema is none for a parser that knows Unicode; formats are looked at below.
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
  for (const { path, log } of cases) assert.ok(validate(log), `${path}: ${JSON.stringify(validate.errors)}`);
  const [{ log }] = cases;
  const { tool, ...without } = log.runs[0];
  assert.ok(!validate({ ...log, runs: [without] }), "a run without its tool");
});

test("sarif-tools reads every finding, with its level, its file and its line", async () => {
  const wheel = await fetchDistribution(READER);
  const logs = await Promise.all(
    cases.map(async ({ path, text }) => {
      await writeFile(`${path}.sarif`, text);
      return `${path}.sarif`;
    }),
  );
  const script = fileURLToPath(new URL("lib/python/read_sarif.py", import.meta.url));
  const read = JSON.parse(await python([script, wheel, ...logs]));
  const levels = { critical: "error", high: "error", medium: "warning", low: "note", info: "note" };
  assert.ok(read.some(({ records }) => records.length > 5));
  read.forEach(({ tools, records }, at) => {
    // What is silenced is left out by it, as it should be.
    const findings = cases[at].report.findings.filter(({ silenced }) => silenced == null);
    assert.deepEqual(tools, ["Overshare"]);
    const seen = records.map(({ Code, Severity, Line }) => [Code, Severity, Number(Line)]);
    const told = findings.map(({ rule, severity, places: [place] }) => [
      rule,
      levels[severity],
      place?.chain.length === 1 ? (place.line ?? 1) : 1,
    ]);
    assert.deepEqual(seen.sort(), told.sort());
    for (const { Description } of records) assert.ok(Description.length > 20);
  });
});

test("addresses stay below the package, and lead back to its paths", () => {
  const base = "https://base.invalid/package/";
  for (const { log, report } of cases) {
    const paths = new Set(report.entries.map(({ path }) => path));
    for (const { location, hashes } of log.runs[0].artifacts.slice(1)) {
      const { href, pathname } = new URL(location.uri, base);
      assert.ok(href.startsWith(base), location.uri);
      const path = decodeURIComponent(pathname.slice("/package/".length));
      assert.ok(paths.has(path) || /(^|\/)\(parent\)/.test(path) || path === "(no name)", path);
      if (paths.has(path))
        assert.ok(
          report.entries.some(({ sha256 }) => sha256 === hashes["sha-256"]),
          path,
        );
    }
  }
});

test("the dropped file is hashed as the registry does", () => {
  for (const { log, report } of cases) {
    const [{ hashes, length }] = log.runs[0].artifacts;
    assert.equal(`sha512-${Buffer.from(hashes["sha-512"], "hex").toString("base64")}`, report.input.sha512);
    assert.equal(length, report.input.bytes);
  }
});

test("a place inside another file is a logical location beside the file that holds it", () => {
  const { log, report } = caseOf("nested-map");
  const deep = report.findings.flatMap(({ places }) => places).find(({ chain }) => chain.length > 1);
  const locations = log.runs[0].results.flatMap((result) => result.locations);
  const found = locations.find(
    ({ logicalLocations }) => logicalLocations?.[0].fullyQualifiedName === deep.chain.join(" > "),
  );
  assert.equal(found.physicalLocation.artifactLocation.uri, deep.chain[0]);
  assert.deepEqual(found.properties, { line: deep.line, column: deep.column });
});

test("a message holds no placeholder and no link", () => {
  const { text, log } = caseOf("hostile-names");
  assert.match(text, /hostile-names\.tgz/);
  const messages = log.runs[0].results.flatMap(({ message, locations }) => [
    message,
    ...locations.map((l) => l.message),
  ]);
  for (const { text: said } of messages.filter(Boolean)) {
    assert.doesNotMatch(said, /\]\(/);
    assert.doesNotMatch(said.replaceAll("{{", "").replaceAll("}}", ""), /[{}]/);
  }
});

test("the same finding has the same fingerprint in another version, and no two share one", async () => {
  const version = (number, hash) =>
    packEntries([
      { path: "package.json", bytes: Buffer.from(`{"name":"a","version":"${number}"}`) },
      { path: `dist/index-${hash}.js`, bytes: Buffer.from('x = "/Users/ada/x", y = "/Users/bob/y"\n') },
    ]);
  const prints = [];
  for (const [number, hash] of [
    ["1.0.0", "3f2a1b"],
    ["1.0.1", "9c0d4e"],
  ]) {
    const path = join(folder, `a-${number}.tgz`);
    await writeFile(path, version(number, hash));
    const { out } = await command([path, "--format", "sarif"]);
    prints.push(JSON.parse(out).runs[0].results.map(({ partialFingerprints }) => partialFingerprints));
  }
  assert.deepEqual(prints[0], prints[1]);
  for (const { log } of cases) {
    const all = log.runs[0].results.map((result) => result.partialFingerprints["overshareFinding/v1"]);
    assert.equal(new Set(all).size, all.length);
  }
});

test("what is silenced is a suppression with its reason, and what could not be checked a notification", async () => {
  const { report } = caseOf("secrets");
  const { rule, evidence, places } = report.findings[0];
  const rules = join(folder, "own.json");
  const silenced = [{ rule, path: places[0].chain.join(" > "), evidence, reason: "A key of the tests." }];
  await writeFile(rules, JSON.stringify({ overshare: 1, silenced }));
  const { out, err } = await command([join(folder, "secrets.tgz"), "--format", "sarif", "--rules", rules]);
  assert.ok(out, err);
  const suppressed = JSON.parse(out).runs[0].results.flatMap(({ suppressions }) => suppressions);
  assert.deepEqual(suppressed, [{ kind: "external", status: "accepted", justification: "A key of the tests." }]);
});

test("what could not be checked is a notification of the program's own, with its place", async () => {
  const path = join(folder, "deep.tgz");
  const inner = packEntries([{ path: ".env", bytes: Buffer.from("A=1\n") }]);
  await writeFile(path, packEntries([{ path: "inner.tgz", bytes: packEntries([{ path: "b.tgz", bytes: inner }]) }]));
  const { out } = await command([path, "--format", "sarif", "--limit", "depth=1"]);
  const [{ message, locations, level }] = JSON.parse(out).runs[0].invocations[0].toolExecutionNotifications;
  assert.match(message.text, /deeper than the limit/);
  assert.equal(level, "warning");
  assert.equal(locations[0].physicalLocation.artifactLocation.uri, "inner.tgz");
});

test("several files are several runs, and nothing of the machine is in any", async () => {
  const paths = ["no-map", "secrets"].map((name) => join(folder, `${name}.tgz`));
  const { out, code } = await command([...paths, "--format", "sarif"]);
  assert.equal(code, 1);
  assert.equal(JSON.parse(out).runs.length, 2);
  assert.ok(!out.includes(folder) && !out.includes(tmpdir()));
});

const caseOf = (name) => cases.find(({ path }) => path.endsWith(`/${name}.tgz`));
