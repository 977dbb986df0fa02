// Registers <overshare-check>, once, and not at all where there are no custom elements.

import { OvershareCheckElement } from "./overshare-check-element.js";

const registry = globalThis.customElements;
if (registry && !registry.get("overshare-check")) registry.define("overshare-check", OvershareCheckElement);
