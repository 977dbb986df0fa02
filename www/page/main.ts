// Starts the page: listens for files and for a host page, and unpacks the checker while nobody waits for it.

import "../shared/silence.js";
import { byId } from "./dom.js";
import { prepare } from "./engine.js";
import { isFramed, listenForHost } from "./frame.js";
import { listenForFiles } from "./intake.js";
import { begin, limitChecks, refuse } from "./session.js";
import { words } from "./words.js";

function take(files: File[]): void {
  const [file] = files;
  if (!file) return refuse(words.nothingToRead);
  begin({ file, name: file.name, asker: null, remark: files.length > 1 ? words.onlyFirst(files.length) : null });
}

function start(): void {
  const input = byId<HTMLInputElement>("file");
  if (isFramed) settleIntoFrame();
  listenForFiles(input, take);
  byId("another").addEventListener("click", () => input.click());
  listenForHost({ check: (file, name, asker) => begin({ file, name, asker, remark: null }), limit: limitChecks });
  // A failure here is told when a file is given; until then the page reads as well without.
  const early = () => void prepare().catch(() => {});
  if ("requestIdleCallback" in window) requestIdleCallback(early, { timeout: 500 });
  else setTimeout(early);
}

/** A frame is small, and only a part of somebody's page. */
function settleIntoFrame(): void {
  document.documentElement.toggleAttribute("data-framed", true);
  byId("invitation").textContent = words.dropHere;
}

start();
