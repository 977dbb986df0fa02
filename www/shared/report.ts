// The report as TypeScript sees it. Generated from docs/report.schema.json by `npm run generate`; not edited by hand.

/**
 * What a dropped file was read as.
 */
export type Format =
  "npm" | "crate" | "sdist" | "wheel" | "vsix" | "crx" | "xpi" | "gem" | "nupkg" | "jar" | "zip" | "tar" | "file";
/**
 * Whether a package means its source to be read by strangers.
 */
export type Intent = "open" | "closed" | "unknown";
/**
 * How grave a verdict is, the mildest first.
 */
export type Level = "clear" | "notice" | "exposed" | "critical";
/**
 * What an entry is, by name and content.
 */
export type EntryKind =
  | "javascript"
  | "typescript"
  | "declaration"
  | "css"
  | "html"
  | "json"
  | "source-map"
  | "markdown"
  | "text"
  | "wasm"
  | "image"
  | "font"
  | "archive"
  | "binary";
/**
 * How a source map is carried.
 */
export type MapKind = "external" | "inline" | "index" | "css" | "declaration" | "wasm" | "remote" | "missing";
/**
 * How sure we are of a finding, the surest first.
 */
export type Confidence = "confirmed" | "likely" | "possible";
/**
 * Whose a source is.
 */
export type Origin = "own" | "third-party" | "generated";
/**
 * What keeps a map from doing its work.
 */
export type FlawKind =
  "source-not-available" | "file-mismatch" | "not-referred" | "map-missing" | "outside-generated" | "outside-source";
/**
 * What a stranger could do with a finding, the gravest first.
 */
export type Severity = "critical" | "high" | "medium" | "low" | "info";
/**
 * What a package may give away of the house behind it.
 */
export type InventoryKind =
  | "internal-host"
  | "private-address"
  | "storage-bucket"
  | "ticket-or-wiki"
  | "mail-address"
  | "user"
  | "host"
  | "environment-variable"
  | "feature-switch"
  | "hidden-command"
  | "comment";
/**
 * Whether a checklist item holds.
 */
export type State = "pass" | "fail" | "unknown";

/**
 * What one dropped package exposes: the whole answer of a check.
 */
export interface Report {
  /**
   * The version of this form: 1.
   */
  schema: number;
  input: Input;
  /**
   * What the package says of itself; null when it holds no manifest that could be read.
   */
  package: Package | null;
  verdict: Verdict;
  totals: Totals;
  /**
   * Regular files, in archive order.
   */
  entries: Entry[];
  /**
   * Files inside entries that are archives or compressed files, at every level, in the order of reading.
   */
  nested: Nested[];
  /**
   * Source maps, in the order in which they were met.
   */
  maps: SourceMap[];
  /**
   * Original files named by the maps, in map order.
   */
  sources: Source[];
  /**
   * Packages that the sources come from, in order of ecosystem, name and version.
   */
  dependencies: Dependency[];
  /**
   * What keeps maps from doing their work, in map order. None of it counts for the verdict.
   */
  flaws: Flaw[];
  /**
   * What is exposed, the gravest first; behind that, what is silenced.
   */
  findings: Finding[];
  /**
   * What the package gives away of the house behind it, by kind: what its own texts tell first, and the most frequent. It is
   * for information only and never counts for the verdict.
   */
  inventory: InventoryItem[];
  /**
   * What was looked for and not found.
   */
  cleared: Cleared[];
  /**
   * What could not be examined, and why.
   */
  unchecked: Unchecked[];
  /**
   * The questions of a careful release.
   */
  checklist: ChecklistItem[];
  repair: Repair;
  /**
   * What the person added to the check; absent where that is nothing.
   */
  added?: Added | null;
}
/**
 * The dropped file.
 */
export interface Input {
  /**
   * The file's name, as it was given.
   */
  name: string;
  /**
   * The file's size in bytes, as it lies on disk.
   */
  bytes: number;
  format: Format;
  /**
   * SHA-512 of the file, in the registry's form: `sha512-` and base64.
   */
  sha512: string;
}
/**
 * What the package says of itself, in its manifest.
 */
