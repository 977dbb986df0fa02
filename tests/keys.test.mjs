// Private keys as OpenSSL (within Node), OpenSSH, GnuPG and Java write them, made for the test: their kind, their size and what guards them is what those programs were asked for. No key is kept.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createPrivateKey, generateKeyPairSync } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { packEntries } from "./lib/archive.mjs";
import { checkNatively, both } from "./lib/command.mjs";

/** @type {string} */
let folder;
before(() => (folder = mkdtempSync(join(tmpdir(), "overshare-keys-"))));
after(() => rmSync(folder, { recursive: true }));

const LOCKED = "encrypted with a passphrase";
const PASSWORD = "a passphrase";

/** What to ask OpenSSL for, in which of its forms, and what is to be read of it. */
const OPENSSL = [
  ["rsa", { modulusLength: 2048 }, ["pkcs1", "pkcs8"], "RSA, 2,048 bits"],
  ["rsa", { modulusLength: 1031 }, ["pkcs8"], "RSA, 1,031 bits"],
  ["rsa-pss", { modulusLength: 1024 }, ["pkcs8"], "RSA, 1,024 bits"],
  ["dsa", { modulusLength: 1024, divisorLength: 160 }, ["pkcs8"], "DSA, 1,024 bits"],
  ["dh", { group: "modp14" }, ["pkcs8"], "Diffie-Hellman, 2,048 bits"],
  ["ec", { namedCurve: "P-256" }, ["sec1", "pkcs8"], "ECDSA P-256"],
  ["ec", { namedCurve: "P-384" }, ["sec1", "pkcs8"], "ECDSA P-384"],
  ["ec", { namedCurve: "P-521" }, ["sec1", "pkcs8"], "ECDSA P-521"],
  ["ec", { namedCurve: "secp256k1" }, ["sec1"], "ECDSA secp256k1"],
  ["ec", { namedCurve: "P-256", paramEncoding: "explicit" }, ["sec1"], "elliptic curve, 256 bits"],
  ["ed25519", {}, ["pkcs8"], "Ed25519"],
  ["ed448", {}, ["pkcs8"], "Ed448"],
  ["x25519", {}, ["pkcs8"], "X25519"],
  ["x448", {}, ["pkcs8"], "X448"],
];

test("keys that OpenSSL writes, open and encrypted, as text and as bytes", async () => {
  const wanted = OPENSSL.flatMap(([kind, settings, types, says]) => {
    const { privateKey, publicKey } = generateKeyPairSync(kind, settings);
    const encrypted = { cipher: "aes-256-cbc", passphrase: PASSWORD };
    const pem = (type, more = {}) => privateKey.export({ type, format: "pem", ...more });
    return [
      ...types.map((type) => ({ bytes: pem(type), says, severity: "critical" })),
      ...types.map((type) => ({ bytes: pem(type, encrypted), says: LOCKED, severity: "high" })),
      ...types.map((type) => ({ bytes: privateKey.export({ type, format: "der" }), says, severity: "critical" })),
      { bytes: pem(types[0]).replaceAll("\n", "\\n"), says, severity: "critical" },
      { bytes: wide(pem(types[0])), says, severity: "critical", name: "wide.txt" },
      { bytes: publicKey.export({ type: "spki", format: "pem" }) },
      { bytes: publicKey.export({ type: "spki", format: "der" }) },
    ];
  });
  await holds(wanted);
});

test("keys that are cut short or damaged say so, and are not said to be certain", async () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const lines = privateKey.export({ type: "pkcs1", format: "pem" }).trimEnd().split("\n");
  const most = [...lines.slice(0, -3), lines.at(-1)].join("\n");
  const beginning = [...lines.slice(0, 4), lines.at(-1)].join("\n");
  const swapped = [lines[0], lines[1], lines[3], lines[2], ...lines.slice(4)].join("\n");
  const told = await findings([{ bytes: most }, { bytes: beginning }, { bytes: swapped }]);
  assert.deepEqual(
    told.map(([found]) => [found.confidence, found.severity, /\((cut short|.*belong)/.test(found.evidence)]),
    [
      ["likely", "critical", true],
      ["possible", "low", true],
      ["likely", "critical", true],
    ],
  );
  assert.throws(() => createPrivateKey(most), "OpenSSL does not read it either");
});

test("keys that OpenSSH writes", needs("ssh-keygen"), async () => {
  const made = [
    ["rsa", 3072, "RSA, 3,072 bits"],
    ["ecdsa", 384, "ECDSA P-384"],
    ["ed25519", 256, "Ed25519"],
  ];
  const wanted = made.flatMap(([type, size, says]) =>
    ["", PASSWORD].map((passphrase) => {
      const file = join(folder, `${type}${passphrase.length}`);
      run("ssh-keygen", ["-q", "-t", type, "-b", String(size), "-N", passphrase, "-f", file]);
      return passphrase
        ? { bytes: readFileSync(file), says: `${says}, ${LOCKED}`, severity: "high" }
        : { bytes: readFileSync(file), says, severity: "critical" };
    }),
  );
  await holds([...wanted, { bytes: readFileSync(join(folder, "rsa0.pub")) }]);
});

