//! What `bun build --compile` puts into a copy of Bun: files, then a table of them, then where that is, then a mark. After
//! Bun's own reader and writer, `StandaloneModuleGraph` (`src/StandaloneModuleGraph.zig`, later `.rs`), of which no version
//! says which it is: the table's rows have grown from 28 bytes to 52, so the size that fits is taken.

use std::{collections::VecDeque, ops::Range};

use crate::input::Held;

use super::{
    Bytes, Contents, Room,
    cursor::{self, Cursor},
    map::Map,
    place::{self, JOINED},
};

/// The mark behind it all.
const TRAILER: &[u8] = b"\n---- Bun! ----\n";

/// Bytes of what stands before the mark, by version: how long everything before that is, and where the table is.
const OFFSETS: [u64; 8] = [32, 24, 40, 48, 56, 64, 72, 80];

/// Bytes of a row.
const ROWS: [u64; 10] = [52, 36, 28, 32, 40, 44, 48, 56, 60, 64];

/// Rows of this size and more say how the text is encoded, in the byte four from their end.
const ENCODED: u64 = 36;

/// Text in UTF-16; nothing wrote that number before it meant that.
const UTF16: u8 = 2;

/// How the name of a file begins that lies in a program: of ELF and Mach-O, of PE, and in early versions.
const ROOTS: [&str; 6] =
    ["/$bunfs/root/", "B:/~BUN/root/", "B:\\~BUN\\root\\", "/$bunfs/", "B:/~BUN/", "compiled://root/"];

/// The files in a program that Bun has compiled. Bun has the mark in its own code as well, so the last one counts that a
/// table stands before.
pub fn find(held: &Held, room: &mut Room<'_>) -> Option<Contents> {
    let mut marks = VecDeque::new();
    for mark in cursor::find_all(held, TRAILER) {
        marks.truncate(MARKS - 1);
        marks.push_front(mark);
    }
    marks.into_iter().find_map(|mark| before(held, mark, room))
}

/// Marks that are tried.
const MARKS: usize = 64;

fn before(held: &Held, mark: u64, room: &mut Room<'_>) -> Option<Contents> {
    OFFSETS.iter().find_map(|&size| table(held, mark.checked_sub(size)?, room))
}

/// Reads the table, where `end` is the end of everything that is stored and begins what is said of that.
fn table(held: &Held, end: u64, room: &mut Room<'_>) -> Option<Contents> {
    let mut offsets = Cursor::new(held, end, end.saturating_add(16));
    let begin = end.checked_sub(offsets.u64()?)?;
    let (at, length) = (offsets.u32()?, offsets.u32()?);
    let graph = Graph { held, begin, end };
    let rows = graph.range(at, length).filter(|rows| !rows.is_empty())?;
    ROWS.iter().filter(|&size| length % size == 0).find_map(|&size| graph.files(rows.clone(), size, room))
}

/// Everything that is stored.
struct Graph<'a> {
    held: &'a Held,
    begin: u64,
    end: u64,
}

impl Graph<'_> {
    fn range(&self, at: u64, length: u64) -> Option<Range<u64>> {
        let from = self.begin.checked_add(at)?;
        let to = from.checked_add(length)?;
        (to <= self.end).then_some(from..to)
    }

    /// The next place of a row.
    fn pointer(&self, row: &mut Cursor<'_>) -> Option<Range<u64>> {
        let (at, length) = (row.u32()?, row.u32()?);
        if length == 0 { Some(self.begin..self.begin) } else { self.range(at, length) }
    }

    /// The files of a table of rows of this size; none where one of them is no row.
    fn files(&self, rows: Range<u64>, size: u64, room: &mut Room<'_>) -> Option<Contents> {
        let mut contents = Contents::default();
        let mut at = rows.start;
        while at < rows.end {
            self.row(Cursor::new(self.held, at, at + size), size, room, &mut contents)?;
            at += size;
            if contents.is_full() {
                break;
            }
        }
        Some(contents)
    }

    fn row(&self, mut row: Cursor<'_>, size: u64, room: &mut Room<'_>, contents: &mut Contents) -> Option<()> {
        let name = cursor::name(self.held, &self.pointer(&mut row)?, room.longest())?;
        let text = self.pointer(&mut row)?;
        let map = self.pointer(&mut row)?;
        row.at = row.end - 4;
        let encoding = row.u8().filter(|_| size >= ENCODED);
        let root = ROOTS.iter().find(|root| name.starts_with(*root))?;
        let path = place::relative(&name[root.len()..]);
        if let Some(map) = Map::read(self.held, map) {
            contents.add(room, format!("{path}.map"), Some(JOINED), Bytes::Map(map));
        }
        let bytes = if encoding == Some(UTF16) { Bytes::Wide(text) } else { Bytes::At(text) };
        contents.add(room, path, None, bytes);
        Some(())
    }
}
