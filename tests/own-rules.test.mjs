// Rules of the person's own and silenced places, in the command: what a file may say, what it changes, and exit codes. What rules find is the core's tests' business.

import assert from "node:assert/strict";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import { packEntries } from "./lib/archive.mjs";
import { both, command } from "./lib/command.mjs";
import { makeToken } from "./lib/tokens.mjs";

const text = (name) => readFile(new URL(`../docs/${name}`, import.meta.url), "utf8");

const [schema, page] = [JSON.parse(await text("own-rules.schema.json")), await text("own-rules.md")];
const isValid = new Ajv().compile(schema);
const SECRET = ["acme", "k3j9x0q7w2m5n8v1b4c6"].join("_");
const ACME = { id: "acme-token", title: "ACME token", pattern: "acme_[a-z0-9]{20}", severity: "critical", fix: "Ask." };

let folder = "";
let packed = "";

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "overshare-own-rules-"));
  const entries = [
    ["package.json", '{"name":"p","version":"1.0.0","license":"MIT"}'],
    ["a.js", `const a = '${SECRET}'\n`],
    ["b.js", `const b = '${makeToken("github", "silenced")}'\n`],
    ["test/c.js", `const c = '${makeToken("slack", "in tests")}'\n`],
  ];
  packed = await file("p.tgz", packEntries(entries.map(([path, words]) => ({ path, bytes: Buffer.from(words) }))));
});

async function file(name, bytes) {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

const rulesFile = (name, value) => file(name, JSON.stringify({ overshare: 1, ...value }));

const reportOf = async (...words) => JSON.parse((await command([packed, "--format", "json", ...words])).out);

/** The silencing of a finding, as somebody writes it down from the report. */
const silencing = ({ rule, evidence, places: [{ chain }] }) => ({
  rule,
  path: chain.join(" > "),
  evidence,
  reason: "Revoked.",
});

test("the example in the documentation is valid, is taken, and has every field of the schema but a few", async () => {
  const [, example] = /```json\n([^]*?)\n```/.exec(page);
  const value = JSON.parse(example);
  assert.ok(isValid(value), JSON.stringify(isValid.errors));
  const { code, err } = await command([packed, "--rules", await file("example.json", example)]);
  assert.deepEqual([code, err], [1, ""]);
  for (const name of ["rule", "silenced"])
    for (const field of Object.keys(schema.$defs[name].properties))
      assert.match(page, new RegExp(`\`${field}\``), field);
});

test("an own rule is told in its own words, by both cores alike, and its secret is not shown", async () => {
  const rules = await rulesFile("acme.json", { rules: [ACME] });
  const { wasm, native } = await both(packed, [`--rules=${rules}`]);
  assert.equal(wasm, native);
  assert.ok(!wasm.includes(SECRET));
  const { out, code } = await command([packed, "--rules", rules]);
  assert.match(out, /critical {2}ACME token: acme_… \(25 characters\) \(likely\)\n {6}a\.js:1:12\n {6}Ask\./);
  assert.ok(!out.includes(SECRET));
  assert.equal(code, 1);
});

test("what is silenced stands apart and does not count, and what is gone is said", async () => {
  const loud = await reportOf();
  const gone = { ...silencing(loud.findings[0]), path: "gone.js", line: 7 };
  const rules = await rulesFile("silenced.json", { silenced: [...loud.findings.map(silencing), gone] });
  const [several, quiet] = [
    ["--rules", await rulesFile("acme.json", { rules: [ACME] })],
    ["--rules", rules],
  ];
  const { out, code } = await command([packed, ...quiet]);
  assert.equal(code, 0);
  assert.match(out, /^CLEAR {2}Nothing was found but what is silenced with a reason\./);
  assert.match(out, /\nSilenced, with the reason\n.*\n {6}b\.js:1:12\n {6}Revoked\.\n/);
  assert.match(
    out,
    /\nSilenced, and not found any more\n {2}github-token: ghp_….{4} \(40 characters\) in gone\.js:7\n/,
  );
  assert.equal((await command([packed, ...several, ...quiet])).code, 1, "the own rule's finding counts");
  const { findings, added } = await reportOf(...quiet);
  assert.deepEqual(
    findings.map(({ silenced }) => silenced),
    loud.findings.map(() => "Revoked."),
  );
  assert.deepEqual(
    added.silenced.map(({ places }) => places),
    [...loud.findings.map(() => 1), 0],
  );
});

test("a secret in a folder of tests says that it counts less", async () => {
  const { out } = await command([packed]);
  assert.match(
    out,
    /test\/c\.js:1:12\n {6}It stands in folders of tests or examples only, so it counts as high and not as critical\./,
  );
});

/** Files with one thing wrong, as the schema and the core both have to see. */
const WRONG = [
  {},
  { overshare: 2 },
  { overshare: 1, rule: [] },
  { overshare: 1, rules: {} },
  { overshare: 1, rules: [{ ...ACME, id: "Acme" }] },
  { overshare: 1, rules: [{ ...ACME, title: undefined }] },
  { overshare: 1, rules: [{ ...ACME, title: "x".repeat(121) }] },
  { overshare: 1, rules: [{ ...ACME, severity: "hi" }] },
  { overshare: 1, rules: [{ ...ACME, names: ["ab"] }] },
  { overshare: 1, rules: [{ ...ACME, examples: [""] }] },
  { overshare: 1, rules: [{ ...ACME, credential: "no" }] },
  { overshare: 1, rules: [{ ...ACME, pattern: "acmé_[a-z]{20}" }] },
  { overshare: 1, rules: [{ ...ACME, colour: "red" }] },
  { overshare: 1, silenced: [{ rule: "github-token", path: "a", evidence: "x" }] },
  { overshare: 1, silenced: [{ rule: "github-token", path: "a", evidence: "x", reason: " " }] },
  { overshare: 1, silenced: [{ rule: "github-token", path: "a", evidence: "x", reason: "y", line: 0 }] },
];

test("what is wrong with a file is told, nothing is checked, and the schema says the same", async () => {
  for (const value of WRONG) {
    const { code, out, err } = await command([packed, "--rules", await file("wrong.json", JSON.stringify(value))]);
    assert.deepEqual([code, out], [2, ""], JSON.stringify(value));
    assert.match(err, /^wrong\.json[:,] .*\.\n$/, JSON.stringify(value));
    assert.ok(!isValid(JSON.parse(JSON.stringify(value))), JSON.stringify(value));
  }
  const several = [
    { ...ACME, pattern: "(" },
    { ...ACME, id: "b", examples: ["none"] },
  ];
  const { err } = await command([packed, "--rules", await rulesFile("several.json", { rules: several })]);
  assert.deepEqual(err.split("\n"), [
    "several.json, rules 1 (“acme-token”): “pattern”: The pattern has a “(” that is not closed.",
    "several.json, rules 2 (“b”): nothing is found in example 1.",
    "",
  ]);
  assert.match(
    (await command([packed, "--rules", await file("no.json", "{\n nope")])).err,
    /^no\.json, line 2, column 2: /,
  );
  assert.match((await command([packed, "--rules", join(folder, "nowhere.json")])).err, /There is no such file\./);
});
