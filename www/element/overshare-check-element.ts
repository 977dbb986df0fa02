// <overshare-check>: frames the page, hands files in and takes reports out. The class only; define.ts registers it.

import { type Limits, writeLimits } from "../shared/limits.js";
import type { Failure, FrameMessage, HostMessage, Progress } from "../shared/messages.js";
import type { Report } from "../shared/report.js";
import { Questions } from "./questions.js";
import { createFrame, frameAddress, sheet } from "./frame.js";
import { isFrameMessage, PROTOCOL } from "./protocol.js";

/** How long a frame may take to say that it is there. */
const PATIENCE = 10_000;

const NOT_READY =
  "The frame of <overshare-check> did not load. If this page has a content security policy, its frame-src must allow the address of the frame.";
const REMOVED = "The <overshare-check> element was removed before the check ended.";

/** Where there is no DOM, the class can be imported and not used. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

export interface OvershareEvents {
  "overshare-progress": CustomEvent<Progress>;
  "overshare-report": CustomEvent<Report>;
  "overshare-error": CustomEvent<Failure>;
}

export class OvershareCheckElement extends Base {
  static readonly observedAttributes = ["src", "limits"];

  readonly #questions = new Questions();
  #frame: HTMLIFrameElement | null = null;
  /** The frame's window, once it has said that it is there. */
  #listening: Window | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #report: Report | null = null;
  #rules = "";

  /** The last report, whoever gave the file; null before the first. */
  get report(): Report | null {
    return this.#report;
  }

  /** The address of the page that is framed; by default it stands beside this script. */
  get src(): string {
    return frameAddress(this.getAttribute("src"));
  }

  set src(address: string) {
    this.setAttribute("src", address);
  }

  /** What a check may spend, as words such as `inflatedBytes=16GiB depth=32`; it holds for the checks that begin afterwards. */
  get limits(): string {
    return this.getAttribute("limits") ?? "";
  }

  set limits(limits: string | Limits) {
    this.setAttribute("limits", typeof limits === "string" ? limits : writeLimits(limits));
  }

  /**
   * Rules of the host page's own and places that it silences: the text of a file, or what stands in one. They hold for the
   * checks that begin afterwards; with anything wrong in them, such a check fails and says what. None where it is empty.
   */
  get rules(): string {
    return this.#rules;
  }

  set rules(rules: string | object | null) {
    this.#rules = typeof rules === "string" ? rules : rules === null ? "" : JSON.stringify(rules);
    this.#tellSettings();
  }

  /** Checks a file in the frame. Rejects with an error whose `cause` is the failure. Waits while the element is in no document. */
  check(file: Blob, { name = file instanceof File ? file.name : "file" }: { name?: string } = {}): Promise<Report> {
    return this.#questions.ask(file, name);
  }

  connectedCallback(): void {
    window.addEventListener("message", this.#hear);
    this.#load();
  }

  disconnectedCallback(): void {
    window.removeEventListener("message", this.#hear);
    this.#unload();
    this.#questions.rejectAll({ kind: "stopped", message: REMOVED });
  }

  attributeChangedCallback(name: string): void {
    if (name === "limits") this.#tellSettings();
    else if (this.isConnected && this.#frame) this.#load();
  }

  /** A frame that has not yet said that it is there is told when it does. */
  #tellSettings(): void {
    const { limits, rules } = this;
    const message: HostMessage = { overshare: PROTOCOL, type: "settings", limits, rules };
    this.#listening?.postMessage(message, "*");
  }

  #load(): void {
    this.#unload();
    this.#frame = createFrame(this.src);
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet()];
    root.replaceChildren(this.#frame);
    this.#timer = setTimeout(() => this.#giveUp(), PATIENCE);
  }

  #unload(): void {
    clearTimeout(this.#timer);
    this.#questions.disconnect();
    this.#frame?.remove();
    this.#frame = null;
    this.#listening = null;
  }

  #giveUp(): void {
    const failure: Failure = { kind: "stopped", message: NOT_READY };
    this.#questions.rejectAll(failure);
    this.#tell("overshare-error", failure);
  }

  /** Hears only its own frame, and only words of the right form. */
  readonly #hear = ({ source, data }: MessageEvent<unknown>): void => {
    const frame = this.#frame?.contentWindow;
    if (frame && source === frame && isFrameMessage(data)) this.#take(data, frame);
  };

  #take(message: FrameMessage, frame: Window): void {
    if (message.type === "ready") return this.#connect(frame);
    if (message.type === "progress") return this.#tell("overshare-progress", message.progress);
    if (message.type === "report") {
      this.#report = message.report;
      this.#tell("overshare-report", message.report);
    } else {
      this.#tell("overshare-error", message.failure);
    }
    this.#questions.answer(message);
  }

  #connect(frame: Window): void {
    clearTimeout(this.#timer);
    this.#listening = frame;
    // Before any question, so that it holds for the first one.
    if (this.hasAttribute("limits") || this.#rules !== "") this.#tellSettings();
    // A sandboxed frame has an opaque origin, which cannot be named; the window itself is the address.
    this.#questions.connect((id, file, name) =>
      frame.postMessage({ overshare: PROTOCOL, type: "check", id, file, name }, "*"),
    );
  }

  #tell(type: keyof OvershareEvents, detail: Progress | Report | Failure): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "overshare-check": OvershareCheckElement;
  }
  interface HTMLElementEventMap extends OvershareEvents {}
}
