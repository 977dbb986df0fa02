//! The streaming pass: takes entries as the archive hands them out, reads the maps in them and the texts in those, and
//! searches every text. Gathers facts and keeps no bytes; what the facts mean is decided in `exposure`.

mod capture;
mod document;
mod facts;
mod generated;
mod inline;
mod inventory;
mod module;
mod names;
mod references;
mod text;

use std::ops::Range;

use crate::{
    archive::{Ended, HEAD, Landing, Sink, looks_binary},
    detect::{self, own::Own},
    limits::Budget,
    manifest,
    report::{Format, Severity},
    sourcemap::{ModuleReader, header},
    text::Cursor,
};

use self::{document::Document, facts::Spot};

pub use self::capture::{Capture, Captured, Passed};
pub use self::facts::{
    AmbiguityFacts, At, EntryFacts, Facts, FindingFacts, MapCarrier, MapFacts, Reference, Standing, TextFacts,
};
pub use self::inventory::ItemFacts;

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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// The entry with this index among the report's.
    Entry(usize),
    /// The file inside an entry with this index among the report's.
    Nested(usize),
    /// The source with this index among those of the map with that index.
    Source {
        /// Index of the map.
        map: usize,
        /// Index among its sources.
        source: usize,
    },
    /// The names of the original code that the map with this index lists.
    Names(usize),
}

/// What every text of a run shares.
struct Run<'a> {
    budget: &'a Budget,
    facts: Facts,
    capture: Option<Capture<'a>>,
    /// Whether the rules look at the texts.
    rules: bool,
    /// Whether recovered sources are hashed.
    hash: bool,
    /// Whether what is gathered will be judged, so that positions and names are needed.
    judges: bool,
    /// The map whose names are asked for.
    names_of: Option<usize>,
    /// Rules of the person's own.
    own: Option<&'a Own>,
    recovered: u64,
    /// How much was found.
    hits: u64,
}

/// The pass.
pub struct Inspector<'a> {
    run: Run<'a>,
    /// The entry that is being read, the file inside it, and so on.
    open: Vec<Open>,
    /// The entries so far, by the order in which the archive's reader hands them on.
    entries: Vec<usize>,
    nested: usize,
    /// How each file of [`Facts::entries`] is asked for.
    targets: Vec<Target>,
    report_progress: &'a mut dyn FnMut(Progress),
}

/// A file that is being read.
struct Open {
    /// Its index in [`Facts::entries`].
    index: usize,
    /// How it is asked for.
    target: Target,
    document: Document,
    module: ModuleReader,
    /// First bytes, for telling what it is.
    head: Vec<u8>,
    /// The whole content, of the few files that are judged by it.
    content: Option<Vec<u8>>,
    /// The files inside it so far.
    files: Vec<usize>,
}

impl<'a> Inspector<'a> {
    /// A fresh pass.
    pub fn new(budget: &'a Budget, capture: Option<Capture<'a>>, report_progress: &'a mut dyn FnMut(Progress)) -> Self {
        let (facts, judges) = (Facts::default(), capture.is_none());
        let run = Run {
            budget,
            facts,
            capture,
            rules: true,
            hash: false,
            judges,
            names_of: None,
            own: None,
            recovered: 0,
            hits: 0,
        };
        Inspector { run, open: Vec::new(), entries: Vec::new(), nested: 0, targets: Vec::new(), report_progress }
    }

    /// The same pass with or without the rules.
    pub fn with_rules(mut self, rules: bool) -> Self {
        self.run.rules = rules;
        self
    }

    /// The same pass, with rules of the person's own.
    pub fn with_own(mut self, own: Option<&'a Own>) -> Self {
        self.run.own = own;
        self
    }

    /// The same pass, which also keeps the names that a map lists.
    pub fn with_names_of(mut self, map: usize) -> Self {
        self.run.names_of = Some(map);
        self
    }

    /// The same pass, with or without hashes of recovered sources.
    pub fn with_hashes(mut self, hash: bool) -> Self {
        self.run.hash = hash;
        self
    }

    /// What was gathered, and what was captured.
    pub fn finish(self) -> (Facts, Option<Capture<'a>>) {
        (self.run.facts, self.run.capture)
    }

    /// The files so far of the archive that is being read.
    fn siblings(&mut self) -> &mut Vec<usize> {
        self.open.last_mut().map_or(&mut self.entries, |open| &mut open.files)
    }

