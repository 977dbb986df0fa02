// The `data:` URLs with JSON in a text, wherever they stand, and what they hold. It does not know what the JSON means.

/**
 * The decoded payload of every `data:application/json` URL in these bytes.
 * @param {Buffer} bytes
 * @returns {{at: number, payload: Buffer}[]} `at`: where the URL begins
 */
export function dataUrls(bytes) {
  // Latin-1 keeps one character a byte, so that positions in the text are positions in the bytes.
  const text = bytes.toString("latin1");
  const found = [];
  for (const { index } of text.matchAll(/data:application\/json/gi)) {
    const comma = text.indexOf(",", index);
    const parameters = comma < 0 ? null : text.slice(index + "data:application/json".length, comma);
    if (parameters === null || !/^(;[\w.+=" -]*)*$/.test(parameters) || parameters.length > 200) continue;
    const isBase64 = /;\s*base64\s*$/i.test(parameters);
    const payload = isBase64 ? base64Payload(bytes, comma + 1) : percentPayload(text, comma + 1);
    found.push({ at: index, payload });
  }
  return found;
}

/**
 * @param {Buffer} bytes
 * @param {number} start
 */
function base64Payload(bytes, start) {
  let end = start;
  while (end < bytes.length && isBase64Byte(bytes[end])) end++;
  const payload = bytes.toString("latin1", start, end);
  return Buffer.from(payload.includes("%") ? unescapeBytes(payload).toString("latin1") : payload, "base64");
}

/** Letters, digits and `+ / = - _`, and the percent sign of an escaped one. @param {number} byte */
function isBase64Byte(byte) {
  const letter = byte | 0x20;
  return (
    (letter >= 0x61 && letter <= 0x7a) ||
    (byte >= 0x2f && byte <= 0x39) ||
    [0x2b, 0x3d, 0x2d, 0x5f, 0x25].includes(byte)
  );
}

/**
 * Nothing marks the end of a percent-encoded payload but its own JSON, so that is what ends it.
 * @param {string} text
 * @param {number} start
 */
function percentPayload(text, start) {
  const line = /[\r\n]/g;
  line.lastIndex = start;
  const decoded = unescapeBytes(text.slice(start, line.exec(text)?.index));
  return decoded.subarray(0, jsonEnd(decoded.toString("latin1")));
}

/** @param {string} text percent-encoded, in Latin-1 */
function unescapeBytes(text) {
  return Buffer.from(
    text.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16))),
    "latin1",
  );
}

/**
 * Where the first object in the text ends.
 * @param {string} text
 */
function jsonEnd(text) {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    if (token === "{" || token === "[") depth++;
    if (token === "}" || token === "]") depth--;
    if (depth === 0) return index + token.length;
  }
  return text.length;
}
