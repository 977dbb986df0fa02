// Makes the zip archives of the differential suite, each by name: honest ones, and those on which readers differ. It
// writes files and compares nothing.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { crc32, deflateRawSync } from "node:zlib";
import { descriptor, endRecord, extra, honest, localPart, number, zip } from "./zip-writer.mjs";

/** @typedef {import("./zip-writer.mjs").Part} Part */
/** @typedef {import("./zip-writer.mjs").End} End */

const A = { name: "pkg/a.py", text: "a = 1\n".repeat(20) };
const B = { name: "pkg/b.py", text: "b = 2\n" };
const HIDDEN = { name: "pkg/hidden.py", text: "hidden = True\n" };
const LONG = "text that repeats, ".repeat(4000);
const STORED = { method: 0 };
const W = 0xffffffff;

/** What makes a wheel of any files. */
const WHEEL = [
  { name: "pkg-1.0.dist-info/WHEEL", text: "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n" },
  { name: "pkg-1.0.dist-info/METADATA", text: "Metadata-Version: 2.1\nName: pkg\nVersion: 1.0\n" },
  { name: "pkg-1.0.dist-info/RECORD", text: "" },
];

/** @param {Part} part @param {Partial<Part>} changes @returns {Part} */
const but = (part, changes) => ({ ...part, ...changes });
/** @param {Part} part @param {{signed?: boolean, wide?: boolean}} [form] @returns {Part} */
const streamed = (part, form) =>
  but(part, { flags: 8, local: { crc: 0, packed: 0, size: 0 }, descriptor: descriptor(part, form) });
/** @param {number[]} words */
const wide = (...words) => extra(1, Buffer.concat(words.map((word) => number(word, 8))));
/** @param {string | Buffer} name @param {string} path @param {number} [change] */
const unicodePath = (name, path, change = 0) =>
  extra(0x7075, Buffer.concat([Buffer.from([1]), number((crc32(name) ^ change) >>> 0, 4), Buffer.from(path)]));
const deflated = deflateRawSync(Buffer.from(A.text));
/** @param {number} count @returns {Part[]} */
const many = (count) => Array.from({ length: count }, (_, at) => ({ name: `pkg/${at}`, text: "", method: 0 }));

/** @type {[name: string, parts: Part[], end?: End][]} */
const ORDINARY = [
  ["ordinary", [A, B]],
  ["stored", [but(A, STORED), but(B, STORED)]],
  ["long", [{ name: "pkg/long.txt", text: LONG }]],
  ["long-stored", [{ name: "pkg/long.txt", text: LONG.repeat(3), method: 0 }]],
  ["empty-files", [but(A, { text: "" }), but(B, { text: "", method: 0 })]],
  ["folders", [{ name: "pkg/", method: 0 }, A, { name: "pkg/sub/", method: 0 }, { name: "pkg/sub/c.py", text: "c" }]],
  ["comment", [A], { comment: "a comment of the archive" }],
  ["comment-longest", [A], { comment: "c".repeat(65535) }],
  ["file-comments", [but(A, { comment: "a comment of a file" }), but(B, { comment: "another" })]],
  ["modes", [but(A, { mode: 0o100755 }), but(B, { mode: 0o100600 }), but(HIDDEN, { mode: 0 })]],
  ["known-extra", [but(A, { extra: extra(0x5455, Buffer.from([1, 0, 0, 0, 0])) })]],
  ["aligned", [but(A, { ...STORED, local: { extra: extra(0xd935, Buffer.alloc(13)) } }), B]],
  ["zeros-between", [A, but(B, { before: Buffer.alloc(300) })]],
  ["directory-in-another-order", [A, B, HIDDEN], { order: (parts) => [...parts].reverse() }],
  ["utf8-name", [{ name: "pkg/ä-日本.txt", text: "x" }]],
  ["deep", [{ name: `${"d/".repeat(200)}x`, text: "x" }]],
  ["entries-1000", many(1000)],
];

