// The two incidents, replayed: the program's numbers against what the generator put in.

import assert from "node:assert/strict";
import { test } from "node:test";
import { both } from "./lib/command.mjs";
import { replayA, replayB } from "./replay/generate.mjs";

/** @param {{ sources: number, lines: number, bytes: number }[]} amounts */
const sum = (...amounts) =>
  amounts.reduce(
    (all, { sources, lines, bytes }) => ({
      sources: all.sources + sources,
      lines: all.lines + lines,
      bytes: all.bytes + bytes,
    }),
    { sources: 0, lines: 0, bytes: 0 },
  );

for (const [name, replay] of [
  ["replay a: a map of 60 MB beside its script", replayA],
  ["replay b: an inline map of 18 MB", replayB],
]) {
  test(name, async () => {
    const { tgz, truth } = await replay();
    const { wasm, native } = await both(tgz, ["--hash"]);
    assert.equal(wasm, native, "WebAssembly and native code give the same bytes");
    const { totals, verdict, sources, maps, unchecked } = JSON.parse(wasm);
    const own = sum(truth.own, truth.nested);
    assert.deepEqual(totals.own, own);
    assert.deepEqual(totals.exposed, own);
    assert.deepEqual(totals.thirdParty, sum(truth.thirdParty));
    assert.deepEqual(totals.generated, sum(truth.generated));
    const { sources: total, ...rest } = truth.total;
    assert.deepEqual(totals.sources, { total, ...rest });
    assert.equal(totals.maps, truth.maps);
    assert.equal(verdict.level, "critical");
    const [files, lines] = [own.sources, own.lines].map((value) => value.toLocaleString("en-US"));
    assert.equal(
      verdict.headline,
      `Anyone who installs this package can rebuild ${files} of its own source files: ${lines} lines.`,
    );
    assert.equal(sources.filter(({ hasText }) => !hasText).length, 0);
    assert.deepEqual(unchecked, []);
    assert.deepEqual(hashesOf(sources, maps), truth.hashes, "every file comes back byte by byte");
  });
}

/**
 * @param {import('../www/shared/report.js').Source[]} sources
 * @param {import('../www/shared/report.js').SourceMap[]} maps
 * @returns {import('./replay/generate.mjs').Truth['hashes']} of what was recovered, by the paths in the outer map
 */
function hashesOf(sources, maps) {
  const outer = sources.filter(({ map }) => map === 0);
  const hashes = Object.fromEntries(outer.map(({ rawPath, sha256 }) => [rawPath, { sha256 }]));
  const rawPaths = new Map(outer.map(({ path, rawPath }) => [path, rawPath]));
  for (const { map, sha256 } of sources.filter(({ map }) => map > 0))
    hashes[rawPaths.get(maps[map].place.chain.at(-1))].nested = sha256;
  return hashes;
}
