//! The one place that knows JavaScript: a file's bytes are pulled in, one typed value goes out. No judgement is made
//! here.

mod again;
mod source;

use std::sync::Arc;

use js_sys::Function;
use overshare::{Error, Format, Intent, Limits, Options, Own, OwnFile, Progress, Target};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

use source::Source;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
import type { CheckOptions, Failure, PackedList, Progress, Readable, RulesFile, SaveTotals } from "../shared/messages.js";
import type { Format } from "../shared/report.js";

/** Bytes that can be pulled where there is no Blob: those from `at` on are written into the buffer, and their number returned. */
export interface ByteSource { bytes: number; read(buffer: Uint8Array, at: number): number }

/**
 * Checks a file and returns the report as JSON.
 * @throws {Failure} when there is nothing to report on
 */
export function check(file: Blob | ByteSource, name: string, options: CheckOptions, progress: (progress: Progress) => void): string;

/**
 * Reads files of own rules and silenced places, and tries the examples in them.
 * @throws {Failure} of the kind `settings`, with a line for each thing that is wrong
 */
export function readRules(files: readonly RulesFile[]): void;

/**
 * Reads one entry, file inside an entry, or recovered source again, its secrets masked; from a file that the report says
 * was read as `format`, under the options of that check.
 * @throws {Failure} when it is not there
 */
export function read(file: Blob | ByteSource, name: string, options: CheckOptions, format: Format, target: Readable): Uint8Array;

/**
 * Reads many texts again in one pass: those that `targets` names, packed. `each` gets a text's index among them, its size in
 * bytes, and the text, its secrets masked, where it holds `needle`; without a needle it gets every text. One that is not
 * there does not come.
 * @throws {Failure} when the file cannot be read
 */
export function texts(file: Blob | ByteSource, name: string, options: CheckOptions, format: Format, targets: Uint32Array, needle: Uint8Array | undefined, progress: (progress: Progress) => void, each: (index: number, bytes: number, text: Uint8Array | undefined) => void): void;

/**
 * Writes the recovered sources of a list into a zip, whose bytes `out` gets in pieces of about a mebibyte.
 * @throws {Failure} when the file cannot be read, or `out` throws
 */
export function save(file: Blob | ByteSource, name: string, options: CheckOptions, format: Format, list: PackedList, progress: (progress: Progress) => void, out: (piece: Uint8Array) => void): SaveTotals;
"#;

/// What a check may be told, as JavaScript says it.
#[derive(Deserialize, Default)]
#[serde(default)]
struct CheckOptions {
    hash: bool,
    limits: Limits,
    intent: Option<Intent>,
    rules: Vec<RulesFile>,
}

/// A file of own rules, as JavaScript hands it over.
#[derive(Deserialize)]
struct RulesFile {
    name: String,
    text: String,
}

impl CheckOptions {
    /// Reads what JavaScript says.
    ///
    /// # Errors
    ///
    /// A `Failure` where the own rules make no sense.
    fn read(options: JsValue) -> Result<Options, JsValue> {
        let CheckOptions { hash, limits, intent, rules } = serde_wasm_bindgen::from_value(options)?;
        Ok(Options { hash, limits, intent, own: own(rules)? })
    }
}

/// What these files say; nothing where there are none.
fn own(files: Vec<RulesFile>) -> Result<Option<Arc<Own>>, JsValue> {
    if files.is_empty() {
        return Ok(None);
    }
    let files: Vec<OwnFile> = files.into_iter().map(|RulesFile { name, text }| OwnFile { name, text }).collect();
    let wrong = |problems: Vec<String>| thrown(&Failure { kind: "settings", message: problems.join("\n") });
    Own::read(&files).map(|own| Some(Arc::new(own))).map_err(wrong)
}

/// How far a check has come, as JavaScript is told.
#[derive(Serialize)]
struct ProgressOut {
    bytes: u64,
    total: u64,
    entries: u64,
    sources: u64,
}

/// Why there is no report, as JavaScript is told.
#[derive(Serialize)]
struct Failure {
    kind: &'static str,
    message: String,
}

