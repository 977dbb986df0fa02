// Makes the frame of an element: sandboxed, without credentials, and styled without a style element, which strict host policies block.

const RULES =
  ":host { display: block; block-size: 40rem; } :host([hidden]) { display: none; } iframe { display: block; inline-size: 100%; block-size: 100%; border: 0; }";

let shared: CSSStyleSheet | null = null;

/** One sheet for all elements of a page. */
export function sheet(): CSSStyleSheet {
  if (shared) return shared;
  shared = new CSSStyleSheet();
  shared.replaceSync(RULES);
  return shared;
}

/** The address to frame: what the host page asks for, seen from there, or the page beside this script. */
export function frameAddress(asked: string | null): string {
  return asked === null ? new URL("index.html", import.meta.url).href : new URL(asked, document.baseURI).href;
}

export function createFrame(address: string): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts allow-downloads");
  // Known to some engines only; there it lets the frame load on hosts that isolate themselves.
  frame.setAttribute("credentialless", "");
  frame.setAttribute("part", "frame");
  frame.referrerPolicy = "no-referrer";
  frame.title = "Overshare: see what a package exposes";
  frame.src = address;
  return frame;
}
