// How much of each bundle every source makes up, on published packages, against another library's decoding of the same maps.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { check } from "./lib/command.mjs";
import { installedEntries } from "./lib/reader.mjs";
import { fetchPackages } from "./lib/registry.mjs";
import { mapAt, sharesOf } from "./lib/shares.mjs";

/** Scripts, style sheets and declarations, inline and index maps, minified and not, ASCII and not. */
const NAMES = [
  "@angular/core",
  "@react-email/preview-server",
  "@sentry/core",
  "babylonjs",
  "bootstrap",
  "bulma",
  "immer",
  "inversify",
  "jquery",
  "lit",
  "miniflare",
  "preact",
  "rxjs",
  "superagent",
  "swiper",
];

const list = JSON.parse(await readFile(new URL("packages.json", import.meta.url), "utf8"));
const packages = list.filter(({ name }) => NAMES.includes(name));
const files = await fetchPackages(packages);

packages.forEach(({ name, version }, index) => {
  test(`${name}@${version}`, async () => {
    const [report, entries] = await Promise.all([check(files[index]), readFile(files[index]).then(installedEntries)]);
    let compared = 0;
    report.maps.forEach((map, at) => {
      const sources = report.sources.filter((source) => source.map === at);
      const generated = entries.get(map.generated);
      if (map.place.chain.length > 1 || !generated || !map.valid) {
        // What lies in a recovered source has no file here, and what is only referred to has no mappings.
        assert.ok(map.mappedBytes === null || map.kind === "inline", map.place.chain.join(" > "));
        return;
      }
      const truth = sharesOf(mapAt(map, entries.get(map.place.chain[0]).bytes), map.generated, generated.bytes);
      assert.deepEqual(
        sources.map((source) => source.generatedBytes),
        truth,
        map.place.chain.join(" > "),
      );
      assert.equal(map.mappedBytes, truth.reduce((sum, bytes) => sum + bytes, 0)); // prettier-ignore
      assert.ok(map.mappedBytes <= generated.bytes.length);
      compared += 1;
    });
    assert.ok(compared > 0);
  });
});
