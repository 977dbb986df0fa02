// Builds the tar archives that the readers are held against, by hand and without a single byte of anyone else's. Names each; judges none.

import { gzipSync } from "node:zlib";

/** The folder that everything lies in: cargo wants it to be named like this. */
const TOP = "p-1.0.0/";

const BLOCK = 512;
const END = Buffer.alloc(2 * BLOCK);

/**
 * @typedef {object} Case
 * @property {string} name
 * @property {Buffer} bytes as dropped, compressed
 *
 * @typedef {object} Fields
 * @property {string | Buffer} [name]
 * @property {string | Buffer} [prefix]
 * @property {string} [type]
 * @property {number | string | Buffer} [size] octal text or bytes as they are to stand there
 * @property {string | Buffer} [link]
 * @property {string} [magic] eight characters
 * @property {string | Buffer} [mode]
 * @property {string | Buffer} [uid]
 * @property {string | Buffer} [mtime]
 * @property {number} [sum] added to the right checksum
 * @property {Buffer} [raw] bytes laid over the block from 345 on, before the checksum
 */

const USTAR = "ustar\u000000";
const GNU = "ustar  \0";
const V7 = "\0".repeat(8);

/** @param {Fields} fields */
export function header({ name = "", prefix = "", type = "0", size = 0, link = "", magic = USTAR, ...rest }) {
  const block = Buffer.alloc(BLOCK);
  const put = (value, at, length) => Buffer.from(value).copy(block, at, 0, length);
  put(name, 0, 100);
  put(rest.mode ?? "0000644\0", 100, 8);
  put(rest.uid ?? "0000000\0", 108, 8);
  put("0000000\0", 116, 8);
  put(typeof size === "number" ? `${size.toString(8).padStart(11, "0")}\0` : size, 124, 12);
  put(rest.mtime ?? "00000000000\0", 136, 12);
  put(type, 156, 1);
  put(link, 157, 100);
  put(magic, 257, 8);
  put(prefix, 345, 155);
  rest.raw?.copy(block, 345);
  block.fill(" ", 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0) + (rest.sum ?? 0);
  put(`${sum.toString(8).padStart(6, "0")}\0 `, 148, 8);
  return block;
}

const padded = (bytes) => Buffer.concat([bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK)]);

/** A member: its header with the size of its body, and its body. */
function member(name, text = "text", fields = {}) {
  const body = Buffer.from(text);
  return Buffer.concat([header({ name, size: body.length, ...fields }), padded(body)]);
}

/** A member below the top folder. */
const file = (name, text = `text of ${name}`, fields = {}) => member(`${TOP}${name}`, text, fields);

/** A pax record, whose length counts itself. */
function record(key, value) {
  const rest = Buffer.concat([Buffer.from(` ${key}=`), Buffer.from(value), Buffer.from("\n")]);
  let length = rest.length + 1;
  while (String(length).length + rest.length !== length) length = String(length).length + rest.length;
  return Buffer.concat([Buffer.from(String(length)), rest]);
}

const records = (pairs) => Buffer.concat(pairs.map(([key, value]) => record(key, value)));
const pax = (pairs, type = "x", fields = {}) => member("PaxHeader", records(pairs), { type, ...fields });
const rawPax = (text, type = "x") => member("PaxHeader", text, { type });
const long = (name, type = "L", fields = {}) =>
  member("././@LongLink", Buffer.concat([Buffer.from(name), Buffer.alloc(1)]), { type, magic: GNU, ...fields });
const archive = (...parts) => Buffer.concat([...parts.flat(), END]);

/** Base-256 in twelve bytes. */
function base256(value, first = 0x80) {
  const field = Buffer.alloc(12);
  field.writeBigUInt64BE(BigInt(value), 4);
  field[0] = first;
  return field;
}

const before = file("before.txt");
const after = file("after.txt");

/** @returns {Case[]} */
export function tarCorpus() {
  const parts = [
    plain(),
    names(),
    paxCases(),
    gnu(),
    numbers(),
    sparse(),
    ends(),
    padding(),
    collisions(),
    links(),
    types(),
    places(),
    quirks(),
    pairs(),
  ];
  const cases = Object.assign({}, ...parts);
  return [...Object.entries(cases).map(([name, tar]) => ({ name, bytes: gzipSync(tar) })), ...gzipCases()];
}

