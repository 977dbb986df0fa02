// Every sentence and label that the page's script shows. What the report says is the core's; what stands before any script is index.html's.

import { type LimitName, type Limits, writeValue } from "../shared/limits.js";
import type { SaveTotals, SearchTotals } from "../shared/messages.js";
import type {
  Confidence,
  EntryKind,
  FlawKind,
  InventoryKind,
  Level,
  MapKind,
  Origin,
  Severity,
  State,
} from "../shared/report.js";
import { FORMAT_WORDS } from "../shared/formats.js";
import { amount, count, name, size } from "./format.js";

const files = (value: number) => amount(value, "file", "files");
const lines = (value: number) => amount(value, "line", "lines");
const matches = (value: number) => amount(value, "match", "matches");
const maskedWords = ({ maskedPlaces, maskedFiles }: SaveTotals) =>
  maskedPlaces
    ? `Secrets are masked in them, at ${amount(maskedPlaces, "place", "places")} in ${files(maskedFiles)}.`
    : "No secret was seen in them that had to be masked.";
const limitValue = ([name, value]: [string, number]) => `${name} ${writeValue(name as LimitName, value)}`;

const ECOSYSTEMS = { npm: "npm", cargo: "Cargo", jsr: "JSR", deno: "Deno", generic: "other" };

