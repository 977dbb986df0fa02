// Starts the page: listens for files and for a host page, and unpacks the checker while nobody waits for it.

import "../shared/silence.js";
import type { Failure, RulesFile } from "../shared/messages.js";
import { compareAgain } from "./compared.js";
import { byId } from "./dom.js";
import { prepare, tryRules } from "./engine.js";
import { isFramed, listenForHost } from "./frame.js";
import { listenForFiles } from "./intake.js";
import { joined } from "./model/rules.js";
import {
  givenRules,
  hostRules,
  listenForForgetting,
  showProblems,
  sorted,
  unkept,
  useHostRules,
  useRules,
} from "./rules.js";
import { begin, fail, type Job, limitChecks, refuse } from "./session.js";
import { showAgain } from "./shown.js";
import { announce } from "./stage.js";
import { words } from "./words.js";

async function take(files: File[]): Promise<void> {
  const { rules, others } = await sorted(files);
  const job = jobOf(others);
  if (rules.length > 0 && !(await adopt(rules, job))) return;
  if (job) begin(job);
  else if (rules.length > 0) await judgeAgain().catch(() => announce(words.rules.failed));
  else refuse(words.nothingToRead);
}

/** Under other rules, what is shown may be judged otherwise. */
const judgeAgain = (): Promise<unknown> => Promise.all([showAgain(), compareAgain()]);

/** One file is checked; two are, and held against each other; of more, the first one. */
function jobOf([file, second, ...more]: readonly File[]): Job | null {
  if (!file) return null;
  const plain = (file: File): Job => ({ file, name: file.name, asker: null, remark: null });
  if (!second) return plain(file);
  if (more.length > 0) return { ...plain(file), remark: words.onlyFirst(2 + more.length) };
  return { ...plain(file), next: plain(second) };
}

/** Uses own rules from now on; says why where they cannot be used, and then nothing is checked. */
async function adopt(rules: RulesFile[], job: Job | null): Promise<boolean> {
  const files = joined(givenRules(), rules);
  try {
    await tryRules([...hostRules(), ...files]).result;
  } catch (reason) {
    const failure = reason as Failure;
    if (job) fail(job, failure);
    else (showProblems(failure.message), announce(words.rules.wrong));
    return false;
  }
  const edited = unkept()?.name ?? null;
  useRules(files, rules.some(({ name }) => name === edited) ? null : edited);
  announce(words.rules.taken(rules.map(({ name }) => name).join(", ")));
  return true;
}

function start(): void {
  const input = byId<HTMLInputElement>("file");
  if (isFramed) settleIntoFrame();
  listenForFiles(input, (files) => void take(files));
  listenForForgetting(() => (announce(words.rules.forgotten), void judgeAgain()));
  byId("another").addEventListener("click", () => input.click());
  listenForHost({
    check: (file, name, asker) => begin({ file, name, asker, remark: null }),
    settle: (limits, rules) => (limitChecks(limits), useHostRules(rules)),
  });
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
