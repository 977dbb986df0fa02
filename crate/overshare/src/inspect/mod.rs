//! The streaming pass: takes entries as the archive hands them out, reads the maps in them and the texts in those, and
//! searches every text. Gathers facts and keeps no bytes; what the facts mean is decided in `exposure`.

mod document;
mod facts;
mod text;

use crate::{
    archive::{Landing, Sink, looks_binary},
    detect,
    limits::Budget,
};

use self::document::Document;

use self::facts::UncheckedFacts;
pub use self::facts::{At, EntryFacts, Facts, FindingFacts, MapCarrier, MapFacts, TextFacts};

/// How far a check has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Bytes of the dropped file that were pulled.
    pub bytes: u64,
    /// Entries met.
    pub entries: u64,
    /// Original files recovered.
    pub sources: u64,
}

/// What to read again instead of searching.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// The entry with this index.
    Entry(usize),
    /// The source with this index among those of the map with that index.
    Source {
        /// Index of the map.
        map: usize,
        /// Index among its sources.
        source: usize,
    },
}

/// A text that is wanted whole, with its secrets masked.
#[derive(Debug)]
pub struct Capture {
    target: Target,
    /// The bytes so far.
    pub bytes: Vec<u8>,
    masks: Vec<std::ops::Range<u64>>,
    /// Whether the text has ended.
    pub complete: bool,
}

impl Capture {
    /// Waits for `target`.
    pub fn new(target: Target) -> Self {
        Capture { target, bytes: Vec::new(), masks: Vec::new(), complete: false }
    }

    /// The bytes, each secret overwritten.
    pub fn masked(mut self) -> Vec<u8> {
        for mask in self.masks {
            let end = usize::try_from(mask.end).unwrap_or(usize::MAX).min(self.bytes.len());
            let start = usize::try_from(mask.start).unwrap_or(usize::MAX).min(end);
            self.bytes[start..end].iter_mut().filter(|byte| !byte.is_ascii_whitespace()).for_each(|byte| *byte = b'*');
        }
        self.bytes
    }
}

/// What every text of a run shares.
struct Run<'a> {
    budget: &'a Budget,
    facts: Facts,
    capture: Option<Capture>,
    recovered: u64,
}

/// The pass.
pub struct Inspector<'a> {
    run: Run<'a>,
    current: Option<Current>,
    hash: bool,
    report_progress: &'a mut dyn FnMut(Progress),
}

/// The entry that is being read.
struct Current {
    document: Document,
    /// First bytes, for telling what it is.
    head: Vec<u8>,
    /// The whole content, of the few files that are judged by it.
    content: Option<Vec<u8>>,
    digest: Option<sha2::Sha256>,
}

/// Bytes by which text is told from other things.
const HEAD: usize = 8192;

impl<'a> Inspector<'a> {
    /// A fresh pass. With `hash`, every entry's SHA-256 is taken.
    pub fn new(
        budget: &'a Budget,
        hash: bool,
        capture: Option<Capture>,
        report_progress: &'a mut dyn FnMut(Progress),
    ) -> Self {
        let run = Run { budget, facts: Facts::default(), capture, recovered: 0 };
        Inspector { run, current: None, hash, report_progress }
    }

    /// What was gathered, and what was captured.
    pub fn finish(self) -> (Facts, Option<Capture>) {
        (self.run.facts, self.run.capture)
    }

    /// Judges the files that are judged by path and content.
    fn judge(&mut self, index: usize, content: &[u8]) {
        let path = self.run.facts.entries[index].path.clone();
        for (rule, file) in detect::file_rules().filter(|(_, file)| (file.path)(&path)) {
            if let Some(hit) = (file.read)(content) {
                let start = crate::text::Cursor::default().position_after(&content[..hit.secret.start]);
                let mask = hit.secret.start as u64..hit.secret.end as u64;
                self.run.found(rule, hit, At::Entry(index), start, mask);
            }
        }
    }
}

/// Whether a path's content is needed whole.
fn is_held(path: &str) -> bool {
    path == MANIFEST || detect::file_rules().any(|(_, file)| (file.path)(path))
}

/// The file in which a package says what it is.
const MANIFEST: &str = "package.json";

