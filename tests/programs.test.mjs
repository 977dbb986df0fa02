// Programs that carry the files they run: small ones written here in each form, and large ones that Bun and Node themselves
// build. A large one of Deno's is not among them: its compiler fetches a runtime from elsewhere.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { extract } from "tar";
import { checked, saved } from "./lib/again.mjs";
import { packEntries } from "./lib/archive.mjs";
import { both, checkNatively } from "./lib/command.mjs";
import { bunProgram, denoProgram, seaProgram } from "./lib/programs.mjs";
import { fetchPackage } from "./lib/registry.mjs";
import { makeToken } from "./lib/tokens.mjs";

const run = promisify(execFile);

const BUN = {
  name: "@oven/bun-linux-x64-baseline",
  version: "1.4.5",
  integrity: "sha512-s8yMwYcFnnrA178gji0gZbkE2WVDej/Ti1x770oPfihxyRxSMNhGhiAQNXV53aDeraZxksdvKV/RAdQBCd0qPA==",
};
const POSTJECT = {
  name: "postject",
  version: "1.0.0-alpha.6",
  integrity: "sha512-b9Eb8h2eVqNE8edvKdwqkrY6O7kAwmI8kcnBv1NScolYJbo59XUF0noFq+lxbC1yN20bmC0WBEbDC5H/7ASb0A==",
};
const FUSE = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";

/** Programs for this system are built by the programs themselves. */
const skip = process.platform === "linux" && process.arch === "x64" ? false : "programs of Linux are built there alone";

const TOKEN = makeToken("github", "in a program");
const SECRET = `// what stays inside\nexport const token: string = "${TOKEN}";\n`;

let folder = "";

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "overshare-programs-"));
});

after(() => rm(folder, { recursive: true, force: true }));

/** Chains of the files in a report that lie in others, and of the places of a rule's findings. */
const nested = ({ nested }) => nested.map(({ place }) => place.chain.join(" > "));
const places = ({ findings }, rule) =>
  findings
    .filter((finding) => finding.rule === rule)
    .flatMap((finding) => finding.places.map(({ chain, line }) => `${chain.join(" > ")}:${line}`));

/** A package with a program in it, from both cores. */
async function inPackage(program) {
  const path = join(folder, "package.tgz");
  const manifest = Buffer.from('{"name":"p","version":"1.0.0","license":"UNLICENSED"}');
  const bytes = packEntries([
    { path: "package.json", bytes: manifest },
    { path: "bin/tool", bytes: program },
  ]);
  await writeFile(path, bytes);
  const { wasm, native } = await both(path);
  assert.equal(wasm, native, "WebAssembly and native code give the same bytes");
  return { report: JSON.parse(native), bytes };
}

test("files in a program of Bun's are files of the package, and its map gives back the sources", async () => {
  const map = { sources: { "src/secret.ts": SECRET, "src/index.ts": "let a = 1;\n" }, mappings: "AAAA" };
  const { report, bytes } = await inPackage(bunProgram([{ name: "index.js", text: "let a=1", map }]));
  assert.deepEqual(nested(report), ["bin/tool > (program)", "bin/tool > index.js.map", "bin/tool > index.js"]);
  assert.deepEqual(
    report.sources.map(({ path, origin, hasText }) => [path, origin, hasText]),
    [
      ["src/secret.ts", "own", true],
      ["src/index.ts", "own", true],
    ],
  );
  assert.deepEqual(places(report, "github-token"), ["bin/tool > index.js.map > src/secret.ts:2"]);
  assert.equal(report.verdict.level, "critical");
  assert.equal(saved(checked(bytes)).totals.files, 2);
});

test("files in programs of Node's and Deno's are, too", async () => {
  const sea = await inPackage(seaProgram("build/app.js", "let a", { "conf/secret.ts": SECRET }));
  assert.deepEqual(nested(sea.report), [
    "bin/tool > (program)",
    "bin/tool > build/app.js",
    "bin/tool > conf/secret.ts",
  ]);
  assert.deepEqual(places(sea.report, "github-token"), ["bin/tool > conf/secret.ts:2"]);
  const settings = { argv: [], env_vars_from_env_file: { GITHUB_TOKEN: TOKEN } };
  const deno = await inPackage(denoProgram(settings, { "main.ts": "let a\n", "deno.json": "{}" }));
  assert.deepEqual(nested(deno.report), [
    "bin/tool > (program)",
    "bin/tool > (settings).json",
    "bin/tool > main.ts",
    "bin/tool > deno.json",
  ]);
  assert.deepEqual(places(deno.report, "github-token"), ["bin/tool > (settings).json:1"]);
});