function plain() {
  const many = Array.from({ length: 2000 }, (_, at) => file(`many/${at}`, ""));
  return {
    "one file": archive(before),
    "three files": archive(before, file("lib/a.js"), after),
    "a folder and its files": archive(
      member(TOP, "", { type: "5" }),
      member(`${TOP}lib/`, "", { type: "5" }),
      file("lib/a"),
    ),
    "no file": archive(member(TOP, "", { type: "5" })),
    "sizes around a block": archive([0, 1, 511, 512, 513, 1024].map((size) => file(`size-${size}`, "x".repeat(size)))),
    "v7 headers": archive(file("a", "one", { magic: V7 }), file("b", "two", { magic: V7 })),
    "gnu headers": archive(file("a", "one", { magic: GNU }), file("b", "two", { magic: GNU })),
    "odd magic": archive(file("a", "one", { magic: "USTAR\u000000" }), file("b")),
    "ustar without a version": archive(file("a", "one", { magic: "ustar\0\0\0" }), file("b")),
    "old type byte": archive(file("a", "one", { type: "\0" }), file("b")),
    "many empty files": archive(many),
    executable: archive(file("run", "#!", { mode: "0000755\0" })),
    "no mode at all": archive(file("a", "one", { mode: "\0".repeat(8) })),
    gitignore: archive(file(".gitignore"), file("lib/.gitignore"), file("lib/.npmignore"), after),
    "npmignore first": archive(file(".npmignore"), file(".gitignore"), after),
  };
}

/** Names by all the ways in which a name can be given. */
function names() {
  const odd = {
    "a space": "a b",
    "a NUL": "a\0b",
    "a newline": "a\nb",
    "a control character": "a\u0001b",
    "a bidi override": "a\u202Etxt.js",
    "a backslash": "a\\b",
    "a backslash up": "a\\..\\b",
    "a colon": "c:b",
    "a drive": "C:/b",
    "an accent composed": "\u00E9",
    "an accent decomposed": "e\u0301",
    "upper case": "A",
    "no UTF-8": Buffer.from([0x61, 0xff, 0x62]),
    "a cut sequence": Buffer.from([0x61, 0xe2, 0x82]),
    "a surrogate": Buffer.from([0xed, 0xa0, 0x80]),
    "a dot part": "./a/./b",
    "empty parts": "a//b",
    "three slashes": "a///b",
    "a part up": "a/../b",
    out: "../../b",
    "out from within": "a/../../../b",
    "a trailing slash": "a/",
    "a trailing dot": "a/.",
    "only dots": "...",
    "a dash": "-rf",
    "a tilde": "~/a",
    "a long part": "n".repeat(255),
    "cargo-ok": ".cargo-ok",
    "a space at the end": "a ",
    percent: "a%2Fb",
  };
  const cases = {};
  for (const [what, name] of Object.entries(odd)) {
    const path = Buffer.concat([Buffer.from(TOP), Buffer.from(name)]);
    if (path.length <= 100) cases[`name: ${what}`] = archive(before, member(path, "odd"), after);
    if (path.length <= 100)
      cases[`name, gnu header: ${what}`] = archive(before, member(path, "odd", { magic: GNU }), after);
    cases[`pax path: ${what}`] = archive(before, pax([["path", path]]), file("short", "odd"), after);
    cases[`long name: ${what}`] = archive(before, long(path), file("short", "odd"), after);
    if (name.length <= 90)
      cases[`prefix: ${what}`] = archive(before, member(name, "odd", { prefix: TOP.slice(0, -1) }), after);
  }
  return {
    ...cases,
    "a prefix with folders": archive(member("c/d", "x", { prefix: `${TOP}a/b` })),
    "a prefix that begins with NUL": archive(file("a", "x", { prefix: Buffer.from("\0abc") })),
    "a prefix of 155 bytes": archive(member("f", "x", { prefix: `${TOP}${"d/".repeat(73)}d` })),
    "a prefix in a v7 header": archive(file("a", "x", { prefix: "q", magic: V7 })),
    "a prefix in a gnu header": archive(file("a", "x", { prefix: "q", magic: GNU })),
    "times in a gnu header": archive(
      file("a", "x", { magic: GNU, raw: Buffer.from("14000000000\u000014000000000\0") }),
    ),
    "a byte in the prefix's last part": archive(
      file("a", "x", { raw: Buffer.concat([Buffer.alloc(130), Buffer.from("x")]) }),
    ),
    "a name of 100 bytes": archive(file("n".repeat(100 - TOP.length))),
    "an empty name": archive(before, member("", "x"), after),
    "a prefix and no name": archive(before, member("", "x", { prefix: `${TOP}a` }), after),
    "a megabyte of name": archive(before, long(`${TOP}${"n".repeat(1 << 20)}`), file("short"), after),
    "a megabyte of pax path": archive(before, pax([["path", `${TOP}${"n".repeat(1 << 20)}x`]]), file("short"), after),
    "just under a megabyte of name": archive(
      before,
      long(`${TOP}${"n".repeat((1 << 20) - 100)}`),
      file("short"),
      after,
    ),
    "a path of 3000 bytes": archive(before, pax([["path", `${TOP}${"folder/".repeat(400)}x`]]), file("short"), after),
  };
}

