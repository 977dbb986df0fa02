//! What the pass gathers: plain data, in the order in which it was met.

use std::{collections::HashMap, ops::Range, rc::Rc};

use crate::{
    archive::Trouble,
    detect::Hit,
    limits::Limits,
    report::{Confidence, Format, Severity},
    sourcemap::{MODULE_MAGIC, Sign, Summary},
    text::{Fingerprint, Identifiers, Layout, Names, Position},
};

use super::inventory::Inventory;

/// Where a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum At {
    /// It is the entry with this index, or the file inside one.
    Entry(usize),
    /// It is the source with this index among those of the map with that index.
    Source {
        /// Index of the map.
        map: usize,
        /// Index among its sources.
        source: usize,
    },
}

/// A place: a text, and a position in it.
pub type Spot = (At, Position);

/// What is known of one text.
#[derive(Debug, Clone, Default)]
pub struct TextFacts {
    /// Its bytes.
    pub bytes: u64,
    /// Its lines.
    pub lines: u64,
    /// SHA-256 of its bytes, of recovered sources and when asked for.
    pub sha256: Option<[u8; 32]>,
    /// What it is compared by; `None` for text that is empty or white space.
    pub fingerprint: Option<Fingerprint>,
    /// The maps that it refers to.
    pub references: Vec<Reference>,
    /// The map that it is, as an index into [`Facts::maps`].
    pub map: Option<usize>,
    /// Why it is no map, where it begins like one.
    pub no_map: Vec<String>,
    /// Where its lines are, where it may be generated code.
    pub layout: Option<Rc<Layout>>,
    /// The inline map that it refers to as its own, by where that stands.
    pub inline: Option<Position>,
    /// Of a recovered source, the index of its last line: see `LineCount::last_index`.
    pub last_line: u64,
    /// What it begins with, where that says who wrote it; only of recovered sources.
    pub sign: Option<Box<Sign>>,
}

/// A reference to a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The address.
    pub url: String,
    /// Where it stands; `None` where that is no text.
    pub position: Option<Position>,
    /// What it is worth.
    pub standing: Standing,
}

/// What a reference to a map is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is one by the specification.
    Counts,
    /// It would be one in another kind of file: it is written as a comment to the end of the line.
    CountsAsLine,
    /// It is a header of HTTP: which file that belongs to, only a server knows.
    Header,
    /// It is a comment on a line of its own that does not count: scripts were put one behind the other.
    Passed,
    /// The same in the form that style sheets have: there, code may follow it.
    PassedInBlock,
    /// Something else that names a map: code that writes such comments, a text about them.
    Mentioned,
}

/// One regular file: an entry, or a file inside one.
#[derive(Debug, Clone, Default)]
pub struct EntryFacts {
    /// The path that the installer writes it under; of a file inside another, the path in there.
    pub path: String,
    /// The archive that it lies in, by its index; `None` for an entry.
    pub inside: Option<usize>,
    /// Whether it is an archive whose files were read.
    pub opened: bool,
    /// Whether the installer writes it.
    pub installed: bool,
    /// What is odd about it.
    pub notes: Vec<String>,
    /// What is known of it as text.
    pub text: TextFacts,
    /// Whether it is no text.
    pub binary: bool,
    /// Its first sixteen bytes.
    pub head: Vec<u8>,
    /// Its SHA-256, when asked for.
    pub sha256: Option<[u8; 32]>,
}

impl EntryFacts {
    /// Whether it is a WebAssembly module.
    pub fn is_module(&self) -> bool {
        self.head.starts_with(MODULE_MAGIC)
    }
}

/// How a map is carried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MapCarrier {
    /// The text itself is the map.
    Whole,
    /// A `data:` URL in the text, at this position.
    DataUrl(Position),
    /// The sections of a WebAssembly module.
    Module,
}

/// One source map.
#[derive(Debug, Clone)]
pub struct MapFacts {
    /// The text that is the map, or carries it.
    pub at: At,
    /// How it carries it.
    pub carrier: MapCarrier,
    /// What was read.
    pub summary: Summary,
    /// The sources, as many as [`Summary::sources`] or more.
    pub sources: Vec<SourceFacts>,
    /// The names of the original code that it lists.
    pub names: Names,
}

