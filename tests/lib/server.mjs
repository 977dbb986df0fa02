// A static file server for tests, on this machine only, that remembers every request it got. Not for serving anything to people.

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/**
 * @typedef {object} Server
 * @property {string} url ends in a slash
 * @property {{method: string, url: string}[]} requests every request so far, in the order they came
 * @property {() => Promise<void>} close
 */

/**
 * @param {string} folder
 * @param {{headers?: Record<string, string>}} [settings] headers that every answer carries
 * @returns {Promise<Server>}
 */
export async function serve(folder, { headers = {} } = {}) {
  /** @type {Server['requests']} */
  const requests = [];
  const server = createServer((request, response) => {
    requests.push({ method: request.method ?? "", url: request.url ?? "" });
    answer(folder, request.url ?? "/", headers, response);
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => resolve(undefined));
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/`, requests, close: () => close(server) };
}

/**
 * @param {string} folder
 * @param {string} url
 * @param {Record<string, string>} headers
 * @param {import('node:http').ServerResponse} response
 */
async function answer(folder, url, headers, response) {
  const path = await fileFor(folder, url);
  if (!path) return response.writeHead(404, headers).end();
  const type = TYPES[extname(path)] ?? "application/octet-stream";
  response.writeHead(200, { "content-type": type, "cache-control": "no-store", ...headers });
  createReadStream(path).pipe(response);
}

/**
 * @param {string} folder
 * @param {string} url
 * @returns {Promise<string | null>} null where there is no such file below the folder
 */
async function fileFor(folder, url) {
  try {
    const asked = decodeURIComponent(new URL(url, "http://localhost").pathname);
    const path = normalize(join(folder, asked.endsWith("/") ? `${asked}index.html` : asked));
    const inside = path.startsWith(normalize(folder + sep));
    return inside && (await stat(path)).isFile() ? path : null;
  } catch {
    return null;
  }
}

/** @param {import('node:http').Server} server */
function close(server) {
  // A browser keeps its connections open, and would keep the server open with them.
  server.closeAllConnections();
  return /** @type {Promise<void>} */ (new Promise((resolve) => server.close(() => resolve())));
}
