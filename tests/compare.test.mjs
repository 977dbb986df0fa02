// Two packages held against each other: made here, and real ones; what came, went and grew as a plain listing by another reader has it.

import assert from "node:assert/strict";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, test } from "node:test";
import { list } from "tar";
import { packEntries } from "./lib/archive.mjs";
import { check, command } from "./lib/command.mjs";
import { compiled } from "./lib/compiled.mjs";
import { fetchPackages } from "./lib/registry.mjs";
import { makeToken } from "./lib/tokens.mjs";

/** The second of them began to ship maps with its code. */
const ENTITIES = [
  {
    name: "entities",
    version: "3.0.1",
    integrity: "sha512-WiyBqoomrwMdFG1e0kqvASYfnlb0lp8M5o5Fw2OFq1hNZxxcNk8Ik0Xm7LxzBhuidnZB/UtBqVCgUz3kBOP51Q==",
  },
  {
    name: "entities",
    version: "4.0.0",
    integrity: "sha512-4v2Nrbg5YsidL0sfsj05GSI86KCn2IJX3TlUq11aDUIq0O5iICDGI/WwVUS7hKPBhfoKr9E4e2Jx8A7rDbpg/w==",
  },
];

let folder = "";
let compare, isNewestFirst, compareVersions, stemOf;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "overshare-compare-"));
  ({ compare, isNewestFirst } = await compiled("www/shared/compare.ts"));
  ({ compareVersions } = await compiled("www/shared/versions.ts"));
  ({ stemOf } = await compiled("www/shared/stem.ts"));
});

/** A closed package with these files. */
async function packed(name, version, files) {
  const manifest = JSON.stringify({ name, version, license: "UNLICENSED", files: ["dist"] });
  const entries = [["package.json", manifest], ...Object.entries(files)];
  const path = join(folder, `${name}-${version}-${entries.length}.tgz`);
  await writeFile(path, packEntries(entries.map(([path, text]) => ({ path, bytes: Buffer.from(text) }))));
  return path;
}

/** A map with sources under these names, each with a text of its own. */
const map = (...paths) =>
  JSON.stringify({
    version: 3,
    sources: paths,
    sourcesContent: paths.map((path) => `export const inner = "${path}";\nexport const more = 1;\n`),
    names: [],
    mappings: "AAAA",
  });

async function compared(...paths) {
  const { out, code, err } = await command([...paths, "--compare", "--format", "json"]);
  assert.ok(out, err);
  return { comparison: JSON.parse(out), code };
}

const rules = (findings) => findings.map(({ rule }) => rule).sort();

test("what is newly exposed, what no longer is, and what is as before wherever it moved", async () => {
  const [kept, gone, come] = ["kept", "gone", "come"].map((seed) => makeToken("github", seed));
  const old = await packed("acme", "1.0.0", {
    "dist/a.js": `const kept = "${kept}";\n`,
    "dist/gone.js": `const gone = "${gone}";\n`,
    "dist/app.js.map": map("../src/one.ts", "../src/two.ts"),
  });
  const now = await packed("acme", "1.1.0", {
    "lib/moved.js": `\n\n   const kept = "${kept}";\n`,
    "dist/come.js": `const come = "${come}";\n`,
    "dist/app.js.map": map("../src/two.ts", "../src/three.ts", "../src/four.ts"),
  });
  const { comparison, code } = await compared(old, now);
  const { findings, sources, samePackage, level } = comparison;
  assert.deepEqual([rules(findings.added), rules(findings.removed)], [["github-token"], ["github-token"]]);
  assert.deepEqual(findings.added[0].places[0].chain, ["dist/come.js"]);
  assert.deepEqual(findings.removed[0].places[0].chain, ["dist/gone.js"]);
  assert.deepEqual(rules(findings.unchanged.map(({ finding }) => finding)), ["github-token", "own-source"]);
  assert.deepEqual(
    [sources.added, sources.removed].map((list) => list.map(({ path }) => path)),
    [["src/four.ts", "src/three.ts"], ["src/one.ts"]],
  );
  assert.deepEqual([sources.unchanged, samePackage, level, code], [1, true, "critical", 1]);
});

