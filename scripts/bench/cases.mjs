// What is measured: the files, and for each the pieces of work that are held against unpacking it. Runs nothing by itself.
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { extract } from "tar";
import { fetchPackage } from "../../tests/lib/registry.mjs";
import { KINDS } from "../../tests/formats/large.mjs";
import { replayA, replayB } from "../../tests/replay/generate.mjs";
import { root } from "../lib/run.mjs";
import { cost, ownCost } from "./command.mjs";
import { UNZIP, packages } from "./formats.mjs";
import { mapCase } from "./maps.mjs";

/**
 * @typedef {import("./command.mjs").Cost} Cost
 *
 * @typedef {object} Work
 * @property {string} name As the table calls it.
 * @property {() => Promise<Cost>} once
 * @property {number} [bytes] What it reads, where not all work of a case reads the same.
 *
 * @typedef {object} Case
 * @property {string} title
 * @property {Work[]} work The first is the yardstick.
 * @property {number} [bytes] What the file holds, where the time for each megabyte is told.
 */

const path = (url) => fileURLToPath(url);
const INSIDE = path(new URL("inside.mjs", import.meta.url));
const NATIVE = path(new URL("target/release/examples/check", root));

/**
 * @param {URL} dist The built program.
 * @param {import("./chromium.mjs").Chromium | null} chromium
 * @returns {Promise<{ cases: Case[], close: () => Promise<void> }>}
 */
export async function makeCases(dist, chromium) {
  const folder = await mkdtemp(join(tmpdir(), "overshare-bench-"));
  const tools = toolsFor(dist, chromium);
  const cases = [await incidentA(tools, folder), await incidentB(tools), await small(tools)];
  return { cases, close: () => rm(folder, { recursive: true, force: true }) };
}

/** The map of replay (a) alone, read by each reader of source maps. */
export async function makeMapCases() {
  const folder = await mkdtemp(join(tmpdir(), "overshare-bench-"));
  const { tgz, truth } = await replayA();
  await extract({ file: tgz, cwd: folder, strip: 1 });
  const title = `\`cli.js.map\` of replay (a), ${megabytes(truth.bytes["cli.js.map"])}`;
  const close = () => rm(folder, { recursive: true, force: true });
  return { cases: [mapCase(join(folder, "cli.js.map"), title)], close };
}

/**
 * One real package of every format: the program that people would unpack it with, native, and Node.
 * @param {URL} dist The built program.
 * @returns {Promise<Case[]>}
 */
export async function makeFormatCases(dist) {
  const { unpack, native, check } = toolsFor(dist, null);
  return (await packages()).map(({ format, file, path, unpacker }) => ({
    title: `${format}: \`${file}\``,
    work: [unpack(path, unpacker), native(path), check(path)],
  }));
}

/** Bytes inside of the large packages, and packed of the zip that has to be held. */
const LARGE = { tgz: 1e9, zip: 1e9, "zip-in-tgz": 200e6 };

/**
 * Packages of a gigabyte, and one in which something large has to be held. To make them takes a minute or two.
 * @param {URL} dist The built program.
 * @param {string} folder Where they are made.
 * @param {(line: string) => void} say
 * @returns {Promise<Case[]>} The first is replay (a), which they are held against.
 */
export async function makeLargeCases(dist, folder, say) {
  const { gzip, unpack, native, check } = toolsFor(dist, null);
  const { tgz, truth } = await replayA();
  const inside = Object.values(truth.bytes).reduce((sum, bytes) => sum + bytes, 0);
  const cases = [{ title: "Replay (a)", work: [gzip(tgz), native(tgz), check(tgz)], bytes: inside }];
  for (const [kind, bytes] of Object.entries(LARGE)) {
    const path = join(folder, kind === "zip" ? "large.zip" : `${kind}.tgz`);
    say(`Making a package: ${kind}, ${bytes / 1e6} MB`);
    const made = await KINDS[kind](path, { bytes });
    const yardstick = kind === "zip" ? unpack(path, UNZIP) : gzip(path);
    const title = `\`${kind}\`, ${megabytes((await stat(path)).size)} with ${megabytes(made.inside)} inside`;
    cases.push({ title, work: [yardstick, native(path), check(path)], bytes: made.inside });
  }
  return cases;
}

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`;

async function incidentA({ gzip, command, start, check, page, native, inNode }, folder) {
  const { tgz, truth } = await replayA();
  await extract({ file: tgz, cwd: folder, strip: 1 });
  const map = join(folder, "cli.js.map");
  const work = [gzip(tgz), native(tgz), check(tgz), command(tgz), start(), ...page(tgz), ...page(tgz, "file")];
  const scale = [
    check(map),
    inNode("parse", map, "JSON.parse of cli.js.map"),
    inNode("gunzip", tgz, "Node, gunzipSync"),
  ];
  return { title: `Replay (a): ${sizes(truth)}`, work: [...work, ...scale] };
}

async function incidentB({ gzip, check, page, native }) {
  const { tgz, truth } = await replayB();
  return { title: `Replay (b): ${sizes(truth)}`, work: [gzip(tgz), native(tgz), check(tgz), ...page(tgz)] };
}

async function small({ gzip, check, page, cold, native }) {
  const packages = JSON.parse(await readFile(new URL("tests/packages.json", root), "utf8"));
  const preact = packages.find(({ name }) => name === "preact");
  const tgz = await fetchPackage(preact);
  return {
    title: `A small package: preact ${preact.version}`,
    work: [gzip(tgz), native(tgz), check(tgz), ...page(tgz), ...cold(tgz)],
  };
}

function sizes({ bytes }) {
  const large = Object.entries(bytes).filter(([, size]) => size > 1e6);
  return large.map(([name, size]) => `\`${name}\` of ${(size / 1e6).toFixed(1)} MB`).join(" and ");
}

/** The pieces of work, each for any file. Those of the page are lists, empty where there is no Chromium. */
function toolsFor(dist, chromium) {
  const [cli, worker] = ["node/cli.mjs", "node/worker.mjs"].map((name) => path(new URL(name, dist)));
  const node =
    (...args) =>
    () =>
      cost(process.execPath, args);
  const inside =
    (...args) =>
    () =>
      ownCost(process.execPath, [INSIDE, ...args]);
  const onPage = (name, file, settings) => (chromium ? [{ name, once: () => chromium.cost(file, settings) }] : []);
  return {
    gzip: (file) => ({
      name: "`gzip -dc FILE \\| wc -c`",
      once: () => cost("sh", ["-c", `gzip -dc "$0" | wc -c`, file]),
    }),
    unpack: (file, { name, script }) => ({ name: `\`${name}\``, once: () => cost("sh", ["-c", script, file]) }),
    native: (file) => ({ name: "Native, whole process", once: () => cost(NATIVE, [file]) }),
    check: (file) => ({
      name: `Node, call to report${file.endsWith(".tgz") ? "" : `, ${basename(file)} alone`}`,
      once: inside("check", file, worker),
    }),
    command: (file) => ({ name: "Node, whole command", once: node(cli, file, "--format", "json") }),
    start: () => ({ name: "Node, `--help` (process start)", once: node(cli, "--help") }),
    page: (file, scheme = "http") =>
      onPage(`Chromium, drop to report${scheme === "file" ? ", `file://`" : ""}`, file, { scheme }),
    cold: (file) => onPage("Chromium, dropped as the page loads", file, { cold: true }),
    inNode: (what, file, name) => ({ name, once: inside(what, file) }),
  };
}
