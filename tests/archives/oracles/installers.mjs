// What the real installers write of an archive, each run in a folder of its own: regular files by path, size and SHA-256. It builds no archive and judges nothing.

import { createHash } from "node:crypto";
import { execFile, execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, lstat, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { runInNewContext } from "node:vm";
import { gunzipSync } from "node:zlib";
import { extract } from "tar";
import { cacheFolder, fillAtomically } from "../../lib/cache.mjs";
import { python, pythonProgram } from "../../lib/python.mjs";
import { fetchPackage } from "../../lib/registry.mjs";

const run = promisify(execFile);
const here = fileURLToPath(new URL("./", import.meta.url));
const root = fileURLToPath(new URL("../../../", import.meta.url));

/** pnpm's own parser. */
const STORE = {
  name: "@pnpm/store.cafs",
  version: "1100.3.3",
  integrity: "sha512-vSLp3rML768jfCqOBYQWjnsT2mByGd1i4wklMmfzweBVu5nkmppIe9dSBgOUPar4TSC5KagIrhVPZ/Q55yDEUA==",
};

/**
 * @typedef {object} Written
 * @property {string} path bytes that are no UTF-8 as `\xNN`
 * @property {number} bytes
 * @property {string} sha256
 *
 * @typedef {object} Outcome
 * @property {Written[]} files ordered by path
 * @property {string | null} refusal why nothing was taken
 *
 * @typedef {(files: string[], folder: string) => Promise<Outcome[]>} Oracle
 */

/** @type {Record<string, Oracle>} */
export const ORACLES = {
  npm,
  pnpm,
  pip,
  uv: (files, folder) => rust("uv", files, folder),
  cargo: (files, folder) => rust("cargo", files, folder),
};

/** npm's pacote, the one that comes with the npm on this machine. @type {Oracle} */
async function npm(files, folder) {
  const home = execFileSync("npm", ["root", "--global"], {
    encoding: "utf8",
    shell: process.platform === "win32",
  }).trim();
  const pacote = createRequire(join(home, "npm/package.json"))("pacote");
  const outcomes = [];
  for (const [at, file] of files.entries()) {
    const target = join(folder, String(at));
    const settings = { cache: join(folder, "cache"), where: folder, preferOnline: true };
    const refusal = await pacote.extract(`file:${file}`, target, settings).then(
      () => null,
      // It unpacks, and then wants to read what it has unpacked.
      (error) => (/^Could not read package\.json/.test(error.message) ? null : String(error.message)),
    );
    outcomes.push({ files: await filesBelow(target), refusal });
  }
  return outcomes;
}

/** @type {Oracle} */
async function pnpm(files) {
  const { parseTarball } = await import(pathToFileURL(join(await pnpmStore(), "parseTarball.js")).href);
  return Promise.all(
    files.map(async (file) => {
      const packed = await readFile(file);
      try {
        const bytes = packed[0] === 0x1f ? gunzipSync(packed) : packed;
        // Some sizes make it read the same header for ever.
        const parsed = runInNewContext("parse(bytes)", { parse: parseTarball, bytes }, { timeout: 3000 }).files;
        const written = [...parsed].map(([path, { offset, size }]) =>
          describe(path, bytes.subarray(offset, offset + size)),
        );
        return { files: ordered(written), refusal: null };
      } catch (error) {
        return { files: [], refusal: String(error.message) };
      }
    }),
  );
}

async function pnpmStore() {
  const target = join(await cacheFolder("oracles"), `pnpm-store-${STORE.version}`);
  if (existsSync(target)) return target;
  const archive = await fetchPackage(STORE);
  return fillAtomically(target, async (folder) => {
    await extract({ file: archive, cwd: folder, strip: 2, filter: (path) => path.startsWith("package/lib/") });
    await writeFile(join(folder, "package.json"), '{"type":"module"}');
    const made = `${folder}.made`;
    await cp(folder, made, { recursive: true });
    return made;
  });
}

/** pip of the tests' own environment. @type {Oracle} */
async function pip(files, folder) {
  const { program, env } = await pythonProgram();
  return unpacked(program, [join(here, "untar.py")], files, folder, { env });
}

/** Whether that Python's own `tarfile` is from before 3.12.6, so that pip is given the backport. */
export async function hasOldTarfile() {
  const said = await python(["-c", "import tarfile; print(hasattr(tarfile, '_header_length_prefix_re'))"]);
  return said.trim() !== "True";
}

/** @param {string} reader @param {string[]} files @param {string} folder */
async function rust(reader, files, folder) {
  const target = join(root, "target/oracles");
  const words = [
    "build",
    "--quiet",
    "--release",
    "--manifest-path",
    join(here, "rust/Cargo.toml"),
    "--target-dir",
    target,
  ];
  await run("cargo", words, { maxBuffer: 1 << 24 });
  const outcomes = await unpacked(join(target, "release/oracles"), [reader], files, folder);
  return outcomes.map(({ files: written, refusal, tops }) => ({ files: withoutTop(written, reader, tops), refusal }));
}

/** Of uv, what lies in the one folder where there is one; of cargo, what lies in the crate's. */
function withoutTop(files, reader, tops) {
  if (reader === "uv" && (tops !== 1 || files.some(({ path }) => !path.includes("/")))) return files;
  return files.map((file) => ({ ...file, path: file.path.slice(file.path.indexOf("/") + 1) }));
}

/** Drives a program that takes "file TAB folder" a line, and answers each with a line. */
async function unpacked(program, words, files, folder, options = {}) {
  await mkdir(folder, { recursive: true });
  const child = spawn(program, words, { stdio: ["pipe", "pipe", "inherit"], ...options });
  child.stdin.end(files.map((file, at) => `${file}\t${join(folder, String(at))}\n`).join(""));
  const answers = [];
  for await (const line of createInterface({ input: child.stdout })) answers.push(line);
  if (answers.length !== files.length)
    throw new Error(`${program} answered ${answers.length} of ${files.length} times`);
  const outcomes = [];
  for (const [at, answer] of answers.entries()) {
    const refusal = answer === "ok" ? null : answer;
    const tops = (await readdir(join(folder, String(at)))).length;
    outcomes.push({ files: refusal === null ? await filesBelow(join(folder, String(at))) : [], refusal, tops });
    await rm(join(folder, String(at)), { recursive: true, force: true });
  }
  return outcomes;
}

/**
 * @param {string} folder
 * @returns {Promise<Written[]>}
 */
async function filesBelow(folder) {
  const found = [];
  const visit = async (path, below) => {
    const names = await readdir(path, { encoding: "buffer" }).catch(() => []);
    for (const name of names) {
      const inner = Buffer.concat([path, Buffer.from("/"), name]);
      const shown = Buffer.concat([below, name]);
      const stat = await lstat(inner);
      if (stat.isDirectory()) await visit(inner, Buffer.concat([shown, Buffer.from("/")]));
      else if (stat.isFile()) found.push(describe(escaped(shown), await readFile(inner)));
    }
  };
  await visit(Buffer.from(folder), Buffer.alloc(0));
  return ordered(found);
}

const describe = (path, bytes) => ({
  path,
  bytes: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
});

/** @param {Written[]} files */
export const ordered = (files) => files.sort((one, other) => (one.path < other.path ? -1 : 1));

/** Text, with bytes that are no UTF-8 as `\xNN`. @param {Buffer} bytes */
function escaped(bytes) {
  const text = bytes.toString("utf8");
  if (Buffer.from(text).equals(bytes)) return text;
  let shown = "";
  for (let at = 0; at < bytes.length;) {
    const length = [1, 2, 3, 4].find((size) => {
      const part = bytes.subarray(at, at + size);
      const decoded = part.toString("utf8");
      return part.length === size && !decoded.includes("\uFFFD") && Buffer.from(decoded).equals(part);
    });
    shown += length
      ? bytes.subarray(at, at + length).toString("utf8")
      : `\\x${bytes[at].toString(16).toUpperCase().padStart(2, "0")}`;
    at += length ?? 1;
  }
  return shown;
}
