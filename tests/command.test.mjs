// The command as people and scripts use it: exit codes, what goes where, and what it says when it cannot.

import assert from "node:assert/strict";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { packEntries } from "./lib/archive.mjs";
import { command } from "./lib/command.mjs";
import { packFixture } from "./lib/fixture.mjs";

const MAP = '{"version":3,"sources":["../src/a.ts"],"sourcesContent":["let a\\n"],"names":[],"mappings":"AAAA"}';
const ESCAPES = /[\u001b\u0007\u202e]/;

let folder = "";

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "overshare-command-"));
});

/** A file in the test's folder. */
async function file(name, bytes) {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

const fixture = (name) =>
  packFixture(fileURLToPath(new URL(`fixtures/${name}`, import.meta.url)), { out: join(folder, `${name}.tgz`) });

test("exit code 1 when a verdict reaches the level, 0 when none does", async () => {
  const [closed, open, clear] = await Promise.all(["closed-with-map", "open-novel", "no-map"].map(fixture));
  const cases = [
    [[closed], 1],
    [[open], 0],
    [[open, "--fail-on", "notice"], 1],
    [[clear, "--fail-on", "notice"], 0],
    [[clear, "--fail-on", "clear"], 1],
    [[closed, "--fail-on", "critical"], 1],
    [[clear, closed], 1],
  ];
  for (const [words, code] of cases) assert.equal((await command(words)).code, code, words.slice(1).join(" "));
});

test("exit code 2 and a sentence for what cannot be read, and the rest is still reported", async () => {
  const clear = await fixture("no-map");
  const cases = [
    [await file("empty.tgz", ""), /The file is empty\./],
    [await file("photo.png", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")), /The file is not a package\./],
    [await file("archive.7z", Buffer.from("377abcaf271c0004", "hex")), /a 7z archive, which is not read here/],
    [await file("noise.tgz", Buffer.alloc(4096, 7)), /named like an archive, and holds none/],
    [join(folder, "nowhere.tgz"), /There is no such file\./],
    [folder, /This is a folder\./],
  ];
  for (const [path, sentence] of cases) {
    const { code, out, err } = await command([path, clear]);
    assert.equal(code, 2, path);
    assert.match(err, sentence);
    assert.match(out, /Nothing was found/);
  }
});

test("words that make no sense are explained on standard error", async () => {
  for (const words of [[], ["a.tgz", "--format", "xml"], ["a.tgz", "--fail-on", "never"], ["--what"]]) {
    const { code, out, err } = await command(words);
    assert.deepEqual([code, out], [2, ""], words.join(" "));
    assert.match(err, /Usage: overshare FILE/);
  }
  const help = await command(["--help"]);
  assert.deepEqual([help.code, help.err], [0, ""]);
  assert.match(help.out, /Exit code:/);
});

test("one report is an object, several are a list, and --hash adds what the entries' bytes hash to", async () => {
  const clear = await fixture("no-map");
  const one = JSON.parse((await command([clear, "--format", "json", "--hash"])).out);
  assert.ok(one.entries.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256)));
  const several = JSON.parse((await command([clear, clear, "--format", "json"])).out);
  assert.equal(several.length, 2);
  assert.ok(several[0].entries.every((entry) => !("sha256" in entry)));
});

const NESTED = packEntries([
  { path: "package.json", bytes: Buffer.from('{"name":"holder","version":"1.0.0"}') },
  { path: "inner.tgz", bytes: packEntries([{ path: ".env.gz", bytes: gzipSync("API_PASSWORD=correct-horse-7\n") }]) },
]);

test("limits are set by name, the last one counts, and what they cut off is said", async () => {
  const path = await file("nested.tgz", NESTED);
  const cases = [
    [[], 2, 0],
    [["--limit", "depth=1"], 1, 1],
    [["--limit", "DEPTH=1", "--limit", "inflatedBytes=1.5GiB"], 1, 1],
    [["--limit", "depth=1", "--limit", "depth=2"], 2, 0],
    [["--limit=members=3", "--limit", "heldBytes=500MB"], 2, 0],
  ];
  for (const [words, nested, deeper] of cases) {
    const report = JSON.parse((await command([path, "--format", "json", ...words])).out);
    const said = report.unchecked.filter(({ reason }) => /deeper than the limit/.test(reason));
    assert.deepEqual([report.nested.length, said.length], [nested, deeper], words.join(" "));
  }
});

test("what the package is meant to be can be said", async () => {
  const closedFile = await fixture("closed-with-map");
  const said = async (intent) => JSON.parse((await command([closedFile, "--format", "json", "--intent", intent])).out);
  const [open, closed] = [await said("open"), await said("closed")];
  assert.deepEqual([open.verdict.level, open.repair.steps.length], ["notice", 0]);
  assert.deepEqual([closed.verdict.level, closed.verdict.intentSaid], ["critical", true]);
  const { out } = await command([closedFile]);
  assert.match(out, /What to do\n  1\. Leave 1 source map out of the package\./);
  assert.match((await command([closedFile, "--intent", "half"])).err, /--intent takes open, closed; not “half”/);
});

test("limits that make no sense are explained, and --help lists them with what they usually are", async () => {
  const cases = [
    ["depht=1", /There is no limit “depht”\. There are: inflatedBytes, inflateRatio, .*places\./],
    ["depth", /NAME=VALUE/],
    ["depth=2GiB", /depth takes a whole number; not “2GiB”/],
    ["depth=257", /depth can be 256 at the most/],
    ["depth=-1", /depth takes a whole number/],
    ["inflatedBytes=lots", /inflatedBytes takes a size/],
    ["places=5000000000", /places can be 4294967295 at the most/],
  ];
  for (const [limit, sentence] of cases) {
    const { code, out, err } = await command(["a.tgz", "--limit", limit]);
    assert.deepEqual([code, out], [2, ""], limit);
    assert.match(err, sentence);
  }
  const { out } = await command(["--help"]);
  for (const [name, value] of Object.entries({ inflatedBytes: "8GiB", depth: "16", members: "2000000" }))
    assert.match(out, new RegExp(`\\n  ${name}=${value} +\\w`));
});

test("text names the format, counts the files inside archives and shows chains", async () => {
  const { out } = await command([await file("nested.tgz", NESTED)]);
  assert.match(out, /holder@1\.0\.0 · npm package · 2 files, [\d,]+ bytes · 2 files inside archives · sha512-/);
  assert.match(out, /inner\.tgz › package\/\.env\.gz › \.env:1:1/);
});

test("a bare map, script, style sheet or other text is a package of one entry", async () => {
  const inline = `//# sourceMappingURL=data:application/json;base64,${Buffer.from(MAP).toString("base64")}`;
  const cases = [
    ["a.js.map", MAP, 1],
    ["a.js", `a()\n${inline}`, 1],
    ["a.css", `a{}\n/*# sourceMappingURL=data:application/json,${encodeURIComponent(MAP)} */`, 1],
    ["a.txt", "plain text", 0],
  ];
  for (const [name, text, sources] of cases) {
    const report = JSON.parse((await command([await file(name, text), "--format", "json"])).out);
    assert.deepEqual([report.input.format, report.entries.length, report.package], ["file", 1, null], name);
    assert.equal(report.totals.exposed.sources, sources, name);
  }
});

test("text has colours for terminals only, and no escape of the package's own", async () => {
  const name = "package/\u001b[2J\u202egpj.js";
  const manifest = '{"name":"a\\u001b]0;x\\u0007","license":"UNLICENSED\\u001b[31m"}';
  const path = await file(
    "hostile.tgz",
    packEntries([
      { path: "package.json", bytes: Buffer.from(manifest) },
      { path: name, bytes: Buffer.from(`/Users/ada\u001b/x "/Users/ada/work/x"`) },
    ]),
  );
  const { out } = await command([path]);
  assert.doesNotMatch(out, ESCAPES);
  assert.match(out, /\\u\{1b\}/);
});
