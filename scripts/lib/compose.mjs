// Composes the one self-contained page from its source and its parts. Knows HTML and the policy; builds nothing itself.
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";

const STYLES = `<link rel="stylesheet" href="www/page/page.css">`;
const SCRIPT = `<script type="module" src="www/page/main.ts"></script>`;
const CHARSET = `<meta charset="utf-8">`;

/**
 * @param {string} source The text of index.html.
 * @param {{ styles: string, script: string, worker: string, wasm: Uint8Array }} parts
 * @returns {string} The page, with everything inside, under a policy that names nothing but hashes.
 */
export function compose(source, { styles, script, worker, wasm }) {
  let page = put(
    source,
    CHARSET,
    `${CHARSET}\n<meta http-equiv="Content-Security-Policy" content="${policy({ styles, script })}">`,
  );
  page = put(page, STYLES, `<style>${safe(styles, "style")}</style>`);
  // The data stands after the script, so that the page answers before its heavier half has arrived.
  return put(
    page,
    SCRIPT,
    [`<script>${safe(script, "script")}</script>`, data("worker", worker), data("wasm", wasm)].join("\n"),
  );
}

/** A hash-only policy: no source in it can be reached, so nothing can be sent. */
function policy({ styles, script }) {
  return [
    "default-src 'none'",
    `script-src '${hash(script)}' 'wasm-unsafe-eval'`,
    `style-src '${hash(styles)}'`,
    "worker-src blob:",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function hash(text) {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** A block that no browser runs; the page unpacks it. */
function data(id, bytes) {
  const packed = gzipSync(bytes, { level: 9 }).toString("base64");
  return `<script type="application/octet-stream" id="${id}">${packed}</script>`;
}

/** Replaces the one place where `mark` stands. */
function put(page, mark, text) {
  if (page.split(mark).length !== 2) throw new Error(`index.html must hold exactly once: ${mark}`);
  return page.replace(mark, () => text);
}

/** Inlined text must not end its own element or open a comment; the bundler's escapes see to it, and this makes sure. */
function safe(text, element) {
  if (text.toLowerCase().includes(`</${element}`) || text.includes("<!--"))
    throw new Error(`The inlined ${element} would end early.`);
  return text;
}
