// Makes source maps, most of them broken in up to three places, always the same for a seed. Says nothing of what is right.

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** A member's name, and its value as JSON text: members can stand twice, and numbers in any form. @typedef {[string, string]} Member */

/** @param {number} seed */
function dice(seed) {
  let state = seed >>> 0;
  /** @param {number} sides */
  const below = (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
  /** @template T @param {readonly T[]} items */
  const pick = (items) => items[below(items.length)];
  return { below, pick };
}

/** @typedef {ReturnType<typeof dice>} Dice */

/**
 * @param {number} seed
 * @returns {string} the text of a map
 */
export function mapText(seed) {
  const random = dice(seed * 7919 + 1);
  const members = random.below(4) === 0 ? indexMap(random, 0) : plainMap(random);
  for (let count = random.below(4); count > 0; count--) damage(members, random);
  return around(object(members), random);
}

/** @param {Member[]} members */
const object = (members) => `{${members.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(",")}}`;

/** @param {Dice} random @returns {Member[]} */
function plainMap(random) {
  const [sources, names] = [1 + random.below(4), random.below(3)];
  const list = (length, item) => JSON.stringify(Array.from({ length }, (_, at) => item(at)));
  const members = /** @type {Member[]} */ ([
    ["version", random.pick(["3", "3", "3.0", "3e0"])],
    [
      "sources",
      list(sources, (at) => (random.below(6) ? `${random.pick(["", "../src/", "webpack://app/./"])}${at}.ts` : null)),
    ],
    ["sourcesContent", list(sources, (at) => (random.below(4) ? text(at, random) : null))],
    ["names", list(names, (at) => `name${at}`)],
    ["mappings", JSON.stringify(mappings(random, sources, names))],
  ]);
  if (random.below(4) === 0) members.push(["file", '"x.js"'], ["sourceRoot", random.pick(['"root"', '"root/"'])]);
  if (random.below(4) === 0) members.push(["ignoreList", random.pick(["[]", "[0]", "[9]", "[null]"])]);
  if (random.below(3) === 0) members.sort(() => random.below(2) - 0.5);
  return members;
}

/** @param {number} at @param {Dice} random */
const text = (at, random) =>
  `let a${at} = ${random.below(1000)};${random.pick(["", "\n", '"\\\n', "\u{1F600}", "\ud83d"])}`;

/** @param {Dice} random @param {number} sources @param {number} names */
function mappings(random, sources, names) {
  const last = { source: 0, line: 0, column: 0, name: 0 };
  const step = (key, to) => {
    const by = to - last[key];
    last[key] = to;
    return vlq(by);
  };
  const segment = () => {
    const column = vlq(random.below(40));
    if (random.below(8) === 0) return column;
    const place =
      step("source", random.below(sources)) + step("line", random.below(50)) + step("column", random.below(50));
    return column + place + (names && random.below(3) === 0 ? step("name", random.below(names)) : "");
  };
  const line = () => Array.from({ length: random.below(4) }, segment).join(",");
  return Array.from({ length: 1 + random.below(4) }, line).join(";");
}

/** @param {number} number */
function vlq(number) {
  let rest = number < 0 ? -number * 2 + 1 : number * 2;
  let digits = "";
  do {
    digits += DIGITS[(rest % 32) + (rest > 31 ? 32 : 0)];
    rest = Math.floor(rest / 32);
  } while (rest);
  return digits;
}

/** @param {Dice} random @param {number} depth @returns {Member[]} */
function indexMap(random, depth) {
  let line = 0;
  const sections = Array.from({ length: random.below(4) }, () => {
    line += random.pick([10, 10, 10, 0, -5]);
    const offset = random.pick([
      `{"line":${line},"column":0}`,
      `{"column":4,"line":${line}}`,
      '{"line":1}',
      '{"line":"1","column":0}',
      "7",
    ]);
    const nested = depth === 0 && random.below(8) === 0;
    const map = nested ? indexMap(random, depth + 1) : plainMap(random);
    if (random.below(5) === 0) damage(map, random);
    const members = /** @type {Member[]} */ ([
      ["offset", random.below(3) ? `{"line":${line},"column":0}` : offset],
      ["map", object(map)],
    ]);
    if (random.below(12) === 0)
      members[1] = random.pick([
        ["url", '"part.js.map"'],
        ["map", "null"],
        ["map", "[]"],
      ]);
    if (random.below(4) === 0) members.reverse();
    return random.below(16) ? object(members) : random.pick(["null", "7", "[]"]);
  });
  return [
    ["version", "3"],
    ["sections", `[${sections.join(",")}]`],
  ];
}

const VALUES = [
  "null",
  "7",
  '""',
  '"x"',
  "[]",
  "{}",
  "[null]",
  "[7]",
  '["a"]',
  "[[]]",
  "[{}]",
  "true",
  "-0",
  "[-0]",
  "[-1,0]",
  "[0.5]",
];
const NAMES = ["version", "sources", "sourcesContent", "names", "mappings", "file", "sourceRoot", "ignoreList"];
const OTHERS = ["x_google_ignoreList", "debugId", "rangeMappings", "scopes", "x_facebook_sources", "unknown"];

/**
 * Breaks a map in one place, or adds what breaks nothing.
 * @param {Member[]} members
 * @param {Dice} random
 */
function damage(members, random) {
  if (members.length === 0) return;
  const at = random.below(members.length);
  const value = random.pick(VALUES);
  random.pick([
    () => members.splice(at, 1),
    () => members.splice(at, 1, [members[at][0], value]),
    () => members.push([random.pick(NAMES), value]),
    () => members.push([random.pick(OTHERS), value]),
    () => members.push([...random.pick(members)]),
    () => members.unshift([random.pick(NAMES), value]),
    () => garble(members, random),
    () => garble(members, random),
    () => extend(members, random),
  ])();
}

/** A digit or a separator more or less in the mappings. @param {Member[]} members @param {Dice} random */
function garble(members, random) {
  const found = members.find(([name, value]) => name === "mappings" && value.startsWith('"'));
  if (!found) return;
  const body = found[1].slice(1, -1);
  const at = random.below(body.length + 1);
  const put = random.pick([",", ";", "g", "A", "D", "B", "/////", " ", "!", "AA", "gggggggggA"]);
  found[1] = `"${body.slice(0, at)}${put}${body.slice(at + random.below(3))}"`;
}

/** Another item in a list, or one less. @param {Member[]} members @param {Dice} random */
function extend(members, random) {
  const found = members.find(([name, value]) => /^(sources|sourcesContent|names)$/.test(name) && value.startsWith("["));
  if (!found) return;
  const items = JSON.parse(found[1]);
  if (random.below(2)) items.pop();
  else items.splice(random.below(items.length + 1), 0, random.pick([null, "more", 7, {}, "http://a b/", ""]));
  found[1] = JSON.stringify(items);
}

/** What stands around the JSON. @param {string} json @param {Dice} random */
function around(json, random) {
  const kinds = ["", "", "", "", "", "", "\ufeff", ")]}'\n", ")]}'", " \n", "\ufeff)]}'\n"];
  const whole = `${random.pick(kinds)}${json}`;
  return random.below(16) ? whole : random.pick([`${whole}x`, `${whole}\n`, whole.slice(0, -1), `${whole}}`]);
}