/** @type {[name: string, parts: Part[], end?: End][]} */
const DESCRIPTORS = [
  ["signed", [streamed(A), B]],
  ["unsigned", [streamed(A, { signed: false }), B]],
  ["wide", [streamed(A, { wide: true }), B]],
  ["wide-unsigned", [streamed(A, { wide: true, signed: false }), B]],
  ["last", [A, streamed(B)]],
  ["stored", [streamed(but(A, STORED)), B]],
  ["sizes-in-header-too", [but(A, { flags: 8, descriptor: descriptor(A) }), B]],
  ["missing", [but(A, { flags: 8, local: { crc: 0, packed: 0, size: 0 } }), B]],
  ["lying", [but(streamed(A), { descriptor: descriptor(HIDDEN) }), B]],
  ["unannounced", [but(A, { descriptor: descriptor(A) }), B]],
  ["flag-in-local-only", [but(streamed(A), { central: { flags: 0 } }), B]],
  ["flag-in-central-only", [but(A, { central: { flags: 8 } }), B]],
  ["empty-file", [streamed(but(A, { text: "" })), B]],
  [
    "directory-cuts-the-stream",
    [
      but(streamed({ name: "pkg/long.txt", text: LONG }), {
        central: { packed: 60, size: 30, crc: crc32(LONG.slice(0, 30)) },
      }),
    ],
  ],
  ["folder", [streamed({ name: "pkg/sub/", method: 0 }), A]],
];

const SIZES = [Buffer.from(A.text).length, deflated.length];
/** @type {[name: string, parts: Part[], end?: End][]} */
const ZIP64 = [
  ["end", [A, B], { zip64: true }],
  ["end-honest-32", [A, B], { zip64: { honest32: true } }],
  ["end-comment", [A, B], { zip64: true, comment: "with a comment" }],
  ["end-prefix", [A, B], { zip64: true, prefix: Buffer.from("#!/bin/sh\n") }],
  ["end-conflict-count", [A, B], { zip64: { honest32: true, count: 1 } }],
  ["end-conflict-size", [A, B], { zip64: { honest32: true, size: 10 } }],
  ["end-conflict-offset", [A, B], { zip64: { honest32: true, offset: 5 } }],
  ["end-extensible", [A, B], { zip64: { extensible: Buffer.from("extensible data") } }],
  ["end-extensible-honest-32", [A, B], { zip64: { extensible: Buffer.from("extensible data"), honest32: true } }],
  ["end-locator-elsewhere", [A, B], { zip64: { at: 3 } }],
  ["end-locator-past-the-end", [A, B], { zip64: { at: 1e12 } }],
  ["end-two-disks", [A, B], { zip64: { disks: 2 } }],
  ["sizes", [but(A, { extra: wide(...SIZES), local: { packed: W, size: W }, central: { packed: W, size: W } })]],
  ["sizes-local-only", [but(A, { local: { packed: W, size: W, extra: wide(...SIZES) } }), B]],
  ["sizes-central-only", [but(A, { central: { packed: W, size: W, extra: wide(...SIZES) } }), B]],
  ["size-alone", [but(A, { central: { size: W, extra: wide(SIZES[0]) } }), B]],
  ["offset", [but(A, { central: { offset: W, extra: wide(0) } }), B]],
  ["unneeded", [but(A, { extra: wide(...SIZES) }), B]],
  ["unneeded-lying", [but(A, { extra: wide(1, 2) }), B]],
  ["lacking", [but(A, { central: { packed: W, size: W, extra: wide(SIZES[0]) } }), B]],
  ["missing", [but(A, { central: { size: W } }), B]],
  ["twice", [but(A, { central: { size: W, extra: Buffer.concat([wide(SIZES[0]), wide(7)]) } }), B]],
  ["local-lying", [but(A, { local: { packed: W, size: W, extra: wide(3, 4) } }), B]],
];

