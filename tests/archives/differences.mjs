// Where our reading of an archive differs from an installer's on purpose, or cannot follow it, and why: the source of the table in docs/archives.md.

/**
 * @typedef {object} Difference
 * @property {RegExp} case
 * @property {string} installer
 * @property {string} theirs
 * @property {string} ours
 * @property {string} why
 */

/** @type {Difference[]} */
export const TAR_DIFFERENCES = [
  {
    case: /^just under a megabyte of name$/,
    installer: "npm",
    theirs: "The file is not written: no file system takes its name.",
    ours: "The file is listed as installed, its name shortened, with a note that says so.",
    why: "Whether a name is too long is for the file system to say; what is in the file is inspected either way.",
  },
  {
    case: /^sparse: (pieces out of order|overlapping pieces|a size that is less|less data than pieces)$|^pax sparse 1\.0 with a size$/,
    installer: "pip",
    theirs:
      "The pieces are written one over the other, cut at the file's size, or taken from the headers behind the file.",
    ours: "The archive is reported as one that pip refuses, and its bytes are inspected as they lie.",
    why: "Such a file cannot be made in one pass without holding all of it, and no tool writes one.",
  },
  {
    case: /^a file where a hard link was$/,
    installer: "pip",
    theirs: "Both names get the later bytes, because they are one file on the disk.",
    ours: "The name that was linked to keeps the bytes of its own member.",
    why: "Both texts are inspected; only the size and hash of the one entry differ.",
  },
  {
    case: /^gzip: zeros behind it$/,
    installer: "cargo",
    theirs:
      "It reads the first gzip member only. The suite, before cargo's reader of tar, inflates every member and stops at zeros.",
    ours: "All members are read, and zeros behind one are padding.",
    why: "Other tools unpack later members. A file in one is listed as installed, although cargo does not write it.",
  },
  {
    case: /^gzip: zeros behind it$/,
    installer: "uv",
    theirs:
      "It reads the first gzip member only. The suite, before uv's reader of tar, inflates every member and stops at zeros.",
    ours: "All members are read, and zeros behind one are padding.",
    why: "Other tools unpack later members. A file in one is listed as installed, although uv does not write it.",
  },
];

/**
 * What concerns pip on a Python older than 3.12.6 only, where the tests give it `backports.tarfile`, the newest there is.
 * @type {Difference}
 */
export const OLD_TARFILE = {
  case: /^(first of all, )?pax with (no length|no equals sign|no newline|an empty line|an empty key|a tab|a length with a sign|good, bad, good|an unfinished record)$|^pax with (a wrong length|a length too short)$|^a cut pax header$|^type "[gxX]" with a body$/,
  installer: "pip",
  theirs: "Before Python 3.12.6, `tarfile` takes what it can of malformed pax records, or stops at other places.",
  ours: "Such a header is an error, as from 3.12.6 on: the archive ends there, and what follows is inspected as bytes.",
  why: "The versions of Python differ; ours is the newer.",
};
