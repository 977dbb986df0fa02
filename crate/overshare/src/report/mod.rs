//! The only types that leave the core. Everything here is plain data in a fixed order; no judgement is made here.
//!
//! TypeScript's types and the JSON Schema are generated from these (`npm run generate`); other programs are
//! written against the JSON, so fields are added freely and renamed never.

pub mod repair;

use serde::{Deserialize, Serialize};

use repair::Repair;

/// The version of the report's form, the value of [`Report::schema`].
pub const SCHEMA: u32 = 1;

/// What one dropped package exposes: the whole answer of a check.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// The version of this form: 1.
    pub schema: u32,
    /// The dropped file.
    pub input: Input,
    /// What the package says of itself; null when it holds no manifest that could be read.
    pub package: Option<Package>,
    /// The judgement, in words.
    pub verdict: Verdict,
    /// The numbers that the verdict stands on.
    pub totals: Totals,
    /// Regular files, in archive order.
    pub entries: Vec<Entry>,
    /// Files inside entries that are archives or compressed files, at every level, in the order of reading.
    pub nested: Vec<Nested>,
    /// Source maps, in the order in which they were met.
    pub maps: Vec<SourceMap>,
    /// Original files named by the maps, in map order.
    pub sources: Vec<Source>,
    /// Packages that the sources come from, in order of ecosystem, name and version.
    pub dependencies: Vec<Dependency>,
    /// What keeps maps from doing their work, in map order. None of it counts for the verdict.
    pub flaws: Vec<Flaw>,
    /// What is exposed, the gravest first; behind that, what is silenced.
    pub findings: Vec<Finding>,
    /// What the package gives away of the house behind it, by kind: what its own texts tell first, and the most frequent. It is
    /// for information only and never counts for the verdict.
    pub inventory: Vec<InventoryItem>,
    /// What was looked for and not found.
    pub cleared: Vec<Cleared>,
    /// What could not be examined, and why.
    pub unchecked: Vec<Unchecked>,
    /// The questions of a careful release.
    pub checklist: Vec<ChecklistItem>,
    /// What there is to do.
    pub repair: Repair,
    /// What the person added to the check; absent where that is nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub added: Option<Added>,
}

/// The dropped file.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Input {
    /// The file's name, as it was given.
    pub name: String,
    /// The file's size in bytes, as it lies on disk.
    pub bytes: u64,
    /// What the file was read as.
    pub format: Format,
    /// SHA-512 of the file, in the registry's form: `sha512-` and base64.
    pub sha512: String,
}

/// What a dropped file was read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// A tarball as `npm pack` writes it, gzipped or not.
    Npm,
    /// A crate as `cargo package` writes it.
    Crate,
    /// A Python source distribution.
    Sdist,
    /// A Python wheel.
    Wheel,
    /// A Visual Studio Code extension.
    Vsix,
    /// A Chrome extension, with the header that signs it.
    Crx,
    /// A Firefox extension.
    Xpi,
    /// A Ruby gem.
    Gem,
    /// A NuGet package.
    Nupkg,
    /// A Java archive, web applications included.
    Jar,
    /// A zip archive of no known ecosystem.
    Zip,
    /// A tar archive of no known ecosystem.
    Tar,
    /// One plain file.
    File,
}

/// What the package says of itself, in its manifest.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Package {
    /// The package manager's world, a type of the package URL specification: `npm`, `cargo`, `pypi`, `gem`, `nuget`,
    /// `maven`, `vscode-extension`, `chrome-extension`, `generic`.
    pub ecosystem: String,
    /// The package's name.
    pub name: Option<String>,
    /// The package's version.
    pub version: Option<String>,
    /// The licence, an SPDX expression or whatever stands there.
    pub license: Option<String>,
    /// Whether the manifest forbids publishing.
    pub private: bool,
    /// The repository's address, as written.
    pub repository: Option<String>,
    /// The allow-list of what to pack; null when there is none.
    pub files: Option<Vec<String>>,
    /// The commands that the package installs.
    pub bin: Vec<String>,
    /// The scripts by name.
    pub scripts: Vec<String>,
    /// What the package means to be, by the fields above.
    pub intent: Intent,
    /// The reason for the intent, as a sentence.
    pub intent_reason: String,
}

/// Whether a package means its source to be read by strangers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Intent {
    /// An open licence: its source is meant to be read.
    Open,
    /// No open licence, or marked private: its source is not meant to be read.
    Closed,
    /// The package does not say.
    Unknown,
}

/// The judgement, in words.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Verdict {
    /// How grave it is.
    pub level: Level,
    /// One sentence with its numbers.
    pub headline: String,
    /// A few more sentences: what, what not, and why.
    pub sentences: Vec<String>,
    /// What the package was taken to be.
    pub intent: Intent,
    /// Why, as a sentence.
    pub intent_reason: String,
    /// Whether the person said so.
    pub intent_said: bool,
}

