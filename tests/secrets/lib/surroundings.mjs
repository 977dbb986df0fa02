// All kinds of surroundings that a secret can stand in, each a function from its name and itself to the bytes of a file. It knows no vendor and no rule.

import { deflateRawSync, gzipSync } from "node:zlib";
import { packEntries } from "../../lib/archive.mjs";
import { crc32 } from "../../lib/tokens.mjs";

/** @typedef {(name: string, secret: string) => string | Buffer} Surrounding */

const upper = (name) => name.toUpperCase();
const camel = (name) => name.toLowerCase().replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
const json = JSON.stringify;

/** `secret` in pieces of so many characters. */
const pieces = (secret, size) => secret.match(new RegExp(`[^]{1,${size}}`, "g"));

/** In so many pieces. */
const split = (secret, count) => pieces(secret, Math.ceil(secret.length / count));

/** Each character written by `write`, or each of which `which` says so. */
const escape = (secret, write, which = (_, at) => true) =>
  [...secret].map((letter, at) => (which(letter, at) ? write(letter.charCodeAt(0)) : letter)).join("");

const hex = (digits) => (code) => code.toString(16).padStart(digits, "0");
const backslashX = (code) => `\\x${hex(2)(code)}`;
const backslashU = (code) => `\\u${hex(4)(code)}`;
const percent = (code) => `%${hex(2)(code).toUpperCase()}`;
const every = (count) => (_, at) => at % count === count - 1;
const isSign = (letter) => /\W|_/.test(letter);

const lineOf = (name, secret) => `${upper(name)}=${secret}\n`;
const base64 = (text) => Buffer.from(text).toString("base64");
const wrapped = (text) => pieces(base64(text), 76).join("\n");

const FILLER =
  "# The settings of the program, as they are read when it starts; nothing here is to be changed by hand.\n".repeat(2);

const sourceMap = (source) =>
  json({ version: 3, sources: ["../src/a.ts"], sourcesContent: [source], names: [], mappings: "AAAA" });

const utf16be = (text) => Buffer.from(text, "utf16le").swap16();

/** Bytes as they stand in a program: little, odd and full of zeros. */
const machineCode = Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 7919) % 251));