export interface Package {
  /**
   * The package manager's world, a type of the package URL specification: `npm`, `cargo`, `pypi`, `gem`, `nuget`,
   * `maven`, `vscode-extension`, `chrome-extension`, `generic`.
   */
  ecosystem: string;
  /**
   * The package's name.
   */
  name: string | null;
  /**
   * The package's version.
   */
  version: string | null;
  /**
   * The licence, an SPDX expression or whatever stands there.
   */
  license: string | null;
  /**
   * Whether the manifest forbids publishing.
   */
  private: boolean;
  /**
   * The repository's address, as written.
   */
  repository: string | null;
  /**
   * The allow-list of what to pack; null when there is none.
   */
  files: string[] | null;
  /**
   * The commands that the package installs.
   */
  bin: string[];
  /**
   * The scripts by name.
   */
  scripts: string[];
  intent: Intent;
  /**
   * The reason for the intent, as a sentence.
   */
  intentReason: string;
}
/**
 * The judgement, in words.
 */
export interface Verdict {
  level: Level;
  /**
   * One sentence with its numbers.
   */
  headline: string;
  /**
   * A few more sentences: what, what not, and why.
   */
  sentences: string[];
  intent: Intent;
  /**
   * Why, as a sentence.
   */
  intentReason: string;
  /**
   * Whether the person said so.
   */
  intentSaid: boolean;
}
/**
 * The numbers that the verdict stands on.
 */
export interface Totals {
  /**
   * Files that the installer writes.
   */
  entries: number;
  /**
   * Their bytes.
   */
  bytes: number;
  /**
   * Source maps in the package; those that are only referred to are not counted.
   */
  maps: number;
  sources: SourceTotals;
  own: Amount;
  thirdParty: Amount;
  generated: Amount;
  novel: Amount;
  exposed: Amount;
}
/**
 * Counts over all recovered and path-only sources.
 */
export interface SourceTotals {
  /**
   * Items of all `sources` lists.
   */
  total: number;
  /**
   * Those whose text can be rebuilt.
   */
  withText: number;
  /**
   * Those of which only the name is exposed.
   */
  pathOnly: number;
  /**
   * Lines of the texts.
   */
  lines: number;
  /**
   * Bytes of the texts, in UTF-8.
   */
  bytes: number;
}
/**
 * A number of sources and the text in them.
 */
export interface Amount {
  /**
   * Files.
   */
  sources: number;
  /**
   * Lines; a line ends at LF, CR LF or CR.
   */
  lines: number;
  /**
   * Bytes in UTF-8.
   */
  bytes: number;
}
/**
 * One regular file of the archive.
 */
export interface Entry {
  /**
   * The path that the installer writes it under, relative to the package's folder.
   */
  path: string;
  /**
   * Its size in bytes.
   */
  bytes: number;
  kind: EntryKind;
  /**
   * False for what the archive holds and the installer drops.
   */
  installed: boolean;
  /**
   * What is odd about it, one sentence each.
   */
  notes: string[];
  /**
   * SHA-256 in lower-case hex, when asked for.
   */
  sha256?: string | null;
}
/**
 * A file inside an entry that is an archive or a compressed file.
 */
export interface Nested {
  place: Place;
  /**
   * The entry that it lies in: an index into [`Report::entries`].
   */
  entry: number;
  /**
   * The archive inside that entry that it lies in: an index into [`Report::nested`]; null where it lies in the entry
   * itself.
   */
  inside: number | null;
  /**
   * Its size in bytes, unpacked.
   */
  bytes: number;
  kind: EntryKind;
  /**
   * What is odd about it, one sentence each.
   */
  notes: string[];
  /**
   * SHA-256 in lower-case hex, when asked for.
   */
  sha256?: string | null;
}
/**
 * A chain from the dropped file inward, then line and column.
 */
export interface Place {
  /**
   * The entry's path, then that of each file inside the one before.
   */
  chain: string[];
  /**
   * The line, from 1; null where the whole file is meant.
   */
  line: number | null;
  /**
   * The column, from 1, in UTF-16 code units.
   */
  column: number | null;
}
/**
 * One source map, or a reference to one.
 */
