//! The central directory, as CPython's `zipfile` finds and reads it, and every other that an honest reader may find.
//! Reads at any place; the files themselves are read elsewhere.

use std::{collections::HashSet, io};

use crate::{
    input::{Pull, ReadAt},
    limits::Budget,
};

use super::{
    confusion::{Kind, Oddities},
    forward::{At, Forward, clamp, read_full_at},
    name,
    record::{self, End},
};

/// One file, as the directory describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name as Python's installers read it: [`name::decode`], the Unicode path field, up to a NUL.
    pub name: Box<str>,
    /// [`name::mark`] of the name before the Unicode path field and with a NUL, which the local header must repeat.
    pub title: u64,
    /// Where its local header begins.
    pub offset: u64,
    /// Packed bytes.
    pub packed: u64,
    /// Unpacked bytes.
    pub size: u64,
    /// CRC-32 of the unpacked bytes.
    pub crc: u32,
    /// General purpose flags.
    pub flags: u16,
    /// The compression method.
    pub method: u16,
    /// The Unix mode.
    pub mode: u16,
    /// [`name::mark`] of what its extra fields hold beyond the usual, zero for nothing.
    pub extras: u64,
    /// Whether it is in the directory that Python's installers read.
    pub listed: bool,
    /// What is odd about its name: a bit for each of [`NAME_KINDS`].
    pub name_kinds: u8,
}

/// What may be odd about a name.
pub const NAME_KINDS: [Kind; 4] = [Kind::UnicodePath, Kind::Encoding, Kind::Characters, Kind::Escapes];

/// A stretch of the file that is no file of the archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Landmark {
    /// Where it begins.
    pub at: u64,
    /// Its bytes.
    pub bytes: u64,
    /// What it is.
    pub what: What,
}

/// What a [`Landmark`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// The central directory.
    Records,
    /// The zip64 end record, the locator, or the end record.
    End,
    /// The archive's comment.
    Comment,
}

/// What was found at the end of an archive.
#[derive(Debug, Default)]
pub struct Directory {
    /// The files in the order of the directory.
    pub entries: Vec<Entry>,
    /// The directory and its ends.
    pub landmarks: Vec<Landmark>,
    /// Why CPython's `zipfile` refuses the archive.
    pub refused: Option<String>,
    /// Whether a limit kept the rest from being read.
    pub limited: bool,
}

/// Where a directory may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Candidate {
    start: u64,
    /// What is added to the places of local headers.
    shift: i128,
    /// Bytes of it; `None` for a reader that goes on while there are records.
    size: Option<u64>,
}

/// Bytes at the end in which the end record is looked for: `_EndRecData`.
const TAIL: u64 = (1 << 16) + record::END_BYTES as u64;

/// Whether an end record stands where readers look for it.
///
/// # Errors
///
/// When the file can no longer be read.
pub fn has_end(source: &mut dyn ReadAt) -> io::Result<bool> {
    let size = source.size()?;
    let from = size.saturating_sub(TAIL);
    let mut tail = vec![0; clamp(usize::MAX, size - from)];
    let there = read_full_at(source, from, &mut tail)?;
    tail.truncate(there);
    Ok(python_end(&tail).is_some())
}

/// Finds the directory and reads it; `None` when there is no end record. The archive is known to begin behind a header
/// of so many bytes.
///
/// # Errors
///
/// When the file can no longer be read.
pub fn find(
    source: &mut dyn ReadAt,
    header: u64,
    budget: &Budget,
    odd: &mut Oddities,
) -> io::Result<Option<Directory>> {
    let size = source.size()?;
    let from = size.saturating_sub(TAIL);
    let mut tail = vec![0; clamp(usize::MAX, size - from)];
    let there = read_full_at(source, from, &mut tail)?;
    tail.truncate(there);
    let Some(at) = python_end(&tail) else { return Ok(None) };
    let mut directory = Directory::default();
    let end = read_end(source, from + at as u64, &mut directory, odd)?;
    let mut candidates = end.candidates.clone();
    if let Some(other) = other_end(&tail, at) {
        let other = read_end(source, from + other as u64, &mut Directory::default(), &mut Oddities::default())?;
        candidates.extend(other.candidates);
        let text = "There are two end records, one in the comment of the other; readers differ in which they take.";
        odd.tell(Kind::Ends, text.into());
    }
    read_candidates(source, size, &candidates, &mut directory, budget)?;
    compare_end(&end, &directory, header, odd);
    Ok(Some(directory))
}

