// Writes zip archives field by field, honest or not: whatever a case wants to be wrong can be given. It judges nothing.

import { crc32, deflateRawSync } from "node:zlib";

/**
 * A file of an archive. What is not given is what an honest writer writes.
 * @typedef {object} Part
 * @property {string | Buffer} name
 * @property {string | Buffer} [text] its bytes, unpacked
 * @property {number} [method] 0 stored, 8 deflate; others are written as stored
 * @property {Buffer} [data] its packed bytes
 * @property {number} [flags]
 * @property {number} [mode] of Unix
 * @property {Buffer} [extra] in both headers
 * @property {string | Buffer} [comment]
 * @property {Fields} [local] what the local header says otherwise
 * @property {Fields} [central] what the directory says otherwise
 * @property {Buffer} [descriptor] behind the data
 * @property {Buffer} [before] bytes before the local header
 * @property {Buffer} [after] bytes behind the data and its descriptor
 * @property {boolean} [unlisted] leaves it out of the directory
 * @property {boolean} [absent] leaves out all but its record in the directory
 *
 * @typedef {object} Fields
 * @property {string | Buffer} [name]
 * @property {number} [needed]
 * @property {number} [flags]
 * @property {number} [method]
 * @property {number} [crc]
 * @property {number} [packed]
 * @property {number} [size]
 * @property {number} [offset]
 * @property {number} [disk]
 * @property {Buffer} [extra]
 * @property {Buffer} [signature]
 *
 * @typedef {object} End
 * @property {Buffer} [prefix] before all, counted in no offset
 * @property {Buffer} [head] before all, counted in every offset
 * @property {string | Buffer} [comment]
 * @property {number} [commentLength]
 * @property {Buffer} [trailing]
 * @property {number} [count]
 * @property {number} [diskCount]
 * @property {number} [size]
 * @property {number} [offset]
 * @property {number} [disk]
 * @property {number} [startDisk]
 * @property {Buffer} [gap] between the files and the directory
 * @property {Buffer} [beforeEnd] between the directory and the end record
 * @property {boolean | Zip64} [zip64] writes the zip64 end record and locator
 * @property {(parts: Part[]) => Part[]} [order] of the directory
 * @property {boolean} [noEnd] leaves out the end record
 *
 * @typedef {object} Zip64
 * @property {number} [count]
 * @property {number} [size]
 * @property {number} [offset]
 * @property {number} [at] what the locator says
 * @property {number} [disks]
 * @property {Buffer} [extensible]
 * @property {boolean} [honest32] the end record keeps its own numbers
 */

/** @param {number} value @param {number} width */
export function number(value, width) {
  const bytes = Buffer.alloc(width);
  if (width === 8) bytes.writeBigUInt64LE(BigInt(value));
  else bytes.writeUIntLE(value, 0, width);
  return bytes;
}

/** @param {number} id @param {Buffer} bytes */
export function extra(id, bytes) {
  return Buffer.concat([number(id, 2), number(bytes.length, 2), bytes]);
}

/** @param {string | Buffer} text */
export function bytes(text) {
  return typeof text === "string" ? Buffer.from(text) : text;
}

/**
 * What a part's headers say unless it says otherwise.
 * @param {Part} part
 */
export function honest(part) {
  const text = bytes(part.text ?? "");
  const method = part.method ?? 8;
  const data = part.data ?? (method === 8 ? deflateRawSync(text) : text);
  const name = bytes(part.name);
  const ascii = name.every((byte) => byte < 128);
  const flags = part.flags ?? (typeof part.name === "string" && !ascii ? 0x800 : 0);
  return { name, method, flags, data, crc: crc32(text), packed: data.length, size: text.length, needed: 20 };
}

/** A data descriptor. @param {Part} part @param {{signed?: boolean, wide?: boolean}} [form] */
export function descriptor(part, { signed = true, wide = false } = {}) {
  const { crc, packed, size } = honest(part);
  const width = wide ? 8 : 4;
  const signature = signed ? [Buffer.from("PK\x07\x08")] : [];
  return Buffer.concat([...signature, number(crc, 4), number(packed, width), number(size, width)]);
}

/** A local header with its data. @param {Part} part */
export function localPart(part) {
  const fields = { ...honest(part), extra: part.extra ?? Buffer.alloc(0), ...part.local };
  const name = bytes(fields.name);
  return Buffer.concat([
    part.before ?? Buffer.alloc(0),
    part.local?.signature ?? Buffer.from("PK\x03\x04"),
    number(fields.needed, 2),
    number(fields.flags, 2),
    number(fields.method, 2),
    Buffer.from([0, 0, 0x21, 0]),
    number(fields.crc, 4),
    number(fields.packed, 4),
    number(fields.size, 4),
    number(name.length, 2),
    number(fields.extra.length, 2),
    name,
    fields.extra,
    honest(part).data,
    part.descriptor ?? Buffer.alloc(0),
    part.after ?? Buffer.alloc(0),
  ]);
}

