// The inputs that fuzzing begins with: our own fixtures, packed. Made by script; none is committed.

import { readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, deflateRawSync, gunzipSync, gzipSync } from "node:zlib";
import { tarCorpus } from "../archives/tar-corpus.mjs";
import { corpus as zips } from "../archives/zip-corpus.mjs";
import { packFixture } from "../lib/fixture.mjs";
import { programs } from "../lib/programs.mjs";
import { dwarf, modules } from "./modules.mjs";

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

/** Electron's archive of two files, one of them in a folder. */
function asar() {
  const header = Buffer.from(
    '{"files":{"a.js":{"size":4,"offset":"0"},"b":{"files":{"c":{"size":3,"offset":"4"}}},"l":{"link":"a.js"}}}',
  );
  const padded = Math.ceil(header.length / 4) * 4;
  const sizes = Buffer.alloc(16);
  [4, padded + 8, padded + 4, header.length].forEach((size, at) => sizes.writeUInt32LE(size, at * 4));
  return Buffer.concat([sizes, header, Buffer.alloc(padded - header.length), Buffer.from("abc\ndef")]);
}

/** Something compressed by each method that Node knows, behind the byte that chooses it. */
const compressed = (text) => [
  named(0)(gzipSync(text)),
  named(1)(brotliCompressSync(text)),
  named(6)(deflateRawSync(text)),
];

/** What a gzip file holds, or the file where that cannot be unpacked. */
function unpackedOr(bytes) {
  try {
    return gunzipSync(bytes);
  } catch {
    return bytes;
  }
}

/** With a first byte that chooses a name. */
const named = (byte) => (bytes) => Buffer.concat([Buffer.from([byte]), bytes]);

/** The seeds of a target. */
export async function seeds(target) {
  const archives = await packages();
  const tars = archives.map((bytes) => gunzipSync(bytes));
  const smallTars = tarCorpus()
    .map(({ bytes }) => bytes)
    .filter((bytes) => bytes[0] === 0x1f && bytes.length < 4096)
    .map((bytes) => unpackedOr(bytes))
    .filter(({ length }) => length < 65536);
  const smallZips = [...zips().values()].map((make) => make()).filter(({ length }) => length < 4096);
  const all = {
    check: [
      ...archives,
      ...tars,
      ...MAPS,
      ...modules(),
      asar(),
      ...programs(),
      ...smallZips.slice(0, 40),
      ...smallTars.slice(0, 60),
    ].flatMap((bytes) => [0, 11, 12].map((byte) => named(byte)(bytes))),
    tar: [...tars, ...smallTars],
    sourcemap: MAPS,
    wasm: modules(),
    dwarf: dwarf(),
    asar: [asar()],
    program: programs(),
    zip: smallZips.map(named(3)),
    unpack: [...MAPS, ...tars.slice(0, 3)].flatMap(compressed),
  };
  return all[target] ?? [];
}