export const words = {
  title: "Overshare",
  another: "Check another file",
  drop: "Drop it anywhere",
  dropHere: "Drop a package here",
  onlyFirst: (dropped: number) => `${count(dropped)} files were given; only the first is checked. Two are compared.`,
  wholeFile: "the dropped file",
  nothingToRead: "That held no file. Drop, paste or choose one.",

  reading: {
    label: "Reading",
    progress: "Bytes read",
    bytes: (done: number, total: number) => `${size(done)} of ${size(total)}`,
    ofFile: "of the file read",
    entries: "files met",
    sources: "source files recovered",
    cancel: "Cancel",
    begun: (file: string) => `Reading ${name(file)}.`,
    reached: (part: string) => `${part} read.`,
    cancelled: "Cancelled. Another file can be checked.",
  },

  failure: {
    title: "This file could not be checked",
    next: "Drop or choose another one; nothing of this one was kept.",
    stopped: "The check ended unexpectedly. Another file can be checked at once.",
    noWasm: "This browser did not start the checker, which needs WebAssembly and workers. Nothing was read.",
    noReport: "The check ended with an answer that could not be read. Another file can be checked at once.",
    cancelled: "The check was cancelled.",
    replaced: "Another file was given before this check ended.",
  },

  levels: { clear: "Clear", notice: "Notice", exposed: "Exposed", critical: "Critical" } satisfies Record<
    Level,
    string
  >,
  severities: { critical: "Critical", high: "High", medium: "Medium", low: "Low", info: "Info" } satisfies Record<
    Severity,
    string
  >,
  confidences: { confirmed: "confirmed", likely: "likely", possible: "possible" } satisfies Record<Confidence, string>,
  states: { pass: "Yes", fail: "No", unknown: "Not known" } satisfies Record<State, string>,
  origins: { own: "Own", "third-party": "Third-party", generated: "Generated" } satisfies Record<Origin, string>,
  kinds: {
    javascript: "JavaScript",
    typescript: "TypeScript",
    declaration: "declaration",
    css: "CSS",
    html: "HTML",
    json: "JSON",
    "source-map": "source map",
    markdown: "Markdown",
    text: "text",
    wasm: "WebAssembly",
    image: "image",
    font: "font",
    archive: "archive",
    binary: "binary",
  } satisfies Record<EntryKind, string>,
  mapKinds: {
    external: "file",
    inline: "inline",
    index: "index map",
    css: "CSS",
    declaration: "declaration",
    wasm: "WebAssembly",
    remote: "elsewhere",
    missing: "missing",
  } satisfies Record<MapKind, string>,

  verdict: {
    done: (level: string, headline: string) => `Done. ${level}: ${headline}`,
    facts: "What was checked",
    readAs: "Read as",
    package: "Package",
    file: "File",
    licence: "Licence",
    noLicence: "none stated",
    intent: "Intent",
    integrity: "Integrity",
    overview: "In this report",
    share: "Recovered lines by origin",
  },

  findings: {
    title: "Found",
    none: "Nothing of what was looked for was found.",
    places: "Where",
    why: "Why it matters",
    fix: "What to do",
    evidence: "Seen, masked",
    allPlaces: (total: number) => `Show all ${amount(total, "place", "places")}`,
    beyond: (more: number) => `Seen ${count(more)} more times; those places are not listed.`,
    open: (place: string) => `Open ${place}`,
  },

  silence: {
    start: "Silence this place…",
    why: "Why may it stay here?",
    apply: "Silence",
    applying: "Silencing…",
    cancel: "Cancel",
    undo: "Let it count again",
    done: (level: string) => `Silenced. The verdict is now: ${level}.`,
    undone: (level: string) => `It counts again. The verdict is now: ${level}.`,
    failed: "It could not be silenced: the file may have changed or moved since.",
  },

  silenced: {
    title: "Silenced",
    note: "Found as well, with a reason why it may stay. None of it counts for the verdict.",
    reason: "Reason",
    keep: "This page forgets it when it is closed.",
    stale: "Silenced, and not found any more:",
  },

  rules: {
    title: "Your own rules",
    hosts: "the rules of this page",
    inUse: "Your own rules hold for every file that is checked here.",
    holds: (rules: number, silenced: number) =>
      [rules && amount(rules, "rule", "rules"), silenced && amount(silenced, "silenced place", "silenced places")]
        .filter(Boolean)
        .join(", ") || "nothing in it",
    save: (file: string) => `Save ${file}`,
    copy: "Copy it",
    forget: "Forget them",
    failed: "The file could not be checked again under these rules.",
    forgotten: "Your own rules are forgotten.",
    taken: (files: string) => `Rules taken: ${files}.`,
    wrong: "These rules are not used, because something in them is wrong:",
    dismiss: "Dismiss",
  },

  copy: {
    start: "Copy",
    done: "Copied.",
    failed: "It could not be copied here.",
  },

  meant: {
    question: "Its source is",
    choices: {
      package: "as the package says",
      open: "meant to be read",
      closed: "not meant to be read",
    } as Record<string, string>,
    done: (level: string) => `Judged again. The verdict is now: ${level}.`,
    failed: "It could not be judged again: the file may have changed or moved since.",
  },

  repair: {
    title: "What to do",
    none: "Nothing has to be left out or replaced.",
    paths: "Left out",
    after: (files: number, after: string, before: string) =>
      `The package would then hold ${amount(files, "file", "files")}: ${after} instead of ${before}.`,
    sources: (after: number, before: number) =>
      `It would show ${count(after)} of ${amount(before, "own source file", "own source files")} that it shows now.`,
    published: "Where it has been published already",
  },

  cleared: {
    title: "Looked for, not found",
    none: "No class of exposure was cleared.",
    examined: (texts: number, bytes: number) => `${amount(texts, "text", "texts")}, ${size(bytes)}`,
  },

  unchecked: {
    title: "Could not be checked",
    none: "Everything in the file could be examined.",
    unknownSize: "size not known",
  },

  limits: {
    reached: "A limit was reached, and what lies behind it was not looked at.",
    again: "Check again with ten times the limit",
    /** What a check was told. */
    used: (limits: Limits) => `Checked with ${Object.entries(limits).map(limitValue).join(", ")}.`,
  },

  checklist: {
    title: "Release checklist",
    copy: "Copy as Markdown",
    none: "There is no manifest to hold a checklist against.",
  },

  exports: {
    save: "Save the report as",
    label: (form: string) => `Save the report as ${form}`,
    suffix: ".overshare",
    fallback: "report",
  },

  compare: {
    label: "Comparison",
    start: "Compare with another version…",
    done: (headline: string) => `Compared. ${headline}`,
    sides: "What was compared",
    save: "Save the comparison as",
    before: "Before",
    after: "After",
    changed: "Change",
    order: "Order",
    swap: "Swap the two",
    open: "Open its report",
    openOf: (title: string) => `Open its report: ${title}`,
    added: "Newly exposed",
    nothingAdded: "Nothing is found in the second that was not found in the first.",
    addedSources: "Own source files newly exposed",
    removed: "No longer exposed",
    removedSources: "Own source files no longer exposed",
    kept: "Exposed as before",
    silenced: "Silenced: ",
    answers: "Checklist answers that changed",
    totals: "Totals",
    mapsAdded: "Source maps added",
    mapsRemoved: "Source maps removed",
    dependencies: "Dependencies newly seen in source maps",
    filesAdded: "Files added",
    filesRemoved: "Files removed",
    filesResized: "Files of another size",
    morePlaces: (more: number) => `and ${amount(more, "more place", "more places")}`,
    thenNow: (before: string, after: string, change: string) => `${before}, now ${after} (${change})`,
    change: (value: number) => `${value > 0 ? "+" : value < 0 ? "−" : "±"}${count(Math.abs(value))}`,
    answer: (before: State | null, after: State | null) => {
      const word = (state: State | null) => (state === null ? "not asked" : words.states[state].toLowerCase());
      return `${word(before)}, now ${word(after)}`;
    },
  },

  maps: {
    title: "Source maps",
    none: "There is no source map, and no reference to one.",
    summary: "Each with its place and contents",
    valid: "valid",
    invalid: "not valid",
    counts: (withText: number, total: number) =>
      `${count(withText)} of ${amount(total, "source", "sources")} with text`,
    writtenBy: {
      confirmed: "Written by ",
      likely: "Probably written by ",
      possible: "Possibly written by ",
    } satisfies Record<Confidence, string>,
    file: "for ",
    debugId: "debug ID ",
    namesTitle: "names",
    names: (all: number, hidden: number) =>
      `${amount(all, "original name", "original names")}${hidden ? `, ${count(hidden)} of which no published script shows` : ""}`,
    mapped: (bytes: string, part: string | null) =>
      part === null
        ? `${bytes} of the generated file lead back to a source`
        : `${bytes} of the generated file lead back to a source: ${part}`,
  },

  formats: FORMAT_WORDS,

  entries: {
    package: {
      title: "Published files",
      none: "The package holds no file.",
      notInstalled: "not installed",
      left: "In the file, not installed",
      leftNote: "Nobody installs these, and everybody who downloads the file has them.",
      more: (number: number) => `${count(number)} more in the file, not installed`,
    },
    archive: {
      title: "Files in the archive",
      none: "The archive holds no file.",
      notInstalled: "not unpacked",
      left: "In the archive, not unpacked",
      leftNote: "Unpacking the archive does not write these, and everybody who downloads it has them.",
      more: (number: number) => `${count(number)} more in the archive, not unpacked`,
    },
    file: {
      title: "File",
      none: "The file holds nothing.",
      notInstalled: "not part of the text",
      left: "In the file, beside its text",
      leftNote: "Everybody who downloads the file has these.",
      more: (number: number) => `${count(number)} more in the file`,
    },
    totals: (bytes: number) => `${size(bytes)} on disk`,
    inside: (number: number) => `${files(number)} inside archives`,
  },

  sources: {
    title: "Recovered files",
    none: "No original file can be recovered.",
    novel: "only here",
    sameAs: (path: string) => `also published as ${name(path)}`,
    nameOnly: "name only",
    listed: (number: number, nameOnly: number) =>
      `${amount(number, "different file", "different files")}${nameOnly ? `, ${count(nameOnly)} by name only` : ""}`,
    repeated: (number: number) =>
      `${files(number)} named again by another map ${number === 1 ? "is" : "are"} listed once.`,
    originFiles: (origin: Origin) => `${words.origins[origin]} files`,
    amounts: (number: number, textLines: number) => `${files(number)}, ${lines(textLines)}`,
    originFact: (origin: Origin) =>
      ({ own: "own file", "third-party": "third-party file", generated: "generated file" })[origin],
    inside: (chain: string) => `recovered from ${chain}`,
    share: "Part of the generated files: ",
    scale: "Bars show how much of the generated files each makes up.",
    part: (bytes: string, part: string | null) =>
      `${bytes} of the generated file${part === null ? "" : `, ${part} of what is mapped`}`,
    shipped: "its path is published",
    ignored: "on the map’s ignore list",
    asWritten: (raw: string) => `named in the map as ${name(raw)}`,
  },

  dependencies: {
    title: "Packages in the sources",
    note: "Told by the paths and the texts of what was recovered.",
    named: (title: string, version: string | null) =>
      version === null ? name(title) : `${name(title)} ${name(version)}`,
    from: (title: string, version: string | null) => `from ${words.dependencies.named(title, version)}`,
    ecosystem: (type: string) => (ECOSYSTEMS as Record<string, string>)[type] ?? name(type),
    undeclared: "not declared in the manifest",
    ownScope: "same scope as this package",
  },

  inventory: {
    title: "What it tells about the house behind it",
    note: "For information only: none of it counts for the verdict. What own files tell stands first.",
    label: "Look for a name in it",
    none: "Nothing in it has that text.",
    found: (number: number) => `${amount(number, "thing has", "things have")} that text.`,
    amounts: (all: number, own: number) =>
      own === all ? count(all) : `${count(all)}, ${count(own)} of them in own files`,
    times: (occurrences: number, own: number) =>
      own === occurrences
        ? amount(occurrences, "time", "times")
        : `${amount(occurrences, "time", "times")}, ${count(own)} in own files`,
    kinds: {
      "internal-host": "Internal hosts",
      "private-address": "Private addresses",
      "storage-bucket": "Storage buckets",
      "ticket-or-wiki": "Tickets, wikis and shared documents",
      "mail-address": "Mail addresses",
      user: "Users of build machines",
      host: "Hosts",
      "environment-variable": "Environment variables",
      "feature-switch": "Feature switches",
      "hidden-command": "Hidden commands and options",
      comment: "Comments",
    } satisfies Record<InventoryKind, string>,
  },

  flaws: {
    title: "For those who ship maps on purpose",
    note: "None of it exposes anything.",
    summary: "What keeps maps from doing their work",
    kind: (kind: FlawKind, occurrences: number) =>
      `${words.flaws.kinds[kind]}${occurrences > 1 ? `, ${count(occurrences)} times` : ""}`,
    kinds: {
      "source-not-available": "source not available",
      "file-mismatch": "another file named",
      "not-referred": "not referred to",
      "map-missing": "map missing",
      "outside-generated": "outside the generated file",
      "outside-source": "outside the source",
    } satisfies Record<FlawKind, string>,
  },

  search: {
    label: "Search what was recovered",
    start: "Search",
    caseSensitive: "Match case",
    wholeWord: "Whole word",
    regex: "Regular expression",
    entries: "Published files too",
    results: "What was found",
    progress: "Searched",
    begun: "Searching…",
    soFar: (number: number) => `${matches(number)} so far`,
    cancel: "Cancel",
    cancelled: (number: number) => `Cancelled, with ${matches(number)} so far.`,
    cleared: "The search is cleared.",
    failed: "The search ended unexpectedly.",
    totals: ({ matches: found, files: inFiles, texts, bytes }: SearchTotals) =>
      found === 0
        ? `Not found in ${files(texts)}, ${size(bytes)}.`
        : `${matches(found)} in ${count(inFiles)} of ${files(texts)}.`,
    listed: (number: number) => `Only the first ${count(number)} are listed.`,
    moreFiles: (next: number, left: number) =>
      next < left
        ? `Show ${count(next)} more of ${files(left)}`
        : `Show ${count(next)} more ${next === 1 ? "file" : "files"}`,
    morePlaces: (next: number, left: number) =>
      `Show ${count(next)} more${next < left ? ` of ${count(left)}` : ""} in this file`,
    beyond: (more: number) => `${matches(more)} more, not listed`,
    line: "Line ",
  },

  save: {
    all: "Save all as a zip",
    everything: (title: string) => `${title}-sources`,
    folder: (path: string) => `Save ${name(path)} as a zip`,
    progress: "Saved",
    begun: (zip: string) => `Saving ${zip}…`,
    cancel: "Cancel",
    cancelled: "Nothing was saved.",
    dismiss: "Dismiss",
    failed: "It could not be saved: the file may have changed or moved since.",
    fallback: "sources",
    done: (zip: string, saved: SaveTotals) =>
      [
        `${files(saved.files)}, ${size(saved.bytes)}, saved as ${zip}.`,
        maskedWords(saved),
        saved.pathOnly ? `${files(saved.pathOnly)} of which only the name is known are named in its list.` : "",
        saved.missing ? `${files(saved.missing)} could not be read again.` : "",
      ]
        .filter(Boolean)
        .join(" "),
    one: "Save",
    savedOne: (file: string) => `Saved as ${file}. Where a secret stands in it, it is masked.`,
  },

  tree: {
    more: (next: number, left: number) => `Show ${count(next)} more of ${count(left)}`,
    files,
    lines,
    filesInside: (number: number) => `${files(number)} inside`,
    noName: "(no name)",
  },

  reader: {
    close: "Close",
    loading: "Reading it again from the file…",
    empty: "This file is empty.",
    opened: "This file was unpacked, and what is in it was read in its place.",
    notRead: "It could not be read again: the file may have changed or moved since.",
    before: (left: number) => `Show more before (${lines(left)})`,
    after: (left: number) => `Show more after (${lines(left)})`,
    lineBefore: (bytes: number) => `Show the line before this (${size(bytes)})`,
    lineAfter: (bytes: number) => `Show the rest of this line (${size(bytes)})`,
    moreBytes: (left: number) => `Show more bytes (${size(left)} left)`,
    hex: "Bytes in hexadecimal",
    text: "Text of the file",
    line: (number: number) => `line ${count(number)}`,
  },
};