/** A record of the directory. @param {Part} part @param {number} offset */
export function centralPart(part, offset) {
  const fields = { ...honest(part), extra: part.extra ?? Buffer.alloc(0), offset, disk: 0, ...part.central };
  const name = bytes(fields.name);
  const comment = bytes(part.comment ?? "");
  return Buffer.concat([
    part.central?.signature ?? Buffer.from("PK\x01\x02"),
    Buffer.from([20, 3]),
    number(fields.needed, 2),
    number(fields.flags, 2),
    number(fields.method, 2),
    Buffer.from([0, 0, 0x21, 0]),
    number(fields.crc, 4),
    number(fields.packed, 4),
    number(fields.size, 4),
    number(name.length, 2),
    number(fields.extra.length, 2),
    number(comment.length, 2),
    number(fields.disk, 2),
    Buffer.alloc(2),
    number(((part.mode ?? 0o100644) << 16) >>> 0, 4),
    number(fields.offset, 4),
    name,
    fields.extra,
    comment,
  ]);
}

/**
 * An archive.
 * @param {Part[]} parts
 * @param {End} [end]
 */
export function zip(parts, end = {}) {
  const head = end.head ?? Buffer.alloc(0);
  /** @type {Map<Part, number>} */
  const offsets = new Map();
  const bodies = [];
  let at = head.length;
  for (const part of parts) {
    offsets.set(part, at + (part.before?.length ?? 0));
    if (part.absent) continue;
    const body = localPart(part);
    bodies.push(body);
    at += body.length;
  }
  const gap = end.gap ?? Buffer.alloc(0);
  const listed = (end.order ?? ((all) => all))(parts).filter((part) => !part.unlisted);
  const directory = Buffer.concat(listed.map((part) => centralPart(part, offsets.get(part) ?? 0)));
  const start = at + gap.length;
  const before = end.beforeEnd ?? Buffer.alloc(0);
  const numbers = { count: listed.length, size: directory.length, offset: start };
  const after = start + directory.length + before.length;
  return Buffer.concat([
    end.prefix ?? Buffer.alloc(0),
    head,
    ...bodies,
    gap,
    directory,
    before,
    end.zip64 ? zip64End(numbers, after, end.zip64 === true ? {} : end.zip64) : Buffer.alloc(0),
    end.noEnd ? Buffer.alloc(0) : endRecord(numbers, end),
    end.trailing ?? Buffer.alloc(0),
  ]);
}

/** @param {{count: number, size: number, offset: number}} numbers @param {End} end */
export function endRecord(numbers, end = {}) {
  const narrow = end.zip64 && !(end.zip64 !== true && end.zip64.honest32);
  const said = narrow ? { count: 0xffff, size: 0xffffffff, offset: 0xffffffff } : numbers;
  const comment = bytes(end.comment ?? "");
  return Buffer.concat([
    Buffer.from("PK\x05\x06"),
    number(end.disk ?? 0, 2),
    number(end.startDisk ?? 0, 2),
    number(end.diskCount ?? end.count ?? Math.min(said.count, 0xffff), 2),
    number(end.count ?? Math.min(said.count, 0xffff), 2),
    number(end.size ?? said.size, 4),
    number(end.offset ?? said.offset, 4),
    number(end.commentLength ?? comment.length, 2),
    comment,
  ]);
}

/** @param {{count: number, size: number, offset: number}} numbers @param {number} at @param {Zip64} wide */
function zip64End(numbers, at, wide) {
  const extensible = wide.extensible ?? Buffer.alloc(0);
  return Buffer.concat([
    Buffer.from("PK\x06\x06"),
    number(44 + extensible.length, 8),
    Buffer.from([45, 3, 45, 0]),
    Buffer.alloc(8),
    number(wide.count ?? numbers.count, 8),
    number(wide.count ?? numbers.count, 8),
    number(wide.size ?? numbers.size, 8),
    number(wide.offset ?? numbers.offset, 8),
    extensible,
    Buffer.from("PK\x06\x07"),
    Buffer.alloc(4),
    number(wide.at ?? at, 8),
    number(wide.disks ?? 1, 4),
  ]);
}
