// Reads the labelled set: what files hold of each vendor's secrets, and what only looks like them. It draws nothing.

import { readFileSync, readdirSync } from "node:fs";

/**
 * @typedef {object} Vendor
 * @property {string} vendor
 * @property {string[]} rules those that may tell the secret
 * @property {string} secret its form, as `draw` fills it in
 * @property {string[]} found texts that hold it, where `@@` stands
 * @property {string[]} quiet texts in which nothing is to be found
 * @property {string[]} [doubtful] texts with what has the form and not the checksum: of low severity at the most
 * @property {string[]} [public] texts with what is published by design, which is named and nothing more
 */

const folder = new URL("../vendors/", import.meta.url);

/** @type {Vendor[]} */
export const VENDORS = readdirSync(folder)
  .toSorted()
  .flatMap((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")));