function paxCases() {
  const path = (name) => ["path", `${TOP}${name}`];
  const body = (...parts) => archive(before, ...parts, after);
  const sizes = [
    "4",
    "0",
    "12",
    " 4 ",
    "+4",
    "-4",
    "0x4",
    "1e0",
    "4.0",
    "",
    "x",
    "4x",
    "04",
    "0o4",
    "0b100",
    "Infinity",
    "1_0",
    "9007199254740993",
  ];
  const malformed = {
    "a wrong length": "99 path=p-1.0.0/x\n",
    "a length too short": "5 path=p-1.0.0/x\n",
    "a length of zero": "0 path=p-1.0.0/x\n",
    "a negative length": "-20 path=p-1.0.0/x\n",
    "no length": "path=p-1.0.0/x\n",
    "no equals sign": "12 nonsense\n",
    "no newline": "20 path=p-1.0.0/xyz",
    "an empty line": "\n20 path=p-1.0.0/xyz\n",
    "an empty key": "8 =abcd\n",
    "a tab": "20\tpath=p-1.0.0/xyz\n",
    "a length with a sign": "+21 path=p-1.0.0/xyz\n",
    "a NUL in the middle": "20 path=p-1.0.0/x\0z\n",
    "a record behind a NUL": "20 path=p-1.0.0/xyz\n\u000020 path=p-1.0.0/abc\n",
    "good, bad, good": "20 path=p-1.0.0/one\nbad\n20 path=p-1.0.0/two\n",
    "an empty body": "",
    "a value with a newline": "22 path=p-1.0.0/x\nyzw\n",
    "an unfinished record": "200 comment=",
  };
  return {
    ...Object.fromEntries(
      sizes.map((size) => [`pax size ${JSON.stringify(size)}`, body(pax([["size", size]]), file("a", "abcdefgh"))]),
    ),
    ...Object.fromEntries(
      sizes
        .slice(0, 6)
        .map((size) => [
          `global pax size ${JSON.stringify(size)}`,
          body(pax([["size", size]], "g"), file("a", "abcd")),
        ]),
    ),
    ...Object.fromEntries(
      Object.entries(malformed).map(([what, text]) => [`pax with ${what}`, body(rawPax(text), file("short", "odd"))]),
    ),
    ...Object.fromEntries(
      Object.entries(malformed).map(([what, text]) => [
        `first of all, pax with ${what}`,
        archive(rawPax(text), file("short", "odd"), after),
      ]),
    ),
    "a pax path": body(pax([path("long")]), file("short")),
    "a pax path twice in one header": body(pax([path("one"), path("two")]), file("short")),
    "two pax headers": body(pax([path("one")]), pax([path("two")]), file("short")),
    "two pax headers, size and path": body(pax([["size", "2"]]), pax([path("two")]), file("short", "ab")),
    "a global pax path": body(pax([path("every")], "g"), file("a"), file("b")),
    "a global comment": body(pax([["comment", "0123456789abcdef"]], "g"), file("a")),
    "a global comment first": archive(pax([["comment", "0123456789abcdef"]], "g"), file("a")),
    "a global mtime in the folder": body(
      member(`${TOP}pax_global_header`, records([["mtime", "1"]]), { type: "g" }),
      file("a"),
    ),
    "a local path over a global one": body(pax([path("every")], "g"), pax([path("own")]), file("a")),
    "a pax path with an empty value": body(pax([["path", ""]]), file("a")),
    "a pax linkpath": body(pax([["linkpath", `${TOP}before.txt`]]), file("link", "", { type: "1", link: "short" })),
    "a pax linkpath on a file": body(pax([["linkpath", "x"]]), file("a")),
    "a pax size on a folder": body(pax([["size", "512"]]), file("folder/", "", { type: "5" }), file("a")),
    "a pax size beyond the end": archive(before, pax([["size", "100000"]]), file("a")),
    "a pax header of type X": body(pax([path("solaris")], "X"), file("short")),
    "a pax header with a gnu magic": body(pax([path("long")], "x", { magic: GNU }), file("short")),
    "a pax header without a magic": body(pax([path("long")], "x", { magic: V7 }), file("short")),
    "a pax header for nothing": archive(before, pax([path("none")])),
    "a pax header at the very end": Buffer.concat([before, pax([path("none")])]),
    "a pax header over a folder": body(pax([path("folder")]), file("x/", "", { type: "5" }), file("a")),
    "pax names of people": body(
      pax([
        ["uname", "someone"],
        ["gname", "staff"],
      ]),
      file("a"),
    ),
    "pax hdrcharset binary": body(
      pax([
        ["hdrcharset", "BINARY"],
        ["path", Buffer.concat([Buffer.from(TOP), Buffer.from([0xe9])])],
      ]),
      file("a"),
    ),
    "pax uid and gid": body(
      pax([
        ["uid", "5"],
        ["gid", "6"],
      ]),
      file("a"),
    ),
    "pax uid that is no number": body(pax([["uid", "x"]]), file("a")),
    "a pax header of two megabytes": body(pax([["comment", "c".repeat(2 << 20)], path("long")]), file("short")),
    "a pax xattr": body(pax([["SCHILY.xattr.user.a", "b"]]), file("a")),
  };
}

