// The element's script: defines <overshare-check> and exports its class.

import "./define.js";

export { OvershareCheckElement, type OvershareEvents } from "./overshare-check-element.js";
