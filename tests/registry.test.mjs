// Proves that a published package is fetched whole, and refused when it is not the one that was asked for. It needs the registry once.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { integrityOf } from "./lib/cache.mjs";
import { fetchPackage } from "./lib/registry.mjs";

const PACKAGES = JSON.parse(readFileSync(new URL("packages.json", import.meta.url), "utf8"));
const SMALL = PACKAGES.find(({ name }) => name === "is-number");

test("a package arrives with the integrity that the registry states", async () => {
  assert.equal(await integrityOf(await fetchPackage(SMALL)), SMALL.integrity);
});

test("a package with other bytes is refused, in words that say which", async () => {
  const wrong = { ...SMALL, integrity: `sha512-${"A".repeat(86)}==` };
  await assert.rejects(
    fetchPackage(wrong),
    /^Error: is-number@7\.0\.0 is not the package that was expected: integrity sha512-/,
  );
});
