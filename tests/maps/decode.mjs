// ECMA-426's decoding, step by step on what JSON.parse returns: which errors it throws or may report, and which texts it gives. Written from the specification and for nothing but to be held against the core; slow and plain.

/** @typedef {{ path: string | null, text: string | null }} Source */

/**
 * @param {string} string of bytes that came from a server, decoded as UTF-8
 * @returns {{ errors: string[], sources: Source[] | null }} no sources where it throws
 */
export function parseSourceMap(string) {
  const errors = [];
  try {
    const json = JSON.parse(fetched(string));
    if (!isObject(json)) throw new Error("no object");
    const sources = has(json, "sections") ? decodeIndexSourceMap(json, errors) : decodeSourceMap(json, errors).sources;
    return { errors, sources };
  } catch (error) {
    return { errors: [...errors, error.message], sources: null };
  }
}

/** FetchSourceMap: the guard is looked for in the bytes, where a mark stands before it. @param {string} string */
function fetched(string) {
  if (!string.startsWith(")]}'")) return string.replace(/^\ufeff/, "");
  return string.slice(string.search(/[\r\n]|$/));
}

const has = (object, key) => Object.hasOwn(object, key);
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

function decodeSourceMap(json, errors) {
  if (json.version !== 3) errors.push("version");
  if (typeof json.mappings !== "string") throw new Error("mappings");
  if (!Array.isArray(json.sources)) throw new Error("sources");
  optionalString(json, "file", errors);
  const root = optionalString(json, "sourceRoot", errors);
  const paths = optionalStrings(json, "sources", errors);
  const texts = optionalStrings(json, "sourcesContent", errors);
  ignoreList(json, errors);
  const names = strings(json, errors);
  const sources = paths.map((path, at) => ({ path, text: texts[at] ?? null }));
  for (const { path } of sources)
    if (path !== null && !URL.canParse(withRoot(root, path), "https://host/")) errors.push("url");
  return { sources, mappings: decodeMappings(json.mappings, names.length, sources.length, errors) };
}

const withRoot = (root, path) => (root === null ? path : root + (root.endsWith("/") ? "" : "/") + path);

function optionalString(json, key, errors) {
  if (typeof json[key] === "string") return json[key];
  if (has(json, key)) errors.push(key);
  return null;
}

/** GetOptionalListOfStrings and GetOptionalListOfOptionalStrings and GetOptionalListOfArrayIndexes, up to the items. */
function list(json, key, errors) {
  if (!has(json, key)) return [];
  if (Array.isArray(json[key])) return json[key];
  errors.push(key);
  return [];
}

function strings(json, errors) {
  const names = list(json, "names", errors);
  if (names.some((name) => typeof name !== "string")) errors.push("item of names");
  return names;
}

function optionalStrings(json, key, errors) {
  return list(json, key, errors).map((item) => {
    if (typeof item === "string") return item;
    if (item !== null) errors.push(`item of ${key}`);
    return null;
  });
}

/** The text says "≠ +0" where its own example has a zero; minus zero is what is meant. */
function ignoreList(json, errors) {
  const isIndex = (item) => Number.isInteger(item) && item >= 0 && !Object.is(item, -0);
  const items = list(json, "ignoreList", errors);
  if (!items.every((item) => item === null || isIndex(item))) errors.push("item of ignoreList");
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** A terminal digit, behind any number of continuation digits. */
const VLQ = "[g-z0-9+/]*[A-Za-f]";
const MAPPING = `${VLQ}(?:(?:${VLQ}){3}(?:${VLQ})?)?`;
const LINE = `(?:${MAPPING}(?:,${MAPPING})*)?`;
const MAPPINGS = new RegExp(`^${LINE}(?:;${LINE})*$`);

/** DecodeMappings: where the grammar is broken, there are no mappings. @returns {{ line: number, column: number }[]} */
function decodeMappings(text, names, sources, errors) {
  if (!MAPPINGS.test(text)) {
    errors.push("grammar of mappings");
    return [];
  }
  const state = { source: 0, line: 0, column: 0, name: 0 };
  return text.split(";").flatMap((lineText, line) => {
    let column = 0;
    return lineText.split(",").flatMap((segment) => {
      if (segment === "") return [];
      const fields = segment.match(new RegExp(VLQ, "g")).map(signed);
      column += fields[0];
      if (column < 0) {
        errors.push("column");
        return [];
      }
      if (fields.length > 1) decodeOriginal(fields, state, names, sources, errors);
      return [{ line, column }];
    });
  });
}

function decodeOriginal([, source, line, column, name], state, names, sources, errors) {
  state.source += source;
  state.line += line;
  state.column += column;
  if (state.source < 0 || state.source >= sources || state.line < 0 || state.column < 0)
    errors.push("original position");
  if (name === undefined) return;
  state.name += name;
  if (state.name < 0 || state.name >= names) errors.push("name");
}

/** VLQSignedValue. @param {string} digits */
function signed(digits) {
  const unsigned = [...digits].reduceRight((sum, digit) => sum * 32n + BigInt(DIGITS.indexOf(digit) % 32), 0n);
  const value = Number(unsigned / 2n);
  if (value === 0 && unsigned % 2n === 1n) return -(2 ** 31);
  if (value >= 2 ** 31) throw new Error("number in mappings");
  return unsigned % 2n === 1n ? -value : value;
}

function decodeIndexSourceMap(json, errors) {
  if (!Array.isArray(json.sections)) throw new Error("sections");
  if (json.version !== 3) errors.push("version");
  optionalString(json, "file", errors);
  const sources = [];
  let [previous, mapped] = [null, null];
  for (const section of json.sections) {
    if (!isObject(section)) {
      errors.push("item of sections");
      continue;
    }
    if (!isObject(section.offset)) throw new Error("offset");
    const offset = { line: integer(section.offset.line, errors), column: integer(section.offset.column, errors) };
    if ([previous, mapped].some((other) => other !== null && isLesser(offset, other))) errors.push("order of sections");
    if (!isObject(section.map)) throw new Error("map");
    const decoded = attempt(() => decodeSourceMap(section.map, errors), errors);
    if (!decoded) continue;
    sources.push(...decoded.sources);
    previous = offset;
    mapped = decoded.mappings.map((position) => moved(position, offset)).reduce(later, mapped);
  }
  return sources;
}

/** A Position Record holds numbers that are not negative. */
function integer(value, errors) {
  if (!Number.isInteger(value) || value < 0) errors.push("offset");
  return Number.isInteger(value) ? value : 0;
}

function attempt(decode, errors) {
  try {
    return decode();
  } catch (error) {
    errors.push(error.message);
    return null;
  }
}

const isLesser = (a, b) => a.line < b.line || (a.line === b.line && a.column < b.column);
const later = (a, b) => (a === null || isLesser(a, b) ? b : a);
const moved = ({ line, column }, offset) => ({
  line: line + offset.line,
  column: column + (line === 0 ? offset.column : 0),
});