function gnu() {
  const body = (...parts) => archive(before, ...parts, after);
  return {
    "a long name": body(long(`${TOP}${"d/".repeat(80)}x`), file("short")),
    "a long name that is short": body(long(`${TOP}n`), file("short")),
    "a long name without a NUL": body(member("././@LongLink", `${TOP}name`, { type: "L", magic: GNU }), file("short")),
    "a long name with more behind its NUL": body(
      member("././@LongLink", `${TOP}name\0more`, { type: "L", magic: GNU }),
      file("short"),
    ),
    "two long names": body(long(`${TOP}one`), long(`${TOP}two`), file("short")),
    "a long name, then a pax path": body(long(`${TOP}gnu`), pax([["path", `${TOP}pax`]]), file("short")),
    "a pax path, then a long name": body(pax([["path", `${TOP}pax`]]), long(`${TOP}gnu`), file("short")),
    "a long name of type N": body(long(`${TOP}old`, "N"), file("short")),
    "a long name in a ustar header": body(long(`${TOP}n`, "L", { magic: USTAR }), file("short")),
    "a long name without a magic": body(long(`${TOP}n`, "L", { magic: V7 }), file("short")),
    "an empty long name": body(member("././@LongLink", "", { type: "L", magic: GNU }), file("short")),
    "a long name of one NUL": body(member("././@LongLink", "\0", { type: "L", magic: GNU }), file("short")),
    "a long name over a prefix": body(long(`${TOP}n`), member("x", "x", { prefix: `${TOP}q` })),
    "a long name over a folder": body(long(`${TOP}folder/`), file("x/", "", { type: "5" }), file("a")),
    "a long name that ends in a slash over a file": body(long(`${TOP}folder/`), file("x", "y")),
    "a long name for nothing": archive(before, long(`${TOP}n`)),
    "a long link over a hard link": body(long(`${TOP}before.txt`, "K"), file("link", "", { type: "1", link: "short" })),
    "a long link over a file": body(long("somewhere", "K"), file("a")),
    "a long link and a long name": body(
      long(`${TOP}before.txt`, "K"),
      long(`${TOP}linked`),
      file("link", "", { type: "1", link: "short" }),
    ),
    "a volume label": body(member("label", "", { type: "V", magic: GNU }), file("a")),
    "a multi-volume part": body(file("part", "text", { type: "M", magic: GNU }), file("a")),
    "a dump folder": body(file("folder", "Yfile\0\0", { type: "D", magic: GNU }), file("a")),
  };
}

function numbers() {
  const sized = (size, text = "abcdefgh") =>
    archive(before, Buffer.concat([header({ name: `${TOP}a`, size }), padded(Buffer.from(text))]), after);
  const fields = {
    "eleven digits and a space": "00000000010 ",
    "twelve digits": "000000000010",
    "leading spaces": "         10\0",
    "a trailing space": "10 \0\0\0\0\0\0\0\0\0",
    "a NUL in front": "\u000000000000010",
    "NULs only": "\0".repeat(12),
    "spaces only": " ".repeat(12),
    "a sign": "+0000000010\0",
    "a minus": "-0000000010\0",
    "a minus of a block": "-0000001000\0",
    "a digit that is none": "00000000018\0",
    letters: "abcdefghijk\0",
    hexadecimal: "0x000000010\0",
    "octal like Python's": "0o000000010\0",
    underscores: "0000000_010\0",
    "a digit behind a NUL": "10\u00001\0\0\0\0\0\0\0\0",
    "base-256": base256(8),
    "base-256 of zero": base256(0),
    "base-256 with another first byte": base256(8, 0x81),
    "base-256 that is negative": Buffer.alloc(12, 0xff),
    "base-256 past 2^53": base256(2n ** 60n),
    "base-256 of 2^32": base256(2n ** 32n),
    "8 GiB": "77777777777\0",
    "2 GiB": "20000000000\0",
  };
  const small = {
    "base-256": Buffer.from([0x80, 0, 0, 0, 0, 0, 1, 0]),
    "bad base-256": Buffer.from([0x81, 0, 0, 0, 0, 0, 0, 0]),
    letters: "letters\0",
    empty: "\0".repeat(8),
    spaces: " ".repeat(8),
  };
  const with_ = (field) =>
    Object.fromEntries(
      Object.entries(small).map(([what, value]) => [
        `${field}: ${what}`,
        archive(before, file("a", "x", { [field]: value }), after),
      ]),
    );
  return {
    ...Object.fromEntries(Object.entries(fields).map(([what, field]) => [`size: ${what}`, sized(field)])),
    ...with_("mode"),
    ...with_("uid"),
    "mtime: letters": archive(before, file("a", "x", { mtime: "lettersabcd\0" }), after),
    "mtime: negative base-256": archive(before, file("a", "x", { mtime: Buffer.alloc(12, 0xff) }), after),
    "a checksum that is one off": archive(before, file("a", "x", { sum: 1 }), after),
    "a checksum that is one off, first": archive(file("a", "x", { sum: 1 }), after),
    "a signed checksum": archive(
      before,
      member(Buffer.concat([Buffer.from(TOP), Buffer.from([0xc3, 0xa9])]), "x", { sum: -512 }),
      after,
    ),
  };
}