impl Sink for Inspector<'_> {
    fn begin(&mut self, landing: Landing) {
        let index = self.run.facts.entries.len();
        if let Some(shadowed) = landing.shadows.and_then(|at| self.run.facts.entries.get_mut(at)) {
            shadowed.installed = false;
            shadowed.notes.push("A later entry has the same path and takes its place.".into());
        }
        let held = is_held(&landing.path);
        self.run.facts.entries.push(EntryFacts {
            path: landing.path,
            installed: landing.installed,
            notes: landing.note.into_iter().collect(),
            ..EntryFacts::default()
        });
        self.current = Some(Current {
            document: Document::new(At::Entry(index), 0, None, &self.run),
            head: Vec::new(),
            content: held.then(Vec::new),
            digest: self.hash.then(<sha2::Sha256 as sha2::Digest>::new),
        });
    }

    fn bytes(&mut self, piece: &[u8]) {
        let Some(current) = &mut self.current else { return };
        let room = HEAD.saturating_sub(current.head.len());
        current.head.extend_from_slice(&piece[..piece.len().min(room)]);
        if let Some(digest) = &mut current.digest {
            sha2::Digest::update(digest, piece);
        }
        if let Some(content) = &mut current.content {
            content.extend_from_slice(piece);
            if content.len() > self.run.budget.limits.manifest_bytes {
                current.content = None;
            }
        }
        current.document.push(piece, &mut self.run);
    }

    fn end(&mut self, missing: u64) {
        let Some(current) = self.current.take() else { return };
        let Some(index) = self.run.facts.entries.len().checked_sub(1) else { return };
        let text = current.document.finish(&mut self.run);
        let entry = &mut self.run.facts.entries[index];
        entry.text = text;
        entry.binary = looks_binary(&current.head);
        entry.head = current.head;
        entry.head.truncate(16);
        entry.sha256 = current.digest.map(|digest| hex(&sha2::Digest::finalize(digest)));
        let held = is_held(&entry.path);
        if missing > 0 {
            entry.notes.push("The archive ends within this file.".into());
            let reason = "The archive ends within this file; the rest of it is missing.".to_owned();
            self.run.facts.unchecked.push(UncheckedFacts { at: Some(At::Entry(index)), reason, bytes: Some(missing) });
        }
        match current.content {
            Some(content) => {
                self.judge(index, &content);
                if self.run.facts.entries[index].path == MANIFEST {
                    self.run.facts.manifest = Some((index, content));
                }
            }
            None if held => {
                let reason = "The file is larger than the limit for files that are judged as a whole.".to_owned();
                let bytes = Some(self.run.facts.entries[index].text.bytes);
                self.run.facts.unchecked.push(UncheckedFacts { at: Some(At::Entry(index)), reason, bytes });
            }
            None => {}
        }
        self.run.complete(Target::Entry(index));
    }

    fn unchecked(&mut self, reason: &str, bytes: Option<u64>) {
        self.run.facts.unchecked.push(UncheckedFacts { at: None, reason: reason.to_owned(), bytes });
    }

    fn progress(&mut self, pulled: u64) {
        let entries = self.run.facts.entries.len() as u64;
        (self.report_progress)(Progress { bytes: pulled, entries, sources: self.run.recovered });
    }

    fn done(&self) -> bool {
        self.run.capture.as_ref().is_some_and(|capture| capture.complete)
    }
}

/// Lower-case hexadecimal.
fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Run<'_> {
    /// Notes a hit; `mask` is where its secret stands in the whole text.
    fn found(
        &mut self,
        rule: usize,
        hit: detect::Hit,
        at: At,
        position: crate::text::Position,
        mask: std::ops::Range<u64>,
    ) {
        if hit.masked && self.capture.as_ref().is_some_and(|capture| capture.wants(at)) {
            self.capture.iter_mut().for_each(|capture| capture.masks.push(mask.clone()));
        }
        self.facts.add_finding(rule, hit, at, position, self.budget.limits.places);
    }

    /// Keeps the bytes of a text that is wanted.
    fn captured(&mut self, at: At, bytes: &[u8]) {
        if let Some(capture) = self.capture.as_mut().filter(|capture| capture.wants(at)) {
            capture.bytes.extend_from_slice(bytes);
        }
    }

    /// Says that a text has ended.
    fn complete(&mut self, target: Target) {
        if let Some(capture) = self.capture.as_mut().filter(|capture| capture.target == target) {
            capture.complete = true;
        }
    }
}

impl Capture {
    fn wants(&self, at: At) -> bool {
        match (self.target, at) {
            (Target::Entry(wanted), At::Entry(index)) => wanted == index,
            (Target::Source { map, source }, At::Source { map: in_map, source: index }) => {
                map == in_map && source == index
            }
            _ => false,
        }
    }
}
