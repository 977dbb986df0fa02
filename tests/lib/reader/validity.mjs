// Whether a decoder that follows ECMA-426 ("Decoding source maps") may report an error on a map. It tells neither where nor which.

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/**
 * @param {any} map
 * @returns {boolean}
 */
export function isValid(map) {
  return "sections" in map ? isValidIndex(map) : isValidMap(map);
}

/** @param {any} map */
function isValidIndex({ version, file, sections }) {
  if (version !== 3 || !isOptional(file, isString) || !Array.isArray(sections)) return false;
  const offsets = sections.map((section) => section?.offset);
  const order = (at) => at === 0 || compare(offsets[at - 1], offsets[at]) < 0;
  return sections.every(
    (section, at) => isPosition(section?.offset) && order(at) && isObject(section.map) && isValidMap(section.map),
  );
}

/** @param {any} map */
function isValidMap(map) {
  const { version, file, sourceRoot, sources, sourcesContent, names = [], mappings } = map;
  const ignoreList = map.ignoreList ?? map.x_google_ignoreList;
  const isSourceIndex = (item) => Number.isInteger(item) && item >= 0 && item < sources.length;
  return (
    version === 3 &&
    isOptional(file, isString) &&
    isOptional(sourceRoot, isString) &&
    isListOf(sources, isStringOrNull) &&
    isOptional(sourcesContent, (list) => isListOf(list, isStringOrNull) && list.length <= sources.length) &&
    isListOf(names, isString) &&
    isOptional(ignoreList, (list) => isListOf(list, isSourceIndex)) &&
    isString(mappings) &&
    areMappings(mappings, sources.length, names.length)
  );
}

/**
 * Sums go on over the whole text, but for the generated column, which begins anew in every line.
 * @param {string} mappings
 * @param {number} sources
 * @param {number} names
 */
function areMappings(mappings, sources, names) {
  const sums = [0, 0, 0, 0, 0];
  for (const line of mappings.split(";")) {
    sums[0] = 0;
    for (const segment of line.split(",").filter((text) => text !== "")) {
      const fields = numbersIn(segment);
      if (![1, 4, 5].includes(fields?.length)) return false;
      fields.forEach((field, at) => (sums[at] += field));
      if (sums.some((sum) => sum < 0)) return false;
      if (fields.length > 1 && sums[1] >= sources) return false;
      if (fields.length > 4 && sums[4] >= names) return false;
    }
  }
  return true;
}

/**
 * @param {string} segment of base64 VLQs
 * @returns {number[] | null} null where it is none
 */
function numbersIn(segment) {
  const numbers = [];
  let [value, scale] = [0, 1];
  for (const letter of segment) {
    const digit = DIGITS.indexOf(letter);
    if (digit < 0) return null;
    value += (digit % 32) * scale;
    scale *= 32;
    if (digit >= 32) continue;
    // The lowest bit is the sign, and the number of 32 bits.
    if (value >= 2 ** 32) return null;
    numbers.push(value % 2 === 0 ? value / 2 : -(value - 1) / 2);
    [value, scale] = [0, 1];
  }
  return scale === 1 ? numbers : null;
}

/** @param {any} value */
const isString = (value) => typeof value === "string";

/** @param {any} value */
const isStringOrNull = (value) => value === null || isString(value);

/** @param {any} value */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * @param {any} value
 * @param {(item: any) => boolean} test
 */
const isListOf = (value, test) => Array.isArray(value) && value.every(test);

/**
 * @param {any} value
 * @param {(value: any) => boolean} test
 */
const isOptional = (value, test) => value === undefined || value === null || test(value);

/** @param {any} offset */
const isPosition = (offset) => [offset?.line, offset?.column].every((part) => Number.isInteger(part) && part >= 0);

/**
 * @param {{line: number, column: number}} one
 * @param {{line: number, column: number}} other
 */
const compare = (one, other) => one.line - other.line || one.column - other.column;