/// How grave a verdict is, the mildest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Nothing is exposed that was looked for.
    Clear,
    /// Worth knowing; nothing to act on at once.
    Notice,
    /// Something is exposed that is probably not meant to be.
    Exposed,
    /// Something is exposed that is certainly not meant to be.
    Critical,
}

/// The numbers that the verdict stands on.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Totals {
    /// Files that the installer writes.
    pub entries: u64,
    /// Their bytes.
    pub bytes: u64,
    /// Source maps in the package; those that are only referred to are not counted.
    pub maps: u64,
    /// All items of [`Report::sources`].
    pub sources: SourceTotals,
    /// The sources whose origin is `own`, with text or without; lines and bytes of those with text.
    pub own: Amount,
    /// The same for `third-party`.
    pub third_party: Amount,
    /// The same for `generated`.
    pub generated: Amount,
    /// The sources with text that no entry shows, of whatever origin.
    pub novel: Amount,
    /// The own sources with novel text, each file counted once however many maps hold it: what the verdict cites.
    pub exposed: Amount,
}

/// Counts over all recovered and path-only sources.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SourceTotals {
    /// Items of all `sources` lists.
    pub total: u64,
    /// Those whose text can be rebuilt.
    pub with_text: u64,
    /// Those of which only the name is exposed.
    pub path_only: u64,
    /// Lines of the texts.
    pub lines: u64,
    /// Bytes of the texts, in UTF-8.
    pub bytes: u64,
}

/// A number of sources and the text in them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Amount {
    /// Files.
    pub sources: u64,
    /// Lines; a line ends at LF, CR LF or CR.
    pub lines: u64,
    /// Bytes in UTF-8.
    pub bytes: u64,
}

/// One regular file of the archive.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// The path that the installer writes it under, relative to the package's folder.
    pub path: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// What it is, by name and content.
    pub kind: EntryKind,
    /// False for what the archive holds and the installer drops.
    pub installed: bool,
    /// What is odd about it, one sentence each.
    pub notes: Vec<String>,
    /// SHA-256 in lower-case hex, when asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
}

/// A file inside an entry that is an archive or a compressed file.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Nested {
    /// Where it lies: the entry's path, then that of each archive inside it, then its own.
    pub place: Place,
    /// The entry that it lies in: an index into [`Report::entries`].
    pub entry: usize,
    /// The archive inside that entry that it lies in: an index into [`Report::nested`]; null where it lies in the entry
    /// itself.
    pub inside: Option<usize>,
    /// Its size in bytes, unpacked.
    pub bytes: u64,
    /// What it is, by name and content.
    pub kind: EntryKind,
    /// What is odd about it, one sentence each.
    pub notes: Vec<String>,
    /// SHA-256 in lower-case hex, when asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
}

/// What an entry is, by name and content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum EntryKind {
    /// JavaScript of any module form.
    Javascript,
    /// TypeScript source.
    Typescript,
    /// A TypeScript declaration file.
    Declaration,
    /// A style sheet.
    Css,
    /// A page.
    Html,
    /// JSON that is no source map.
    Json,
    /// A source map, whatever its name.
    SourceMap,
    /// Prose.
    Markdown,
    /// Any other text.
    Text,
    /// A WebAssembly module.
    Wasm,
    /// An image.
    Image,
    /// A font.
    Font,
    /// An archive or a compressed file.
    Archive,
    /// Anything else that is not text.
    Binary,
}

/// One source map, or a reference to one.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SourceMap {
    /// Where it lies.
    pub place: Place,
    /// How it is carried.
    pub kind: MapKind,
    /// The file that it belongs to, where that is known; of a file inside another, the names from the entry inward, with
    /// ` > ` between them.
    pub generated: Option<String>,
    /// False where decoding by ECMA-426 throws or may report an error.
    pub valid: bool,
    /// Why it is not valid, one sentence each.
    pub problems: Vec<String>,
    /// Items of its `sources`.
    pub sources: u64,
    /// Those whose text it carries.
    pub with_text: u64,
    /// Its `file`: the name of the generated file, as the map writes it.
    pub file: Option<String>,
    /// Its debug ID, as written.
    pub debug_id: Option<String>,
    /// The tool that probably wrote it.
    pub tool: Option<Tool>,
    /// Distinct names in its `names`, or in what else it says of names.
    pub names: u64,
    /// Those that no published script shows, not even in a string or a comment; shorter ones than three characters do not
    /// count.
    pub hidden_names: u64,
    /// Bytes of the generated file that its mappings lead back to a source: a segment reaches to the next one of its line,
    /// or to the line's end with what ends it. Null where that cannot be known, as without the file.
    pub mapped_bytes: Option<u64>,
}

