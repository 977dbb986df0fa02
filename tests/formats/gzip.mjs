// Writes a gzip file of pieces that are compressed each for itself, so that a piece can be compressed once and written often. It does not read.

import { constants, crc32, deflateRawSync } from "node:zlib";

/** Compressed so that other compressed data can follow. @param {Buffer} data */
export const flushed = (data) => deflateRawSync(data, { finishFlush: constants.Z_FULL_FLUSH });

/** One gzip member, of pieces that are compressed each for itself: RFC 1952. */
export class GzipWriter {
  /** Bytes written so far. */
  written = 0;
  #write;
  #crc = 0;
  #size = 0;

  /** @param {(data: Buffer) => Promise<void>} write */
  constructor(write) {
    this.#write = write;
  }

  start() {
    return this.#put(Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]));
  }

  /**
   * @param {Buffer} data
   * @param {Buffer} [compressed] the same as `flushed` makes it
   */
  add(data, compressed = flushed(data)) {
    [this.#crc, this.#size] = [crc32(data, this.#crc), this.#size + data.length];
    return this.#put(compressed);
  }

  /** @param {Buffer} data the last */
  async end(data) {
    await this.add(data, deflateRawSync(data));
    const trailer = Buffer.alloc(8);
    trailer.writeUInt32LE(this.#crc, 0);
    trailer.writeUInt32LE(this.#size % 2 ** 32, 4);
    await this.#put(trailer);
  }

  /** @param {Buffer} data */
  #put(data) {
    this.written += data.length;
    return this.#write(data);
  }
}