test("a zip behind a program is opened", async () => {
  const zip = join(folder, "inner.zip");
  await writeFile(join(folder, "secret.ts"), SECRET);
  await run("python3", ["-m", "zipfile", "-c", zip, join(folder, "secret.ts")]);
  const { report } = await inPackage(Buffer.concat([seaProgram("", ""), await readFile(zip)]));
  assert.deepEqual(nested(report), ["bin/tool > (package header)", "bin/tool > secret.ts"]);
  assert.deepEqual(places(report, "github-token"), ["bin/tool > secret.ts:2"]);
});

test("a program alone is checked, and one that carries nothing is searched as it is", async () => {
  const path = join(folder, "library.node");
  await writeFile(path, Buffer.concat([seaProgram("", ""), Buffer.from(`\0${TOKEN}\0`)]));
  const report = await checkNatively(path);
  assert.deepEqual([report.input.format, nested(report)], ["file", []]);
  assert.equal(places(report, "github-token").length, 1);
});

test("paths of the machine that built a library are found", async () => {
  const path = join(folder, "paths.node");
  // What PE's debug directory points at: a mark, an identifier, an age, and where the debugging information is.
  const pdb = ["RSDS", "\x8a".repeat(16), "\x01\0\0\0", "C:\\Users\\ada\\app\\build\\app.pdb", "\0"].join("");
  const cargo = "/home/ada/.cargo/registry/src/index/serde-1.0.0/src/lib.rs\0called `unwrap` on";
  const go = "\xff path\tinner.test/app\n\0/Users/ada/go/src/inner.test/app/main.go\0";
  const parts = [pdb, cargo, go].map((text) => Buffer.from(text, "latin1"));
  await writeFile(path, Buffer.concat([seaProgram("", ""), ...parts]));
  const { findings } = await checkNatively(path);
  assert.deepEqual(
    findings.map(({ rule, evidence, places }) => [rule, evidence, places.length]),
    [
      ["home-path", "C:\\Users\\ada", 2],
      ["home-path-linux", "/home/ada", 1],
    ],
  );
});

test("what Bun compiles is opened", { skip }, async () => {
  const project = join(folder, "project");
  await mkdir(join(project, "src"), { recursive: true });
  await writeFile(join(project, "src/secret.ts"), SECRET);
  await writeFile(join(project, "src/index.ts"), 'import { token } from "./secret";\nconsole.log(token.length);\n');
  await extract({ file: await fetchPackage(BUN), cwd: folder, strip: 2 }, ["package/bin/bun"]);
  const tool = join(project, "tool");
  await run(join(folder, "bun"), ["build", "--compile", "--sourcemap", "src/index.ts", "--outfile", tool], {
    cwd: project,
  });
  const report = await checkNatively(tool);
  assert.deepEqual(nested(report), ["tool > (program)", "tool > tool.map", "tool > tool"]);
  assert.deepEqual(
    report.sources.map(({ path, bytes, novel }) => [path, bytes, novel]),
    [
      ["src/secret.ts", Buffer.byteLength(SECRET), true],
      ["src/index.ts", 61, true],
    ],
  );
  assert.ok(places(report, "github-token").includes("tool > tool.map > src/secret.ts:2"));
});

test("what Node's blob was put into is opened", { skip }, async () => {
  const [main, config, blob] = ["main.js", "sea.json", "sea.blob"].map((name) => join(folder, name));
  await writeFile(main, `console.log("${TOKEN}".length);\n`);
  await writeFile(join(folder, "asset.ts"), SECRET);
  const assets = { "asset.ts": join(folder, "asset.ts") };
  await writeFile(
    config,
    JSON.stringify({ main: "main.js", output: blob, assets, disableExperimentalSEAWarning: true }),
  );
  await run(process.execPath, ["--experimental-sea-config", config], { cwd: folder });
  await extract({ file: await fetchPackage(POSTJECT), cwd: folder, strip: 2 }, ["package/dist/api.js"]);
  const tool = join(folder, "sea");
  await copyFile(process.execPath, tool);
  const { inject } = createRequire(import.meta.url)(join(folder, "api.js"));
  await inject(tool, "NODE_SEA_BLOB", await readFile(blob), { sentinelFuse: FUSE });
  const report = await checkNatively(tool);
  assert.deepEqual(nested(report), ["sea > (program)", "sea > main.js", "sea > asset.ts"]);
  assert.deepEqual(places(report, "github-token"), ["sea > main.js:1", "sea > asset.ts:2"]);
});