export interface SourceMap {
  place: Place;
  kind: MapKind;
  /**
   * The file that it belongs to, where that is known; of a file inside another, the names from the entry inward, with
   * ` > ` between them.
   */
  generated: string | null;
  /**
   * False where decoding by ECMA-426 throws or may report an error.
   */
  valid: boolean;
  /**
   * Why it is not valid, one sentence each.
   */
  problems: string[];
  /**
   * Items of its `sources`.
   */
  sources: number;
  /**
   * Those whose text it carries.
   */
  withText: number;
  /**
   * Its `file`: the name of the generated file, as the map writes it.
   */
  file: string | null;
  /**
   * Its debug ID, as written.
   */
  debugId: string | null;
  /**
   * The tool that probably wrote it.
   */
  tool: Tool | null;
  /**
   * Distinct names in its `names`, or in what else it says of names.
   */
  names: number;
  /**
   * Those that no published script shows, not even in a string or a comment; shorter ones than three characters do not
   * count.
   */
  hiddenNames: number;
  /**
   * Bytes of the generated file that its mappings lead back to a source: a segment reaches to the next one of its line,
   * or to the line's end with what ends it. Null where that cannot be known, as without the file.
   */
  mappedBytes: number | null;
}
/**
 * The tool that probably wrote a map, by what the map's bytes tell.
 */
export interface Tool {
  /**
   * Its name, as its makers write it.
   */
  name: string;
  confidence: Confidence;
  /**
   * What tells, as a sentence.
   */
  evidence: string;
}
/**
 * One original file that a map names.
 */
export interface Source {
  /**
   * The map that names it: an index into [`Report::maps`].
   */
  map: number;
  /**
   * The path, resolved and made safe: relative, without `..`, empty or control parts.
   */
  path: string;
  /**
   * The path as the map writes it.
   */
  rawPath: string;
  origin: Origin;
  /**
   * Whether the map carries its text.
   */
  hasText: boolean;
  /**
   * Lines of the text.
   */
  lines: number;
  /**
   * Bytes of the text, in UTF-8.
   */
  bytes: number;
  /**
   * Whether it has text that no entry shows.
   */
  novel: boolean;
  /**
   * The entry that shows the text already.
   */
  sameAs: string | null;
  /**
   * The earlier source with the same path and text: an index into [`Report::sources`].
   */
  repeats: number | null;
  /**
   * Whether a published entry has this path, whatever its text.
   */
  shipped: boolean;
  /**
   * Whether the map's `ignoreList` names it: code that its author does not want to debug.
   */
  ignored: boolean;
  /**
   * The dependency that it comes from: an index into [`Report::dependencies`].
   */
  dependency: number | null;
  /**
   * Bytes of the generated file that lead back to it, as in [`SourceMap::mapped_bytes`]; null where that cannot be known.
   */
  generatedBytes: number | null;
  /**
   * SHA-256 of its text in UTF-8, in lower-case hexadecimal, when asked for.
   */
  sha256?: string | null;
}
/**
 * A package that recovered or named sources come from.
 */
export interface Dependency {
  /**
   * The package manager's world, a type of the package URL specification: `npm`, `cargo`, `jsr`, `deno`, `generic`.
   */
  ecosystem: string;
  /**
   * Its name.
   */
  name: string;
  /**
   * Its version, where a path tells.
   */
  version: string | null;
  /**
   * Whether the manifest names it, in whatever list of dependencies; null where there is no manifest to look in.
   */
  declared: boolean | null;
  /**
   * Whether its name has the scope of the package's own name.
   */
  ownScope: boolean;
  /**
   * Sources that come from it.
   */
  sources: number;
  /**
   * Lines of those with text.
   */
  lines: number;
  /**
   * Bytes of those with text.
   */
  bytes: number;
}
/**
 * Something that keeps a map from doing its work, for those who ship maps on purpose. Exposes nothing.
 */
export interface Flaw {
  /**
   * The map: an index into [`Report::maps`].
   */
  map: number;
  kind: FlawKind;
  /**
   * The same as a sentence, with names and numbers.
   */
  sentence: string;
  /**
   * How often it occurs in this map.
   */
  occurrences: number;
}
/**
 * One thing that is exposed.
 */
export interface Finding {
  /**
   * The rule's identifier.
   */
  rule: string;
  /**
   * The rule's title.
   */
  title: string;
  severity: Severity;
  confidence: Confidence;
  /**
   * Where it was seen; the first thousand places of a finding that has more.
   */
  places: Place[];
  /**
   * How often it was seen: the length of `places`, or more.
   */
  occurrences: number;
  /**
   * What was seen, masked.
   */
  evidence: string;
  /**
   * What makes it count less than others of its rule, one sentence each.
   */
  notes?: string[];
  /**
   * Why it matters.
   */
  why: string;
  /**
   * How to fix it.
   */
  fix: string;
  /**
   * Why the person silenced these places: they do not count for the verdict, and stand behind those that do. Other places
   * of the same secret are a finding of their own.
   */
  silenced?: string | null;
}
/**
 * One thing that the package gives away of the house behind it.
 */