    /// Lists a file that was met, and returns its index and how it is asked for.
    fn list(&mut self, landing: Landing) -> (usize, Target) {
        let index = self.run.facts.entries.len();
        if let Some(&shadowed) = landing.shadows.and_then(|at| self.siblings().get(at)) {
            let shadowed = &mut self.run.facts.entries[shadowed];
            shadowed.installed = false;
            shadowed.notes.push("A later entry has the same path and takes its place.".into());
        }
        self.siblings().push(index);
        let inside = self.open.last().map(|open| open.index);
        let target = match inside {
            None => Target::Entry(self.entries.len() - 1),
            Some(_) => {
                self.nested += 1;
                Target::Nested(self.nested - 1)
            }
        };
        // A name, and what is odd about it, as the target of a link.
        for words in [Some(&landing.path), landing.note.as_ref()].into_iter().flatten() {
            self.run.named(Some(At::Entry(index)), words.as_bytes());
        }
        self.run.facts.entries.push(EntryFacts {
            path: landing.path,
            inside,
            installed: landing.installed && inside.is_none(),
            notes: landing.note.into_iter().collect(),
            ..EntryFacts::default()
        });
        self.targets.push(target);
        (index, target)
    }
}

impl Sink for Inspector<'_> {
    fn reads_as(&mut self, format: Format) {
        self.run.facts.format = Some(format);
    }

    fn begin(&mut self, landing: Landing) {
        let (index, target) = self.list(landing);
        let held = self.is_held(index);
        let path = self.run.facts.entries[index].path.clone();
        let document = Document::new(At::Entry(index), self.open.len(), None, Some(&path), &self.run);
        self.run.begin_capture(target, At::Entry(index));
        self.open.push(Open {
            index,
            target,
            document: if header::may_hold(&path) { document.with_headers() } else { document },
            module: ModuleReader::default(),
            head: Vec::new(),
            content: held.then(Vec::new),
            files: Vec::new(),
        });
    }

    fn copy(&mut self, landing: Landing, of: usize) {
        let original = self.siblings().get(of).copied();
        let (index, target) = self.list(landing);
        if let (Some(capture), Some(original)) = (&mut self.run.capture, original) {
            capture.copied(target, self.targets[original]);
        }
        let entries = &mut self.run.facts.entries;
        if let Some(original) = original.and_then(|original| entries.get(original)).cloned() {
            let EntryFacts { text, binary, head, sha256, opened, .. } = original;
            entries[index] = EntryFacts { text, binary, head, sha256, opened, ..std::mem::take(&mut entries[index]) };
        }
    }

    fn bytes(&mut self, piece: &[u8]) {
        let Some(open) = self.open.last_mut() else { return };
        let room = HEAD.saturating_sub(open.head.len());
        open.head.extend_from_slice(&piece[..piece.len().min(room)]);
        if let Some(content) = &mut open.content {
            content.extend_from_slice(piece);
            if content.len() > self.run.budget.limits.manifest_bytes {
                open.content = None;
            }
        }
        open.module.push(piece, self.run.budget);
        open.document.push(piece, &mut self.run);
    }

    fn end(&mut self, ended: Ended) {
        let Some(open) = self.open.pop() else { return };
        let index = open.index;
        let module = open.module.finish(self.run.budget);
        let text = match ended.opened {
            true => {
                self.run.budget.let_go(module.held());
                TextFacts { bytes: ended.bytes, ..TextFacts::default() }
            }
            false => {
                let mut text = open.document.finish(&mut self.run);
                text.references.extend(module::take(module, At::Entry(index), self.open.len(), &mut self.run));
                text
            }
        };
        let held = self.is_held(index);
        self.run.judge_head(index, &open.head, ended.bytes);
        let entry = &mut self.run.facts.entries[index];
        entry.text = text;
        entry.opened = ended.opened;
        entry.binary = looks_binary(&open.head);
        entry.head = open.head;
        entry.head.truncate(16);
        entry.head.shrink_to_fit();
        entry.sha256 = ended.sha256;
        if let Some(trouble) = ended.trouble {
            self.run.facts.add_trouble(index, trouble);
        }
        match open.content {
            Some(content) => self.judge_whole(index, content),
            None if held => {
                let reason = "The file is larger than the limit for files that are judged as a whole.".to_owned();
                let bytes = Some(self.run.facts.entries[index].text.bytes);
                self.run.facts.add_unchecked(Some(At::Entry(index)), reason, bytes);
            }
            None => {}
        }
        self.run.end_capture(open.target);
    }

    fn put_back(&mut self, below: usize, folder: &str) {
        let files = self.siblings().iter().take(below).copied().collect::<Vec<_>>();
        for index in files {
            let path = &mut self.run.facts.entries[index].path;
            if path != folder {
                *path = format!("{folder}/{path}");
            }
        }
    }

    fn unchecked(&mut self, reason: &str, bytes: Option<u64>) {
        let at = self.open.last().map(|open| At::Entry(open.index));
        self.run.facts.add_unchecked(at, reason.to_owned(), bytes);
    }

    fn words(&mut self, words: &[u8]) {
        let at = self.open.last().map(|open| At::Entry(open.index));
        self.run.named(at, words);
    }

    fn ambiguous(&mut self, severity: Severity, sentence: String) {
        let at = self.open.last().map(|open| At::Entry(open.index));
        self.run.facts.ambiguities.push(AmbiguityFacts { at, severity, sentence });
    }

    fn progress(&mut self, pulled: u64) {
        let entries = self.run.facts.entries.len() as u64;
        (self.report_progress)(Progress { bytes: pulled, entries, sources: self.run.recovered });
    }

    fn done(&self) -> bool {
        self.run.capture.as_ref().is_some_and(Capture::is_done)
    }
}

