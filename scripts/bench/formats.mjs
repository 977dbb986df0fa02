// One real package of every format, and what people would unpack it with. Runs nothing by itself.
import { existsSync } from "node:fs";
import { list, obtain } from "../../tests/formats/obtain.mjs";

/** One file of the tests' list for each format: of those that need no more than a few megabytes, the largest. */
const FILES = [
  "selenium-webdriver-2.53.3.tgz",
  "encoding_rs-0.8.35.crate",
  "extractcode-31.0.0.tar.gz",
  "seleniumbase-4.21.0-py3-none-any.whl",
  "claude-code.vsix",
  "fixture-2.crx",
  "webdriver.xpi",
  "panchira-0.1.1.gem",
  "Microsoft.AspNet.Identity.EntityFramework.2.2.1.nupkg",
  "yuicompressor-2.4.8.jar",
  "recorder.zip",
  "commons-logging-1.1.2-src.tar.gz",
  "jquery.min.map",
];

const PYTHON = "import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);print(sum(len(z.read(n)) for n in z.namelist()))";

/** What unpacks a zip here. */
export const UNZIP = existsSync("/usr/bin/unzip")
  ? { name: "unzip -p", script: `unzip -p "$0" | wc -c` }
  : { name: "zipfile", script: `python3 -c '${PYTHON}' "$0"` };

/** By format; what is not here is a zip. */
const UNPACKERS = {
  npm: { name: "tar -xzO", script: `tar -xzOf "$0" | wc -c` },
  crate: { name: "tar -xzO", script: `tar -xzOf "$0" | wc -c` },
  sdist: { name: "tar -xzO", script: `tar -xzOf "$0" | wc -c` },
  tar: { name: "tar -xzO", script: `tar -xzOf "$0" | wc -c` },
  gem: { name: "tar, twice", script: `tar -xOf "$0" data.tar.gz | tar -xzO | wc -c` },
  file: { name: "cat", script: `cat "$0" | wc -c` },
};

/**
 * @typedef {object} Package
 * @property {string} format
 * @property {string} file Its name.
 * @property {string} path
 * @property {{ name: string, script: string }} unpacker A shell script to which the path is `$0`.
 */

/** @returns {Promise<Package[]>} */
export async function packages() {
  const found = [];
  for (const file of FILES) {
    const format = list.find((listed) => listed.file === file).format;
    found.push({ format, file, path: await obtain(file), unpacker: UNPACKERS[format] ?? UNZIP });
  }
  return found;
}
