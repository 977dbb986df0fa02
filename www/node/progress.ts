// A progress bar on standard error, for people who watch. Silent where nobody does, and on short work.

import { basename } from "node:path";
import type { Progress } from "../shared/messages.js";
import { visible } from "../shared/visible.js";

const WIDTH = 24;
const PATIENCE = 300;
const BETWEEN = 80;

export interface Bar {
  show(progress: Progress): void;
  end(): void;
}

export function progressBar(file: string, out: NodeJS.WriteStream = process.stderr): Bar {
  if (!out.isTTY) return { show: () => {}, end: () => {} };
  let next = Date.now() + PATIENCE;
  let shown = false;
  return {
    show(progress) {
      if (Date.now() < next) return;
      next = Date.now() + BETWEEN;
      shown = true;
      out.write(`\r\x1b[K${line(file, progress)}`);
    },
    end() {
      if (shown) out.write("\r\x1b[K");
      shown = false;
    },
  };
}

function line(file: string, { bytes, total, entries, sources }: Progress): string {
  const done = total > 0 ? Math.min(bytes / total, 1) : 0;
  const bar = "━".repeat(Math.round(done * WIDTH)).padEnd(WIDTH, "─");
  return `${visible(basename(file))} ${bar} ${Math.floor(done * 100)} % · ${entries} entries · ${sources} files recovered`;
}
