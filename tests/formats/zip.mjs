// Writes zips a record at a time, with 64-bit records where a number needs them. It neither compresses nor reads.

/** Where a number does not fit, this stands in its place and the number in a record of 64 bits. */
const [FULL_16, FULL_32] = [0xffff, 0xffffffff];

/** Version 2.0 needs deflate, 4.5 the 64-bit records. */
const [PLAIN, ZIP64] = [20, 45];

/** Names are UTF-8. */
const FLAGS = 0x0800;

/** 1980-01-01, the first day that a zip can tell. */
const DATE = 0x21;

/** Writes the files of a zip in order, and its directory at the end. */
export class ZipWriter {
  /** Bytes written so far. */
  offset = 0;
  #write;
  #directory = [];

  /** @param {(data: Buffer) => Promise<void>} write */
  constructor(write) {
    this.#write = write;
  }

  /**
   * @param {string} name
   * @param {Buffer} data compressed by deflate
   * @param {number} size of the bytes before that
   * @param {number} crc of the bytes before that
   */
  async add(name, data, size, crc) {
    this.list(name, data.length, size, crc);
    await this.raw(Buffer.concat([localHeader(name, data.length, size, crc), data]));
  }

  /**
   * Puts a file into the directory whose local header is what is written next.
   * @param {string} name
   * @param {number} compressed
   * @param {number} size
   * @param {number} crc
   */
  list(name, compressed, size, crc) {
    this.#directory.push(directoryHeader(name, compressed, size, crc, this.offset));
  }

  /** @param {Buffer} data */
  async raw(data) {
    this.offset += data.length;
    await this.#write(data);
  }

  /** Writes the directory. */
  async end() {
    const start = this.offset;
    for (const header of this.#directory) await this.raw(header);
    await this.raw(endRecords(this.#directory.length, start, this.offset));
  }
}

/**
 * @param {string} name
 * @param {number} compressed
 * @param {number} size
 * @param {number} crc
 */
export function localHeader(name, compressed, size, crc) {
  const path = Buffer.from(name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  common(header, 4, crc, compressed, size, path.length);
  return Buffer.concat([header, path]);
}

/**
 * @param {string} name
 * @param {number} compressed
 * @param {number} size
 * @param {number} crc
 * @param {number} offset
 */
function directoryHeader(name, compressed, size, crc, offset) {
  const path = Buffer.from(name);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(ZIP64, 4);
  common(header, 6, crc, compressed, size, path.length);
  header.writeUInt32LE(Math.min(offset, FULL_32), 42);
  if (offset < FULL_32) return Buffer.concat([header, path]);
  const extra = Buffer.alloc(12);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8, 2);
  extra.writeBigUInt64LE(BigInt(offset), 4);
  header.writeUInt16LE(extra.length, 30);
  return Buffer.concat([header, path, extra]);
}

/**
 * The fields that both headers share, from the version that is needed on.
 * @param {Buffer} header
 * @param {number} at
 * @param {number} crc
 * @param {number} compressed
 * @param {number} size
 * @param {number} nameLength
 */
function common(header, at, crc, compressed, size, nameLength) {
  header.writeUInt16LE(PLAIN, at);
  header.writeUInt16LE(FLAGS, at + 2);
  header.writeUInt16LE(8, at + 4);
  header.writeUInt16LE(DATE, at + 8);
  header.writeUInt32LE(crc, at + 10);
  header.writeUInt32LE(compressed, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(nameLength, at + 22);
}

/**
 * @param {number} count
 * @param {number} start of the directory
 * @param {number} end of the directory
 */
function endRecords(count, start, end) {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(Math.min(count, FULL_16), 8);
  record.writeUInt16LE(Math.min(count, FULL_16), 10);
  record.writeUInt32LE(Math.min(end - start, FULL_32), 12);
  record.writeUInt32LE(Math.min(start, FULL_32), 16);
  const needs64 = count >= FULL_16 || end >= FULL_32;
  return needs64 ? Buffer.concat([endRecord64(count, start, end), record]) : record;
}

/**
 * @param {number} count
 * @param {number} start
 * @param {number} end
 */
function endRecord64(count, start, end) {
  const record = Buffer.alloc(56 + 20);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(ZIP64, 12);
  record.writeUInt16LE(ZIP64, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(end - start), 40);
  record.writeBigUInt64LE(BigInt(start), 48);
  record.writeUInt32LE(0x07064b50, 56);
  record.writeBigUInt64LE(BigInt(end), 64);
  record.writeUInt32LE(1, 72);
  return record;
}
