// Makes DOM nodes from data. The only way here from a string to the document is a text node or a plain attribute.

/** What an element may hold; `null` and `false` leave nothing behind. */
export type Child = Node | string | null | false;

/** Plain attributes; `true` sets an empty one, and what is absent or false is not set. */
export type Attributes = Record<string, string | number | boolean | null>;

export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes | null,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value !== null && value !== false) element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== false));
  return element;
}

export function button(
  kind: string,
  label: Child | Child[],
  press: (button: HTMLButtonElement) => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  const element = el("button", { type: "button", class: kind, ...attributes }, ...[label].flat());
  element.addEventListener("click", () => press(element));
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

/** A small line drawing, given as one path in a square of sixteen; it says nothing to those who listen. */
export function icon(path: string): SVGSVGElement {
  const drawing = document.createElementNS(SVG, "svg");
  const line = document.createElementNS(SVG, "path");
  const attributes = { viewBox: "0 0 16 16", width: 16, height: 16, fill: "none", stroke: "currentColor" };
  for (const [key, value] of Object.entries(attributes)) drawing.setAttribute(key, String(value));
  drawing.setAttribute("stroke-width", "1.5");
  drawing.setAttribute("aria-hidden", "true");
  line.setAttribute("d", path);
  drawing.append(line);
  return drawing;
}

/** An element of index.html; it is a fault of the page when it is not there. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html lacks #${id}`);
  return found as T;
}

/** Lets the browser paint and answer between two pieces of long work. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
