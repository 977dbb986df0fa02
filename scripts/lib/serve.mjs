// A small static server for this machine only: a folder's files, their types, nothing else.
import { createServer } from "node:http";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { extname } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/**
 * Serves a folder on the loopback interface.
 * @param {URL} folder Ends in a slash.
 * @param {{ port?: number, headers?: Record<string, string>, onRequest?: (request: import("node:http").IncomingMessage) => void }} [settings]
 *   `port` is preferred; when it is taken, or 0, a free one is used. `headers` go with every answer.
 * @returns {Promise<{ address: string, port: number, close: () => Promise<void> }>}
 */
export async function serve(folder, { port = 0, headers = {}, onRequest = () => {} } = {}) {
  const server = createServer((request, response) => {
    onRequest(request);
    answer(folder, headers, request, response).catch(() => response.writeHead(404, headers).end());
  });
  await listen(server, port).catch(() => listen(server, 0));
  const taken = server.address().port;
  return { address: `http://127.0.0.1:${taken}/`, port: taken, close: () => close(server) };
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function close(server) {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

async function answer(folder, headers, request, response) {
  const file = fileFor(folder, request.url);
  const found = await stat(file);
  if (!found.isFile()) throw new Error("no file");
  response.writeHead(200, {
    "content-type": TYPES[extname(file.pathname)] ?? "application/octet-stream",
    "content-length": found.size,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    // A module is only loaded from another origin when that origin allows it; static hosts commonly do.
    "access-control-allow-origin": "*",
    ...headers,
  });
  if (request.method === "HEAD") response.end();
  else
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
}

/** URL resolution removes every `..`; what still leaves the folder is refused. */
function fileFor(folder, url) {
  const { pathname } = new URL(url, "http://localhost");
  const file = new URL(`.${pathname.endsWith("/") ? `${pathname}index.html` : pathname}`, folder);
  if (!file.href.startsWith(folder.href) || /%2f|%5c/i.test(pathname)) throw new Error("outside");
  return file;
}
