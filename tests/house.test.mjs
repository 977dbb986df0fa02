// The rules of the house that no compiler holds: which module may use which, and what stands nowhere in the tree.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const files = execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" }).split("\n").filter(Boolean);
const read = (name) => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");

/** The core's modules, each of which may use those before it: data flows one way. */
const ORDER = [
  "limits",
  "report",
  "error",
  "input",
  "text",
  "archive",
  "sourcemap",
  "detect",
  "manifest",
  "inspect",
  "exposure",
  "save",
  // The doors of the fuzz targets, which may be let in anywhere.
  "fuzzing",
];

test("a module of the core uses only what stands before it", () => {
  for (const name of files.filter((file) => file.startsWith("crate/overshare/src/"))) {
    const module = name.split("/")[3].replace(".rs", "");
    if (module === "lib") continue;
    const place = ORDER.indexOf(module);
    assert.notEqual(place, -1, `${module} has no place in the order`);
    // Tests may look anywhere.
    const code = read(name).split("#[cfg(test)]\nmod tests")[0];
    for (const used of usedModules(code)) assert.ok(ORDER.indexOf(used) <= place, `${name} uses ${used}`);
  }
});

/** The first names behind `crate::`, in lists as well. */
function usedModules(code) {
  const lists = [...code.matchAll(/\buse crate::\{([^;]*)\};/g)].flatMap(([, list]) => topNames(list));
  const single = [...code.matchAll(/\bcrate::(\w+)/g)].map(([, name]) => name);
  return [...lists, ...single].filter((name) => ORDER.includes(name));
}

/** The names at the top level of a list, whatever stands in the braces below them. */
function topNames(list) {
  let flat = list;
  while (/\{[^{}]*\}/.test(flat)) flat = flat.replace(/\{[^{}]*\}/g, "");
  return flat.split(",").map((item) => item.trim().split("::")[0]);
}

test("every source file opens with a line that says what it is", () => {
  const sources = files.filter(
    (name) =>
      /^(crate|xtask|www|scripts|tests)\/.*\.(rs|ts|mjs|js|css)$/.test(name) && !name.startsWith("tests/fixtures/"),
  );
  for (const name of sources) assert.match(read(name).split("\n")[0], /^(\/\/!|\/\/|\/\*) \S/, name);
});

test("no markup is made from strings", () => {
  const pages = files.filter((name) => /^www\/.*\.(ts|js)$/.test(name) || name === "index.html");
  for (const name of pages)
    assert.doesNotMatch(read(name), /innerHTML|outerHTML|insertAdjacentHTML|document\.write/, name);
});

test("no detector writes down what looks like a token", () => {
  const shapes = [
    /gh[pousr]_[A-Za-z0-9]{36}/,
    /npm_[A-Za-z0-9]{36}/,
    /AKIA[A-Z2-7]{16}/,
    /xox[abp]-[0-9]{10,}/,
    /sk_live_[A-Za-z0-9]{20,}/,
    /-----BEGIN [A-Z ]*PRIVATE KEY-----(?:\\n|\s)*[A-Za-z0-9+/]{40}/,
  ];
  for (const name of files.filter((file) => !file.endsWith(".lock") && !file.endsWith("-lock.json"))) {
    const text = read(name);
    for (const shape of shapes) assert.ok(!shape.test(text), `${name}: ${shape}`);
  }
});
