// Makes huge files of real content, and small ones that inflate to huge ones, streamed: no more than one package of ordinary size is ever held, and compressed files for the next round. `node tests/formats/large.mjs KIND OUT [--bytes N] [--packed]`.

import { createReadStream, createWriteStream } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { once } from "node:events";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { constants, crc32, deflateRawSync } from "node:zlib";
import { finished } from "node:stream/promises";
import { Header, Pax } from "tar";
import { installedEntries } from "../lib/reader.mjs";
import { fetchPackages } from "../lib/registry.mjs";
import { GzipWriter, flushed } from "./gzip.mjs";
import { ZipWriter, localHeader } from "./zip.mjs";

/** Packages whose files are repeated: scripts large and small, declarations, source maps with and without contents. */
const CONTENT = ["@angular/core", "babylonjs", "rxjs", "svelte", "typescript"];

const MANIFEST = Buffer.from('{ "name": "large", "version": "1.0.0", "license": "MIT" }\n');

/** Zeros are compressed once in pieces of this size, and the compressed piece is repeated. */
const ZEROS = 64 << 20;

/**
 * @typedef {object} Settings
 * @property {number} bytes how large: of what is inside, or of the file itself where `packed`
 * @property {boolean} [packed]
 *
 * @typedef {object} Made
 * @property {number} bytes of the file
 * @property {number} inside bytes of the files in it
 * @property {number} files
 * @property {number} [nested] files of the archive in it
 */

/** @type {Record<string, (path: string, settings: Settings) => Promise<Made>>} */
export const KINDS = {
  tgz: largeTgz,
  zip: largeZip,
  "zip-in-tgz": zipInTgz,
  "gzip-bomb": gzipBomb,
  "zip-bomb": zipBomb,
  "zip-overlap": zipOverlap,
};

/**
 * An npm package of real files, repeated under other folders until there is enough.
 * @param {string} path
 * @param {Settings} settings
 */
async function largeTgz(path, { bytes, packed = false }) {
  const out = counted(path);
  const gzip = new GzipWriter((data) => write(out.stream, data));
  const compressedOf = remembered(flushed);
  const tally = { files: 0, inside: 0 };
  const put = async (name, content) => {
    Object.assign(tally, { files: tally.files + 1, inside: tally.inside + content.length });
    const [header, ...rest] = tarMember(`package/${name}`, content);
    const body = Buffer.concat(rest);
    await gzip.add(header);
    await gzip.add(body, compressedOf(name, body));
  };
  await gzip.start();
  await put("package.json", MANIFEST);
  await repeat(put, () => (packed ? gzip.written : tally.inside) < bytes);
  await gzip.end(Buffer.alloc(1024));
  out.stream.end();
  await finished(out.stream);
  return { bytes: out.written(), ...tally };
}

/**
 * The same as a zip, with 64-bit records where they are needed.
 * @param {string} path
 * @param {Settings} settings
 */
async function largeZip(path, { bytes, packed = false }) {
  const out = counted(path);
  const zip = new ZipWriter((data) => write(out.stream, data));
  const compressedOf = remembered((content) => ({ data: deflateRawSync(content), crc: crc32(content) }));
  const tally = { files: 0, inside: 0 };
  const put = (name, content) => {
    Object.assign(tally, { files: tally.files + 1, inside: tally.inside + content.length });
    const { data, crc } = compressedOf(name, content);
    return zip.add(name, data, content.length, crc);
  };
  await put("package.json", MANIFEST);
  await repeat(put, () => (packed ? zip.offset : tally.inside) < bytes);
  await zip.end();
  out.stream.end();
  await finished(out.stream);
  return { bytes: out.written(), ...tally };
}

/**
 * An npm package that holds one zip of so many bytes, packed: what has to be held to be read.
 * @param {string} path
 * @param {Settings} settings
 */
async function zipInTgz(path, { bytes }) {
  const inner = `${path}.zip`;
  const zip = await largeZip(inner, { bytes, packed: true });
  const out = counted(path);
  const gzip = new GzipWriter((data) => write(out.stream, data));
  await gzip.start();
  await gzip.add(Buffer.concat(tarMember("package/package.json", MANIFEST)));
  await gzip.add(tarHeader("package/inner.zip", zip.bytes));
  for await (const piece of createReadStream(inner, { highWaterMark: 16 << 20 })) await gzip.add(piece, stored(piece));
  await gzip.end(Buffer.alloc((-zip.bytes & 511) + 1024));
  out.stream.end();
  await finished(out.stream);
  await rm(inner);
  return { bytes: out.written(), inside: zip.bytes + MANIFEST.length, files: 2, nested: zip.files };
}

/** What is compressed already is not compressed again. @param {Buffer} data */
const stored = (data) => deflateRawSync(data, { level: 0, finishFlush: constants.Z_FULL_FLUSH });

/**
 * One gzip of a tar of files of zeros: about a thousandth of what it inflates to.
 * @param {string} path
 * @param {Settings} settings
 */
async function gzipBomb(path, { bytes }) {
  const out = counted(path);
  const gzip = new GzipWriter((data) => write(out.stream, data));
  const zeros = Buffer.alloc(ZEROS);
  const compressedZeros = flushed(zeros);
  const files = Math.max(1, Math.round(bytes / ZEROS));
  await gzip.start();
  await gzip.add(Buffer.concat(tarMember("package/package.json", MANIFEST)));
  for (let file = 0; file < files; file++) {
    await gzip.add(tarHeader(`package/zeros-${file}.bin`, ZEROS));
    await gzip.add(zeros, compressedZeros);
  }
  await gzip.end(Buffer.alloc(1024));
  out.stream.end();
  await finished(out.stream);
  return { bytes: out.written(), inside: files * ZEROS, files };
}