/** @type {[name: string, parts: Part[], end?: End][]} */
const ENDS = [
  ["count-under", [A, B, HIDDEN], { count: 1 }],
  ["count-over", [A, B], { count: 9 }],
  ["count-zero", [A, B], { count: 0 }],
  ["count-differs-by-disk", [A, B], { diskCount: 1 }],
  ["size-under", [A, B], { size: 54 }],
  ["size-over", [A, B], { size: 200 }],
  ["size-zero", [A, B], { size: 0 }],
  ["size-of-the-last", [A, B], { size: 46 + B.name.length }],
  ["size-huge", [A, B], { size: 0xfffffff0 }],
  ["offset-under", [A, B], { offset: 3 }],
  ["offset-over", [A, B], { offset: 1000 }],
  ["offset-huge", [A, B], { offset: 0xfffffff0 }],
  ["disks", [A, B], { disk: 1, startDisk: 1 }],
  ["prefix", [A, B], { prefix: Buffer.from("#!/usr/bin/env python3\n") }],
  ["prefix-counted", [A, B], { head: Buffer.from("#!/usr/bin/env python3\n") }],
  ["prefix-zeros", [A, B], { head: Buffer.alloc(100) }],
  ["prefix-with-archive", [A, B], { prefix: zip([HIDDEN]) }],
  ["prefix-with-archive-counted", [A, B], { head: zip([HIDDEN]) }],
  ["trailing", [A, B], { trailing: Buffer.from("trailing bytes") }],
  ["trailing-zeros", [A, B], { trailing: Buffer.alloc(50) }],
  ["trailing-long", [A, B], { trailing: Buffer.alloc(65535, "t") }],
  ["trailing-too-long", [A, B], { trailing: Buffer.alloc(70000, "t") }],
  ["trailing-archive", [A, B], { trailing: zip([HIDDEN]) }],
  ["trailing-local-header", [A, B], { trailing: localPart(HIDDEN) }],
  ["comment-short", [A, B], { comment: "short", commentLength: 500 }],
  ["comment-long", [A, B], { comment: "longer than it says", commentLength: 3 }],
  ["comment-with-end-record", [A, B], { comment: endRecord({ count: 0, size: 0, offset: 0 }) }],
  [
    "comment-with-end-record-inside",
    [A, B],
    { comment: Buffer.concat([endRecord({ count: 0, size: 0, offset: 0 }), Buffer.from("more")]) },
  ],
  ["comment-with-cut-end-record", [A, B], { comment: "PK\x05\x06" }],
  ["comment-with-archive", [A, B], { comment: zip([HIDDEN]) }],
  ["comment-with-local-header", [A, B], { comment: localPart(HIDDEN) }],
  ["gap-before-directory", [A, B], { gap: Buffer.from("bytes before the directory") }],
  ["gap-before-end", [A, B], { beforeEnd: Buffer.from("bytes before the end record") }],
  ["no-end", [A, B], { noEnd: true }],
  ["empty", []],
  ["empty-with-prefix", [], { prefix: Buffer.from("nothing follows") }],
  ["only-end-with-hidden-file", [but(HIDDEN, { unlisted: true })]],
  ["directory-with-a-foreign-record", [A, but(B, { central: { signature: Buffer.from("PK\x01\x03") } })]],
];

/** @type {[name: string, parts: Part[], end?: End][]} */
const HEADERS = [
  ["name", [but(A, { local: { name: "pkg/x.py" } }), B]],
  ["name-longer", [but(A, { local: { name: "pkg/a-longer-name.py" } }), B]],
  ["name-encoding-flag", [but({ name: Buffer.from("pkg/ä.py"), text: "x" }, { central: { flags: 0x800 } }), B]],
  ["size", [but(A, { local: { size: 5 } }), B]],
  ["packed-size-under", [but(A, { local: { packed: 5 } }), B]],
  ["packed-size-over", [but(A, { local: { packed: 500 } }), B]],
  ["method", [but(A, { local: { method: 0 } }), B]],
  ["method-stored-in-directory", [but(A, { central: { method: 0, size: deflated.length, crc: crc32(deflated) } }), B]],
  ["checksum", [but(A, { local: { crc: 1 } }), B]],
  ["version", [but(A, { local: { needed: 99 } }), B]],
  ["extra", [but(A, { local: { extra: extra(0xbeef, Buffer.from("only in the local header")) } }), B]],
  ["signature", [but(A, { local: { signature: Buffer.from("PK\x03\x05") } }), B]],
  [
    "hidden-in-stored",
    [
      but(A, {
        method: 0,
        data: Buffer.concat([Buffer.from("x = 1\n"), localPart(HIDDEN)]),
        local: { packed: 6, size: 6, crc: crc32("x = 1\n") },
        central: contents(Buffer.concat([Buffer.from("x = 1\n"), localPart(HIDDEN)])),
      }),
      B,
    ],
  ],
  ["central-encrypted-only", [but(A, { central: { flags: 1 } }), B]],
];

