// Saves recovered sources as a zip: all of them, or those of a folder. Says how far that is and what it came to, at the window's lower edge.

import type { Failure, Progress } from "../../shared/messages.js";
import type { Report } from "../../shared/report.js";
import { saveList } from "../../shared/selection.js";
import { button, el } from "../dom.js";
import { download } from "../download.js";
import type { Running, Saved } from "../engine.js";
import { visible } from "../format.js";
import { zipName } from "../model/filename.js";
import { announce } from "../stage.js";
import { words } from "../words.js";
import type { Context } from "./context.js";

/** What saves, and where that is told. */
export interface Saver {
  /** The place where saving is told of; empty until then. */
  view: HTMLElement;
  /** Saves the sources of a folder. */
  folder(path: string, sources: readonly number[]): void;
  /** Saves every source. */
  all(): void;
}

export function saverFor(context: Context): Saver {
  const view = el("div", { class: "saving" });
  const { report } = context;
  let running: Running<Saved> | null = null;
  const save = (path: string, chosen: ReadonlySet<number> | undefined) => {
    running?.cancel();
    const zip = zipName(path, words.save.fallback);
    const now = context.save(saveList(report, chosen), (progress) => bar.show(progress));
    const bar = underWay(view, zip, () => (now.cancel(), tell(view, words.save.cancelled)));
    running = now;
    const current = () => running === now && view.isConnected;
    now.result
      .then((saved) => current() && finish(view, zip, saved))
      .catch((reason: unknown) => current() && tell(view, sentence(reason)));
  };
  return {
    view,
    folder: (path, sources) => save(path, new Set(sources)),
    all: () => save(words.save.everything(titleOf(report)), undefined),
  };
}

/** The package's name as one part of a path. */
const titleOf = ({ package: manifest, input }: Report): string =>
  (manifest?.name ?? input.name.replace(/\.(tgz|tar\.gz|zip|map|js)$/i, "")).replace(/^@/, "").replaceAll("/", "-");

function underWay(view: HTMLElement, zip: string, cancel: () => void): { show(progress: Progress): void } {
  const bar = el("progress", { max: 1, value: 0, "aria-label": words.save.progress });
  view.replaceChildren(bar, el("p", null, words.save.begun(zip)), button("quiet", words.save.cancel, cancel));
  announce(words.save.begun(zip));
  return { show: ({ bytes, total }) => void (bar.value = total ? bytes / total : 0) };
}

function finish(view: HTMLElement, zip: string, saved: Saved): void {
  download(saved.zip, zip);
  tell(view, words.save.done(zip, saved));
}

function tell(view: HTMLElement, said: string): void {
  view.replaceChildren(
    el("p", null, said),
    button("quiet", words.save.dismiss, () => view.replaceChildren()),
  );
  announce(said);
}

function sentence(reason: unknown): string {
  const { message } = (reason ?? {}) as Partial<Failure>;
  return message ? visible(message) : words.save.failed;
}