test("the exit code counts what is newly exposed, and not what was", async () => {
  const files = { "dist/app.js.map": map("../src/one.ts"), "dist/a.js": `t = "${makeToken("github", "kept")}"\n` };
  const old = await packed("acme", "1.0.0", files);
  const same = await packed("acme", "1.0.1", { ...files, "dist/b.js": "b()\n" });
  const more = await packed("acme", "1.0.2", { ...files, "dist/b.js.map": map("../src/new.ts"), "dist/c.js": "c()\n" });
  const home = await packed("acme", "1.0.3", {
    ...files,
    "dist/b.js": 'x = "/Users/ada/work/x"\n',
    "dist/d.js": "d()\n",
  });
  const cases = [
    [[old, same], 0],
    [[old, same, "--fail-on", "notice"], 0],
    [[old, same, "--fail-on", "clear"], 1],
    [[old, more], 1],
    [[more, old, "--fail-on", "notice"], 0],
    [[old, home], 0],
    [[old, home, "--fail-on", "notice"], 1],
    [[old, join(folder, "nowhere.tgz")], 2],
    [[old], 2],
    [[old, same, more], 2],
    [[old, same, "--format", "sarif"], 2],
  ];
  for (const [words, code] of cases)
    assert.equal((await command([...words, "--compare"])).code, code, words.slice(1).join(" "));
});

test("what is silenced in the new one is not newly exposed", async () => {
  const old = await packed("acme", "1.0.0", { "dist/a.js": "a()\n" });
  const now = await packed("acme", "1.0.1", { "dist/a.js": 'x = "/Users/ada/work/x"\n' });
  const { findings } = await check(now);
  const own = join(folder, "own.json");
  const silenced = findings.map(({ rule, evidence, places: [{ chain }] }) => ({
    rule,
    path: chain.join(" > "),
    evidence,
    reason: "Known.",
  }));
  await writeFile(own, JSON.stringify({ overshare: 1, silenced }));
  const loud = await command([old, now, "--compare", "--fail-on", "notice"]);
  const quiet = await command([old, now, "--compare", "--fail-on", "notice", "--rules", own]);
  assert.deepEqual([loud.code, quiet.code], [1, 0]);
  assert.match(quiet.out, /1 new finding is silenced with a reason\./);
  const both = await command([now, now, "--compare", "--rules", own]);
  assert.match(both.out, /Exposed as before\n.*, silenced\)/);
});

test("a file whose hash changed is the same file, and several with the same stem are told as a group", async () => {
  const old = await packed("acme", "1.0.0", {
    "dist/index-3f2a1b.js": "one()\n",
    "dist/chunk-aaaa1111.js": "a\n",
    "dist/chunk-bbbb2222.js": "b\n",
    "dist/same-0a1b2c3d.js": "same\n",
    "dist/gone.js": "gone()\n",
  });
  const now = await packed("acme", "1.1.0", {
    "dist/index-9c0d4e.js": "one(); two()\n",
    "dist/chunk-cccc3333.js": "c\n",
    "dist/chunk-dddd4444.js": "d\n",
    "dist/chunk-eeee5555.js": "e\n",
    "dist/same-4e5f6a7b.js": "sama\n",
    "dist/come.js": "come()\n",
    "dist/more.js": "more()\n",
  });
  const { comparison } = await compared(old, now);
  const { added, removed, resized, unchanged } = comparison.entries;
  assert.deepEqual(
    [added, removed].map((files) => files.map(({ path }) => path)),
    [["dist/come.js", "dist/more.js"], ["dist/gone.js"]],
  );
  assert.deepEqual(resized, [
    { path: "dist/index-*.js", before: { files: 1, bytes: 6 }, after: { files: 1, bytes: 13 } },
    { path: "dist/chunk-*.js", before: { files: 2, bytes: 4 }, after: { files: 3, bytes: 6 } },
  ]);
  // package.json has as many letters as before.
  assert.equal(unchanged, 2);
});

test("stems: what looks like a hash or a version is one, and words are none", () => {
  const cases = {
    "a/index-3f2a1b.js": "a/index-*.js",
    "assets/index.DiwrgTd4.css": "assets/index.*.css",
    "pages/page-HomePage.js": "pages/page-HomePage.js",
    "assets/index-D_x1-aB3.js.map": "assets/index-*.js.map",
    "lib/jquery-3.7.1.min.js": "lib/jquery-*.min.js",
    "b-2.0.0-beta.1.js": "b-*.js",
    "main.0123456789abcdef0123.chunk.js": "main.*.chunk.js",
    "src/components/Button.tsx": "src/components/Button.tsx",
    "dist/es2015.js": "dist/es2015.js",
    "facade.js": "facade.js",
    "decode-data-html.js": "decode-data-html.js",
    "README.md": "README.md",
    "a/XMLHttpRequest.js": "a/XMLHttpRequest.js",
  };
  for (const [path, stem] of Object.entries(cases)) assert.equal(stemOf(path), stem);
});