/** What a stored file's headers say. @param {Buffer} data */
function contents(data) {
  return { packed: data.length, size: data.length, crc: crc32(data) };
}

/** @type {[name: string, parts: Part[], end?: End][]} */
const DIRECTORY = [
  ["checksum", [but(A, { central: { crc: 1 }, local: { crc: 1 } }), B]],
  ["size-under", [but(A, { central: { size: 6, crc: crc32("a = 1\n") } }), B]],
  ["size-zero", [but(A, { central: { size: 0, crc: 0 } }), B]],
  ["size-over", [but(A, { central: { size: 5000 } }), B]],
  ["packed-under", [but(A, { central: { packed: 8 } }), B]],
  ["packed-over", [but(A, { central: { packed: deflated.length + 20 } }), B]],
  ["packed-past-the-end", [A, but(B, { central: { packed: 1e6 } })]],
  ["stored-size-under", [but(A, { ...STORED, central: { size: 6, crc: crc32("a = 1\n") } }), B]],
  ["stored-size-over", [but(A, { ...STORED, central: { size: 500 } }), B]],
  ["stored-packed-under", [but(A, { ...STORED, central: { packed: 6 } }), B]],
  ["offset-nowhere", [A, but(B, { central: { offset: 7 } })]],
  ["offset-past-the-end", [A, but(B, { central: { offset: 1e6 } })]],
  ["offset-of-another", [A, but(B, { central: { offset: 0 } })]],
  ["absent", [A, but(B, { absent: true, central: { offset: 9e5 } })]],
  ["version-64", [but(A, { central: { needed: 64 } }), B]],
  ["version-63", [but(A, { central: { needed: 63 } }), B]],
  ["rest-behind-stream", [but(A, { data: Buffer.concat([deflated, Buffer.from("bytes behind the stream")]) }), B]],
  ["header-behind-stream", [but(A, { data: Buffer.concat([deflated, localPart(HIDDEN)]) }), B]],
  ["corrupt", [but(A, { data: Buffer.from("\xff\xff\xff not deflate", "latin1") }), B]],
  ["folder-with-bytes", [{ name: "pkg/sub/", text: "bytes of a folder", method: 0 }, A]],
  ["folder-with-packed-bytes", [{ name: "pkg/sub/", text: "bytes of a folder" }, A]],
];

/** @type {[name: string, parts: Part[], end?: End][]} */
const DUPLICATES = [
  ["same-name", [A, but(B, { name: A.name })]],
  ["same-name-directory-reversed", [A, but(B, { name: A.name })], { order: (parts) => [...parts].reverse() }],
  ["same-record-twice", [A, B], { order: (parts) => [...parts, ...parts] }],
  ["three", [A, but(B, { name: A.name }), but(HIDDEN, { name: A.name })]],
  ["by-dot", [A, but(B, { name: "pkg/./a.py" })]],
  ["by-slash", [A, but(B, { name: "pkg//a.py" })]],
  ["by-case", [A, but(B, { name: "pkg/A.py" })]],
  ["by-nul", [A, but(B, { name: "pkg/a.py\0.txt" })]],
  [
    "by-form",
    [
      { name: "pkg/\u00e9", text: "1" },
      { name: "pkg/e\u0301", text: "2" },
    ],
  ],
  [
    "two-names-one-file",
    [A, B],
    { order: ([a, b]) => [a, b, but(a, { name: "pkg/other.py", central: { offset: 0 } })] },
  ],
  ["file-and-folder", [A, { name: "pkg/a.py/", method: 0 }]],
];

/** @type {[name: string, parts: Part[], end?: End][]} */
const GAPS = [
  ["text", [A, but(B, { before: Buffer.from("text between files") })]],
  ["hidden-file", [A, but(HIDDEN, { unlisted: true }), B]],
  ["hidden-file-stored", [A, but(HIDDEN, { unlisted: true, method: 0 }), B]],
  ["hidden-file-streamed", [A, but(streamed(HIDDEN), { unlisted: true }), B]],
  ["hidden-file-last", [A, B, but(HIDDEN, { unlisted: true })]],
  ["hidden-file-first", [but(HIDDEN, { unlisted: true }), A, B]],
  ["hidden-duplicate", [A, but(HIDDEN, { name: A.name, unlisted: true }), B]],
  ["hidden-files", [A, ...[1, 2, 3, 4, 5].map((at) => but(HIDDEN, { name: `pkg/${at}`, unlisted: true })), B]],
  ["hidden-file-too-long", [A, but(HIDDEN, { unlisted: true, local: { packed: 400 } }), B]],
  ["hidden-corrupt", [A, but(HIDDEN, { unlisted: true, data: Buffer.alloc(30, 0xff) }), B]],
  ["signature-in-text", [A, but(B, { before: Buffer.from("a PK\x03\x04 that is no header PK\x03") })]],
  ["hidden-archive", [A, but(B, { before: zip([HIDDEN]) })]],
];

