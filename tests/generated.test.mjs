// What is generated and committed is what would be generated now, and reports are of the form that is said.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { fileURLToPath } from "node:url";
import Ajv from "ajv/dist/2020.js";
import { check } from "./lib/command.mjs";
import { packFixture } from "./lib/fixture.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));

/** Every generated file, with its text. */
async function generated() {
  const pages = (await readdir(join(root, "docs/detectors"))).map((name) => `docs/detectors/${name}`);
  const single = [
    "docs/archives.md",
    "docs/detection.md",
    "docs/report.schema.json",
    "www/shared/report.ts",
    "www/shared/limits.json",
  ];
  const names = [...single, ...pages];
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(root, name), "utf8")])),
  );
}

test("`npm run generate` changes nothing", async () => {
  const before = await generated();
  await promisify(execFile)(process.execPath, ["scripts/generate.mjs"], { cwd: root });
  assert.deepEqual(await generated(), before);
});

test("every fixture's report is valid by the schema", async () => {
  const schema = JSON.parse(await readFile(join(root, "docs/report.schema.json"), "utf8"));
  // The schema's number formats (uint64 and their like) say more than JSON Schema knows.
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  const fixtures = fileURLToPath(new URL("fixtures/", import.meta.url));
  const cases = (await readdir(fixtures, { withFileTypes: true })).filter((item) => item.isDirectory());
  for (const { name } of cases) {
    const file = await packFixture(join(fixtures, name), {
      out: join(tmpdir(), `overshare-schema-${process.pid}`, `${name}.tgz`),
    });
    const valid = validate(await check(file));
    assert.ok(valid, `${name}: ${JSON.stringify(validate.errors)}`);
  }
});