/// One source of a map: `None` where the map holds no text for it.
#[derive(Debug, Clone, Default)]
pub struct SourceFacts {
    /// Its text.
    pub text: Option<TextFacts>,
}

/// One thing that was found, wherever it stands.
#[derive(Debug, Clone)]
pub struct FindingFacts {
    /// Index of the rule.
    pub rule: usize,
    /// The same for the same secret.
    pub identity: u128,
    /// What may be shown of it.
    pub evidence: String,
    /// How sure it is.
    pub confidence: Confidence,
    /// What a stranger could do with it, where that is not what the rule says.
    pub severity: Option<Severity>,
    /// Where it was seen, up to the limit.
    pub spots: Vec<Spot>,
    /// Files in whose name it was seen, or in what an archive says of them, up to the limit.
    pub named: Vec<Option<At>>,
    /// How often it was seen.
    pub occurrences: u64,
}

/// Bytes that could not be examined.
#[derive(Debug, Clone)]
pub struct UncheckedFacts {
    /// The text; `None` for the dropped file.
    pub at: Option<At>,
    /// Why.
    pub reason: String,
    /// How many.
    pub bytes: Option<u64>,
}

/// Something that readers of an archive take differently.
#[derive(Debug, Clone)]
pub struct AmbiguityFacts {
    /// The archive; `None` for the dropped file.
    pub at: Option<At>,
    /// What it could be used for.
    pub severity: Severity,
    /// What it is, as a sentence.
    pub sentence: String,
}

/// Everything that the pass gathered.
#[derive(Debug, Default)]
pub struct Facts {
    /// What the dropped file was read as.
    pub format: Option<Format>,
    /// Regular files, in archive order; those inside another follow it.
    pub entries: Vec<EntryFacts>,
    /// Source maps, in the order in which they were met.
    pub maps: Vec<MapFacts>,
    /// Findings, in the order in which they were first seen.
    pub findings: Vec<FindingFacts>,
    /// What texts give away of the house.
    pub inventory: Inventory,
    /// What could not be examined.
    pub unchecked: Vec<UncheckedFacts>,
    /// What readers take differently.
    pub ambiguities: Vec<AmbiguityFacts>,
    /// The files in which the package says what it is and what it holds, each with its bytes.
    pub manifests: Vec<(usize, Vec<u8>)>,
    /// The identifiers that scripts show.
    pub shown: Identifiers,
    /// The names of the map whose names are asked for, as they stand there.
    pub listed_names: Option<Vec<String>>,
    /// Bytes that the rules examined.
    pub searched_bytes: u64,
    /// Texts that they examined.
    pub searched_texts: u64,
    known: HashMap<(usize, u128), usize>,
    brought_home: u32,
}

/// How often findings are moved; each time takes a look at all of them.
const BROUGHT_HOME: u32 = 1000;

impl Facts {
    /// Adds what could not be examined, to the line before where that says the same.
    pub(super) fn add_unchecked(&mut self, at: Option<At>, reason: String, bytes: Option<u64>) {
        match self.unchecked.last_mut().filter(|last| last.at == at && last.reason == reason) {
            Some(last) => last.bytes = last.bytes.zip(bytes).map(|(sum, bytes)| sum.saturating_add(bytes)),
            None => self.unchecked.push(UncheckedFacts { at, reason, bytes }),
        }
    }

