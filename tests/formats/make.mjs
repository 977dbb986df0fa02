// Recipes for formats that no registry here holds: real content, packed by the format's own program.

import { execFile } from "node:child_process";
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import * as tar from "tar";
import { ensureBrowsers, findBrowser } from "../lib/browsers.mjs";
import { python } from "../lib/python.mjs";
import { requireTools } from "../lib/tools.mjs";

const run = promisify(execFile);
const TOOLS = fileURLToPath(new URL("tools/", import.meta.url));

/**
 * Each makes a file of `source` in a temporary folder and returns its path.
 * @type {Record<string, (source: string, folder: string) => Promise<string>>}
 */
export const RECIPES = { crx3, asar };

/**
 * A Chrome extension, packed and signed by Chromium with a key that is thrown away.
 * @param {string} zip of the extension
 * @param {string} folder
 */
async function crx3(zip, folder) {
  await ensureBrowsers({ install: true });
  const chromium = findBrowser("chromium");
  if (!chromium) throw new Error("There is no Chromium on this machine, which is needed to pack an extension.");
  const extension = join(folder, "extension");
  await python(["-m", "zipfile", "-e", zip, extension]);
  // The Finder's double files begin with an underscore, which Chromium keeps for itself.
  await rm(join(extension, "__MACOSX"), { recursive: true, force: true });
  const profile = `--user-data-dir=${join(folder, "profile")}`;
  await run(chromium, ["--headless", "--no-sandbox", "--disable-gpu", profile, `--pack-extension=${extension}`]);
  return `${extension}.crx`;
}

/**
 * An npm package that ships an Electron application: an archive by Electron's own tool, and what it leaves unpacked.
 * @param {string} tgz of the application's code
 * @param {string} folder
 */
async function asar(tgz, folder) {
  const { createPackageWithOptions } = await electronAsar();
  const [application, root] = [join(folder, "application"), join(folder, "package")];
  await mkdir(application);
  await tar.extract({ file: tgz, cwd: application, strip: 1 });
  await mkdir(join(root, "resources"), { recursive: true });
  await createPackageWithOptions(application, join(root, "resources", "app.asar"), { unpack: "*.md" });
  await cp(join(application, "LICENSE"), join(root, "LICENSE"));
  await writeFile(join(root, "package.json"), '{ "name": "electron-app", "version": "1.0.0", "license": "MIT" }\n');
  const file = join(folder, "made.tgz");
  await tar.create({ file, cwd: folder, gzip: true, portable: true, mtime: new Date(0) }, ["package"]);
  return file;
}

/** Electron's archiver, from the tests' cache. */
export async function electronAsar() {
  const load = await requireTools(TOOLS);
  return load("@electron/asar");
}
