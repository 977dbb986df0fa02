// What a dropped file was read as, in plain words, and what that means for the words around it. Reads no bytes.

import type { Format } from "./report.js";

/** What people call a format. */
export const FORMAT_WORDS: Readonly<Record<Format, string>> = {
  npm: "npm package",
  crate: "Rust crate",
  sdist: "Python source distribution",
  wheel: "Python wheel",
  vsix: "VS Code extension",
  crx: "Chrome extension",
  xpi: "Firefox extension",
  gem: "Ruby gem",
  nupkg: "NuGet package",
  jar: "Java archive",
  zip: "zip archive",
  tar: "tar archive",
  file: "single file",
};

/** How what is in a file gets to people: a package is installed, an archive is unpacked, and a file is what it is. */
export type Shape = "package" | "archive" | "file";

const NO_PACKAGES: Partial<Record<Format, Shape>> = { zip: "archive", tar: "archive", file: "file" };

export const shapeOf = (format: Format): Shape => NO_PACKAGES[format] ?? "package";