/** Files that share one stream, each header quoted by a stored block of the one before: Fifield's construction. */
function quoted() {
  const kernel = deflateRawSync(Buffer.alloc(100_000, "k"));
  const text = Buffer.alloc(100_000, "k");
  const parts = [{ name: "pkg/3", data: kernel, text }];
  let rest = localPart(parts[0]);
  for (const name of ["pkg/2", "pkg/1"]) {
    const quote = Buffer.concat([
      Buffer.from([0]),
      number(rest.length - kernel.length, 2),
      number(~(rest.length - kernel.length) & 0xffff, 2),
    ]);
    const before = rest.subarray(0, rest.length - kernel.length);
    const data = Buffer.concat([quote, rest]);
    const part = { name, data, text: Buffer.concat([before, text]) };
    parts.unshift(part);
    rest = localPart(part);
  }
  const offsets = parts.map((part) => rest.length - localPart(part).length);
  const listed = parts.map((part, at) => but(part, { absent: at > 0, central: { offset: offsets[at] } }));
  return zip(listed);
}

/** @type {[name: string, make: () => Buffer][]} */
const OVERLAPS = [
  ["quoted", quoted],
  [
    "same-bytes-other-name",
    () =>
      zip([A, B], { order: ([a, b]) => [a, b, but(b, { name: "pkg/c.py", central: { offset: 0, ...sizesOf(a) } })] }),
  ],
  [
    "inside-stored",
    () => {
      const inner = localPart(HIDDEN);
      const outer = but(A, { method: 0, text: inner });
      return zip([outer, but(HIDDEN, { absent: true, central: { offset: 30 + A.name.length } })]);
    },
  ],
  ["into-the-directory", () => zip([A, but(B, { method: 0, central: { packed: 40, size: 40 } })])],
  ["thousand-of-one", () => zip([A, B], { order: ([a]) => Array.from({ length: 1000 }, () => a) })],
  [
    "thousand-names-of-one",
    () =>
      zip([A], {
        order: ([a]) => Array.from({ length: 1000 }, (_, at) => but(a, { name: `pkg/${at}`, central: { offset: 0 } })),
      }),
  ],
];

/** @param {Part} part */
function sizesOf(part) {
  const { packed, size, crc } = honest(part);
  return { packed, size, crc };
}

const NAMES = {
  nul: "pkg/a.py\0.txt",
  "nul-first": "\0pkg/a.py",
  control: "pkg/a\x07\x1b[31m.py",
  newline: "pkg/a\nb.py",
  bidi: "pkg/\u202egnp.exe",
  "zero-width": "pkg/a\u200b.py",
  latin1: Buffer.from("pkg/\xe4.py", "latin1"),
  "utf8-unmarked": Buffer.from("pkg/ä.py"),
  "all-bytes": Buffer.from(Array.from({ length: 128 }, (_, at) => at + 128)),
  parent: "pkg/../../outside.py",
  "parent-inside": "pkg/sub/../inside.py",
  "parent-only": "..",
  absolute: "/etc/passwd",
  "absolute-double": "//server/share/a.py",
  drive: "C:/Windows/a.py",
  "drive-relative": "C:a.py",
  backslash: "pkg\\a.py",
  "backslash-parent": "..\\a.py",
  dot: "./pkg/a.py",
  "dots-only": ".",
  empty: "",
  slash: "/",
  "double-slash": "pkg//a.py",
  "trailing-dot": "pkg/a.py.",
  "trailing-space": "pkg/a.py ",
  device: "pkg/CON",
  colon: "pkg/a.py:stream",
  "long-part": `pkg/${"n".repeat(255)}`,
  "too-long": `pkg/${"n".repeat(5000)}`,
  longest: "n".repeat(65535),
};

