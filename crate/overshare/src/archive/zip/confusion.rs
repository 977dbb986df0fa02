//! What makes readers of one zip differ, by kind: after PyPI's rules on confusing zips (warehouse,
//! `warehouse/utils/zipfiles.py`, of 2025). Collects and words it; the finding is made elsewhere.

use std::collections::BTreeMap;

use crate::report::Severity;

/// A kind of oddity, in the order of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// CPython's `zipfile` refuses the archive.
    Refused,
    /// There is no directory.
    NoDirectory,
    /// More than one end record.
    Ends,
    /// The end record counts other files than there are.
    Count,
    /// The end record's size and place of the directory do not reach the end record.
    Place,
    /// Several disks.
    Disks,
    /// Zip64 records that contradict or miss each other.
    Zip64,
    /// Bytes before the archive.
    Prefix,
    /// Bytes behind the archive.
    Trailing,
    /// The comment's length.
    Comment,
    /// A name stands there more than once.
    Duplicate,
    /// Only a directory that other readers find lists it.
    OtherDirectory,
    /// Only a local header names it.
    Unlisted,
    /// There is no local header where the directory says.
    NoHeader,
    /// The local header has another name.
    Name,
    /// The local header has another size.
    Size,
    /// The local header has another method.
    Method,
    /// The local header has other flags.
    Flags,
    /// The local header has another checksum.
    Checksum,
    /// Files share bytes.
    Overlap,
    /// The descriptor is not there, not announced, or contradicts the directory.
    Descriptor,
    /// It unpacks to another size than is said.
    Length,
    /// Extra fields that are cut, repeated or contradict the header.
    Extra,
    /// The Unicode path field gives another name.
    UnicodePath,
    /// The name is no text in its own encoding.
    Encoding,
    /// The name holds a NUL, a control, or what turns the direction of text.
    Characters,
    /// The name leads elsewhere, or is cut differently on other systems.
    Escapes,
    /// It is named as a directory and has bytes.
    FolderBytes,
    /// It has a comment or an unusual extra field.
    FileComment,
    /// Bytes that belong to no file.
    Gap,
}

impl Kind {
    /// What it could be used for; none where it is no matter of how the archive is read.
    pub fn severity(self) -> Option<Severity> {
        use Kind::{
            Characters, Comment, Encoding, Escapes, Extra, FileComment, Flags, FolderBytes, Gap, Prefix, Trailing,
        };
        match self {
            FileComment | Gap => None,
            Prefix | Trailing | Comment | Flags | Extra | Encoding | Characters | Escapes | FolderBytes => {
                Some(Severity::Low)
            }
            _ => Some(Severity::Medium),
        }
    }

    /// What is odd about one file, as a verb and the rest; nothing where a sentence of its own is told.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Kind::Duplicate => {
                ("is", "replaced by another file of the same path, and readers differ in which they take")
            }
            Kind::OtherDirectory => ("is", "listed only by a directory that some readers find"),
            Kind::Unlisted => ("is", "shown by local headers only, which readers of the stream go by"),
            Kind::NoHeader => ("is", "listed where there is no local header"),
            Kind::Name => ("has", "another name in the local header than in the directory"),
            Kind::Size => ("has", "another size in the local header than in the directory"),
            Kind::Method => ("has", "another compression in the local header than in the directory"),
            Kind::Flags => ("has", "other flags in the local header than in the directory"),
            Kind::Checksum => ("has", "another checksum in the local header than in the directory"),
            Kind::Overlap => ("has", "bytes that belong to other files as well"),
            Kind::Descriptor => {
                ("lacks", "a data descriptor, or has one that is unannounced or contradicts the directory")
            }
            Kind::Length => ("unpacks", "to another size than the directory says"),
            Kind::Extra => ("has", "extra fields that are cut, repeated or contradict the header"),
            Kind::UnicodePath => ("has", "another name in the Unicode path field, which Python reads from 3.12 on"),
            Kind::Encoding => ("has", "a name that readers decode in different ways"),
            Kind::Characters => ("has", "control, invisible or direction characters in the name"),
            Kind::Escapes => ("has", "`..`, a drive, a root or a backslash in the name"),
            Kind::FolderBytes => ("has", "the name of a folder, and bytes"),
            Kind::FileComment => ("has", "a comment or an unusual extra field"),
            Kind::Refused
            | Kind::NoDirectory
            | Kind::Ends
            | Kind::Count
            | Kind::Place
            | Kind::Disks
            | Kind::Zip64
            | Kind::Prefix
            | Kind::Trailing
            | Kind::Comment
            | Kind::Gap => ("", ""),
        }
    }
}

/// Names that a sentence gives at the most.
const SHOWN: usize = 3;

#[derive(Debug, Default)]
struct Found {
    count: u64,
    names: Vec<String>,
    sentence: Option<String>,
}

