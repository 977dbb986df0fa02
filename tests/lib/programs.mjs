// Small programs with files in them, written here in the forms of Bun, Node and Deno, behind what ELF begins with. They do not run.

/** What ELF begins with. */
const ELF = Buffer.concat([Buffer.from("\x7fELF\x02\x01\x01", "latin1"), Buffer.alloc(120)]);

/** @param {number[]} numbers */
const words = (...numbers) => {
  const bytes = Buffer.alloc(numbers.length * 4);
  numbers.forEach((number, at) => bytes.writeUInt32LE(number, at * 4));
  return bytes;
};

/** Bytes behind their length, of eight bytes and of four. */
const long = (text) => Buffer.concat([words(Buffer.byteLength(text), 0), Buffer.from(text)]);
const short = (text) => Buffer.concat([words(Buffer.byteLength(text)), Buffer.from(text)]);

/** A frame of zstd with one block, stored as it is (RFC 8878, section 3.1.1). */
function stored(text) {
  const bytes = Buffer.from(text);

  const sizes = Buffer.alloc(7);
  sizes.writeUInt32LE(bytes.length);
  sizes.writeUIntLE((bytes.length << 3) | 1, 4, 3);
  return Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xa0]), sizes, bytes]);
}

/**
 * A program of Bun's, as version 1.4 writes it: `src/StandaloneModuleGraph` in its repository.
 * @param {{ name: string, text: string, map?: { sources: Record<string, string>, mappings: string } }[]} files
 */
export function bunProgram(files) {
  const parts = [];
  let size = 0;
  const put = (bytes) => {
    const place = words(size, bytes.length);
    parts.push(bytes, Buffer.from([0]));
    size += bytes.length + 1;
    return place;
  };
  const rows = files.map(({ name, text, map }) => [
    put(Buffer.from(`/$bunfs/root/${name}`)),
    put(Buffer.from(text)),
    map ? put(bunMap(map)) : words(0, 0),
    ...[Buffer.alloc(24), Buffer.from([1, 1, 1, 0])],
  ]);
  const table = put(Buffer.concat(rows.flat()));
  const offsets = Buffer.concat([words(size, 0), table, Buffer.alloc(16)]);
  return Buffer.concat([ELF, ...parts, offsets, Buffer.from("\n---- Bun! ----\n"), Buffer.alloc(64)]);
}

/** A map as Bun keeps it. */
function bunMap({ sources, mappings }) {
  const names = Object.keys(sources).map((name) => Buffer.from(name));
  const texts = Object.values(sources).map((text) => stored(text));
  let at = 8 + names.length * 16 + mappings.length;
  const places = [...names, ...texts].map((bytes) => {
    const place = words(at, bytes.length);
    at += bytes.length;
    return place;
  });
  const head = [words(names.length, mappings.length), ...places, Buffer.from(mappings)];
  return Buffer.concat([...head, ...names, ...texts]);
}

/**
 * A program that Node's blob was put into: `src/node_sea.cc` in its repository.
 * @param {string} main
 * @param {string} text
 * @param {Record<string, string>} assets
 */
export function seaProgram(main, text, assets = {}) {
  const list = Object.entries(assets).flatMap(([name, asset]) => [long(name), long(asset)]);
  const blob = [words(0x143da20, 8), long(main), long(text), words(Object.keys(assets).length, 0), ...list];
  return Buffer.concat([ELF, Buffer.from("NODE_SEA_BLOB\0\0\0"), ...blob, Buffer.alloc(64)]);
}

/**
 * A program of Deno's, as version 2.2 and later write it: `cli/standalone/binary.rs` in its repository.
 * @param {object} settings
 * @param {Record<string, string>} files
 */
export function denoProgram(settings, files) {
  let at = 0;
  const tree = Object.entries(files).map(([name, text]) => {
    const place = [at, Buffer.byteLength(text)];
    at += place[1];
    return { File: { n: name, o: place } };
  });
  const data = Object.values(files).join("");
  const sections = [long(JSON.stringify(settings)), long(""), words(0, 0, 0), long(JSON.stringify(tree)), long(data)];
  return Buffer.concat([ELF, Buffer.from("d3n0l4nd"), ...sections, Buffer.from("d3n0l4nd"), Buffer.alloc(64)]);
}

/** One of each. */
export const programs = () => [
  bunProgram([
    { name: "i.js", text: "let a", map: { sources: { "a.ts": "let a\n", "b.ts": "" }, mappings: "AAAA" } },
    { name: "data.txt", text: "data" },
  ]),
  seaProgram("a.js", "let a", { "a.txt": "A", b: "" }),
  denoProgram({ argv: [] }, { "a.ts": "let a", "b.json": "{}" }),
];
