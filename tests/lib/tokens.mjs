// Makes credentials that look real and open nothing, so that none is ever committed: from a seed, the same ones every time. It knows shapes, not services.

import { createHash } from "node:crypto";

const DIGITS = "0123456789";
const UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const BASE62 = DIGITS + UPPER + UPPER.toLowerCase();
const BASE32 = `${UPPER}234567`;

/** One maker for each kind. The prefixes stand apart from what follows them, so that no line here is token-shaped. */
const KINDS = {
  "aws-key-id": (seed) => "AKIA" + pick(seed, BASE32, 16),
  "aws-secret": (seed) => pick(seed, `${BASE62}+/`, 40),
  github: (seed) => withChecksum("ghp_", seed),
  npm: (seed) => withChecksum("npm_", seed),
  slack: (seed) =>
    ["xoxb", pick(`${seed}1`, DIGITS, 12), pick(`${seed}2`, DIGITS, 13), pick(seed, BASE62, 24)].join("-"),
  stripe: (seed) => ["sk", "live", pick(seed, BASE62, 24)].join("_"),
};

/**
 * @param {string} kind
 * @param {string} seed
 * @returns {string}
 */
export function makeToken(kind, seed) {
  const make = KINDS[kind];
  if (!make) throw new Error(`There is no token kind "${kind}".`);
  return make(`${kind}:${seed}`);
}

/**
 * A PEM block whose body is well-formed ASN.1: nine integers, as an RSA key has. The modulus is the product of the factors,
 * which are no primes: the rest is drawn, and the key opens nothing.
 * @param {string} label such as `RSA PRIVATE KEY`
 * @param {string} seed
 */
export function makePem(label, seed) {
  const sizes = [1, 128, 3, 128, 64, 64, 64, 64, 64];
  const numbers = sizes.map((size, at) => topBitSet(randomBytes(`${seed}:${at}`, size)));
  numbers[1] = product(numbers[4], numbers[5]);
  const integers = numbers.map((number, at) => derInteger(number, at === 0));
  const body = derValue(0x30, Buffer.concat(integers)).toString("base64");
  const line = (word) => `-----${word} ${label}-----`;
  return `${line("BEGIN")}\n${body.match(/.{1,64}/g).join("\n")}\n${line("END")}\n`;
}

/**
 * Thirty characters and the CRC-32 of them in base 62: the checksum that GitHub's and npm's tokens carry.
 * @param {string} prefix
 * @param {string} seed
 */
function withChecksum(prefix, seed) {
  const random = pick(seed, BASE62, 30);
  return prefix + random + base62(crc32(Buffer.from(random))).padStart(6, "0");
}

/** @param {number} number */
export function base62(number) {
  return number < 62 ? BASE62[number] : base62(Math.floor(number / 62)) + BASE62[number % 62];
}

/** Node has one of its own only since 20.15. @param {Uint8Array} bytes */
export function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/**
 * @param {string} seed
 * @param {string} alphabet
 * @param {number} length
 */
function pick(seed, alphabet, length) {
  return [...randomBytes(seed, length)].map((byte) => alphabet[byte % alphabet.length]).join("");
}

/**
 * @param {string} seed
 * @param {number} length
 */
function randomBytes(seed, length) {
  const block = (at) => createHash("sha256").update(`${seed}#${at}`).digest();
  return Buffer.concat(Array.from({ length: Math.ceil(length / 32) }, (_, at) => block(at))).subarray(0, length);
}

/** @param {Buffer} bytes */
const topBitSet = (bytes) => Buffer.concat([Buffer.from([bytes[0] | 0x80]), bytes.subarray(1)]);

/**
 * @param {Buffer} first
 * @param {Buffer} second
 */
function product(first, second) {
  const number = (bytes) => BigInt(`0x${bytes.toString("hex")}`);
  const digits = (number(first) * number(second)).toString(16);
  return Buffer.from(digits.padStart(2 * (first.length + second.length), "0"), "hex");
}

/**
 * @param {Buffer} bytes
 * @param {boolean} isZero the version of the structure
 */
function derInteger(bytes, isZero) {
  // A leading zero byte keeps an integer positive whose top bit is set.
  return derValue(2, isZero ? Buffer.from([0]) : bytes[0] < 0x80 ? bytes : Buffer.concat([Buffer.from([0]), bytes]));
}

/**
 * @param {number} tag
 * @param {Buffer} body
 */
function derValue(tag, body) {
  const length =
    body.length < 128
      ? [body.length]
      : body.length < 256
        ? [0x81, body.length]
        : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}
