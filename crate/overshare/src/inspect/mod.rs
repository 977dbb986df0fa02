//! The streaming pass: takes entries as the archive hands them out, reads the maps in them and the texts in those, and
//! searches every text. Gathers facts and keeps no bytes; what the facts mean is decided in `exposure`.

mod capture;
mod document;
mod facts;
mod text;

use crate::{
    archive::{HEAD, Landing, Sink, looks_binary},
    detect,
    limits::Budget,
    text::Cursor,
};

use self::{document::Document, facts::Spot};

pub use self::capture::Capture;
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
}

/// Whether a path's content is needed whole.
fn is_held(path: &str) -> bool {
    path == MANIFEST || is_judged(path)
}

/// Whether a file is judged by its path and content.
fn is_judged(path: &str) -> bool {
    detect::file_rules().any(|(_, file)| (file.path)(path))
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
        self.run.begin_capture(Target::Entry(index));
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
        entry.head.shrink_to_fit();
        entry.sha256 = current.digest.map(|digest| hex(&sha2::Digest::finalize(digest)));
        let held = is_held(&entry.path);
        if missing > 0 {
            entry.notes.push("The archive ends within this file.".into());
            let reason = "The archive ends within this file; the rest of it is missing.".to_owned();
            self.run.facts.add_unchecked(Some(At::Entry(index)), reason, Some(missing));
        }
        match current.content {
            Some(content) => {
                let entry = &self.run.facts.entries[index];
                let (path, installed) = (entry.path.clone(), entry.installed);
                self.run.judge(At::Entry(index), &path, &content);
                if path == MANIFEST && installed {
                    self.run.facts.manifest = Some((index, content));
                }
            }
            None if held => {
                let reason = "The file is larger than the limit for files that are judged as a whole.".to_owned();
                let bytes = Some(self.run.facts.entries[index].text.bytes);
                self.run.facts.add_unchecked(Some(At::Entry(index)), reason, bytes);
            }
            None => {}
        }
        self.run.end_capture(Target::Entry(index));
    }

    fn unchecked(&mut self, reason: &str, bytes: Option<u64>) {
        self.run.facts.add_unchecked(None, reason.to_owned(), bytes);
    }

    fn progress(&mut self, pulled: u64) {
        let entries = self.run.facts.entries.len() as u64;
        (self.report_progress)(Progress { bytes: pulled, entries, sources: self.run.recovered });
    }

    fn done(&self) -> bool {
        self.run.capture.as_ref().is_some_and(|capture| capture.is_complete())
    }
}

/// Lower-case hexadecimal.
fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Run<'_> {
    /// Notes a hit; `offset` is where the window that it was found in begins in the whole text, and nothing where that
    /// text was decoded from another.
    fn found(&mut self, rule: usize, hit: detect::Hit, window: &[u8], offset: Option<u64>, spot: Spot) {
        if let Some(capture) = &mut self.capture {
            for secret in &hit.secrets {
                let range = offset.map(|offset| offset + secret.start as u64..offset + secret.end as u64);
                capture.hide(spot.0, range, &window[secret.clone()]);
            }
        }
        self.facts.add_finding(rule, hit, spot, &self.budget.limits);
    }

    /// Judges a file by its path and content.
    fn judge(&mut self, at: At, path: &str, content: &[u8]) {
        for (rule, file) in detect::file_rules().filter(|(_, file)| (file.path)(path)) {
            for hit in (file.read)(content) {
                let position = Cursor::default().position_after(&content[..hit.at]);
                self.found(rule, hit, content, Some(0), (at, position));
            }
        }
    }

    fn begin_capture(&mut self, target: Target) {
        self.capture.iter_mut().for_each(|capture| capture.begin(target));
    }

    fn end_capture(&mut self, target: Target) {
        self.capture.iter_mut().for_each(|capture| capture.end(target));
    }

    /// Keeps the bytes of a text that is wanted.
    fn captured(&mut self, at: At, bytes: &[u8]) {
        self.capture.iter_mut().for_each(|capture| capture.take(at, bytes));
    }
}