/// The tool that probably wrote a map, by what the map's bytes tell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Tool {
    /// Its name, as its makers write it.
    pub name: String,
    /// How sure we are: never more than `likely`.
    pub confidence: Confidence,
    /// What tells, as a sentence.
    pub evidence: String,
}

/// How a source map is carried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum MapKind {
    /// A file of its own.
    External,
    /// A `data:` URL inside another file.
    Inline,
    /// An index map: a list of sections.
    Index,
    /// The map of a style sheet.
    Css,
    /// The map of a declaration file.
    Declaration,
    /// Of a WebAssembly module: referred to by it, held in it, or its own names and debugging information.
    Wasm,
    /// Referred to, and lying on a server.
    Remote,
    /// Referred to, and not in the package.
    Missing,
}

/// One original file that a map names.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// The map that names it: an index into [`Report::maps`].
    pub map: usize,
    /// The path, resolved and made safe: relative, without `..`, empty or control parts.
    pub path: String,
    /// The path as the map writes it.
    pub raw_path: String,
    /// Whose it is.
    pub origin: Origin,
    /// Whether the map carries its text.
    pub has_text: bool,
    /// Lines of the text.
    pub lines: u64,
    /// Bytes of the text, in UTF-8.
    pub bytes: u64,
    /// Whether it has text that no entry shows.
    pub novel: bool,
    /// The entry that shows the text already.
    pub same_as: Option<String>,
    /// The earlier source with the same path and text: an index into [`Report::sources`].
    pub repeats: Option<usize>,
    /// Whether a published entry has this path, whatever its text.
    pub shipped: bool,
    /// Whether the map's `ignoreList` names it: code that its author does not want to debug.
    pub ignored: bool,
    /// The dependency that it comes from: an index into [`Report::dependencies`].
    pub dependency: Option<usize>,
    /// Bytes of the generated file that lead back to it, as in [`SourceMap::mapped_bytes`]; null where that cannot be known.
    pub generated_bytes: Option<u64>,
    /// SHA-256 of its text in UTF-8, in lower-case hexadecimal, when asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
}

/// A package that recovered or named sources come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Dependency {
    /// The package manager's world, a type of the package URL specification: `npm`, `cargo`, `jsr`, `deno`, `generic`.
    pub ecosystem: String,
    /// Its name.
    pub name: String,
    /// Its version, where a path tells.
    pub version: Option<String>,
    /// Whether the manifest names it, in whatever list of dependencies; null where there is no manifest to look in.
    pub declared: Option<bool>,
    /// Whether its name has the scope of the package's own name.
    pub own_scope: bool,
    /// Sources that come from it.
    pub sources: u64,
    /// Lines of those with text.
    pub lines: u64,
    /// Bytes of those with text.
    pub bytes: u64,
}

/// Something that keeps a map from doing its work, for those who ship maps on purpose. Exposes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Flaw {
    /// The map: an index into [`Report::maps`].
    pub map: usize,
    /// What is wrong.
    pub kind: FlawKind,
    /// The same as a sentence, with names and numbers.
    pub sentence: String,
    /// How often it occurs in this map.
    pub occurrences: u64,
}

/// What keeps a map from doing its work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum FlawKind {
    /// Sources whose text is neither in the map nor in the package.
    SourceNotAvailable,
    /// The map's `file` is not the name of the file that refers to it.
    FileMismatch,
    /// Nothing in the package refers to the map.
    NotReferred,
    /// The map that a file refers to is not in the package.
    MapMissing,
    /// Mappings at lines or columns that the generated file does not have.
    OutsideGenerated,
    /// Mappings to lines that the original file does not have.
    OutsideSource,
}

/// Whose a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// The package's own.
    Own,
    /// From a dependency.
    ThirdParty,
    /// Written by a bundler.
    Generated,
}

/// One thing that is exposed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// The rule's identifier.
    pub rule: String,
    /// The rule's title.
    pub title: String,
    /// What a stranger could do with it.
    pub severity: Severity,
    /// How sure we are.
    pub confidence: Confidence,
    /// Where it was seen; the first thousand places of a finding that has more.
    pub places: Vec<Place>,
    /// How often it was seen: the length of `places`, or more.
    pub occurrences: u64,
    /// What was seen, masked.
    pub evidence: String,
    /// What makes it count less than others of its rule, one sentence each.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// Why it matters.
    pub why: String,
    /// How to fix it.
    pub fix: String,
    /// Why the person silenced these places: they do not count for the verdict, and stand behind those that do. Other places
    /// of the same secret are a finding of their own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub silenced: Option<String>,
}