test("keys that GnuPG writes, in armor and without", needs("gpg"), async () => {
  const home = mkdtempSync(join(folder, "gpg-"));
  // How hard a passphrase is to guess is of no interest here, and measuring it takes seconds.
  writeFileSync(join(home, "gpg-agent.conf"), "s2k-count 65536\n");
  const gpg = (passphrase, ...words) =>
    run("gpg", ["--homedir", home, "--batch", "--pinentry-mode", "loopback", "--passphrase", passphrase, ...words]);
  const made = [
    ["rsa1024", "", "RSA, 1,024 bits"],
    ["rsa1024", PASSWORD, "RSA, 1,024 bits"],
    ["ed25519", "", "Ed25519"],
    ["nistp256", PASSWORD, "ECDSA P-256"],
  ];
  const wanted = made.flatMap(([algorithm, passphrase, says], at) => {
    const owner = `somebody${at}`;
    gpg(passphrase, "--quick-generate-key", owner, algorithm, "sign", "never");
    const told = passphrase ? { says: `${says}, ${LOCKED}`, severity: "high" } : { says, severity: "critical" };
    return [
      { bytes: gpg(passphrase, "--armor", "--export-secret-keys", owner), ...told },
      { bytes: gpg(passphrase, "--export-secret-keys", owner), name: "secret.gpg", ...told },
      { bytes: gpg(passphrase, "--armor", "--export", owner) },
      { bytes: gpg(passphrase, "--export", owner), name: "public.gpg" },
    ];
  });
  run("gpgconf", ["--homedir", home, "--kill", "gpg-agent"]);
  await holds(wanted);
});

test("stores that Java writes", needs("keytool"), async () => {
  const keytool = (...words) => run("keytool", ["-storepass", PASSWORD, "-keypass", PASSWORD, ...words]);
  const store = (name, type) => {
    const file = join(folder, name);
    const owner = ["-dname", "CN=somebody", "-keyalg", "RSA", "-keysize", "2048"];
    keytool("-genkeypair", "-alias", "mine", ...owner, "-keystore", file, "-storetype", type);
    return file;
  };
  const [jks, pkcs12] = [store("a.jks", "JKS"), store("b.p12", "PKCS12")];
  const certificate = join(folder, "mine.cer");
  run("keytool", ["-exportcert", "-alias", "mine", "-keystore", jks, "-storepass", PASSWORD, "-file", certificate]);
  const trusted = join(folder, "trusted.jks");
  const words = ["-importcert", "-noprompt", "-alias", "ca", "-file", certificate, "-storetype", "JKS"];
  run("keytool", [...words, "-keystore", trusted, "-storepass", PASSWORD]);
  const one = "one private key, encrypted with a password";
  await holds([
    { bytes: readFileSync(jks), name: "a.jks", says: `Java key store: ${one}`, severity: "high" },
    { bytes: readFileSync(pkcs12), name: "b.p12", says: `PKCS #12 store: ${one}`, severity: "high" },
    { bytes: readFileSync(trusted), name: "trusted.jks" },
    { bytes: readFileSync(certificate), name: "mine.der" },
  ]);
});

test("stores that OpenSSL writes", needs("openssl"), async () => {
  const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  const subject = ["-subj", "/CN=somebody", "-keyout", key, "-out", certificate];
  run("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", ...subject]);
  const store = (...words) => run("openssl", ["pkcs12", "-export", "-passout", `pass:${PASSWORD}`, ...words]);
  const all = ["-inkey", key, "-in", certificate];
  await holds([
    {
      bytes: store(...all),
      name: "locked.pfx",
      says: "PKCS #12 store: one private key, encrypted with a password",
      severity: "high",
    },
    {
      bytes: store(...all, "-keypbe", "NONE", "-certpbe", "NONE"),
      name: "open.pfx",
      says: "PKCS #12 store: RSA, 2,048 bits",
      severity: "critical",
    },
    { bytes: store("-nokeys", "-in", certificate, "-certpbe", "NONE"), name: "certificates.p12" },
    { bytes: readFileSync(certificate) },
  ]);
});

/** @typedef {{ bytes: Buffer | string, name?: string, says?: string, severity?: string }} Wanted without `says`, nothing is to be found */

/** @param {Wanted[]} wanted */
async function holds(wanted) {
  const found = await findings(wanted);
  for (const [at, { says, severity, bytes }] of wanted.entries()) {
    const told = found[at].map(({ evidence, confidence, severity }) => ({
      // The words in brackets, or all where there are none.
      says: /\((.*)\)$/.exec(evidence)?.[1] ?? evidence,
      confidence,
      severity,
    }));
    const expected = says ? [{ says, confidence: "confirmed", severity }] : [];
    assert.deepEqual(told, expected, String(bytes).slice(0, 40));
  }
}

/**
 * The findings in each of some files, which both cores agree on.
 * @param {Wanted[]} files
 */
async function findings(files) {
  const entries = files.map(({ bytes, name = "x.der" }, at) => ({ path: `${at}/${name}`, bytes: Buffer.from(bytes) }));
  const manifest = { path: "package.json", bytes: Buffer.from('{"name":"x","version":"1.0.0"}') };
  const archive = join(folder, "keys.tgz");
  writeFileSync(archive, packEntries([manifest, ...entries], { level: 1 }));
  const report = await checkNatively(archive);
  const isIn = (at) => (finding) => finding.places.some(({ chain }) => chain.at(-1).startsWith(`${at}/`));
  return files.map((_, at) => report.findings.filter(isIn(at)));
}

const wide = (text) => Buffer.from(text, "utf16le");

/** @param {string} program */
function needs(program) {
  const found = (process.env.PATH ?? "").split(":").some((place) => existsSync(join(place, program)));
  return { skip: found ? false : `there is no ${program} here` };
}

/**
 * @param {string} program
 * @param {string[]} words
 */
const run = (program, words) => execFileSync(program, words, { stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 26 });
