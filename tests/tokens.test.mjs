// Proves that made-up credentials carry the checksums and shapes that real ones do, and stay the same from run to run.

import assert from "node:assert/strict";
import { test } from "node:test";
import { base62, crc32, makePem, makeToken } from "./lib/tokens.mjs";

const SHAPES = {
  "aws-key-id": /^AKIA[A-Z2-7]{16}$/,
  "aws-secret": /^[\w+/]{40}$/,
  github: /^ghp_\w{36}$/,
  npm: /^npm_\w{36}$/,
  slack: /^xoxb-\d{12}-\d{13}-\w{24}$/,
  stripe: /^sk_live_\w{24}$/,
};

for (const [kind, shape] of Object.entries(SHAPES)) {
  test(`a made-up ${kind} credential`, () => {
    assert.match(makeToken(kind, "seed"), shape);
    assert.equal(makeToken(kind, "seed"), makeToken(kind, "seed"));
    assert.notEqual(makeToken(kind, "seed"), makeToken(kind, "another seed"));
  });
}

test("the checksum is the CRC-32 that everyone computes", () =>
  assert.equal(crc32(Buffer.from("123456789")), 0xcbf43926));

test("base 62 counts digits, capitals, small letters", () =>
  assert.deepEqual([0, 10, 36, 61, 62].map(base62), ["0", "A", "a", "z", "10"]));

test("a made-up key is a PEM block around one ASN.1 sequence", () => {
  const [head, ...rest] = makePem("RSA PRIVATE KEY", "seed").trimEnd().split("\n");
  const body = Buffer.from(rest.slice(0, -1).join(""), "base64");
  assert.equal(head, ["-----BEGIN", "RSA", "PRIVATE", "KEY-----"].join(" "));
  assert.equal(body[0], 0x30);
  assert.equal(body.readUInt16BE(2), body.length - 4);
});
