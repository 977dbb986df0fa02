// The project's static server, for tests: it remembers every request that it got.

import { pathToFileURL } from "node:url";
import { serve as serveFolder } from "../../scripts/lib/serve.mjs";

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
  const onRequest = ({ method = "", url = "" }) => requests.push({ method, url });
  const { address, close } = await serveFolder(pathToFileURL(`${folder}/`), { headers, onRequest });
  return { url: address, requests, close };
}
