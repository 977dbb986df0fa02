// Packs every fixture into a folder, for tests in any language: node tests/pack-fixtures.mjs [FOLDER]. Silent when all is well.

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packFixture } from "./lib/fixture.mjs";

const fixtures = fileURLToPath(new URL("fixtures/", import.meta.url));
const target = process.argv[2] ?? fileURLToPath(new URL("../target/fixtures/", import.meta.url));

const cases = (await readdir(fixtures, { withFileTypes: true })).filter((item) => item.isDirectory());
await Promise.all(cases.map(({ name }) => packFixture(join(fixtures, name), { out: join(target, `${name}.tgz`) })));