/// What the person added to a check: rules of their own, and places that are silenced.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Added {
    /// The names of the files that it was read from.
    pub files: Vec<String>,
    /// The rules, in the order of the files.
    pub rules: Vec<AddedRule>,
    /// The silenced places, likewise.
    pub silenced: Vec<Silenced>,
}

/// One rule of the person's own.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct AddedRule {
    /// Its identifier: `own/` and what the file calls it.
    pub rule: String,
    /// What it is called.
    pub title: String,
    /// What a stranger could do with what it finds.
    pub severity: Severity,
    /// What it looks for, in the person's words.
    pub what: String,
    /// Where more is written about it.
    pub references: Vec<String>,
    /// Findings of it, those that are silenced included.
    pub findings: u64,
}

/// A place that the person silenced.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Silenced {
    /// The rule's identifier.
    pub rule: String,
    /// The names from the entry inward, with ` > ` between them.
    pub path: String,
    /// What a report shows of the secret there.
    pub evidence: String,
    /// The line, where only that is meant.
    pub line: Option<u64>,
    /// Why it may be there.
    pub reason: String,
    /// How many places of this report it silences: none where what it was written for is gone.
    pub places: u64,
}

/// What a stranger could do with a finding, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Act as the owner, at once.
    Critical,
    /// Reach something that is not public.
    High,
    /// Learn something that helps an attack.
    Medium,
    /// Learn something private that hurts little.
    Low,
    /// Nothing by itself.
    Info,
}

impl Severity {
    /// All of them, the gravest first.
    pub const ALL: [Severity; 5] =
        [Severity::Critical, Severity::High, Severity::Medium, Severity::Low, Severity::Info];

    /// The word that reports, rules and notes say it with.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Critical => "critical",
            Severity::High => "high",
            Severity::Medium => "medium",
            Severity::Low => "low",
            Severity::Info => "info",
        }
    }
}

/// How sure we are of a finding, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// By checksum, parse or exact equality.
    Confirmed,
    /// By its form.
    Likely,
    /// By its form, against signs that speak for an example.
    Possible,
}

/// A chain from the dropped file inward, then line and column.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// The entry's path, then that of each file inside the one before.
    pub chain: Vec<String>,
    /// The line, from 1; null where the whole file is meant.
    pub line: Option<u64>,
    /// The column, from 1, in UTF-16 code units.
    pub column: Option<u64>,
}

/// One thing that the package gives away of the house behind it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct InventoryItem {
    /// What it is.
    pub kind: InventoryKind,
    /// The thing itself; of a comment its first words.
    pub value: String,
    /// How many of the occurrences lie in files that the installer writes or in own sources, and not in dependencies.
    pub own: u64,
    /// How often it was seen.
    pub occurrences: u64,
    /// The first place in each of a few texts, own ones first.
    pub places: Vec<Place>,
    /// What else is known of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What a package may give away of the house behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum InventoryKind {
    /// A host that has a name only inside a house.
    InternalHost,
    /// An address that is no public one.
    PrivateAddress,
    /// A bucket of a public storage.
    StorageBucket,
    /// An address of a ticket, a page of a wiki or a shared document.
    TicketOrWiki,
    /// A mail address.
    MailAddress,
    /// The name of a user in the path of a home folder.
    User,
    /// A public host.
    Host,
    /// A variable of the environment that code reads.
    EnvironmentVariable,
    /// A switch that code asks for before it does something.
    FeatureSwitch,
    /// A command or an option that a program does not list.
    HiddenCommand,
    /// A comment about what is left to do, or about what should not be there.
    Comment,
}

impl InventoryKind {
    /// How many there are.
    pub const COUNT: usize = InventoryKind::Comment as usize + 1;
}

/// A class of exposure that was looked for and not found.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Cleared {
    /// What was looked for, in plain words.
    pub class: String,
    /// The rules that looked for it.
    pub rules: Vec<String>,
    /// Bytes of text that they examined.
    pub bytes: u64,
    /// Texts that they examined: entries and recovered sources.
    pub texts: u64,
}

/// Bytes that could not be examined.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Unchecked {
    /// Where they lie.
    pub place: Place,
    /// Why they could not be examined.
    pub reason: String,
    /// How many; null where that cannot be known.
    pub bytes: Option<u64>,
}

/// One question of a careful release.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ChecklistItem {
    /// The question, as a statement that should be true.
    pub item: String,
    /// Whether it is true.
    pub state: State,
    /// What shows it.
    pub evidence: String,
}

/// Whether a checklist item holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// It holds.
    Pass,
    /// It does not.
    Fail,
    /// The package does not show it.
    Unknown,
}