    /// Adds what was wrong with the bytes of a file.
    pub(super) fn add_trouble(&mut self, index: usize, trouble: Trouble) {
        let (note, reason) = match trouble {
            Trouble::Missing(_) => {
                ("The archive ends within this file.", "The archive ends within this file; the rest of it is missing.")
            }
            Trouble::Corrupt => (
                "Its compressed bytes are damaged.",
                "The compressed bytes are damaged; nothing behind the damage could be read.",
            ),
            Trouble::Checksum => (
                "Its checksum does not match its bytes; installers refuse it.",
                "The checksum does not match what was unpacked.",
            ),
            // It is handed on as a file of its own.
            Trouble::Trailing => {
                return self.entries[index].notes.push("Something else follows its compressed bytes.".into());
            }
            Trouble::Limit => (
                "It unpacks to more than the limit allows.",
                "The file unpacks to more than the limit allows; what followed was not read.",
            ),
            Trouble::Memory => (
                "Unpacking it takes more memory than the limit allows.",
                "Unpacking the file takes more memory than the limit allows; what followed was not read.",
            ),
            Trouble::Encrypted => ("It is encrypted.", "The file is encrypted and could not be read."),
            Trouble::Method(_) => (
                "It is compressed by a method that is not read here.",
                "The file is compressed by a method that is not read here.",
            ),
        };
        let bytes = if let Trouble::Missing(bytes) = trouble { bytes } else { None };
        self.entries[index].notes.push(note.to_owned());
        self.add_unchecked(Some(At::Entry(index)), reason.to_owned(), bytes);
    }

    /// Adds a hit in a text.
    pub(super) fn add_finding(&mut self, rule: usize, hit: Hit, spot: Spot, limits: &Limits) {
        let Some(finding) = self.finding(rule, hit, limits) else { return };
        if finding.spots.len() < limits.places {
            finding.spots.push(spot);
        }
    }

    /// Adds a hit in the name of a file, or in what an archive says of it.
    pub(super) fn add_named(&mut self, rule: usize, hit: Hit, at: Option<At>, limits: &Limits) {
        let Some(finding) = self.finding(rule, hit, limits) else { return };
        if finding.named.len() < limits.places {
            finding.named.push(at);
        }
    }

    /// What was found in the texts of these sources of a map belongs to the text that the map stands in: the sources have
    /// other texts.
    pub(super) fn bring_home(&mut self, map: usize, sources: &Range<usize>) {
        let Some(home) = self.maps.get(map).map(|facts| facts.at).filter(|_| self.brought_home < BROUGHT_HOME) else {
            return;
        };
        self.brought_home += 1;
        let is_one = |at: At| matches!(at, At::Source { map: of, source } if of == map && sources.contains(&source));
        // Spots come in the order in which they were met: those in the map and in what it holds are the last.
        let is_within = |at: At| at == home || matches!(at, At::Source { map: of, .. } if of >= map);
        let start = Position { line: 1, column: 1 };
        for finding in &mut self.findings {
            let within = finding.spots.iter_mut().rev().take_while(|spot| is_within(spot.0));
            within.filter(|spot| is_one(spot.0)).for_each(|spot| *spot = (home, start));
        }
        self.inventory.bring_home(home, is_one, is_within);
        for inner in self.maps.iter_mut().skip(map).filter(|inner| is_one(inner.at)) {
            (inner.at, inner.carrier) = (home, MapCarrier::DataUrl(start));
        }
        for unchecked in self.unchecked.iter_mut().filter(|unchecked| unchecked.at.is_some_and(is_one)) {
            unchecked.at = Some(home);
        }
    }

    /// The finding of the same rule and secret, or a new one; `None` where there are too many.
    fn finding(&mut self, rule: usize, hit: Hit, limits: &Limits) -> Option<&mut FindingFacts> {
        let next = self.findings.len();
        if next >= limits.findings && !self.known.contains_key(&(rule, hit.identity)) {
            let reason = "More findings than the limit allows: those behind it are not listed.".to_owned();
            self.add_unchecked(None, reason, None);
            return None;
        }
        let index = *self.known.entry((rule, hit.identity)).or_insert(next);
        if index == next {
            self.findings.push(FindingFacts {
                rule,
                identity: hit.identity,
                evidence: hit.evidence.clone(),
                confidence: hit.confidence,
                severity: hit.severity,
                spots: Vec::new(),
                named: Vec::new(),
                occurrences: 0,
            });
        }
        let finding = self.findings.get_mut(index)?;
        finding.occurrences += 1;
        // The place that tells most of it speaks for all.
        if hit.confidence < finding.confidence {
            (finding.evidence, finding.confidence, finding.severity) = (hit.evidence, hit.confidence, hit.severity);
        }
        Some(finding)
    }
}
