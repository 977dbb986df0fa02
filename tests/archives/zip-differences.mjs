// Where our listing of a zip and the installer's differ, and why: the source of the table in docs/archives.md. Data
// only.

/**
 * @typedef {object} Difference
 * @property {string} installer what the installer does
 * @property {string} ours what we list
 * @property {string} why
 * @property {RegExp} [python] the versions of Python to which it applies; all where it is left out
 */

const OLD = /^3\.([0-9]|10|11)\./;
const UNICODE_PATH = {
  installer: "Python before 3.12 writes the file under the name in its header.",
  ours: "The name of the Unicode path field (0x7075), as Python writes it from 3.12 on, told as a finding.",
  why: "The versions of Python differ; ours is the newer. The bytes are the same.",
  python: OLD,
};

/** By the name of the case. @type {Record<string, Difference>} */
export const DIFFERENCES = {
  "name-unicode-path.zip": UNICODE_PATH,
  "name-unicode-path-nul.zip": UNICODE_PATH,
  "name-unicode-path-folder.zip": UNICODE_PATH,
  "duplicate-file-and-folder.zip": {
    installer: "Python writes the file and then fails to make a folder of the same name.",
    ours: "The file; a folder without bytes is no entry.",
    why: "Nothing that is published is missed.",
  },
};

/**
 * What the suite treats alike in every case, for the table.
 * @type {Difference[]}
 */
export const ALWAYS = [
  {
    installer:
      "An archive that `zipfile` refuses as a whole (no end record, a bad directory, a name that is no UTF-8): nothing is installed.",
    ours: "Every file that can be found, and a finding that says why it is refused.",
    why: "Whoever downloads the archive has its bytes.",
  },
  {
    installer:
      "A file that `zipfile` refuses (another name in the local header, a wrong checksum, encryption, from 3.13 on overlapping bytes): pip stops.",
    ours: "The file, with what is wrong with it as a note, a line under what was not checked, or a finding.",
    why: "As above; older versions and other installers read some of them.",
  },
  {
    installer: "pip writes `NAME.data/SCHEME/PATH` into the folder of the scheme.",
    ours: "The path in the wheel.",
    why: "Where it lands depends on the machine. Two files that land in one place are still told apart: the later one counts.",
  },
  {
    installer: "uv takes the first of several files of one name, pip the last of the directory.",
    ours: "pip's, with both as a disagreement.",
    why: "One of them has to be shown as installed; the other is read and shown as well.",
  },
];