/// The place of the end record that CPython takes: the last 22 bytes where they are one without a comment, else the
/// last signature.
fn python_end(tail: &[u8]) -> Option<usize> {
    let last = tail.len().checked_sub(record::END_BYTES)?;
    if record::end(&tail[last..]).is_some_and(|end| end.rest == 0) {
        return Some(last);
    }
    let at = memchr::memmem::rfind(tail, &record::END)?;
    record::end(&tail[at..]).is_some().then_some(at)
}

/// Another end record that readers take: yauzl and Java ask that its comment reaches the end of the file. Those within
/// files, as archives in an archive have them, are no such.
fn other_end(tail: &[u8], taken: usize) -> Option<usize> {
    let reaches = |&at: &usize| {
        record::end(&tail[at..]).is_some_and(|end| (at + record::END_BYTES) as u64 + end.rest == tail.len() as u64)
    };
    memchr::memmem::rfind_iter(tail, &record::END).filter(|&at| at != taken).find(reaches)
}

/// An end record with its zip64 one, and the directories that readers find by them.
struct Found {
    at: u64,
    end: End,
    /// Bytes between the directory and the end record that belong to neither.
    wide: bool,
    candidates: Vec<Candidate>,
}

/// Reads the end record at `at`, and the zip64 one before it as `_EndRecData64` does.
fn read_end(source: &mut dyn ReadAt, at: u64, directory: &mut Directory, odd: &mut Oddities) -> io::Result<Found> {
    let mut bytes = [0; record::END_BYTES];
    read_full_at(source, at, &mut bytes)?;
    let narrow = record::end(&bytes).unwrap_or_default();
    let size = source.size()?;
    let behind = at.saturating_add(record::END_BYTES as u64);
    directory.landmarks.push(Landmark { at, bytes: record::END_BYTES as u64, what: What::End });
    let comment = narrow.rest.min(size.saturating_sub(behind));
    directory.landmarks.push(Landmark { at: behind, bytes: comment, what: What::Comment });
    if comment < narrow.rest {
        odd.tell(Kind::Comment, "The archive's comment is shorter than its end record says.".into());
    }
    let wide = zip64_end(source, at, directory, odd)?;
    let end = wide.first().map_or(narrow, |&(_, end)| end);
    let used = wide.first().is_some_and(|&(place, _)| place.saturating_add(76) == at);
    let mut candidates = Vec::new();
    // What CPython reads comes first.
    candidates.extend(python_candidate(at, if used { &end } else { &narrow }, used, directory));
    for (_, other) in &wide {
        candidates.push(literal(other));
    }
    candidates.push(literal(&narrow));
    let end = if used { end } else { narrow };
    if end.disks != [0, 0] || end.counts[0] != end.counts[1] {
        odd.tell(
            Kind::Disks,
            "The end record speaks of several disks; installers ignore that or refuse the archive.".into(),
        );
    }
    let doubt = |narrow: u64, wide: u64, most: u64| narrow != wide && narrow != most;
    let conflict = doubt(narrow.offset, end.offset, record::ELSEWHERE)
        || doubt(narrow.size, end.size, record::ELSEWHERE)
        || doubt(narrow.counts[1], end.counts[1], 0xFFFF);
    if used && conflict {
        odd.tell(
            Kind::Zip64,
            "The end record and the zip64 end record contradict each other; readers differ in which they believe."
                .into(),
        );
    }
    Ok(Found { at, end, wide: used, candidates })
}

/// The directory that ends where the end record begins: `_RealGetContents`.
fn python_candidate(at: u64, end: &End, wide: bool, directory: &mut Directory) -> Option<Candidate> {
    let ends = at - if wide { 76 } else { 0 };
    let Some(start) = ends.checked_sub(end.size) else {
        refuse(directory, "bad offset for the central directory");
        return None;
    };
    Some(Candidate { start, shift: i128::from(start) - i128::from(end.offset), size: Some(end.size) })
}

/// The directory where the end record says that it is.
fn literal(end: &End) -> Candidate {
    Candidate { start: end.offset, shift: 0, size: None }
}