/** GNU's old sparse header: pieces, then the whole size. */
function sparseHeader(pieces, size, stored, { extended = 0 } = {}) {
  const raw = Buffer.alloc(150);
  pieces.forEach(([offset, length], at) => {
    raw.write(`${offset.toString(8).padStart(11, "0")}\0`, 41 + 24 * at);
    raw.write(`${length.toString(8).padStart(11, "0")}\0`, 53 + 24 * at);
  });
  raw[137] = extended;
  raw.write(`${size.toString(8).padStart(11, "0")}\0`, 138);
  return header({ name: `${TOP}sparse`, type: "S", magic: GNU, size: stored, raw });
}

function sparse() {
  const data = (letter, size = BLOCK) => Buffer.alloc(size, letter);
  const body = (...parts) => archive(before, ...parts, after);
  const pieces = [
    [512, 512],
    [2048, 512],
  ];
  const extension = (list) => {
    const block = Buffer.alloc(BLOCK);
    list.forEach(([offset, length], at) => {
      block.write(`${offset.toString(8).padStart(11, "0")}\0`, 24 * at);
      block.write(`${length.toString(8).padStart(11, "0")}\0`, 24 * at + 12);
    });
    return block;
  };
  const map = (text) => padded(Buffer.from(text));
  const one = [
    ["GNU.sparse.major", "1"],
    ["GNU.sparse.minor", "0"],
    ["GNU.sparse.name", `${TOP}sparse`],
    ["GNU.sparse.realsize", "2560"],
  ];
  return {
    "sparse: two pieces": body(sparseHeader(pieces, 2560, 1024), data("a"), data("b")),
    "sparse: a hole at the end": body(sparseHeader([...pieces, [5000, 0]], 5000, 1024), data("a"), data("b")),
    "sparse: no pieces": body(sparseHeader([[4096, 0]], 4096, 0)),
    "sparse: data from the start": body(
      sparseHeader(
        [
          [0, 512],
          [1024, 512],
        ],
        1536,
        1024,
      ),
      data("a"),
      data("b"),
    ),
    "sparse: a piece that is no block": body(sparseHeader([[512, 100]], 612, 100), data("a", 100), Buffer.alloc(412)),
    "sparse: pieces out of order": body(
      sparseHeader(
        [
          [2048, 512],
          [512, 512],
        ],
        2560,
        1024,
      ),
      data("a"),
      data("b"),
    ),
    "sparse: overlapping pieces": body(
      sparseHeader(
        [
          [512, 512],
          [700, 512],
        ],
        2560,
        1024,
      ),
      data("a"),
      data("b"),
    ),
    "sparse: a size that is less": body(sparseHeader(pieces, 1024, 1024), data("a"), data("b")),
    "sparse: a size that is more": body(sparseHeader(pieces, 9999, 1024), data("a"), data("b")),
    "sparse: less data than pieces": body(sparseHeader(pieces, 2560, 512), data("a")),
    "sparse: more data than pieces": body(sparseHeader(pieces, 2560, 1536), data("a"), data("b"), data("c")),
    "sparse: more pieces in a block of their own": body(
      sparseHeader(pieces, 4608, 1536, { extended: 1 }),
      extension([[4096, 512]]),
      data("a"),
      data("b"),
      data("c"),
    ),
    "sparse: a v7 header": body(file("sparse", data("a"), { type: "S", magic: V7 })),
    "sparse: 200 MB of nothing": body(sparseHeader([[200 << 20, 0]], 200 << 20, 0)),
    "pax sparse 0.0": body(
      pax([
        ["GNU.sparse.size", "2560"],
        ["GNU.sparse.numblocks", "2"],
        ["GNU.sparse.offset", "512"],
        ["GNU.sparse.numbytes", "512"],
        ["GNU.sparse.offset", "2048"],
        ["GNU.sparse.numbytes", "512"],
      ]),
      file("sparse", Buffer.concat([data("a"), data("b")])),
    ),
    "pax sparse 0.1": body(
      pax([
        ["GNU.sparse.size", "2560"],
        ["GNU.sparse.numblocks", "2"],
        ["GNU.sparse.name", `${TOP}sparse`],
        ["GNU.sparse.map", "512,512,2048,512"],
      ]),
      file("other", Buffer.concat([data("a"), data("b")])),
    ),
    "pax sparse 0.1 with a bad map": body(
      pax([
        ["GNU.sparse.size", "2560"],
        ["GNU.sparse.map", "512,x"],
      ]),
      file("sparse", data("a")),
    ),
    "pax sparse 1.0": body(
      pax(one),
      file("other", Buffer.concat([map("2\n512\n512\n2048\n512\n"), data("a"), data("b")])),
    ),
    "pax sparse 1.0 with a size": body(
      pax([...one, ["size", "1536"]]),
      file("other", Buffer.concat([map("2\n512\n512\n2048\n512\n"), data("a"), data("b")])),
    ),
    "pax sparse 1.0 with a map of two blocks": body(
      pax(one),
      file("other", Buffer.concat([map(`2\n${"0".repeat(600)}512\n512\n2048\n512\n`), data("a"), data("b")])),
    ),
    "pax sparse 1.0 with no map": body(pax(one), file("other", data("x"))),
    "pax sparse 1.0 with no numbers": body(
      pax(one),
      file("other", Buffer.concat([map("two\n512\n512\n"), data("a"), data("b")])),
    ),
    "pax sparse of a version to come": body(
      pax([
        ["GNU.sparse.major", "2"],
        ["GNU.sparse.minor", "0"],
      ]),
      file("a"),
    ),
  };
}

