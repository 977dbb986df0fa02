// `npm run bench [-- --rounds N] [-- --large] [-- --write]`: what a check costs beside unpacking the same bytes, measured side by side in one run; with `--secrets`, instead, what the search for secrets costs beside other scanners. Judges no number; docs/performance.md does.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { build } from "./build.mjs";
import { root, run } from "./lib/run.mjs";
import { setUp } from "./lib/setup.mjs";

const PAGE = new URL("docs/performance.md", root);
// A folder of its own: whoever uses dist/ meanwhile is not disturbed, and what is measured is what the sources say now.
const DIST = new URL("target/bench/", root);

const say = (line) => console.error(line);

async function main() {
  const { rounds, large, secrets, write } = settings();
  const load = loadavg()[0];
  await setUp({ say });
  say("Building (the first time takes a few minutes)");
  await build({ out: DIST });
  await run("cargo", ["build", "--release", "-p", "overshare", "--example", "check"]);
  const parts = secrets ? { secrets: await measureSecrets(rounds, load) } : await measureAll(rounds, large, load);
  console.log(Object.values(parts).join("\n\n"));
  if (!write) return;
  const { between } = await import("./bench/table.mjs");
  const page = await readFile(PAGE, "utf8");
  await writeFile(
    PAGE,
    Object.entries(parts).reduce((text, [name, part]) => between(text, name, part), page),
  );
}

async function measureAll(rounds, large, load) {
  // Loaded late: they use npm packages, which are there only once they are set up.
  const [{ openChromium }, { weighParts }, { sizeTable }] = await Promise.all([
    import("./bench/chromium.mjs"),
    import("./bench/sizes.mjs"),
    import("./bench/table.mjs"),
  ]);
  const chromium = await openChromium(DIST);
  if (!chromium) say("There is no Chromium on this machine: the page is not measured.");
  const numbers = await measure(chromium, rounds, load).finally(() => chromium?.close());
  const maps = await measureMaps(rounds);
  const formats = await measureFormats(rounds);
  const gigabyte = large ? await measureLarge(rounds) : null;
  const sizes = sizeTable(await weighParts(DIST));
  return { numbers, maps, formats, ...(gigabyte && { large: gigabyte }), sizes };
}

function settings() {
  const options = {
    rounds: { type: "string", default: "7" },
    large: { type: "boolean", default: false },
    secrets: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  };
  const { values } = parseArgs({ options });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error(`--rounds takes a number from 1; not “${values.rounds}”.`);
  return { rounds, large: values.large, secrets: values.secrets, write: values.write };
}

async function measure(chromium, rounds, load) {
  const [{ makeCases }, { runRounds }, { timeTable }] = await Promise.all([
    import("./bench/cases.mjs"),
    import("./bench/rounds.mjs"),
    import("./bench/table.mjs"),
  ]);
  const { cases, close } = await makeCases(DIST, chromium);
  try {
    const results = await runRounds(cases, rounds, (round) =>
      say(round === 0 ? "Warming up" : `Round ${round} of ${rounds}`),
    );
    const tables = results.map((rows, at) => `### ${cases[at].title}\n\n${timeTable(rows)}`);
    return [await circumstances(chromium, rounds, load), ...tables].join("\n\n");
  } finally {
    await close();
  }
}

/** One map, by every reader that people would use instead. */
async function measureMaps(rounds) {
  const [{ makeMapCases }, { buildPeers }, { runRounds }, { timeTable }] = await Promise.all([
    import("./bench/cases.mjs"),
    import("./bench/maps.mjs"),
    import("./bench/rounds.mjs"),
    import("./bench/table.mjs"),
  ]);
  say("Building the other readers of source maps");
  await buildPeers();
  const { cases, close } = await makeMapCases();
  try {
    const [rows] = await runRounds(cases, rounds, (round) => say(`Source maps, round ${round} of ${rounds}`));
    return `${cases[0].title}\n\n${timeTable(rows, "JSON.parse")}`;
  } finally {
    await close();
  }
}

async function measureFormats(rounds) {
  const [{ makeFormatCases }, { runRounds }, { formatTable }] = await Promise.all([
    import("./bench/cases.mjs"),
    import("./bench/rounds.mjs"),
    import("./bench/table.mjs"),
  ]);
  const cases = await makeFormatCases(DIST);
  const results = await runRounds(cases, rounds, (round) => say(`Every format, round ${round} of ${rounds}`));
  return formatTable(
    cases.map(({ title }) => title),
    results,
  );
}

/** Seconds each, so that three rounds are enough. */
async function measureLarge(rounds) {
  const [{ makeLargeCases }, { runRounds }, { largeTable }] = await Promise.all([
    import("./bench/cases.mjs"),
    import("./bench/rounds.mjs"),
    import("./bench/table.mjs"),
  ]);
  const folder = await mkdtemp(join(tmpdir(), "overshare-large-"));
  try {
    const cases = await makeLargeCases(DIST, folder, say);
    const few = Math.min(rounds, 3);
    const results = await runRounds(cases, few, (round) => say(`Large packages, round ${round} of ${few}`));
    return largeTable(cases, results);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The search for secrets, by every scanner that people would use instead. */
async function measureSecrets(rounds, load) {
  const [{ makeSecretCases }, { buildScan }, { scanners }, { runRounds }, { scanTable }] = await Promise.all([
    import("./bench/secrets.mjs"),
    import("./bench/scan.mjs"),
    import("./bench/scanners.mjs"),
    import("./bench/rounds.mjs"),
    import("./bench/table.mjs"),
  ]);
  say("Installing the other scanners of secrets, and building ours alone");
  const [others] = [await scanners(), await buildScan()];
  const folder = await mkdtemp(join(tmpdir(), "overshare-secrets-"));
  try {
    const cases = await makeSecretCases(DIST, others, folder);
    const results = await runRounds(cases, rounds, (round) => say(`Secrets, round ${round} of ${rounds}`));
    const tables = results.map((rows, at) => `### ${cases[at].title}\n\n${scanTable(cases[at], rows)}`);
    return [await circumstances(null, rounds, load), ...tables].join("\n\n");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the numbers depend on. Nothing that names the machine. */
async function circumstances(chromium, rounds, load) {
  const { stdout } = await promisify(execFile)("rustc", ["--version"], { cwd: root });
  const rust = stdout.split(" ")[1];
  const versions = [
    `Node ${process.versions.node}`,
    chromium && `Chromium ${chromium.version}`,
    `rustc ${rust}`,
  ].filter(Boolean);
  const machine = `${availableParallelism()} cores (${process.arch}), load average ${load.toFixed(1)} before`;
  return `Medians of ${rounds} interleaved rounds after one to warm up. ${versions.join(", ")}; ${machine}.`;
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
