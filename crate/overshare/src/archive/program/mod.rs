//! Programs that carry the files they run: what Bun, Node, Deno and nexe put into one executable. Finds those files in the
//! program's bytes and hands them on; runs nothing, and knows of ELF, Mach-O and PE no more than how they begin.
//!
//! Where a payload stands differs by system and by version: behind the program, in a note, in a section, in a resource.
//! Each has a mark of its own that tells it wherever it stands, so it is looked for in all bytes.

mod bun;
mod cursor;
mod deno;
mod map;
mod nexe;
mod other;
mod place;
mod sea;
#[cfg(test)]
mod tests;
mod tree;

use std::{
    collections::HashMap,
    io::{self, BufRead},
    ops::Range,
};

use crate::{
    error::Error,
    input::{Held, Pull, read_by_buffer, split_by_buffer},
    limits::Budget,
    text::shorten,
};

use super::{
    Landing,
    visit::{Body, Trouble, Visitor},
};

use self::map::{Map, MapBody};

pub use self::other::unread;

/// Bytes of the paths of all files together, more than any program has: a table may give many of them one name.
const PATHS: usize = 64 << 20;

/// How many times all bytes of a program may be handed on: files that lie over one another are no program's.
const OVERLAP: u64 = 2;

/// The files of a program.
#[derive(Debug, Default)]
pub struct Contents {
    files: Vec<File>,
    /// What could not be read, as a sentence.
    trouble: Option<&'static str>,
}

/// One of them.
#[derive(Debug)]
struct File {
    path: String,
    note: Option<&'static str>,
    bytes: Bytes,
}

/// Where its bytes are.
#[derive(Debug)]
enum Bytes {
    /// They stand there.
    At(Range<u64>),
    /// UTF-16 stands there, without the mark that says so.
    Wide(Range<u64>),
    /// They are put together from what stands there.
    Map(Map),
}

/// How many files may still be listed, in all attempts to read a program together.
struct Room<'a> {
    budget: &'a Budget,
    paths: usize,
}

impl Room<'_> {
    fn longest(&self) -> usize {
        self.budget.limits.path_bytes
    }

    /// Takes a file of this path; false when there are too many, or their paths are too long together.
    fn take(&mut self, path: &str) -> bool {
        self.paths = self.paths.saturating_add(path.len());
        self.paths <= PATHS && self.budget.member()
    }
}

impl Contents {
    /// Lists a file, unless there is no room for it.
    fn add(&mut self, room: &mut Room<'_>, path: String, note: Option<&'static str>, bytes: Bytes) {
        match !self.is_full() && room.take(&path) {
            true => self.files.push(File { path, note, bytes }),
            false => self.trouble = Some(place::TOO_MANY),
        }
    }

    /// Whether nothing more can be listed.
    fn is_full(&self) -> bool {
        self.trouble == Some(place::TOO_MANY)
    }
}

/// Whether a file that begins with these bytes is a program or a library of one: ELF, Mach-O or PE.
pub fn looks_like(head: &[u8]) -> bool {
    match head {
        [0x7F, b'E', b'L', b'F', ..] => true,
        [0xCF | 0xCE, 0xFA, 0xED, 0xFE, ..] => true,
        // A class of Java begins with the same four bytes; its version is larger than there are processors.
        [0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, count, ..] => *count < 20,
        [b'M', b'Z', ..] => is_pe(head),
        _ => false,
    }
}

/// Whether the header of DOS leads to one of Windows.
fn is_pe(head: &[u8]) -> bool {
    let Some(at) = head.get(60..64).and_then(|bytes| bytes.try_into().ok()).map(u32::from_le_bytes) else {
        return false;
    };
    let at = usize::try_from(at).unwrap_or(usize::MAX);
    let beyond = at >= head.len() && at < 4096;
    beyond || head.get(at..).is_some_and(|header| header.starts_with(b"PE\0\0"))
}

/// The files in a program; none where it carries none that are known here.
pub fn find(held: &Held, budget: &Budget) -> Option<Contents> {
    let mut room = Room { budget, paths: 0 };
    let found = bun::find(held, &mut room).or_else(|| sea::find(held, &mut room));
    found.or_else(|| deno::find(held, &mut room)).or_else(|| nexe::find(held, &mut room))
}

/// Hands on the program itself, which is all bytes that belong to no file, and then each file. `pulled` are the bytes of
/// the dropped file that have been pulled so far.
///
/// # Errors
///
/// When a visitor fails.
pub fn read(
    held: &Held,
    contents: &Contents,
    pulled: u64,
    budget: &Budget,
    visitor: &mut dyn Visitor,
) -> Result<(), Error> {
    if let Some(why) = contents.trouble {
        visitor.unchecked(why, None);
    }
    let source = Source { held, pulled, budget };
    let rest = rest(source.size(), &contents.files);
    let landing = Landing { note: Some(PROGRAM.into()), ..Landing::inner("(program)".into()) };
    visitor.file(landing, &mut Slices { is_left: true, ..Slices::new(source, rest) })?;
    Walk { source, visitor, index: 1, spent: 0, seen: HashMap::new() }.files(&contents.files)
}

