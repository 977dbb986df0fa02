// Holds our listing of every zip of the corpus against what Python's installers write: pip as the tests pin it, in their
// own environment. It needs `python3` and cargo.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { python } from "../lib/python.mjs";
import { differences } from "./zip-compare.mjs";
import { writeCorpus } from "./zip-corpus.mjs";
import { DIFFERENCES } from "./zip-differences.mjs";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = await mkdtemp(join(tmpdir(), "overshare-zips-"));
after(() => rm(folder, { recursive: true, force: true }));

const zips = join(folder, "zips");
const names = writeCorpus(zips);
const [theirs, ours] = await Promise.all([theirListing(), ourListing()]);

for (const name of names) {
  test(name, () => {
    const found = differences(theirs.archives[name], ours[name]);
    const explained = DIFFERENCES[name];
    const applies = explained && (explained.python ?? /./).test(theirs.versions.python);
    if (applies) assert.notDeepEqual(found, [], "an explained difference is still one");
    else assert.deepEqual(found, []);
  });
}

test("every explained difference is about a case", () => {
  assert.deepEqual(
    Object.keys(DIFFERENCES).filter((name) => !names.includes(name)),
    [],
  );
});

/** What Python's installers write. */
async function theirListing() {
  const oracle = fileURLToPath(new URL("oracles/zip.py", import.meta.url));
  return JSON.parse(await python(["-W", "ignore", oracle, zips]));
}

/** What we list, by the unit test that lists a folder: the reader is private to its crate. */
async function ourListing() {
  const output = join(folder, "ours.json");
  const env = { ...process.env, OVERSHARE_ZIPS: zips, OVERSHARE_LISTING: output };
  const listing = "archive::zip::tests::archives_of_a_folder_are_listed";
  await run("cargo", ["test", "-q", "-p", "overshare", "--lib", listing], { cwd: root, env, maxBuffer: 1 << 24 });
  return JSON.parse(await readFile(output, "utf8"));
}