export interface InventoryItem {
  kind: InventoryKind;
  /**
   * The thing itself; of a comment its first words.
   */
  value: string;
  /**
   * How many of the occurrences lie in files that the installer writes or in own sources, and not in dependencies.
   */
  own: number;
  /**
   * How often it was seen.
   */
  occurrences: number;
  /**
   * The first place in each of a few texts, own ones first.
   */
  places: Place[];
  /**
   * What else is known of it.
   */
  note?: string | null;
}
/**
 * A class of exposure that was looked for and not found.
 */
export interface Cleared {
  /**
   * What was looked for, in plain words.
   */
  class: string;
  /**
   * The rules that looked for it.
   */
  rules: string[];
  /**
   * Bytes of text that they examined.
   */
  bytes: number;
  /**
   * Texts that they examined: entries and recovered sources.
   */
  texts: number;
}
/**
 * Bytes that could not be examined.
 */
export interface Unchecked {
  place: Place;
  /**
   * Why they could not be examined.
   */
  reason: string;
  /**
   * How many; null where that cannot be known.
   */
  bytes: number | null;
}
/**
 * One question of a careful release.
 */
export interface ChecklistItem {
  /**
   * The question, as a statement that should be true.
   */
  item: string;
  state: State;
  /**
   * What shows it.
   */
  evidence: string;
}
/**
 * How to keep the next release from showing what this one does, and what can be undone of this one.
 */
export interface Repair {
  /**
   * What to do, in this order; empty where nothing was found that should not be there.
   */
  steps: Step[];
  /**
   * What the package would hold when its files are left out that the steps name; null where they name none.
   */
  after: After | null;
  /**
   * What to know where this has been published already, one sentence each; empty where there is nothing to undo.
   */
  published: string[];
}
/**
 * One thing to do.
 */
export interface Step {
  /**
   * What, as an instruction.
   */
  title: string;
  /**
   * Why, and what the package shows of how it came in; one sentence each.
   */
  reasons: string[];
  /**
   * Where and how, each by itself enough unless it says otherwise.
   */
  changes: Change[];
  /**
   * The entries that it leaves out.
   */
  paths: string[];
}
/**
 * A change to a file of the project that the package was made from.
 */
export interface Change {
  /**
   * The file, or the command.
   */
  file: string;
  /**
   * The lines as they should stand there.
   */
  text: string;
  /**
   * What to know of it, as a sentence.
   */
  note: string;
}
/**
 * What a package would hold.
 */
export interface After {
  /**
   * Files that the installer writes.
   */
  entries: number;
  /**
   * Their bytes.
   */
  bytes: number;
  /**
   * Source maps.
   */
  maps: number;
  /**
   * Own source files that only maps show.
   */
  sources: number;
  /**
   * Their lines.
   */
  lines: number;
}
/**
 * What the person added to a check: rules of their own, and places that are silenced.
 */
export interface Added {
  /**
   * The names of the files that it was read from.
   */
  files: string[];
  /**
   * The rules, in the order of the files.
   */
  rules: AddedRule[];
  /**
   * The silenced places, likewise.
   */
  silenced: Silenced[];
}
/**
 * One rule of the person's own.
 */
export interface AddedRule {
  /**
   * Its identifier: `own/` and what the file calls it.
   */
  rule: string;
  /**
   * What it is called.
   */
  title: string;
  severity: Severity;
  /**
   * What it looks for, in the person's words.
   */
  what: string;
  /**
   * Where more is written about it.
   */
  references: string[];
  /**
   * Findings of it, those that are silenced included.
   */
  findings: number;
}
/**
 * A place that the person silenced.
 */
export interface Silenced {
  /**
   * The rule's identifier.
   */
  rule: string;
  /**
   * The names from the entry inward, with ` > ` between them.
   */
  path: string;
  /**
   * What a report shows of the secret there.
   */
  evidence: string;
  /**
   * The line, where only that is meant.
   */
  line: number | null;
  /**
   * Why it may be there.
   */
  reason: string;
  /**
   * How many places of this report it silences: none where what it was written for is gone.
   */
  places: number;
}
