// Hands a small real file of each format to the test that cuts it and flips its bits. The damage is done in Rust, natively.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { delimiter } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { list, obtain } from "./obtain.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

test("a damaged package gives a report or a clear error", async () => {
  const small = list.filter(({ batter }) => batter);
  const paths = await Promise.all(small.map(({ file }) => obtain(file)));
  const { code, out } = await cargo({ OVERSHARE_BATTER: paths.join(delimiter) });
  assert.equal(code, 0, out);
  for (const { file } of small) assert.ok(out.includes(`${file}: `), `${file} was not battered:\n${out}`);
});

/**
 * In release, because unoptimised it would take minutes; the test profile unwinds there as well.
 * @param {Record<string, string>} variables
 * @returns {Promise<{code: number, out: string}>}
 */
function cargo(variables) {
  const words = ["test", "--quiet", "--release", "-p", "overshare", "--test", "batter", "--", "--nocapture"];
  const settings = { cwd: root, env: { ...process.env, ...variables }, maxBuffer: 1 << 28 };
  return new Promise((resolve) => {
    execFile("cargo", words, settings, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out: `${out}${err}` });
    });
  });
}