/** @type {[name: string, parts: Part[], end?: End][]} */
const SPECIAL_NAMES = [
  ["invalid-utf8", [{ name: Buffer.from("pkg/\xe4.py", "latin1"), text: "x", flags: 0x800 }, B]],
  ["unicode-path", [but(A, { extra: unicodePath(A.name, "pkg/ünïcode.py") }), B]],
  ["unicode-path-of-another", [but(A, { extra: unicodePath(A.name, "pkg/x.py", 1) }), B]],
  [
    "unicode-path-invalid",
    [
      but(A, {
        extra: extra(0x7075, Buffer.concat([Buffer.from([1]), number(crc32(A.name), 4), Buffer.from([0xff])])),
      }),
      B,
    ],
  ],
  ["unicode-path-short", [but(A, { extra: extra(0x7075, Buffer.from([1])) }), B]],
  ["unicode-path-empty", [but(A, { extra: unicodePath(A.name, "") }), B]],
  ["unicode-path-nul", [but(A, { extra: unicodePath(A.name, "pkg/x.py\0y") }), B]],
  ["unicode-path-folder", [but(A, { extra: unicodePath(A.name, "pkg/x/") }), B]],
];

/** @type {[name: string, parts: Part[], end?: End][]} */
const EXTRAS = [
  ["unknown", [but(A, { extra: extra(0xbeef, Buffer.from("some unknown text")) }), B]],
  ["cut", [but(A, { extra: Buffer.from([0xef, 0xbe, 200, 0, 1, 2]) }), B]],
  ["cut-in-local-only", [but(A, { local: { extra: Buffer.from([0xef, 0xbe, 200, 0, 1, 2]) } }), B]],
  ["three-bytes", [but(A, { extra: Buffer.from([1, 2, 3]) }), B]],
  ["longest", [but(A, { extra: extra(0xbeef, Buffer.alloc(65000, "e")) }), B]],
  ["known-too-long", [but(A, { extra: extra(0x5455, Buffer.from("times that are text and far too long")) }), B]],
  ["unicode-comment", [but(A, { extra: extra(0x6375, Buffer.from("\x01\0\0\0\0a comment")) }), B]],
];

/** @type {[name: string, parts: Part[], end?: End][]} */
const METHODS = [
  ["encrypted", [but(A, { flags: 1, data: Buffer.concat([Buffer.alloc(12, 7), deflated]) }), B]],
  ["encrypted-strong", [but(A, { flags: 0x41 }), B]],
  ["encrypted-aes", [but(A, { flags: 1, method: 99, extra: extra(0x9901, Buffer.from([2, 0, 65, 69, 3, 8, 0])) }), B]],
  ["patched", [but(A, { flags: 0x20 }), B]],
  ...[1, 6, 9, 18, 93, 95, 97, 98, 200].map(
    (method) => /** @type {[string, Part[]]} */ ([`number-${method}`, [but(A, { method }), B]]),
  ),
  ["link", [but(B, { mode: 0o120777, text: "../../target" }), A]],
  ["pipe", [but(B, { mode: 0o010644 }), A]],
];