/// One oddity of an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Oddity {
    /// What it is.
    pub kind: Kind,
    /// What to say of it.
    pub sentence: String,
}

/// What is odd about an archive, as it is met.
#[derive(Debug, Default)]
pub struct Oddities {
    found: BTreeMap<Kind, Found>,
}

impl Oddities {
    /// A file with this name is odd in this way.
    pub fn file(&mut self, kind: Kind, name: &str) {
        let found = self.found.entry(kind).or_default();
        found.count += 1;
        if found.names.len() < SHOWN && !found.names.iter().any(|known| known == name) {
            found.names.push(visible(name));
        }
    }

    /// The archive is odd in this way; what is told first stays.
    pub fn tell(&mut self, kind: Kind, sentence: String) {
        self.found.entry(kind).or_default().sentence.get_or_insert(sentence);
    }

    /// All of it, in the order of [`Kind`].
    pub fn list(&self) -> Vec<Oddity> {
        self.found.iter().map(|(&kind, found)| Oddity { kind, sentence: sentence(kind, found) }).collect()
    }
}

fn sentence(kind: Kind, found: &Found) -> String {
    if let Some(sentence) = &found.sentence {
        return sentence.clone();
    }
    let (verb, rest) = kind.words();
    let (files, verb) = match (found.count, verb) {
        (1, verb) => ("file", verb),
        (_, "is") => ("files", "are"),
        (_, "has") => ("files", "have"),
        (_, verb) => ("files", verb.strip_suffix('s').unwrap_or(verb)),
    };
    format!("{} {files} {verb} {rest}: {}.", found.count, some_names(&found.names, found.count))
}

/// At most three names, and how many there are beside them.
fn some_names(names: &[String], count: u64) -> String {
    let shown = names.iter().take(SHOWN).cloned().collect::<Vec<_>>().join(", ");
    match count.saturating_sub(names.len().min(SHOWN) as u64) {
        0 => shown,
        _ if names.len() < SHOWN => shown,
        more => format!("{shown} and {more} more"),
    }
}

/// A name on one line: what does not show is written as an escape, and long names are shortened.
fn visible(name: &str) -> String {
    let mut text = String::new();
    for letter in name.chars() {
        match crate::archive::zip::name::hides(letter.encode_utf8(&mut [0; 4])) {
            true => text.extend(letter.escape_unicode()),
            false => text.push(letter),
        }
    }
    crate::text::shorten(text, 120)
}

/// What readers by the directory and readers by local headers would see, where that differs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Disagreement {
    /// What only the directory shows, in the order of the file; at most [`Disagreement::LISTED`].
    pub by_directory: Vec<String>,
    /// What only the local headers show.
    pub by_headers: Vec<String>,
    counts: [u64; 2],
}

impl Disagreement {
    /// Names that are kept of each view; more are counted.
    pub const LISTED: usize = 1_000;

    /// Only readers by the directory see this.
    pub fn directory(&mut self, name: &str) {
        self.counts[0] += 1;
        keep(&mut self.by_directory, name);
    }

    /// Only readers by local headers see this.
    pub fn headers(&mut self, name: &str) {
        self.counts[1] += 1;
        keep(&mut self.by_headers, name);
    }

    /// Whether both see the same.
    pub fn is_empty(&self) -> bool {
        self.counts == [0, 0]
    }

    /// Both views in one sentence, with at most three names each.
    pub fn sentence(&self) -> String {
        let views = [
            ("the directory", &self.by_directory, self.counts[0]),
            ("the local headers", &self.by_headers, self.counts[1]),
        ];
        let views: Vec<String> = (views.into_iter().filter(|(.., count)| *count > 0))
            .map(|(what, names, count)| format!("those that go by {what} also see {}", some_names(names, count)))
            .collect();
        format!("Honest readers of the archive differ: {}.", views.join("; "))
    }
}

fn keep(names: &mut Vec<String>, name: &str) {
    if names.len() < Disagreement::LISTED {
        names.push(visible(name));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_name_three_and_count_the_rest() {
        let mut odd = Oddities::default();
        for name in ["a", "b\n", "c", "d", "e"] {
            odd.file(Kind::Name, name);
        }
        odd.tell(Kind::Prefix, "There is a prefix.".into());
        let sentences: Vec<_> = odd.list().into_iter().map(|oddity| oddity.sentence).collect();
        assert_eq!(
            sentences,
            [
                "There is a prefix.",
                "5 files have another name in the local header than in the directory: a, b\\u{a}, c and 2 more."
            ]
        );
    }

    #[test]
    fn two_views_make_one_sentence() {
        let mut views = Disagreement::default();
        assert!(views.is_empty());
        views.headers("hidden.py");
        assert_eq!(
            views.sentence(),
            "Honest readers of the archive differ: those that go by the local headers also see hidden.py."
        );
    }
}
