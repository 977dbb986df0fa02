// The inputs that fuzzing begins with: our own fixtures, packed. Made by script; none is committed.

import { readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { packFixture } from "../lib/fixture.mjs";

const fixtures = fileURLToPath(new URL("../fixtures/", import.meta.url));

/** Packages of every fixture. */
async function packages() {
  const folder = join(tmpdir(), `overshare-seeds-${process.pid}`);
  const cases = (await readdir(fixtures, { withFileTypes: true })).filter((item) => item.isDirectory());
  return Promise.all(
    cases.map(async ({ name }) => {
      const out = join(folder, `${name}.tgz`);
      await packFixture(join(fixtures, name), { out });
      return readFile(out);
    }),
  );
}

const MAPS = [
  {
    version: 3,
    sources: ["a.ts", "../b.ts"],
    sourcesContent: ["let a\n", null],
    names: ["x"],
    mappings: "AAAA,CAAC;AACA",
  },
  { version: 3, sections: [{ offset: { line: 0, column: 0 }, map: { version: 3, sources: ["é"], mappings: "" } }] },
  {
    version: 3,
    sourceRoot: "/x/",
    sources: [null, "a"],
    sourcesContent: ["\ud83d\ude00\\", ""],
    ignoreList: [0],
    mappings: ";;A",
  },
].map((map) => Buffer.from(JSON.stringify(map)));

/** With a first byte that chooses a name. */
const named = (byte) => (bytes) => Buffer.concat([Buffer.from([byte]), bytes]);

/** The seeds of a target. */
export async function seeds(target) {
  const archives = await packages();
  const tars = archives.map((bytes) => gunzipSync(bytes));
  const all = {
    check: [...archives, ...tars, ...MAPS].flatMap((bytes) => [0, 11, 12].map((byte) => named(byte)(bytes))),
    tar: tars,
    sourcemap: MAPS,
  };
  return all[target] ?? [];
}