/** @type {[name: string, parts: Part[], end?: End][]} */
const WHEELS = [
  ["ordinary", [A, B]],
  ["duplicate", [A, but(B, { name: A.name })]],
  ["duplicate-reversed", [A, but(B, { name: A.name })], { order: (parts) => [...parts].reverse() }],
  [
    "data",
    ["purelib/p.py", "platlib/q.py", "scripts/s", "headers/h.h", "data/share/d"].map((path) => ({
      name: `pkg-1.0.data/${path}`,
      text: path,
    })),
  ],
  ["data-over-root", [{ name: "pkg-1.0.data/purelib/pkg/a.py", text: "from data" }, A]],
  ["data-unknown-scheme", [{ name: "pkg-1.0.data/nonsense/a", text: "x" }, A]],
  ["data-without-scheme", [{ name: "pkg-1.0.data/a", text: "x" }, A]],
  ["data-escapes", [{ name: "pkg-1.0.data/scripts/../../../a", text: "x" }, A]],
  ["parent", [{ name: "../a.py", text: "x" }, A]],
  ["parent-inside", [{ name: "pkg/../b.py", text: "x" }, A]],
  ["absolute", [{ name: "/tmp/a.py", text: "x" }, A]],
  ["backslash", [{ name: "pkg\\c.py", text: "x" }, A]],
  ["dots", [{ name: "./pkg/./c.py", text: "x" }, A]],
  ["folder", [{ name: "pkg/", method: 0 }, A]],
  ["link", [but(B, { mode: 0o120777, text: "a.py" }), A]],
  ["hidden", [A, but(HIDDEN, { unlisted: true })]],
  ["count-under", [A, B], { count: 1 }],
  ["local-name", [but(A, { local: { name: "pkg/x.py" } }), B]],
  ["checksum", [but(A, { central: { crc: 1 }, local: { crc: 1 } }), B]],
  ["size-zero", [but(A, { central: { size: 0, crc: 0 } }), B]],
  ["prefix", [A], { prefix: Buffer.from("#!/bin/sh\n") }],
  ["trailing", [A], { trailing: Buffer.from("more") }],
  ["nul", [{ name: "pkg/c.py\0.txt", text: "x" }, A]],
  ["streamed", [streamed(A), B]],
  ["zip64", [A, B], { zip64: true }],
  ["encrypted", [but(A, { flags: 1 }), B]],
];

/** @type {[name: string, make: () => Buffer][]} */
const LARGE = [
  ["entries-65535", () => zip(many(65535))],
  ["entries-65536-zip64", () => zip(many(65536), { zip64: true })],
  ["entries-65536-wrapped", () => zip(many(65536), { count: 0 })],
  ["entries-200000", () => zip(many(200000), { zip64: true })],
  ["bomb", () => zip([{ name: "pkg/zeros", text: Buffer.alloc(50 << 20) }])],
];

/** @type {[name: string, make: () => Buffer][]} */
const CUT = [
  ["in-a-file", () => zip([A, { name: "pkg/long.txt", text: LONG, method: 0 }]).subarray(0, 5000)],
  ["in-the-directory", () => zip([A, B]).subarray(0, -70)],
  ["in-the-end", () => zip([A, B]).subarray(0, -5)],
  ["streamed", () => zip([streamed(A), streamed(B), A]).subarray(0, -60)],
  ["no-bytes", () => Buffer.alloc(0)],
  ["one-byte", () => Buffer.from("P")],
  ["no-zip", () => Buffer.from("This is a text and no archive.".repeat(10))],
];

/** Every archive, by its file name. */
export function corpus() {
  /** @type {Map<string, () => Buffer>} */
  const all = new Map();
  const groups = {
    ordinary: ORDINARY,
    descriptor: DESCRIPTORS,
    zip64: ZIP64,
    end: ENDS,
    header: HEADERS,
    directory: DIRECTORY,
    duplicate: DUPLICATES,
    gap: GAPS,
    name: SPECIAL_NAMES,
    extra: EXTRAS,
    method: METHODS,
  };
  for (const [group, cases] of Object.entries(groups)) {
    for (const [name, parts, end] of cases) all.set(`${group}-${name}.zip`, () => zip(parts, end));
  }
  for (const [name, path] of Object.entries(NAMES)) {
    all.set(`name-${name}.zip`, () => zip([{ name: path, text: `named ${name}` }, B]));
  }
  for (const [name, make] of [
    ...OVERLAPS.map(prefixed("overlap")),
    ...LARGE.map(prefixed("large")),
    ...CUT.map(prefixed("cut")),
  ]) {
    all.set(`${name}.zip`, make);
  }
  for (const [name, parts, end] of WHEELS) {
    all.set(`wheel-${name}.whl`, () => zip([...parts, ...WHEEL], end));
  }
  return all;
}

/** @param {string} group @returns {(entry: [string, () => Buffer]) => [string, () => Buffer]} */
function prefixed(group) {
  return ([name, make]) => [`${group}-${name}`, make];
}

/** Writes every archive into a folder; returns their names. @param {string} folder */
export function writeCorpus(folder) {
  mkdirSync(folder, { recursive: true });
  const all = corpus();
  for (const [name, make] of all) writeFileSync(join(folder, name), make());
  return [...all.keys()];
}

if (process.argv[2] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(`${writeCorpus(process.argv[2]).length} archives`);
}