/// What is said of the program itself.
const PROGRAM: &str = "All bytes of the program that belong to none of the files in it.";

/// The program, as each reader of it needs it.
#[derive(Clone, Copy)]
struct Source<'a> {
    held: &'a Held,
    pulled: u64,
    budget: &'a Budget,
}

impl Source<'_> {
    fn size(&self) -> u64 {
        cursor::size(self.held)
    }
}

/// What belongs to no file, in order.
fn rest(size: u64, files: &[File]) -> Vec<Range<u64>> {
    let mut taken: Vec<Range<u64>> = files.iter().flat_map(|file| file.bytes.places()).collect();
    taken.sort_by_key(|range| (range.start, range.end));
    let (mut rest, mut at) = (Vec::new(), 0);
    for range in taken {
        if range.start > at {
            rest.push(at..range.start);
        }
        at = at.max(range.end);
    }
    rest.push(at..size.max(at));
    rest
}

impl Bytes {
    fn places(&self) -> Vec<Range<u64>> {
        match self {
            Bytes::At(range) | Bytes::Wide(range) => vec![range.clone()],
            Bytes::Map(map) => map.places(),
        }
    }

    /// Bytes of the program that are read for it.
    fn cost(&self) -> u64 {
        let length = |range: &Range<u64>| range.end.saturating_sub(range.start);
        match self {
            Bytes::At(range) | Bytes::Wide(range) => length(range),
            Bytes::Map(map) => map.reads().map(length).fold(0, u64::saturating_add),
        }
    }
}

/// Hands on one file after the other.
struct Walk<'a, 'b> {
    source: Source<'a>,
    visitor: &'b mut dyn Visitor,
    /// Files that were handed on.
    index: usize,
    /// Bytes of them.
    spent: u64,
    /// Their indexes by place.
    seen: HashMap<(u64, u64), usize>,
}

impl Walk<'_, '_> {
    fn files(&mut self, files: &[File]) -> Result<(), Error> {
        for file in files {
            if self.visitor.done() {
                return Ok(());
            }
            self.spent = self.spent.saturating_add(file.bytes.cost());
            if self.spent > self.source.size().saturating_mul(OVERLAP) {
                self.visitor.unchecked("The files in the program overlap; the rest of them was not read.", None);
                return Ok(());
            }
            self.file(file)?;
            self.index += 1;
        }
        Ok(())
    }

    fn file(&mut self, file: &File) -> Result<(), Error> {
        let path = shorten(file.path.clone(), self.source.budget.limits.path_bytes);
        let landing = Landing { note: file.note.map(str::to_owned), ..Landing::inner(path) };
        match &file.bytes {
            Bytes::At(range) => self.stored(landing, range),
            Bytes::Wide(range) => {
                let text = cursor::wide(self.source.held, range.clone());
                self.visitor
                    .file(landing, &mut super::body::Whole(&mut Told { text: &text, pulled: self.source.pulled }))
            }
            Bytes::Map(map) => self.visitor.file(landing, &mut MapBody::new(self.source, map)),
        }
    }

    fn stored(&mut self, landing: Landing, range: &Range<u64>) -> Result<(), Error> {
        let place = (range.start, range.end);
        if let Some(&of) = self.seen.get(&place).filter(|_| range.start < range.end) {
            self.visitor.copy(landing, of);
            return Ok(());
        }
        self.seen.insert(place, self.index);
        self.visitor.file(landing, &mut Slices::new(self.source, vec![range.clone()]))
    }
}

/// Stretches of the program, one after the other.
struct Slices<'a> {
    source: Source<'a>,
    ranges: std::vec::IntoIter<Range<u64>>,
    now: Range<u64>,
    /// Whether they are the program itself.
    is_left: bool,
}

impl<'a> Slices<'a> {
    fn new(source: Source<'a>, ranges: Vec<Range<u64>>) -> Self {
        Slices { source, ranges: ranges.into_iter(), now: 0..0, is_left: false }
    }
}

impl Body for Slices<'_> {
    fn trouble(&self) -> Option<Trouble> {
        None
    }

    fn is_left(&self) -> bool {
        self.is_left
    }
}

impl Pull for Slices<'_> {
    fn pulled(&self) -> u64 {
        self.source.pulled
    }
}

read_by_buffer!([] Slices<'_>);

impl BufRead for Slices<'_> {
    split_by_buffer!();

    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        while self.now.is_empty() {
            let Some(next) = self.ranges.next() else { return Ok(&[]) };
            self.now = next;
        }
        Ok(cursor::piece(self.source.held, &self.now))
    }

    fn consume(&mut self, amount: usize) {
        self.now.start = self.now.start.saturating_add(amount as u64).min(self.now.end);
    }
}

/// Text that was made from what a program holds.
struct Told<'a> {
    text: &'a [u8],
    pulled: u64,
}

impl Pull for Told<'_> {
    fn pulled(&self) -> u64 {
        self.pulled
    }
}

read_by_buffer!([] Told<'_>);

impl BufRead for Told<'_> {
    split_by_buffer!();

    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        Ok(self.text)
    }

    fn consume(&mut self, amount: usize) {
        self.text = self.text.get(amount..).unwrap_or_default();
    }
}
