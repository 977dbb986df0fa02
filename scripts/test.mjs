// The second command: sets up what is missing, builds, and runs every test. Ends with the names of what it drove, or with what failed.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { root, run } from "./lib/run.mjs";
import { setUp } from "./lib/setup.mjs";

/** Seconds of fuzzing for each reader: enough to see that every target still runs. */
const FUZZING = 8;

const PROPORTION = ["test", "--quiet", "--release", "-p", "overshare", "--test", "proportion"];

/** Steps in order, the quick ones first. Each says what it is doing and is quiet when all is well. */
const STEPS = [
  [
    "Checking the Rust code",
    () => run("cargo", ["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]),
  ],
  ["Checking the layout of the code", checkLayout],
  ["Building", build],
  ["Checking the types of the TypeScript", typecheck],
  ["Testing the core", () => run("cargo", ["test", "--quiet", "--workspace"], { show: true })],
  ["Testing that work stays in proportion to the input", () => run("cargo", PROPORTION, { show: true })],
  ["Testing the command and the published packages", () => nodeTest("tests")],
  ["Testing source maps as real tools write them", () => nodeTest("tests/layouts")],
  ["Testing tar and zip against the installers", testArchives],
  ["Testing real files of every format", testFormats],
  ["Fuzzing every reader for a few seconds", fuzz],
  ["Testing the page", testPage],
];

async function main() {
  await setUp();
  for (const [what, step] of STEPS) {
    console.error(`${what} …`);
    await step();
  }
  console.error("Every test passed.");
}

/** The vendors' files are declared by a macro, behind which cargo does not look. */
async function checkLayout() {
  const folder = new URL("crate/overshare/src/detect/vendors/", root);
  const vendors = readdirSync(folder).map((name) => fileURLToPath(new URL(name, folder)));
  await run("cargo", ["fmt", "--check"]);
  await run("rustfmt", ["--check", "--edition", "2024", ...vendors]);
  await prettier();
}

const prettier = () =>
  run(process.execPath, ["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."]);

async function build() {
  const { build: buildAll } = await import("./build.mjs");
  await buildAll();
  await run("cargo", ["build", "--quiet", "--release", "-p", "overshare", "--examples"]);
}

async function typecheck() {
  const { typecheck: check } = await import("./typecheck.mjs");
  await check();
}

/** Tells what is installed on the way. */
const INSTALL = { install: true, log: (line) => console.error(line) };

async function testArchives() {
  const { ensurePython } = await import("../tests/lib/python.mjs");
  await ensurePython(INSTALL);
  await nodeTest("tests/archives");
}

async function testFormats() {
  const { ensurePython } = await import("../tests/lib/python.mjs");
  await ensurePython(INSTALL);
  await nodeTest("tests/formats");
}

async function fuzz() {
  const { ensureCompiler } = await import("../tests/lib/compiler.mjs");
  await ensureCompiler(INSTALL);
  await run(process.execPath, ["scripts/fuzz.mjs", "--seconds", String(FUZZING)]);
}

async function testPage() {
  const { ensureBrowsers } = await import("../tests/lib/browsers.mjs");
  const { sentence } = await ensureBrowsers(INSTALL);
  console.error(sentence);
  await nodeTest("tests/browser");
}

/** Tests that are called by name alone: they fetch more than everybody should have to. */
const APART = ["precision.test.mjs"];

/** Runs the test files of one folder; the runner's own report is shown. */
function nodeTest(folder) {
  const files = readdirSync(new URL(`${folder}/`, root)).filter(
    (name) => name.endsWith(".test.mjs") && !APART.includes(name),
  );
  const words = ["--test", "--test-reporter=dot", ...files.map((name) => `${folder}/${name}`)];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { cwd: fileURLToPath(root), stdio: ["ignore", "inherit", "inherit"] });
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`Tests in ${folder} failed.`))));
  });
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
