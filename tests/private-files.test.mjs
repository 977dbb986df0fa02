// Makes private files with the programs that make them, and holds what is said of each against what those programs say. Only
// the native core is asked; that both agree is the fixtures' test.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative, sep } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { packEntries } from "./lib/archive.mjs";
import { checkNatively } from "./lib/command.mjs";

const folder = mkdtempSync(join(tmpdir(), "private-files-"));
after(() => rmSync(folder, { recursive: true }));

const run = (program, words, settings = {}) =>
  execFileSync(program, words, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], ...settings });

/** A new folder in which a program may work. */
function workplace(name) {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}

/** What is found in a package of everything below a folder. */
async function found(place) {
  const files = readdirSync(place, { withFileTypes: true, recursive: true }).filter((item) => item.isFile());
  const paths = files.map((item) => join(item.parentPath ?? item.path, item.name)).sort();
  const entries = paths.map((path) => ({
    path: relative(place, path).split(sep).join("/"),
    bytes: readFileSync(path),
  }));
  const file = join(folder, `${basename(place)}-0.0.0.tgz`);
  writeFileSync(file, packEntries(entries));
  const { findings } = await checkNatively(file);
  return findings;
}

/** The evidence of what a rule found. */
const evidenceOf = (findings, rule) =>
  findings.filter((finding) => finding.rule === rule).map(({ evidence }) => evidence);

test("Git's folder: objects, remotes, branches and people, as git counts them", async () => {
  const place = workplace("git");
  const git = (...words) =>
    run("git", ["-c", "user.name=Ann", "-c", "user.email=ann@acme.example", ...words], { cwd: place });
  git("init", "-q", "-b", "next");
  git("remote", "add", "origin", "https://git.acme.example/core.git");
  for (const text of ["one", "two", "three"]) {
    writeFileSync(join(place, "a.txt"), text);
    git("add", ".");
    git("commit", "-q", "-m", text);
  }
  const loose = evidenceOf(await found(place), "git-history");
  assert.deepEqual(loose, ["loose objects: files, folders and commits, each as it was"]);
  git("gc", "-q");
  const packed = Number(/in-pack: (\d+)/.exec(git("count-objects", "-v"))[1]);
  const findings = await found(place);
  assert.ok(evidenceOf(findings, "git-history")[0].startsWith(`pack of ${packed} objects, `));
  const told = evidenceOf(findings, "git-folder");
  for (const part of [
    "1 remote (https://git.acme.example/core.git)",
    "checked out: refs/heads/next",
    "names of 1 tracked file",
  ])
    assert.ok(told.includes(part), part);
  assert.ok(told.includes("log of 3 steps by 1 person (Ann), with e-mail addresses"), told.join("\n"));
  assert.ok(told.includes("1 branch and 0 tags"), told.join("\n"));
});

test("what Node.js writes of a run: a heap snapshot, a profile, coverage", async () => {
  const place = workplace("node");
  const script = `require("v8").writeHeapSnapshot("a.heapsnapshot")`;
  run(process.execPath, ["--cpu-prof", "--cpu-prof-name=a.cpuprofile", "-e", script], { cwd: place });
  writeFileSync(join(place, "a.test.mjs"), `import { test } from "node:test"; test("a", () => {});`);
  const words = [
    "--test",
    "--experimental-test-coverage",
    "--test-reporter=lcov",
    "--test-reporter-destination=lcov.info",
  ];
  const env = { ...process.env };
  // A test that runs within another reports to that one.
  delete env.NODE_TEST_CONTEXT;
  run(process.execPath, [...words, "a.test.mjs"], { cwd: place, env });
  const snapshot = JSON.parse(readFileSync(join(place, "a.heapsnapshot"), "utf8")).snapshot;
  const findings = await found(place);
  const [told] = evidenceOf(findings, "memory-image");
  assert.ok(told.startsWith(`heap snapshot of V8, ${snapshot.node_count.toLocaleString("en")} objects, `), told);
  assert.match(evidenceOf(findings, "cpu-profile")[0], /^CPU profile of V8/);
  assert.match(evidenceOf(findings, "coverage-report")[0], /^report of lcov, /);
});

test("what builds leave: esbuild's metafile, TypeScript's notes, npm's package", async () => {
  const place = workplace("build");
  mkdirSync(join(place, "src"));
  writeFileSync(join(place, "src/b.ts"), "export const b = 1;\n");
  writeFileSync(join(place, "src/a.ts"), 'import { b } from "./b.js";\nconsole.log(b);\n');
  const { metafile } = await build({
    absWorkingDir: place,
    entryPoints: ["src/a.ts"],
    bundle: true,
    metafile: true,
    write: false,
  });
  writeFileSync(join(place, "meta.json"), JSON.stringify(metafile));
  const tsc = fileURLToPath(new URL("../node_modules/.bin/tsc", import.meta.url));
  spawnSync(
    tsc,
    ["--incremental", "--tsBuildInfoFile", "a.tsbuildinfo", "--outDir", "out", "--types", "", "src/a.ts"],
    { cwd: place },
  );
  writeFileSync(join(place, "package.json"), JSON.stringify({ name: "acme", version: "1.2.3" }));
  run("npm", ["pack", "--silent"], { cwd: place });
  const findings = await found(place);
  const inputs = Object.keys(metafile.inputs);
  assert.deepEqual(evidenceOf(findings, "bundle-statistics"), [
    `metafile of esbuild: names ${inputs.length} inputs, ${inputs.length} of its own (${inputs.sort().join(", ")})`,
  ]);
  assert.match(evidenceOf(findings, "build-info")[0], /2 of its own \(.*a\.ts, .*b\.ts\)/);
  assert.match(evidenceOf(findings, "earlier-package")[0], /^npm package acme-1\.2\.3\.tgz, /);
});

test("databases and models that Python writes", async () => {
  const place = workplace("python");
  const script = `
import json, pickle, sqlite3, struct, sys, mailbox, email.message, zipfile
base = sqlite3.connect("full.db"); base.execute("create table t (a)"); base.execute("CREATE TABLE people (id)")
base.executemany("insert into people values (?)", [(i,) for i in range(5000)]); base.commit()
open("dump.sql", "w").write("PRAGMA foreign_keys=OFF;\\n" + "\\n".join(base.iterdump()))
print(base.execute("pragma page_count").fetchone()[0]); base.close()
empty = sqlite3.connect("empty.db"); empty.execute("create table t (a)"); empty.execute("drop table t"); empty.close()
box = mailbox.mbox("inbox"); message = email.message.EmailMessage(); message["From"] = "ann@acme.example"
message["Message-ID"] = "<1@acme.example>"; message.set_content("text"); box.add(message); box.close()
with zipfile.ZipFile("labels.zip", "w") as z: z.writestr("labels.txt", "a")
pickle.dump(["a"], open("labels.bin", "wb"))
`;
  const pages = run("python3", ["-c", script], { cwd: place }).trim();
  const findings = await found(place);
  assert.deepEqual(evidenceOf(findings, "database-file"), [
    `SQLite database of ${pages} pages; ${/people/.test(evidenceOf(findings, "database-file")[0]) ? "2 tables (people, t)" : "1 table (t)"}`,
  ]);
  assert.match(evidenceOf(findings, "database-dump")[0], /^dump of SQLite, .* with rows/);
  assert.match(evidenceOf(findings, "mail")[0], /^mail box, /);
  assert.deepEqual(evidenceOf(findings, "model-weights"), []);
});