/// What to read again.
#[derive(Deserialize)]
#[serde(untagged)]
enum TargetIn {
    Entry { entry: usize },
    Nested { nested: usize },
    Source { map: usize, source: usize },
    Names { names: usize },
}

/// Says where a panic was, and nothing of what was read.
#[wasm_bindgen(start)]
fn start() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        wasm_bindgen::throw_str(&format!("stopped at {place}"));
    }));
}

/// Checks a file: see the TypeScript declaration above.
///
/// # Errors
///
/// A `Failure`.
#[wasm_bindgen(skip_typescript)]
pub fn check(file: JsValue, name: &str, options: JsValue, progress: &Function) -> Result<String, JsValue> {
    let options = CheckOptions::read(options)?;
    let source = Source::new(file)?;
    let mut teller = Teller::new(&source, progress);
    take_memory();
    let report = overshare::check(source, name, &options, |now| teller.hear(now));
    teller.end();
    let report = report.map_err(failure)?;
    serde_json::to_string(&report).map_err(|error| JsValue::from_str(&error.to_string()))
}

/// Bytes of memory that nearly every check of a large package needs.
const MEMORY: usize = 8 << 20;

/// Takes that memory at once and gives it back to the allocator, which keeps it: a hundred small steps cost milliseconds.
/// What is not used later costs nothing.
fn take_memory() {
    std::hint::black_box(Vec::<u8>::with_capacity(MEMORY));
}

/// Reads own rules: see the TypeScript declaration above.
///
/// # Errors
///
/// A `Failure`.
#[wasm_bindgen(js_name = readRules, skip_typescript)]
pub fn read_rules(files: JsValue) -> Result<(), JsValue> {
    own(serde_wasm_bindgen::from_value(files)?).map(|_| ())
}

/// Reads a text again: see the TypeScript declaration above.
///
/// # Errors
///
/// A `Failure`.
#[wasm_bindgen(skip_typescript)]
pub fn read(file: JsValue, name: &str, options: JsValue, format: JsValue, target: JsValue) -> Result<Vec<u8>, JsValue> {
    let options = CheckOptions::read(options)?;
    let format: Format = serde_wasm_bindgen::from_value(format)?;
    let target = match serde_wasm_bindgen::from_value(target)? {
        TargetIn::Entry { entry } => Target::Entry(entry),
        TargetIn::Nested { nested } => Target::Nested(nested),
        TargetIn::Source { map, source } => Target::Source { map, source },
        TargetIn::Names { names } => Target::Names(names),
    };
    overshare::read(Source::new(file)?, name, &options, format, target).map_err(failure)
}

/// Tells JavaScript how far a walk has come, and not more often than somebody can see.
struct Teller<'a> {
    total: u64,
    told: Progress,
    latest: Progress,
    progress: &'a Function,
}

impl<'a> Teller<'a> {
    fn new(source: &Source, progress: &'a Function) -> Self {
        Teller { total: source.size(), told: Progress::default(), latest: Progress::default(), progress }
    }

    /// Each word to JavaScript costs microseconds, and an archive may have a hundred thousand entries.
    fn hear(&mut self, now: Progress) {
        self.latest = now;
        let told = self.told;
        if now.bytes != told.bytes || now.sources >= told.sources + 64 || now.entries >= told.entries + 64 {
            self.tell();
        }
    }

    fn end(&mut self) {
        if self.latest != self.told {
            self.tell();
        }
    }

    fn tell(&mut self) {
        let now = self.latest;
        self.told = now;
        let out = ProgressOut { bytes: now.bytes, total: self.total, entries: now.entries, sources: now.sources };
        // A listener that fails must not stop the work.
        let _ = serde_wasm_bindgen::to_value(&out).map(|out| self.progress.call1(&JsValue::NULL, &out));
    }
}

fn failure(error: Error) -> JsValue {
    thrown(&Failure { kind: error.kind(), message: error.to_string() })
}

fn thrown(failure: &Failure) -> JsValue {
    serde_wasm_bindgen::to_value(failure).unwrap_or_else(|error| error.into())
}