function ends() {
  const all = Buffer.concat([before, after]);
  const zero = Buffer.alloc(BLOCK);
  const garbage = Buffer.alloc(3 * BLOCK, "garbage that is no header ");
  return {
    "no end block": all,
    "a single end block": Buffer.concat([all, zero]),
    "three end blocks": Buffer.concat([all, END, zero]),
    "zeros to a record of 10 KiB": Buffer.concat([all, Buffer.alloc(10240 - all.length)]),
    "a lone zero block in the middle": Buffer.concat([before, zero, after, END]),
    "two zero blocks in the middle": Buffer.concat([before, END, after, END]),
    "two archives": Buffer.concat([archive(before), archive(after)]),
    "two archives without an end between them": Buffer.concat([before, archive(after)]),
    "garbage behind the end": Buffer.concat([all, END, garbage]),
    "garbage instead of an end": Buffer.concat([all, garbage]),
    "garbage in the middle": Buffer.concat([before, garbage, after, END]),
    "garbage at the start": Buffer.concat([garbage, before, END]),
    "garbage with a zero block in it": Buffer.concat([before, garbage, zero, garbage, after, END]),
    "half a header at the end": Buffer.concat([all, header({ name: `${TOP}c` }).subarray(0, 300)]),
    "a body that is cut": Buffer.concat([all, file("c", "x".repeat(600)).subarray(0, 800)]),
    "a body without its padding": Buffer.concat([all, file("c", "x".repeat(600)).subarray(0, 512 + 600)]),
    "a header alone at the end": Buffer.concat([all, header({ name: `${TOP}c`, size: 10 })]),
    "an empty file's header at the end": Buffer.concat([all, header({ name: `${TOP}c` })]),
    "nothing but zeros": Buffer.alloc(10240),
    "zeros and a few more bytes": Buffer.concat([all, END, Buffer.from("more")]),
    "a member behind one zero block and garbage": Buffer.concat([before, zero, garbage, zero, after, END]),
    "a cut pax header": Buffer.concat([all, pax([["comment", "c".repeat(900)]]).subarray(0, 900)]),
  };
}

function padding() {
  const dirty = Buffer.from(file("dirty", "abc"));
  dirty.write("left over", BLOCK + 3);
  return {
    "padding that is not zero": archive(before, dirty, after),
    "padding of metadata that is not zero": archive(
      before,
      (() => {
        const bytes = Buffer.from(pax([["path", `${TOP}x`]]));
        bytes.write("20 path=p-1.0.0/yyy\n", bytes.length - 100);
        return bytes;
      })(),
      file("short"),
      after,
    ),
    "metadata whose padding goes on with records": archive(
      before,
      (() => {
        const first = record("path", `${TOP}x`);
        const block = padded(first);
        record("path", `${TOP}yy`).copy(block, first.length);
        return Buffer.concat([header({ name: "PaxHeader", type: "x", size: first.length }), block]);
      })(),
      file("short"),
      after,
    ),
  };
}