/**
 * A zip of files of zeros, each with its own compressed bytes.
 * @param {string} path
 * @param {Settings} settings
 */
async function zipBomb(path, { bytes }) {
  const out = counted(path);
  const zip = new ZipWriter((data) => write(out.stream, data));
  const zeros = Buffer.alloc(ZEROS);
  const [compressed, crc] = [deflateRawSync(zeros, { level: 9 }), crc32(zeros)];
  const files = Math.max(1, Math.round(bytes / ZEROS));
  for (let file = 0; file < files; file++) await zip.add(`zeros-${file}.bin`, compressed, ZEROS, crc);
  await zip.end();
  out.stream.end();
  await finished(out.stream);
  return { bytes: out.written(), inside: files * ZEROS, files };
}

/**
 * A zip whose files overlap: each holds, as stored bytes, the local header of the next, and all end in the same
 * compressed zeros. Every header, size and checksum is right.
 * @param {string} path
 * @param {Settings} settings
 */
async function zipOverlap(path, { bytes }) {
  const out = counted(path);
  const zip = new ZipWriter((data) => write(out.stream, data));
  const zeros = Buffer.alloc(ZEROS);
  const kernel = deflateRawSync(zeros, { level: 9 });
  const files = overlapping(Math.max(1, Math.round(bytes / ZEROS)), zeros, kernel);
  for (const { name, header, quote, compressed, size, crc } of files) {
    zip.list(name, compressed, size, crc);
    await zip.raw(Buffer.concat([header, quote]));
  }
  await zip.raw(kernel);
  await zip.end();
  out.stream.end();
  await finished(out.stream);
  return { bytes: out.written(), inside: files.reduce((sum, { size }) => sum + size, 0), files: files.length };
}

/**
 * From the last to the first, because each quotes the header of the one behind it.
 * @param {number} count
 * @param {Buffer} zeros
 * @param {Buffer} kernel
 */
function overlapping(count, zeros, kernel) {
  const files = [];
  let quoted = Buffer.alloc(0);
  let compressed = kernel.length;
  for (let at = count - 1; at >= 0; at--) {
    const next = files[0];
    const quote = next ? storedBlock(next.header) : Buffer.alloc(0);
    quoted = next ? Buffer.concat([next.header, quoted]) : quoted;
    compressed += next ? quote.length + next.header.length : 0;
    const [name, size, crc] = [`zeros-${at}.bin`, quoted.length + zeros.length, crc32(zeros, crc32(quoted))];
    files.unshift({ name, header: localHeader(name, compressed, size, crc), quote, compressed, size, crc });
  }
  return files;
}

/** The first bytes of a stored deflate block that says: these so many bytes as they are (RFC 1951, section 3.2.4). */
function storedBlock(bytes) {
  const head = Buffer.alloc(5);
  head.writeUInt16LE(bytes.length, 1);
  head.writeUInt16LE(~bytes.length & 0xffff, 3);
  return head;
}

/**
 * The same file comes again in every round, under another first folder.
 * @template T
 * @param {(content: Buffer) => T} compress
 */
function remembered(compress) {
  const known = new Map();
  return (name, content) => {
    const file = name.slice(name.indexOf("/"));
    if (!known.has(file)) known.set(file, compress(content));
    return /** @type {T} */ (known.get(file));
  };
}

/**
 * Puts the packages' files again and again, in the same order, until there is enough.
 * @param {(name: string, content: Buffer) => Promise<void>} put
 * @param {() => boolean} more
 */
async function repeat(put, more) {
  const packages = JSON.parse(await readFile(new URL("../packages.json", import.meta.url), "utf8"));
  const chosen = packages.filter(({ name }) => CONTENT.includes(name));
  const paths = await fetchPackages(chosen);
  for (let round = 0; more(); round++) {
    for (const [at, path] of paths.entries()) {
      // Read again each time: held all together they would be several hundred megabytes.
      for (const [name, { bytes }] of await installedEntries(await readFile(path))) {
        if (!more()) return;
        await put(`${round}/${chosen[at].name}/${name}`, bytes);
      }
    }
  }
}

/**
 * @param {string} name
 * @param {Buffer} content
 * @returns {Buffer[]}
 */
function tarMember(name, content) {
  return [tarHeader(name, content.length), content, Buffer.alloc(-content.length & 511)];
}

/**
 * @param {string} path
 * @param {number} size
 */
function tarHeader(path, size) {
  const fields = { path, size, type: "File", mode: 0o644, uid: 0, gid: 0, mtime: new Date(0) };
  const header = new Header(fields);
  const block = Buffer.alloc(512);
  // What does not fit goes into a pax header in front.
  return header.encode(block) ? Buffer.concat([new Pax({ path }).encode(), block]) : block;
}

/** A file that knows how much was written to it. @param {string} path */
function counted(path) {
  const stream = createWriteStream(path, { highWaterMark: 1 << 20 });
  return { stream, written: () => stream.bytesWritten };
}

/**
 * @param {import("node:stream").Writable} stream
 * @param {Buffer} data
 */
async function write(stream, data) {
  if (!stream.write(data)) await once(stream, "drain");
}

async function main() {
  const options = { bytes: { type: "string" }, packed: { type: "boolean", default: false } };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [kind, path] = positionals;
  if (!Object.hasOwn(KINDS, kind ?? "") || !path) {
    throw new Error(`usage: large.mjs ${Object.keys(KINDS).join("|")} OUT [--bytes N] [--packed]`);
  }
  const usual = kind.startsWith("zip-") || kind.startsWith("gzip-") ? 10e9 : 1e9;
  console.log(JSON.stringify(await KINDS[kind](path, { bytes: Number(values.bytes ?? usual), packed: values.packed })));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main();
