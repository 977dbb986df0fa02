// The questions of one element that wait for an answer. Knows promises, and neither frames nor events.

import type { Failure, FrameMessage } from "../shared/messages.js";
import type { Report } from "../shared/report.js";

type Send = (id: number, file: Blob, name: string) => void;

interface Question {
  file: Blob;
  name: string;
  resolve: (report: Report) => void;
  reject: (error: Error) => void;
}

export class Questions {
  readonly #open = new Map<number, Question>();
  #last = 0;
  #send: Send | null = null;

  /** Asks now, or as soon as there is somebody to ask. */
  ask(file: Blob, name: string): Promise<Report> {
    return new Promise((resolve, reject) => {
      const id = (this.#last += 1);
      this.#open.set(id, { file, name, resolve, reject });
      this.#send?.(id, file, name);
    });
  }

  /** Somebody is there: asks what has waited. */
  connect(send: Send): void {
    this.#send = send;
    for (const [id, { file, name }] of this.#open) send(id, file, name);
  }

  /** Nobody is there any more; what is open is asked again when somebody is. */
  disconnect(): void {
    this.#send = null;
  }

  answer(message: FrameMessage & { type: "report" | "error" }): void {
    const question = message.id === null ? undefined : this.#open.get(message.id);
    if (!question || message.id === null) return;
    this.#open.delete(message.id);
    if (message.type === "report") question.resolve(message.report);
    else question.reject(errorOf(message.failure));
  }

  rejectAll(failure: Failure): void {
    for (const { reject } of this.#open.values()) reject(errorOf(failure));
    this.#open.clear();
  }
}

const errorOf = (failure: Failure): Error => new Error(failure.message, { cause: failure });