function collisions() {
  const body = (...parts) => archive(before, ...parts, after);
  return {
    "the same name twice": body(file("a", "first"), file("a", "last")),
    "the same name three times": body(file("a", "1"), file("a", "2"), file("a", "3")),
    "the same name by another path": body(file("a", "first"), file("./a", "last")),
    "names that differ in case": body(file("Readme", "1"), file("README", "2")),
    "names that differ in Unicode form": body(file("\u00E9", "1"), file("e\u0301", "2")),
    "a file where a folder was": body(file("a/b", "1"), file("a", "2")),
    "a folder where a file was": body(file("a", "1"), file("a/b", "2")),
    "an empty folder where a file was": body(file("a", "1"), file("a/", "", { type: "5" })),
    "a file where an empty folder was": body(file("a/", "", { type: "5" }), file("a", "1")),
    "a hard link where a file was": body(file("a", "1"), file("a", "", { type: "1", link: `${TOP}before.txt` })),
    "a file where a hard link was": body(file("a", "", { type: "1", link: `${TOP}before.txt` }), file("a", "1")),
    "a file where a symbolic link was": body(file("a", "", { type: "2", link: "before.txt" }), file("a", "1")),
    "a symbolic link where a file was": body(file("a", "1"), file("a", "", { type: "2", link: "before.txt" })),
  };
}

function links() {
  const body = (...parts) => archive(before, ...parts, after);
  const hard = (name, link) => file(name, "", { type: "1", link });
  const soft = (name, link) => file(name, "", { type: "2", link });
  return {
    "a hard link": body(hard("a", `${TOP}before.txt`)),
    "a hard link by its name alone": body(hard("a", "before.txt")),
    "a hard link to a hard link": body(hard("a", `${TOP}before.txt`), hard("b", `${TOP}a`)),
    "a hard link to itself": body(hard("a", `${TOP}a`)),
    "a hard link to what comes later": body(hard("a", `${TOP}after.txt`)),
    "a hard link to nothing": body(hard("a", `${TOP}none`)),
    "a hard link to the outside": body(hard("a", "../../../etc/hostname")),
    "a hard link to an absolute path": body(hard("a", "/etc/hostname")),
    "a hard link to a folder": body(file("folder/", "", { type: "5" }), hard("a", `${TOP}folder`)),
    "a hard link with a body": body(file("a", "own text", { type: "1", link: `${TOP}before.txt` })),
    "a hard link without a target": body(hard("a", "")),
    "a hard link through a symbolic link": body(soft("s", "before.txt"), hard("a", `${TOP}s`)),
    "a symbolic link": body(soft("a", "before.txt")),
    "a symbolic link to the outside": body(soft("a", "../../etc")),
    "a symbolic link to an absolute path": body(soft("a", "/etc/hostname")),
    "a symbolic link to nothing": body(soft("a", "none")),
    "a symbolic link to itself": body(soft("a", "a")),
    "a symbolic link without a target": body(soft("a", "")),
    "a file through a symbolic link": body(
      file("folder/", "", { type: "5" }),
      soft("l", "folder"),
      file("l/x", "through"),
    ),
    "a file through a symbolic link to the outside": body(soft("l", "/tmp"), file("l/overshare-x", "through")),
    "a file through a symbolic link to nowhere": body(soft("l", "later"), file("l/x", "through")),
    "a symbolic link with a body": body(file("a", "own text", { type: "2", link: "before.txt" })),
    "a link name on a file": body(file("a", "x", { link: "somewhere" })),
    "a link in a subfolder": body(soft("lib/a", "../before.txt")),
    "a link that leaves a subfolder only": body(soft("lib/a", "../../before.txt")),
  };
}

/** Every type byte, with a body and without. */
function types() {
  const all = [..."01234567ABCDEGILMNSVXZgx?", "\u0001"];
  const one = (type, text) => archive(before, file(`type`, text, { type }), after);
  return {
    ...Object.fromEntries(
      all.map((type) => [`type ${JSON.stringify(type)} with a body`, one(type, "a body that is text")]),
    ),
    ...Object.fromEntries(all.map((type) => [`type ${JSON.stringify(type)} without a body`, one(type, "")])),
    "a folder with a size": archive(before, Buffer.concat([header({ name: `${TOP}d/`, type: "5", size: 512 })]), after),
    "a file that is named like a folder, with a size": archive(before, file("d/", "x".repeat(20)), after),
    "an old file that is named like a folder": archive(before, file("d/", "", { type: "\0", magic: V7 }), after),
    "an old file that is named like a folder, with a size": archive(
      before,
      file("d/", "x".repeat(20), { type: "\0", magic: V7 }),
      after,
    ),
    "a gnu file that is named like a folder": archive(before, file("d/", "x".repeat(20), { magic: GNU }), after),
  };
}