/** @type {Record<string, Surrounding>} */
export const SURROUNDINGS = {
  // Settings.
  ".env": lineOf,
  ".env, quoted and exported": (name, secret) => `export ${upper(name)}='${secret}'\r\n`,
  ini: (name, secret) => `[auth]\n${name.toLowerCase()} = ${secret}\n`,
  toml: (name, secret) => `${name.toLowerCase()} = "${secret}"\n`,
  properties: (name, secret) => `app.${name.toLowerCase().replaceAll("_", ".")}=${secret}\n`,
  JSON: (name, secret) => json({ version: 1, [camel(name)]: secret, retries: 3 }),
  "JSON, laid out": (name, secret) => json({ env: { [upper(name)]: secret } }, null, 2),
  "JSON, a pair": (name, secret) => json([{ name: upper(name), value: secret }]),
  YAML: (name, secret) => `service:\n  ${name.toLowerCase()}: ${secret}\n`,
  "YAML, a pair": (name, secret) => `env:\n  - name: ${upper(name)}\n    value: "${secret}"\n`,
  "YAML, a block": (name, secret) => `${name.toLowerCase()}: |-\n  ${secret}\nother: 1\n`,
  XML: (name, secret) => `<add key="${camel(name)}" value="${secret}" />`,
  "XML, an element": (name, secret) => `<${camel(name)}>${secret}</${camel(name)}>`,
  Dockerfile: (name, secret) => `FROM node\nENV ${upper(name)} ${secret}\nRUN make\n`,
  // Programs.
  "an object": (name, secret) => `const options = { ${camel(name)}: '${secret}', retries: 3 };\n`,
  "a template literal": (name, secret) => `const ${camel(name)} = \`${secret}\`;\n`,
  "a template literal of lines": (name, secret) => `const env = \`\n  MODE=x\n  ${upper(name)}=${secret}\n\`;\n`,
  "a default": (name, secret) => `const k = process.env.${upper(name)} || "${secret}";\n`,
  "an argument": (name, secret) => `os.environ.get("${upper(name)}", "${secret}")\n`,
  "a setter": (name, secret) => `config.set('${camel(name)}','${secret}');\n`,
  minified: (name, secret) =>
    `!function(e,t){var n={${camel(name)}:"${secret}",d:!1};e.exports=n,t(n)}(module,function(e){return e+1});`,
  "minified, among words": (name, secret) =>
    `${"function a(e){return e.b(1)}".repeat(40)}var c="${camel(name)}",d="${secret}",${camel(name)}="${secret}";` +
    "function f(e){return e}".repeat(40),
  "a comment": (name, secret) => `// For local runs: ${upper(name)}=${secret}\nrun();\n`,
  "a comment in HTML": (name, secret) => `<!-- ${camel(name)}: ${secret} -->`,
  Markdown: (name, secret) => `Run \`export ${upper(name)}=${secret}\` first.\n`,
  "a command": (name, secret) => `tool --${name.toLowerCase().replaceAll("_", "-")} ${secret} --verbose\n`,
  // Maps.
  "a source map": (name, secret) => sourceMap(`export const ${camel(name)} = "${secret}";\n`),
  "JSON in JSON": (name, secret) => json({ settings: json({ [camel(name)]: secret }) }),
  "JSON in JSON in JSON": (name, secret) => json({ a: json({ b: json({ [camel(name)]: secret }) }) }),
  // Addresses and headers.
  "a query": (name, secret) => `fetch("https://api.acme.net/v1?${camel(name)}=${encodeURIComponent(secret)}&page=2")`,
  "a header": (name, secret) => `GET / HTTP/1.1\r\nX-${name.replaceAll("_", "-")}: ${secret}\r\n\r\n`,
  curl: (name, secret) => `curl -s -H "X-${name.replaceAll("_", "-")}: ${secret}" https://api.acme.net/v1\n`,
  // Glued to what stands before.
  "behind an escape": (name, secret) => `x = "a\\n${upper(name)}=${secret}\\nb"`,
  "directly behind an escape": (name, secret) => `${camel(name)} = "\\n${secret}\\n"`,
  "behind a quote as \\u0022": (name, secret) => `{"a":"{\\u0022${camel(name)}\\u0022:\\u0022${secret}\\u0022}"}`,
  "behind a quote as %22": (name, secret) => `a=%7B%22${camel(name)}%22%3A%22${secret}%22%7D`,
  "behind &quot;": (name, secret) => `<a data-x="{&quot;${camel(name)}&quot;:&quot;${secret}&quot;}">`,
  "behind an underline": (name, secret) => `${camel(name)} = "x_${secret}"`,
  "before a suffix of a type": (name, secret) => `let ${name.toLowerCase()} = b"${secret}"u8;\n`,
  // Escaped.
  "percent, all of it": (name, secret) => `a?${camel(name)}=${escape(secret, percent)}&b=1`,
  "percent, its signs": (name, secret) => `a?${camel(name)}=${escape(secret, percent, isSign)}&b=1`,
  "\\x, all of it": (name, secret) => `var ${camel(name)} = "${escape(secret, backslashX)}";`,
  "\\x, some of it": (name, secret) => `var ${camel(name)} = "${escape(secret, backslashX, every(5))}";`,
  "\\u, all of it": (name, secret) => `var ${camel(name)} = "${escape(secret, backslashU)}";`,
  "\\u, its signs": (name, secret) => `{"${camel(name)}":"${escape(secret, backslashU, isSign)}"}`,
  // In pieces.
  "two pieces, +": (name, secret) => `const ${camel(name)} = ${split(secret, 2).map(json).join(" + ")};\n`,
  "two pieces, minified": (name, secret) => `var ${camel(name)}=${split(secret, 2).map(json).join("+")};`,
  "pieces of seven, on lines": (name, secret) => `${camel(name)} =\n  ${pieces(secret, 7).map(json).join(" +\n  ")};\n`,
  "pieces, .concat": (name, secret) => {
    const [first, ...rest] = split(secret, 3).map(json);
    return `const ${camel(name)} = ${first}.concat(${rest.join(", ")});\n`;
  },
  "pieces, joined": (name, secret) => `const ${camel(name)} = [${split(secret, 3).map(json).join(", ")}].join("");\n`,
  "pieces, a continued line": (name, secret) => `const ${camel(name)} = "${split(secret, 2).join("\\\n")}";\n`,
  "pieces, Python": (name, secret) => `${name.toLowerCase()} = (${split(secret, 3).map(json).join("\n    ")})\n`,
  "pieces, PHP": (name, secret) =>
    `$${camel(name)} = ${split(secret, 2)
      .map((part) => `'${part}'`)
      .join(" . ")};\n`,
  // Packed.
  "base64 of a line": (name, secret) => `config: ${base64(lineOf(name, secret))}\n`,
  "base64url without padding": (name, secret) => json({ c: Buffer.from(lineOf(name, secret)).toString("base64url") }),
  "base64 on lines": (name, secret) => `${wrapped(FILLER + lineOf(name, secret))}\n`,
  "base64 of the secret alone": (name, secret) => `${camel(name)} = atob("${base64(secret)}");\n`,
  "a data: address": (name, secret) => `url(data:text/plain;base64,${base64(FILLER + lineOf(name, secret))})`,
  "hexadecimal digits": (name, secret) => `blob = "${Buffer.from(lineOf(name, secret)).toString("hex")}"\n`,
  "UTF-16LE with a mark": (name, secret) => Buffer.from(`\ufeff${lineOf(name, secret)}`, "utf16le"),
  "UTF-16LE without a mark": (name, secret) => Buffer.from(lineOf(name, secret), "utf16le"),
  "UTF-16BE with a mark": (name, secret) => utf16be(`\ufeff${lineOf(name, secret)}`),
  "UTF-16BE without a mark": (name, secret) => utf16be(lineOf(name, secret)),
  "a program": (name, secret) => Buffer.concat([machineCode, Buffer.from(`\0${upper(name)}=${secret}\0`), machineCode]),
  "a program, the secret alone between zeros": (name, secret) =>
    Buffer.concat([machineCode, Buffer.from(`\0${upper(name)}\0${secret}\0`), machineCode]),
  "a program in UTF-16": (name, secret) =>
    Buffer.concat([machineCode, Buffer.from(`\0${upper(name)}=${secret}\0`, "utf16le"), machineCode]),
  "gzip in the archive": (name, secret) => gzipSync(lineOf(name, secret)),
  "an archive in the archive": (name, secret) =>
    packEntries([{ path: "a.conf", bytes: Buffer.from(lineOf(name, secret)) }]),
  "a zip in the archive": (name, secret) => zip("a.conf", Buffer.from(lineOf(name, secret))),
};

/** A zip of one file. */
function zip(name, bytes) {
  const packed = deflateRawSync(bytes);
  const fields = (signature, version) => {
    const head = Buffer.alloc(signature === 0x04034b50 ? 30 : 46);
    head.writeUInt32LE(signature);
    const at = signature === 0x04034b50 ? 4 : 6;
    head.writeUInt16LE(version, at);
    head.writeUInt16LE(8, at + 4);
    head.writeUInt32LE(crc32(bytes), at + 10);
    head.writeUInt32LE(packed.length, at + 14);
    head.writeUInt32LE(bytes.length, at + 18);
    head.writeUInt16LE(name.length, at + 22);
    return Buffer.concat([head, Buffer.from(name)]);
  };
  const local = Buffer.concat([fields(0x04034b50, 20), packed]);
  const central = fields(0x02014b50, 20);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}
