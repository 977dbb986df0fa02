// Holds the inventory of real packages against plain regular expressions over the same texts, which know nothing of the core; and sees that it stays what it is however the bytes come.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { both } from "./lib/command.mjs";
import { readPackage } from "./lib/reader.mjs";
import { fetchPackages } from "./lib/registry.mjs";

const NAMES = ["@angular/core", "@fluentui/react", "@parcel/utils"];

/** @type {import("./packages.test.mjs").Listed[]} */
const listed = JSON.parse(await readFile(new URL("packages.json", import.meta.url), "utf8"));
const wanted = NAMES.map((name) => listed.find((item) => item.name === name));
const paths = await fetchPackages(wanted);

const RESERVED = /(^|\.)(localhost|example|test|invalid|(example|domain)\.(com|org|net|edu))$/;

/** What each kind is, for somebody who has a regular expression. */
const READERS = {
  "environment-variable": (text) =>
    [
      ...text.matchAll(/(?:process|import\.meta|Bun)\.env(?:\.([A-Za-z_$][\w$]*)(?![\w$(])|\[["']([A-Za-z_]\w*)["'])/g),
    ].map(([, member, key]) => member ?? key),
  host: (text) =>
    [
      ...text.matchAll(
        /\b(?:https?|ftp):\/\/((?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,})(?=[/"'`\s?#)>,;:\\|<]|\.?$|\.[\s"')])/gm,
      ),
    ]
      .map(([, host]) => host.toLowerCase())
      .filter((host) => !RESERVED.test(host)),
};

/** All texts: files but maps, whose own words are JSON, and what the maps hold. */
const textsOf = ({ files, maps }) => [
  ...files.filter(({ chain }) => !chain.at(-1).endsWith(".map")).map(({ bytes }) => bytes.toString("utf8")),
  ...maps.flatMap(({ sources }) => sources.map(({ text }) => text ?? "")),
];

for (const [at, name] of NAMES.entries()) {
  test(`what ${name} tells is what regular expressions find`, async () => {
    const [{ wasm, native }, reading] = await Promise.all([both(paths[at], []), readPackage(paths[at])]);
    assert.ok(wasm === native, "WebAssembly and native code give the same bytes");
    const { inventory } = JSON.parse(wasm);
    const texts = textsOf(reading);
    for (const [kind, read] of Object.entries(READERS)) {
      const counts = new Map();
      for (const text of texts) for (const value of read(text)) counts.set(value, (counts.get(value) ?? 0) + 1);
      const told = inventory.filter((item) => item.kind === kind).map(({ value, occurrences }) => [value, occurrences]);
      assert.deepEqual(Object.fromEntries(told.sort()), Object.fromEntries([...counts].sort()), kind);
    }
  });
}