impl Inspector<'_> {
    /// Whether a file's content is needed whole.
    fn is_held(&self, index: usize) -> bool {
        let entry = &self.run.facts.entries[index];
        self.run.is_judged(&entry.path) || self.is_manifest(index)
    }

    /// Whether the package says in a file what it is or what it holds. A gem does so in compressed files.
    fn is_manifest(&self, index: usize) -> bool {
        let facts = &self.run.facts;
        let entry = &facts.entries[index];
        let is_compressed = |holder: usize| facts.entries[holder].inside.is_none() && facts.format == Some(Format::Gem);
        entry.inside.is_none_or(is_compressed)
            && facts.format.is_some_and(|format| manifest::is_manifest(format, &entry.path))
    }

    /// Judges a file by its whole content, and keeps that of a manifest.
    fn judge_whole(&mut self, index: usize, content: Vec<u8>) {
        let path = self.run.facts.entries[index].path.clone();
        self.run.judge(At::Entry(index), &path, &content);
        if self.is_manifest(index) {
            self.run.facts.manifests.push((index, content));
        }
    }
}

impl Run<'_> {
    /// Notes a hit; `offset` is where the window that it was found in begins in the whole text, and nothing where that
    /// text was decoded from another.
    fn found(&mut self, rule: usize, hit: detect::Hit, window: &[u8], offset: Option<u64>, spot: Spot) {
        self.hits += 1;
        if let Some(capture) = &mut self.capture {
            for secret in &hit.secrets {
                let range = offset.map(|offset| offset + secret.start as u64..offset + secret.end as u64);
                capture.hide(spot.0, range, &window[secret.clone()]);
            }
        }
        self.facts.add_finding(rule, hit, spot, &self.budget.limits);
    }

    /// Looks for credentials in words that are no text of a file, and belong to this one, or to the dropped file.
    fn named(&mut self, at: Option<At>, words: &[u8]) {
        if !self.rules {
            return;
        }
        let facts = &mut self.facts;
        detect::scan(words, 0..words.len(), |rule, hit| {
            if detect::RULES[rule].class.is_credential() {
                facts.add_named(rule, hit, at, &self.budget.limits);
            }
        });
        if let Some(own) = self.own {
            own.scan(words, 0..words.len(), |rule, hit| facts.add_named(rule, hit, at, &self.budget.limits));
        }
    }

    /// Whether a file is judged by its path and content.
    fn is_judged(&self, path: &str) -> bool {
        self.rules && detect::file_rules(path).next().is_some()
    }

    /// Judges a file by its path and content.
    #[inline(never)]
    fn judge(&mut self, at: At, path: &str, content: &[u8]) {
        if !self.rules {
            return;
        }
        for (rule, file) in detect::file_rules(path) {
            for hit in (file.read)(content) {
                let position = Cursor::default().position_after(&content[..hit.at]);
                self.found(rule, hit, content, Some(0), (at, position));
            }
        }
    }

    /// Judges a file by its path and its first bytes.
    #[inline(never)]
    fn judge_head(&mut self, index: usize, head: &[u8], bytes: u64) {
        if !self.rules {
            return;
        }
        let facts = &mut self.facts;
        let path = std::mem::take(&mut facts.entries[index].path);
        for (rule, hit) in detect::judge_head(&detect::File { path: &path, head, bytes }) {
            facts.add_named(rule, hit, Some(At::Entry(index)), &self.budget.limits);
        }
        facts.entries[index].path = path;
    }

    fn begin_capture(&mut self, target: Target, at: At) {
        self.capture.iter_mut().for_each(|capture| capture.begin(target, at));
    }

    fn end_capture(&mut self, target: Target) {
        self.capture.iter_mut().for_each(|capture| capture.end(target));
    }

    /// A map has ended.
    fn settle_capture(&mut self, map: usize) {
        self.capture.iter_mut().for_each(|capture| capture.settle(map));
    }

    /// Texts of these sources of a map, read before, are not those that are wanted.
    fn forget_capture(&mut self, map: usize, sources: &Range<usize>) {
        self.capture.iter_mut().for_each(|capture| capture.forget(map, sources));
    }

    /// Whether what the rules find is of use: when texts are read again, within those only.
    fn is_searching(&self) -> bool {
        self.rules && self.capture.as_ref().is_none_or(Capture::is_reading)
    }

    /// Keeps the bytes of a text that is wanted.
    fn captured(&mut self, at: At, bytes: &[u8]) {
        self.capture.iter_mut().for_each(|capture| capture.take(at, bytes));
    }
}
