// A package with secrets of many kinds in every place and reading that the program knows, and what must not be seen of them: no twelve characters of what is private in one, and nothing of how it is written there. It runs no check.

import { packEntries } from "./archive.mjs";
import { draw } from "../secrets/lib/draw.mjs";
import { SURROUNDINGS } from "../secrets/lib/surroundings.mjs";
import { makePem } from "./tokens.mjs";

/** How many characters in a row are a leak: of the secret, and of a secret that is written in escapes or digits. */
const GRAM = 12;
const WRITTEN = 24;

/** What is planted: how it is made, how much of its beginning tells only whose it is, and what it is called. */
const KINDS = [
  { form: "ghp_<checked 30>", shown: 4, name: "GITHUB_TOKEN" },
  { form: "npm_<checked 30>", shown: 4, name: "NPM_TOKEN" },
  { form: "xoxb-<digits 12>-<digits 13>-<alnum 24>", shown: 5, name: "SLACK_TOKEN" },
  { form: "4<b64 38>7", shown: 0, name: "AWS_SECRET_ACCESS_KEY" },
  { form: "<jwt>", shown: 0, name: "SERVICE_TOKEN" },
  { form: "<alnum 14>7<alnum 17>4", shown: 0, name: "APP_SECRET" },
];

/** Surroundings in which what has no form of its own is another value, or is not read. */
const ONLY_FORMS = [
  "behind an underline",
  "percent, its signs",
  "base64 of the secret alone",
  "a program, the secret alone between zeros",
];

/** @typedef {{ secret: string, shown: number }} Planted */

/**
 * @returns {{ bytes: Buffer, secrets: Planted[] }} the package, and what is planted in it
 */
export function leakyPackage() {
  const secrets = [];
  const plant = (kind, seed) => {
    const secret = draw(kind.form, seed);
    secrets.push({ secret, shown: kind.shown });
    return secret;
  };
  const written = Object.entries(SURROUNDINGS).flatMap(([place, put], at) =>
    // Two kinds each: enough that every kind stands in every sort of surroundings.
    KINDS.filter((_, number) => (number + at) % 3 === 0)
      .filter(({ shown }) => shown > 0 || !ONLY_FORMS.includes(place))
      .map((kind, number) => {
        const path = `src/${at}-${number}.txt`;
        return { path, bytes: Buffer.from(put(kind.name, plant(kind, path))) };
      }),
  );
  const entries = [...written, ...namesAndFields(plant), ...others(secrets)];
  return { bytes: packEntries(entries), secrets };
}

/** Secrets where a package has names: paths, fields of its manifest, sources of maps. */
function namesAndFields(plant) {
  const token = (seed) => plant(KINDS[0], seed);
  const file = (path, text) => ({ path, bytes: Buffer.from(text) });
  const json = (path, value) => file(path, JSON.stringify(value));
  const map = { version: 3, names: [], mappings: "AAAA" };
  return [
    json("package.json", {
      name: "leaky",
      version: "1.0.0",
      description: token("description"),
      homepage: `https://acme.net/?token=${token("homepage")}`,
      repository: `https://bot:${token("repository")}@github.com/acme/leaky.git`,
      author: `bot <${token("author")}@acme.net>`,
      files: [token("files")],
      scripts: { release: `GH_TOKEN=${token("scripts")} release`, [token("script")]: "x" },
      config: { [token("config")]: token("value") },
    }),
    file(`lib/${token("path")}.js`, "x\n"),
    file(`${token("folder")}/deep/a.txt`, "x\n"),
    { path: "link", link: `../${token("link")}` },
    json("names.js.map", { ...map, sources: ["a.ts"], sourcesContent: ["x\n"], names: [token("names")] }),
    json("paths.js.map", { ...map, sources: [`../src/${token("source")}/a.ts`], sourcesContent: ["x\n"] }),
    json("root.js.map", { ...map, sourceRoot: `https://acme.net/${token("root")}/`, sources: ["b.ts"] }),
    json("file.js.map", { ...map, file: `${token("file")}.js`, sources: ["c.ts"], sourcesContent: ["x\n"] }),
    file("remote.js", `x()\n//# sourceMappingURL=https://acme.net/a.map?token=${token("map")}\n`),
    file("home.js", `// /home/${token("home")}/work/a.js\n`),
    file(".npmrc", `//registry.npmjs.org/:_authToken=${token("npmrc")}\n`),
    file(".env", `${token("variable")}=1\nDATABASE_PASSWORD=${token("password")}\n`),
  ];
}

/** What is no token: a key in lines, passwords in addresses and in settings. */
function others(secrets) {
  const pem = makePem("RSA PRIVATE KEY", "leaks");
  const password = draw("<alnum 20>", "a password in an address");
  const short = `${draw("<alnum 11>", "a password in a setting")}4`;
  const lines = pem.split("\n").filter((line) => line.length === 64);
  secrets.push(...[...lines, password, short].map((secret) => ({ secret, shown: 0 })));
  const files = {
    "key.pem": pem,
    "key.json": JSON.stringify({ private_key: pem }),
    "address.js": `connect("postgres://app:${password}@db.acme.net/app");\n`,
    "setting.ini": `password = ${short}\n`,
    "command.md": `curl -u deploy:${password} https://acme.net\n`,
  };
  return Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
}

/**
 * A search for leaks of these secrets.
 * @param {Planted[]} secrets
 * @returns {(text: string) => string[]} the pieces that a text shows
 */
export function leakFinder(secrets) {
  const privates = secrets.map(({ secret, shown }) => secret.slice(shown));
  const short = gramsOf(privates, GRAM);
  const long = gramsOf(privates.flatMap(writtenForms), WRITTEN);
  return (text) => [...within(text, short, GRAM), ...within(text, long, WRITTEN)];
}

/** A secret as digits and as escapes. */
function writtenForms(secret) {
  const escaped = (write) => [...secret].map((letter) => write(letter.charCodeAt(0).toString(16))).join("");
  const packed = [0, 1, 2].map((shift) =>
    Buffer.from("x".repeat(shift) + secret)
      .toString("base64url")
      .slice(4, -4),
  );
  return [
    ...packed,
    Buffer.from(secret).toString("hex"),
    escaped((code) => `\\x${code}`),
    escaped((code) => `\\u00${code}`),
    escaped((code) => `%${code.toUpperCase()}`),
  ];
}

function gramsOf(texts, length) {
  const grams = new Set();
  for (const text of texts) for (let at = 0; at + length <= text.length; at++) grams.add(text.slice(at, at + length));
  return grams;
}

/** The grams that a text holds. */
function* within(text, grams, length) {
  for (let at = 0; at + length <= text.length; at++) {
    const gram = text.slice(at, at + length);
    if (grams.has(gram)) yield gram;
  }
}
