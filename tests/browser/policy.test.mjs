// The page's policy: what it names, that it is the policy of what the page holds, and that it stops every way out that the page without it would leave open.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { serve } from "../lib/server.mjs";
import { check, DIST, fixturePath, inEachBrowser } from "./page.mjs";

const HASH = /^'sha256-[\w+/]{43}='$/;

/** All that each directive may name; a hash stands for itself. */
const ALLOWED = {
  "default-src": ["'none'"],
  "script-src": ["hash", "'wasm-unsafe-eval'"],
  "style-src": ["hash"],
  "worker-src": ["blob:"],
  "img-src": ["data:"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
};

const html = await readFile(join(DIST, "index.html"), "utf8");
const [, policy] = html.match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/);

test("the policy names hashes, and the few sources that are needed", () => {
  const directives = policy.split(";").map((directive) => directive.trim().split(/\s+/));
  const named = directives.map(([name, ...sources]) => [
    name,
    sources.map((source) => (HASH.test(source) ? "hash" : source)),
  ]);
  assert.deepEqual(Object.fromEntries(named), ALLOWED);
  assert.equal(new Set(directives.map(([name]) => name)).size, directives.length);
});

test("the hashes are those of the one script that runs and the one style sheet", () => {
  const blocks = (element) => [...html.matchAll(new RegExp(`<${element}( [^>]*)?>(.*?)</${element}>`, "gs"))];
  const running = blocks("script").filter(([, attributes]) => !/type="application\/octet-stream"/.test(attributes));
  for (const [found, directive] of [
    [running, "script-src"],
    [blocks("style"), "style-src"],
  ]) {
    assert.equal(found.length, 1);
    const hash = createHash("sha256").update(found[0][2]).digest("base64");
    assert.ok(policy.includes(`${directive} 'sha256-${hash}'`), directive);
  }
});

test("the policy stands before everything that it has to hold back", () => {
  const before = html.slice(0, html.indexOf("<meta http-equiv"));
  assert.deepEqual(before.match(/<[a-z]+/g), ["<html", "<head", "<meta"]);
});

test("nothing in the page is loaded from anywhere", () => {
  const source = html.replace(/<(script|style)\b.*?<\/\1>/gs, "");
  const addresses = [...source.matchAll(/\b(?:src|href|action|data|poster|srcset)="([^"]*)"/g)].map(
    ([, address]) => address,
  );
  assert.deepEqual(
    addresses.filter((address) => !address.startsWith("data:")),
    [],
  );
  assert.doesNotMatch(source, /style="| on\w+="/);
});

inEachBrowser(({ open, browser }) => {
  let listener, folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "overshare-"));
    await writeFile(join(folder, "index.html"), "<!doctype html><title>without a policy</title>");
    listener = await serve(folder, { headers: { "access-control-allow-origin": "*" } });
  });
  after(() => Promise.all([listener.close(), rm(folder, { recursive: true })]));

  test("one request for the page, and none for a check", async () => {
    const server = await serve(DIST);
    const page = await (await browser().newContext()).newPage();
    await page.goto(server.url);
    await page.setInputFiles("#file", await fixturePath("closed-with-map"));
    await page.waitForSelector("[data-state=result]");
    await page.click("#published button.file");
    await page.waitForSelector(".reader .line");
    await page.context().close();
    assert.deepEqual(server.requests, [{ method: "GET", url: "/" }]);
    await server.close();
  });

  for (const scheme of /** @type {const} */ (["http", "file"])) {
    test(`no way out of the page or of a worker, from ${scheme}`, async () => {
      const page = await (await browser().newContext()).newPage();
      await page.goto((await open(scheme)).url());
      await page.evaluate(tryEverything, listener.url);
      await page.context().close();
      assert.deepEqual(listener.requests, []);
    });
  }

  test("without the policy each of these ways is open", async () => {
    const page = await (await browser().newContext()).newPage();
    await page.goto(listener.url);
    listener.requests.length = 0;
    assert.ok(await page.evaluate(hasPeerConnections));
    const ways = await page.evaluate(tryEverything, listener.url);
    const heard = new Set(listener.requests.map(({ url }) => url.slice("/?".length)));
    listener.requests.length = 0;
    await page.context().close();
    assert.deepEqual(
      ways.filter((way) => !heard.has(way)),
      [],
    );
  });

  test("the page has no peer connections", async () => {
    const page = await open();
    await check(page, await fixturePath("no-map"));
    assert.equal(await page.evaluate(hasPeerConnections), false);
  });
});

/** Runs in a page: a policy does not hold these back in every browser. */
function hasPeerConnections() {
  return ["RTCPeerConnection", "webkitRTCPeerConnection", "mozRTCPeerConnection"].some((name) => name in window);
}

/**
 * Runs in a page: asks `address` in every way that the page and a worker of it have, each with its own name, and waits until all are over.
 * @param {string} address
 * @returns {Promise<string[]>} the names of the ways
 */
async function tryEverything(address) {
  const asked = (way) => `${address}?${way}`;
  const over = (target, ...events) =>
    new Promise((resolve) => events.forEach((event) => target.addEventListener(event, resolve)));
  const element = (tag, properties) => {
    const made = Object.assign(document.createElement(tag), properties);
    const done = over(made, "load", "error");
    document.documentElement.append(made);
    return done;
  };
  const request = (way) => {
    const asking = new XMLHttpRequest();
    asking.open("GET", asked(way));
    const done = over(asking, "loadend");
    asking.send();
    return done;
  };
  const inWorker = (script) => {
    const worker = new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
    return over(worker, "message", "error");
  };
  const ways = {
    fetch: (way) => fetch(asked(way)),
    xhr: request,
    beacon: (way) => navigator.sendBeacon(asked(way), "x"),
    events: (way) => over(new EventSource(asked(way)), "error", "open"),
    socket: (way) => over(new WebSocket(asked(way).replace("http", "ws")), "close", "error"),
    image: (way) => element("img", { src: asked(way) }),
    script: (way) => element("script", { src: asked(way) }),
    style: (way) => element("link", { rel: "stylesheet", href: asked(way) }),
    frame: (way) => element("iframe", { src: asked(way) }),
    import: (way) => import(asked(way)),
    workerfetch: (way) => inWorker(`fetch(${JSON.stringify(asked(way))}).catch(() => {}).then(() => postMessage(1))`),
    workerimport: (way) => inWorker(`try { importScripts(${JSON.stringify(asked(way))}) } catch {} postMessage(1)`),
  };
  const started = Object.entries(ways).map(async ([way, ask]) => {
    try {
      await ask(way);
    } catch {
      // Refused at once, which is as good as over.
    }
  });
  await Promise.all(started);
  return Object.keys(ways);
}