function places() {
  const top = (name, text = "x", fields = {}) => member(name, text, fields);
  return {
    "no top folder": archive(top("a"), top("b/c")),
    "a file beside the top folder": archive(before, top("beside")),
    "a file before the top folder": archive(top("beside"), before),
    "two top folders": archive(before, top("other/a")),
    "two top folders with the same file": archive(top("one/a", "1"), top("two/a", "2")),
    "a file alone": archive(top("alone")),
    "the top folder as a file": archive(top(TOP.slice(0, -1))),
    "an absolute path": archive(before, top("/p-1.0.0/abs"), after),
    "an absolute path elsewhere": archive(before, top("/tmp/overshare-abs"), after),
    "all paths absolute": archive(top("/p-1.0.0/a"), top("/p-1.0.0/b")),
    "dot slash in front of all": archive(top("./p-1.0.0/a"), top("./p-1.0.0/b")),
    "dot slash in front of one": archive(before, top("./p-1.0.0/a")),
    "up and out of the top": archive(before, top("../up"), after),
    "up from within": archive(before, top("p-1.0.0/../up"), after),
    "up and back": archive(before, top("p-1.0.0/../p-1.0.0/back"), after),
    "backslashes all over": archive(top("p-1.0.0\\a"), top("p-1.0.0\\b")),
    "a drive in front": archive(before, top("C:/p-1.0.0/a"), after),
    "a drive without a slash": archive(before, top("C:a/b"), after),
    "a network path": archive(before, top("//server/share/a"), after),
    "a folder as deep as 1100": archive(before, pax([["path", `${TOP}${"d/".repeat(1100)}x`]]), file("short"), after),
    "an empty top": archive(before, top("//a"), after),
    "a folder beside the top folder": archive(before, top("beside/", "", { type: "5" })),
  };
}

/** Where node-tar and others drop a header and read its body as headers. */
function quirks() {
  const hidden = file("hidden", "found in a body");
  const body = (...parts) => archive(before, ...parts, after);
  return {
    "a header in the body of a file": body(file("a", hidden)),
    "a header in the body of a link name on a file": body(file("a", hidden, { link: "somewhere" })),
    "a header in the body of a link without a target": body(file("a", hidden, { type: "2" })),
    "a header in the body of an empty name": body(member("", hidden)),
    "a header in the body of a bad identifier": body(
      file("a", hidden, { uid: Buffer.from([0x81, 0, 0, 0, 0, 0, 0, 0]) }),
    ),
    "a header in the body of a bad time": body(
      file("a", hidden, { mtime: Buffer.concat([Buffer.from([0x81]), Buffer.alloc(11)]) }),
    ),
    "a header in the body of a folder": body(file("d/", hidden, { type: "5" })),
    "a header in the body of a file named like a folder": body(file("d/", hidden)),
    "a header in the body of a pax path that ends in a slash": body(pax([["path", `${TOP}d/`]]), file("a", hidden)),
    "a header in the body of a symbolic link": body(file("l", hidden, { type: "2", link: "before.txt" })),
    "a header in the body of a hard link": body(file("l", hidden, { type: "1", link: `${TOP}before.txt` })),
    "a header in the body of a device": body(file("dev", hidden, { type: "3" })),
    "a header in the body of a pipe": body(file("pipe", hidden, { type: "6" })),
    "a header in the body of a bad checksum": body(file("a", hidden, { sum: 7 })),
    "a header in the body of an unknown type": body(file("a", hidden, { type: "Z" })),
    "a header in a pax comment": body(pax([["comment", hidden]]), file("a")),
    "a header in a body that pax makes shorter": body(pax([["size", "0"]]), file("a", hidden)),
    "a header in a body that a global size makes shorter": body(pax([["size", "0"]], "g"), file("a", hidden)),
  };
}

/** Each metadata header before each, over a file: order and repetition. */
function pairs() {
  const kinds = {
    x: () => pax([["path", `${TOP}by-x`]]),
    s: () => pax([["size", "4"]]),
    g: () => pax([["comment", "c"]], "g"),
    L: () => long(`${TOP}by-L`),
    K: () => long(`${TOP}by-K`, "K"),
    N: () => long(`${TOP}by-N`, "N"),
    X: () => pax([["path", `${TOP}by-X`]], "X"),
  };
  const cases = {};
  for (const [one, first] of Object.entries(kinds))
    for (const [other, second] of Object.entries(kinds))
      cases[`metadata ${one} then ${other}`] = archive(before, first(), second(), file("short", "text"), after);
  return cases;
}

/** @returns {Case[]} */
function gzipCases() {
  const tar = archive(before, file("lib/a.js", "x".repeat(3000)), after);
  const half = gzipSync(tar.subarray(0, 1500));
  const whole = gzipSync(tar);
  const bad = Buffer.from(whole);
  bad[bad.length - 8] ^= 1;
  const cases = {
    "gzip: none": tar,
    "gzip: two members": Buffer.concat([half, gzipSync(tar.subarray(1500))]),
    "gzip: an empty member between": Buffer.concat([half, gzipSync(""), gzipSync(tar.subarray(1500))]),
    "gzip: zeros behind it": Buffer.concat([whole, Buffer.alloc(700)]),
    "gzip: garbage behind it": Buffer.concat([whole, Buffer.from("garbage")]),
    "gzip: a wrong checksum": bad,
    "gzip: cut": whole.subarray(0, whole.length - 20),
  };
  return Object.entries(cases).map(([name, bytes]) => ({ name, bytes }));
}
