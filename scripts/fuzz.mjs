// `npm run fuzz -- [TARGET…] [--seconds N]`: builds the fuzz targets with the fuzzer's instrumentation, seeds them, and
// runs each for so long. What breaks one is written to target/fuzz/TARGET-crash-… and named.
import { spawnSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createHash } from "node:crypto";
import { root, run } from "./lib/run.mjs";
import { seeds } from "../tests/fuzz/seeds.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: "string", default: "20" } },
});

/** What cargo fuzz passes too, without a sanitizer: safe Rust has no memory to sanitize. */
const INSTRUMENTED = [
  "-Cpasses=sancov-module",
  "-Cllvm-args=-sanitizer-coverage-level=4",
  "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
  "-Cllvm-args=-sanitizer-coverage-pc-table",
  "-Cllvm-args=-sanitizer-coverage-trace-compares",
  "-Ccodegen-units=1",
  "--cfg=fuzzing",
].join(" ");

const manifest = new URL("tests/fuzz/Cargo.toml", root);
const built = new URL("target/fuzz/", root);
const host = spawnSync("rustc", ["-vV"], { encoding: "utf8" }).stdout.match(/host: (\S+)/)?.[1] ?? "";

const names = [...(await readFile(manifest, "utf8")).matchAll(/\[\[bin\]\]\nname = "(\w+)"/g)].map(([, name]) => name);
const targets = positionals.length > 0 ? positionals : names;

await run(
  "cargo",
  [
    ...["build", "--quiet", "--release", "--target", host, "--target-dir", fileURLToPath(built)],
    ...["--manifest-path", fileURLToPath(manifest), ...targets.flatMap((target) => ["--bin", target])],
  ],
  { env: { RUSTFLAGS: INSTRUMENTED } },
);
for (const target of targets) await fuzz(target);

/** Runs one target over its seeds, and over all that a run before has found. */
async function fuzz(target) {
  const corpus = new URL(`corpus/${target}/`, built);
  await mkdir(corpus, { recursive: true });
  await plant(corpus, await seeds(target));
  const { status, stderr } = spawnSync(
    fileURLToPath(new URL(`${host}/release/${target}`, built)),
    [
      ...[fileURLToPath(corpus), `-artifact_prefix=${fileURLToPath(new URL(`${target}-`, built))}`],
      ...[
        `-max_total_time=${values.seconds}`,
        "-timeout=10",
        "-rss_limit_mb=1024",
        "-max_len=65536",
        "-print_final_stats=1",
      ],
    ],
    { encoding: "utf8", maxBuffer: 1 << 28 },
  );
  const runs = stderr.match(/number_of_executed_units:\s*(\d+)/)?.[1] ?? "?";
  console.log(`${target}: ${Number(runs).toLocaleString("en-US")} executions`);
  if (status !== 0) {
    console.error(stderr.slice(-4000));
    process.exitCode = 1;
  }
}

/** Writes the seeds, each under the hash of its bytes: those that are new join what was found before. */
async function plant(folder, list) {
  for (const bytes of list) {
    const name = createHash("sha1").update(bytes).digest("hex");
    await writeFile(new URL(name, folder), bytes);
  }
}
