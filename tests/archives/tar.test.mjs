// Holds what we say that each installer writes of a tar archive against what the installer itself writes, case by case. Differences that are known stand in differences.mjs.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { OLD_TARFILE, TAR_DIFFERENCES } from "./differences.mjs";
import { ORACLES, hasOldTarfile, ordered } from "./oracles/installers.mjs";
import { tarCorpus } from "./tar-corpus.mjs";

const run = promisify(execFile);
const OURS =
  process.env.OVERSHARE_INSTALLED ?? fileURLToPath(new URL("../../target/release/examples/installed", import.meta.url));

/** Cases that an installer does not come to the end of in good time, or, with Python before 3.13.6, ever. */
const ENDLESS = /as deep as 1100|minus|negative|"-4"/;

const all = tarCorpus().map((one, at) => ({
  ...one,
  file: `cases/${at}${one.bytes[0] === 0x1f ? ".tar.gz" : ".tar"}`,
}));
let folder;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "overshare-tar-"));
  await mkdir(join(folder, "cases"));
  // npm tells a file from a folder by its ending, pip its compression.
  await Promise.all(all.map(({ bytes, file }) => writeFile(join(folder, file), bytes)));
});

after(() => rm(folder, { recursive: true, force: true }));

for (const [installer, oracle] of Object.entries(ORACLES)) {
  test(`what ${installer} writes`, { timeout: 600_000 }, async () => {
    const explained =
      installer === "pip" && (await hasOldTarfile()) ? [...TAR_DIFFERENCES, OLD_TARFILE] : TAR_DIFFERENCES;
    const cases = all.filter(({ name }) => /npm/.test(installer) || !ENDLESS.test(name));
    const files = cases.map(({ file }) => join(folder, file));
    const theirs = await oracle(files, join(folder, installer));
    const ours = await ourOutcomes(installer, files);
    const wrong = [];
    for (const [at, { name }] of cases.entries()) {
      const [one, other] = [summary(theirs[at]), summary(ours[at])];
      const known = explained.some((entry) => entry.installer === installer && entry.case.test(name));
      if ((one !== other) !== known)
        wrong.push({ name, theirs: known ? "as ours, though listed as different" : one, ours: other });
    }
    if (process.env.OVERSHARE_SHOW) console.log(installer, JSON.stringify(wrong, null, 1));
    assert.deepEqual(wrong, []);
  });
}

/** @param {string} installer @param {string[]} files */
async function ourOutcomes(installer, files) {
  const { stdout } = await run(OURS, [installer, ...files], { maxBuffer: 1 << 28 });
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

/** One line that says what was written; what is refused writes nothing. */
function summary({ files: written, refusal, nothing }) {
  if (refusal || nothing || written.length === 0) return "nothing";
  const last = new Map(written.map((file) => [file.path, file]));
  return ordered([...last.values()])
    .map(
      ({ path, bytes, sha256 }) =>
        `${path.length > 300 ? `${path.slice(0, 100)}…` : path} ${bytes} ${sha256.slice(0, 8)}`,
    )
    .join(" | ");
}
