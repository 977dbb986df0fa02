// Reads files of own rules from disk, and has the core try them before anything is checked. What may stand in them is the core's to say.

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { RulesFile } from "../shared/messages.js";
import { tryRules } from "./engine.js";
import { visible } from "../shared/visible.js";

/** Why own rules cannot be used. */
export class RulesError extends Error {}

/** @throws {RulesError} with a line for each thing that is wrong */
export async function readRules(paths: readonly string[]): Promise<RulesFile[]> {
  const files = paths.map((path) => ({ name: basename(path), text: textOf(path) }));
  if (files.length > 0) await tryRules(files).catch((reason: Error) => fail(reason.message));
  return files;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (reason) {
    const { code, message } = reason as { code?: string; message: string };
    return fail(
      code === "ENOENT" ? `${path}: There is no such file.` : `${path}: It cannot be read (${code ?? message}).`,
    );
  }
}

function fail(message: string): never {
  throw new RulesError(message.split("\n").map(visible).join("\n"));
}