/// The zip64 end records that readers find before the end record at `at`, that of CPython first.
fn zip64_end(
    source: &mut dyn ReadAt,
    at: u64,
    directory: &mut Directory,
    odd: &mut Oddities,
) -> io::Result<Vec<(u64, End)>> {
    let mut locator = [0; record::LOCATOR_BYTES];
    let Some(place) = at.checked_sub(record::LOCATOR_BYTES as u64) else { return Ok(Vec::new()) };
    if read_full_at(source, place, &mut locator)? < locator.len() || !locator.starts_with(&record::LOCATOR) {
        return Ok(Vec::new());
    }
    directory.landmarks.push(Landmark { at: place, bytes: record::LOCATOR_BYTES as u64, what: What::End });
    if record::number(&locator, 4, 4) != 0 || record::number(&locator, 16, 4) > 1 {
        refuse(directory, "zip files that span multiple disks are not supported");
    }
    let said = record::number(&locator, 8, 8);
    let before = place.checked_sub(record::END64_BYTES as u64);
    let mut ends = Vec::new();
    for at in before.into_iter().chain((Some(said) != before).then_some(said)) {
        let mut bytes = [0; record::END64_BYTES];
        let whole = read_full_at(source, at, &mut bytes)? == bytes.len();
        if let Some(end) = record::end64(&bytes).filter(|_| whole) {
            directory.landmarks.push(Landmark { at, bytes: record::END64_BYTES as u64, what: What::End });
            ends.push((at, end));
        }
    }
    // Bytes before the archive move what the locator says as well.
    let moved = |at: u64, end: &End| i128::from(at) - i128::from(end.offset) - i128::from(end.size);
    let plain = ends.first().is_some_and(|(at, end)| {
        Some(*at) == before && end.rest == 44 && i128::from(said) + moved(*at, end) == i128::from(*at)
    });
    if !plain || ends.len() > 1 {
        odd.tell(
            Kind::Zip64,
            "The zip64 end record is not where readers look for it, or holds more than they read.".into(),
        );
    }
    Ok(ends)
}

/// Notes why CPython refuses the archive; the first reason counts.
fn refuse(directory: &mut Directory, why: impl Into<String>) {
    directory.refused.get_or_insert(why.into());
}

/// Reads every candidate; files of later ones are added where no earlier one has them.
fn read_candidates(
    source: &mut dyn ReadAt,
    size: u64,
    candidates: &[Candidate],
    directory: &mut Directory,
    budget: &Budget,
) -> io::Result<()> {
    let mut at = At::new(source, 0);
    let mut tried: Vec<(u64, i128)> = Vec::new();
    for (index, candidate) in candidates.iter().enumerate() {
        if candidate.start > size || directory.limited || tried.contains(&(candidate.start, candidate.shift)) {
            continue;
        }
        tried.push((candidate.start, candidate.shift));
        let python = index == 0 && candidate.size.is_some();
        at.go(candidate.start);
        let mut known = Known::of(if python { &[] } else { &directory.entries });
        let mut records =
            Records { forward: Forward::new(&mut at as &mut dyn Pull, candidate.start), candidate, python };
        while let Some(entry) = records.next(directory)? {
            if !python && !known.add(&entry) {
                continue;
            }
            if !budget.member() {
                directory.limited = true;
                break;
            }
            directory.entries.push(entry);
        }
        let bytes = records.forward.at() - candidate.start;
        if bytes > 0 && directory.landmarks.iter().all(|mark| mark.what != What::Records) {
            directory.landmarks.push(Landmark { at: candidate.start, bytes, what: What::Records });
        }
    }
    Ok(())
}

/// The files that an earlier directory has.
struct Known(HashSet<(u64, u64)>);

impl Known {
    fn of(entries: &[Entry]) -> Self {
        Known(entries.iter().map(|entry| (entry.offset, entry.title)).collect())
    }

    fn add(&mut self, entry: &Entry) -> bool {
        self.0.insert((entry.offset, entry.title))
    }
}

/// Reads a directory record by record.
struct Records<'a, R> {
    forward: Forward<R>,
    candidate: &'a Candidate,
    python: bool,
}

impl<R: Pull> Records<'_, R> {
    /// The next file; `None` at the end of the directory, or where it is no more one.
    fn next(&mut self, directory: &mut Directory) -> io::Result<Option<Entry>> {
        let start = self.candidate.start;
        let end = self.candidate.size.map_or(u64::MAX, |size| start.saturating_add(size));
        if self.forward.at() >= end {
            return Ok(None);
        }
        let left = end - self.forward.at();
        let header = self.forward.peek(record::CENTRAL_BYTES)?;
        let whole = clamp(header.len(), left) >= record::CENTRAL_BYTES;
        let Some(central) = record::central(header).filter(|_| whole) else {
            if self.python {
                refuse(
                    directory,
                    if whole { "bad magic number for the central directory" } else { "truncated central directory" },
                );
            }
            return Ok(None);
        };
        self.forward.consume_header(record::CENTRAL_BYTES);
        let mut field = |amount: usize| {
            let left = end.saturating_sub(self.forward.at());
            self.forward.next_bytes(clamp(amount, left))
        };
        let (name, extra, _) = (field(central.fields.name)?, field(central.fields.extra)?, field(central.comment)?);
        let (entry, trouble) = entry(central, &name, &extra, self.candidate.shift, self.python);
        if let Some(why) = trouble.filter(|_| self.python) {
            refuse(directory, why);
        }
        Ok(Some(entry))
    }
}