test("two published versions: entries as tar lists them, maps that came, and the jump in size", async () => {
  const paths = await fetchPackages(ENTITIES);
  const { comparison, code } = await compared(...paths);
  const [old, now] = await Promise.all(paths.map(listing));
  const sorted = (files) => files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const only = (list, other) =>
    sorted([...list].filter(([path]) => !other.has(path)).map(([path, bytes]) => ({ path, bytes })));
  assert.deepEqual(sorted(comparison.entries.added), only(now, old));
  assert.deepEqual(sorted(comparison.entries.removed), only(old, now));
  const resized = [...now].filter(([path, bytes]) => old.has(path) && old.get(path) !== bytes);
  assert.deepEqual(
    sorted(comparison.entries.resized),
    sorted(
      resized.map(([path, bytes]) => ({
        path,
        before: { files: 1, bytes: old.get(path) },
        after: { files: 1, bytes },
      })),
    ),
  );
  const isMap = (path) => path.endsWith(".map");
  assert.deepEqual(comparison.maps.added, [...now.keys()].filter((path) => isMap(path) && !old.has(path)).sort());
  assert.deepEqual(comparison.maps.removed, []);
  const total = (files) => [...files.values()].reduce((sum, bytes) => sum + bytes, 0);
  assert.deepEqual(comparison.size, { times: total(now) / total(old), jump: true });
  assert.deepEqual([comparison.before.version, comparison.after.version, code], ["3.0.1", "4.0.0", 0]);
  const text = (await command([...paths, "--compare"])).out;
  assert.match(text, /grew from 171,119 to 616,366 bytes, 3\.6 times as much: that should ring a bell/);
});

/** What an archive holds, by another reader: paths below the package's folder, and sizes. */
async function listing(file) {
  const files = new Map();
  await list({ file, onReadEntry: ({ path, size }) => files.set(path.replace(/^[^/]*\//, ""), size) });
  return files;
}

test("a package and itself: nothing changed, whatever is in it", async () => {
  for (const path of await fetchPackages(ENTITIES)) {
    const report = await check(path);
    const { findings, sources, maps, entries, dependencies, checklist, identical, level, size } = compare(
      report,
      report,
    );
    const lists = [findings.added, findings.removed, entries.added, entries.removed, entries.resized, checklist];
    const changes = [sources, maps, dependencies].flatMap(({ added, removed }) => [added, removed]);
    assert.ok([...lists, ...changes].every((items) => items.length === 0));
    assert.deepEqual([identical, level, size], [true, "clear", { times: 1, jump: false }]);
    assert.equal(findings.unchanged.length, report.findings.length);
    assert.equal(entries.unchanged, report.entries.length);
  }
});

test("one way and the other: what comes is what goes", async () => {
  const [a, b] = await Promise.all((await fetchPackages(ENTITIES)).map((path) => check(path)));
  const [there, back] = [compare(a, b), compare(b, a)];
  for (const part of ["entries", "maps", "sources", "dependencies", "findings"])
    assert.deepEqual([there[part].added, there[part].removed], [back[part].removed, back[part].added], part);
  assert.deepEqual([isNewestFirst(a, b), isNewestFirst(b, a)], [false, true]);
});

test("versions stand in the order that Semantic Versioning gives as its example, and others kindly", () => {
  const order = [
    "0.9",
    "1.0.0-alpha",
    "1.0.0-alpha.1",
    "1.0.0-alpha.beta",
    "1.0.0-beta",
    "1.0.0-beta.2",
    "1.0.0-beta.11",
    "1.0.0-rc.1",
    "1.0.0",
    "1.0.1",
    "v1.2.0",
    "1.10.0",
    "2.0rc1",
    "2.0",
    "2.0.0.1",
    "10",
  ];
  order.forEach((a, at) =>
    order.forEach((b, other) => assert.equal(Math.sign(compareVersions(a, b)), Math.sign(at - other), `${a} ${b}`)),
  );
  assert.equal(compareVersions("2.0", "2.0.0+build"), 0);
  assert.equal(compareVersions("latest", "1.0.0"), 0);
});
