// How much of each bundle every source makes up, and which mappings point outside of the texts, on published packages, against another library's decoding of the same maps.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { check } from "./lib/command.mjs";
import { installedEntries } from "./lib/reader.mjs";
import { fetchPackages } from "./lib/registry.mjs";
import { mapAt, outsideOf, sharesOf } from "./lib/shares.mjs";

/** Scripts, style sheets and declarations, inline and index maps, minified and not, ASCII and not. */
const NAMES = [
  "@angular/core",
  "@react-email/preview-server",
  "@sentry/core",
  "babylonjs",
  "bootstrap",
  "bulma",
  "date-fns",
  "hls.js",
  "immer",
  "inversify",
  "jquery",
  "lit",
  "miniflare",
  "preact",
  "rxjs",
  "superagent",
  "swagger-ui-dist",
  "swiper",
  "web-tree-sitter",
];

const list = JSON.parse(await readFile(new URL("packages.json", import.meta.url), "utf8"));
const packages = list.filter(({ name }) => NAMES.includes(name));
const files = await fetchPackages(packages);

packages.forEach(({ name, version }, index) => {
  test(`${name}@${version}`, async () => {
    const [report, entries] = await Promise.all([check(files[index]), readFile(files[index]).then(installedEntries)]);
    const compared = report.maps.filter((map, at) => {
      const generated = entries.get(map.generated);
      // What lies in a recovered source has no file here, an inline map in a string describes other code, and what a
      // module holds is no map.
      const isKnown = map.place.chain.length === 1 && generated && map.mappedBytes !== null;
      if (isKnown) compare(report, at, mapAt(map, entries.get(map.place.chain[0]).bytes), generated.bytes);
      return isKnown;
    });
    assert.ok(compared.length > 0);
    const unknown = report.maps.filter((map) => map.mappedBytes === null && map.valid && entries.has(map.generated));
    assert.deepEqual(
      unknown.map(({ kind }) => kind).filter((kind) => kind !== "inline" && kind !== "wasm"),
      [],
    );
  });
});

/** Holds what the report says of a map's positions against the map and its file. */
function compare(report, at, map, bytes) {
  const { place, generated, mappedBytes } = report.maps[at];
  const where = place.chain.join(" > ");
  const sources = report.sources.filter((source) => source.map === at);
  const shares = sharesOf(map, generated, bytes);
  assert.deepEqual(
    sources.map((source) => source.generatedBytes),
    shares,
    where,
  );
  const sum = shares.reduce((sum, share) => sum + share, 0);
  assert.equal(mappedBytes, sum, where);
  assert.ok(mappedBytes <= bytes.length, where);
  const occurrences = (kind) => report.flaws.find((flaw) => flaw.map === at && flaw.kind === kind)?.occurrences ?? 0;
  const { generatedLines, originalSources } = outsideOf(map, generated, bytes);
  assert.equal(occurrences("outside-generated"), generatedLines, where);
  assert.equal(occurrences("outside-source"), originalSources, where);
}