impl<R: Pull> Forward<R> {
    /// Passes over a header that was looked at.
    pub fn consume_header(&mut self, bytes: usize) {
        std::io::BufRead::consume(self, bytes);
    }
}

/// A record of the directory, and why CPython refuses it.
fn entry(
    mut central: record::Central,
    name: &[u8],
    extra: &[u8],
    shift: i128,
    listed: bool,
) -> (Entry, Option<String>) {
    let fields = &mut central.fields;
    let (title, valid) = name::decode(name, fields.utf8());
    let wide = record::widen(extra, fields, &mut central.offset);
    let unicode = record::unicode_path(extra, name);
    let text = match unicode {
        Some(Ok(path)) => name::before_nul(path),
        _ => name::before_nul(&title),
    };
    let trouble = if !valid {
        Some(format!("the name {title:?} is not the UTF-8 that it is said to be"))
    } else if fields.needed > 63 {
        Some(format!("zip file version {}.{}", fields.needed / 10, fields.needed % 10))
    } else if record::malformed(extra) {
        Some(format!("a corrupt extra field of {title:?}"))
    } else if let Err(what) = wide {
        Some(format!("the zip64 extra field of {title:?} lacks the {what}"))
    } else if unicode == Some(Err(())) {
        Some(format!("a corrupt Unicode path field of {title:?}"))
    } else {
        None
    };
    let unknown = record::unknown(extra, name);
    let odd = [
        text != name::before_nul(&title),
        !valid || !fields.utf8() && !name.is_ascii(),
        name::hides(&title) || name::hides(text),
        name::escapes(&title) || name::escapes(text),
    ];
    let entry = Entry {
        name: text.into(),
        title: name::mark(&title),
        offset: u64::try_from(i128::from(central.offset) + shift).unwrap_or(u64::MAX),
        packed: fields.packed,
        size: fields.size,
        crc: fields.crc,
        flags: fields.flags,
        method: fields.method,
        mode: central.mode,
        extras: if unknown.is_empty() { 0 } else { xxhash_rust::xxh3::xxh3_64(&unknown) },
        listed,
        name_kinds: odd.iter().enumerate().fold(0, |bits, (at, &odd)| bits | u8::from(odd) << at),
    };
    (entry, trouble)
}

/// Holds what the end record says against what is there.
fn compare_end(end: &Found, directory: &Directory, header: u64, odd: &mut Oddities) {
    let listed = directory.entries.iter().filter(|entry| entry.listed).count() as u64;
    let counted = end.end.counts[1];
    // Writers that know no zip64 let the count wrap.
    if counted != listed && (end.wide || counted != listed & 0xFFFF) {
        let text = format!(
            "The end record counts {counted} files, and the directory lists {listed}; readers that go by the count miss or refuse what others see."
        );
        odd.tell(Kind::Count, text);
    }
    let ends = end.at - if end.wide { 76 } else { 0 };
    // A format that puts a header before the archive counts from behind it.
    if end.end.offset.checked_add(end.end.size) != Some(ends.saturating_sub(header)) {
        let text = format!(
            "The end record puts the directory at byte {} with {} bytes, which does not reach the end record at byte {ends}.",
            end.end.offset, end.end.size
        );
        odd.tell(Kind::Place, text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_record_is_the_one_that_cpython_takes() {
        let end = |comment: u16| [&record::END[..], &[0; 16], &comment.to_le_bytes()].concat();
        let cases = [
            (end(0), Some(0)),
            ([b"x".to_vec(), end(3), b"abc".to_vec()].concat(), Some(1)),
            ([end(0), b"trailing".to_vec()].concat(), Some(0)),
            // The last one counts, even within the comment of another.
            ([end(22), end(0)].concat(), Some(22)),
            ([end(25), end(9), b"abc".to_vec()].concat(), Some(22)),
            // One that is cut hides those before it.
            ([end(8), record::END.to_vec(), vec![0; 4]].concat(), None),
            (b"nothing of the kind, and long enough for one".to_vec(), None),
        ];
        for (tail, at) in cases {
            assert_eq!(python_end(&tail), at, "{tail:?}");
        }
    }
}
