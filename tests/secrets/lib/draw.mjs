// Draws what a template of the labelled set leaves open: `<hex 32>`, `<uuid>`, `<jwt>`. The same seed, the same text. It knows what alphabets and checksums look like, and no rule.

import { createHash } from "node:crypto";
import { base62, crc32, makePem } from "../../lib/tokens.mjs";

const DIGITS = "0123456789";
const LOWER = "abcdefghijklmnopqrstuvwxyz";
const UPPER = LOWER.toUpperCase();
const ALNUM = DIGITS + UPPER + LOWER;

const ALPHABETS = {
  digits: DIGITS,
  hex: `${DIGITS}abcdef`,
  HEX: `${DIGITS}ABCDEF`,
  lower: DIGITS + LOWER,
  // As vendors write base32 in small letters.
  lower27: `${LOWER}234567`,
  upper: DIGITS + UPPER,
  letters: UPPER + LOWER,
  b32: `${UPPER}234567`,
  b64: `${ALNUM}+/`,
  url: `${ALNUM}-_`,
  alnum: ALNUM,
  // Behind a Z, which is an escape there, stand few letters.
  facebook: ALNUM.replace("Z", ""),
};

/** What is more than letters of an alphabet. */
const MADE = {
  // What would look like a token if it stood in one piece.
  is: (_, word) => word,
  checked: (seed, length) => {
    const body = letters("alnum", length, seed);
    return body + base62(crc32(Buffer.from(body))).padStart(6, "0");
  },
  uuid: (seed) => [8, 4, 4, 4, 12].map((length, at) => letters("hex", length, `${seed} ${at}`)).join("-"),
  pypi: (seed) => `pypi-${base64url(macaroon(seed))}`,
  discord: (seed) => {
    const id = base64url(Buffer.from(`1${letters("digits", 17, seed)}`));
    return [id, letters("url", 6, `${seed} time`), `${letters("alnum", 37, `${seed} key`)}7`].join(".");
  },
  grafana: (seed) => {
    const body = `glsa_${letters("alnum", 32, seed)}`;
    const sum = Buffer.alloc(4);
    sum.writeUInt32LE(crc32(Buffer.from(body)));
    return `${body}_${sum.toString("hex")}`;
  },
  age: (seed) => `AGE-SECRET-KEY-1${letters("bech32", 58, seed)}`,
  mapbox: (seed, kind) => {
    const claims = { u: "acme", a: letters("lower", 25, seed) };
    return [kind, base64url(Buffer.from(JSON.stringify(claims))), `${letters("alnum", 21, `${seed} key`)}7`].join(".");
  },
  jwt: (seed) => {
    const claims = { sub: letters("digits", 10, seed), iss: "https://id.acme.net", exp: 4102444800 };
    const parts = [{ alg: "HS256", typ: "JWT" }, claims].map((part) => base64url(Buffer.from(JSON.stringify(part))));
    return [...parts, letters("url", 43, `${seed} key`)].join(".");
  },
  pem: (seed, form) => {
    const pem = makePem("RSA PRIVATE KEY", seed);
    if (form === "json") return JSON.stringify(pem).slice(1, -1);
    return form === "indented" ? pem.replace(/^/gm, "  ").trimEnd() + "\n" : pem;
  },
};

ALPHABETS.bech32 = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L";

/**
 * A template, filled in.
 * @param {string} template
 * @param {string} seed
 * @returns {string}
 */
export function draw(template, seed) {
  let count = 0;
  return template.replace(/<(\w+)(?: (\w+))?>/g, (whole, kind, word) => {
    const own = `${seed} ${kind} ${count++}`;
    if (ALPHABETS[kind] && word) return letters(kind, Number(word), own);
    return MADE[kind] ? MADE[kind](own, Number.isNaN(Number(word)) ? word : Number(word)) : whole;
  });
}

/** So many letters of an alphabet, among them a digit, a capital and a small letter where the alphabet has such. */
function letters(alphabet, length, seed) {
  const from = ALPHABETS[alphabet];
  const bytes = [];
  for (let block = 0; bytes.length < length; block++) {
    bytes.push(...createHash("sha256").update(`${seed} ${block}`).digest());
  }
  return bytes
    .slice(0, length)
    .map((byte) => from[byte % from.length])
    .join("");
}

const base64url = (bytes) => bytes.toString("base64url");

/** A macaroon of PyPI's: its place, its identifier, and a signature of 32 bytes. */
function macaroon(seed) {
  const field = (kind, bytes) => Buffer.concat([Buffer.from([kind, bytes.length]), bytes]);
  const place = field(1, Buffer.from("pypi.org"));
  const identifier = field(2, Buffer.from(letters("hex", 36, seed)));
  const signature = field(6, createHash("sha256").update(seed).digest());
  return Buffer.concat([Buffer.from([2]), place, identifier, Buffer.from([0, 0]), signature]);
}
