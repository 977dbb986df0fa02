//! Reading in what is held of a program: marks in all of it, and numbers and lengths one after the other. Knows no format.

use std::ops::Range;

use memchr::memmem::Finder;

use crate::input::Held;

/// Bytes that are held.
pub fn size(held: &Held) -> u64 {
    held.pieces().map(|piece| piece.len() as u64).sum()
}

/// The bytes at the beginning of a stretch that lie in one piece of memory; none where nothing is held there.
pub fn piece<'a>(held: &'a Held, range: &Range<u64>) -> &'a [u8] {
    let piece = held.piece_at(range.start);
    let most = usize::try_from(range.end.saturating_sub(range.start)).unwrap_or(usize::MAX);
    piece.get(..most).unwrap_or(piece)
}

/// All bytes of a stretch, as many as are held.
pub fn bytes(held: &Held, mut range: Range<u64>) -> Vec<u8> {
    let mut all = Vec::new();
    while !range.is_empty() {
        let piece = piece(held, &range);
        if piece.is_empty() {
            break;
        }
        all.extend_from_slice(piece);
        range.start += piece.len() as u64;
    }
    all
}

/// Text that stands there in UTF-16, the low byte first.
pub fn wide(held: &Held, range: Range<u64>) -> Vec<u8> {
    let bytes = bytes(held, range);
    let (units, _) = bytes.as_chunks::<2>();
    let letters = char::decode_utf16(units.iter().copied().map(u16::from_le_bytes));
    letters.map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect::<String>().into_bytes()
}

/// Where these bytes stand, in order. They have to be fewer than a piece of memory has.
pub fn find_all<'a>(held: &'a Held, mark: &'a [u8]) -> impl Iterator<Item = u64> + 'a {
    let finder = Finder::new(mark).into_owned();
    let seam = mark.len().saturating_sub(1);
    let mut before: Vec<u8> = Vec::new();
    let mut at = 0u64;
    held.pieces().flat_map(move |piece| {
        // What begins in one piece and ends in the next.
        let kept = before.len();
        before.extend_from_slice(piece.get(..seam.min(piece.len())).unwrap_or_default());
        let across = finder.find_iter(&before).map(|found| at - kept as u64 + found as u64);
        let within = finder.find_iter(piece).map(|found| at + found as u64);
        let found: Vec<u64> = across.chain(within).collect();
        before.clear();
        before.extend_from_slice(piece.get(piece.len().saturating_sub(seam)..).unwrap_or_default());
        at += piece.len() as u64;
        found
    })
}

/// A place in a stretch of what is held, from which values are taken one after the other.
#[derive(Clone)]
pub struct Cursor<'a> {
    pub held: &'a Held,
    pub at: u64,
    pub end: u64,
}

impl<'a> Cursor<'a> {
    /// One that begins at `at` and goes no further than `end`.
    pub fn new(held: &'a Held, at: u64, end: u64) -> Self {
        Cursor { held, at, end }
    }

    /// Passes over so many bytes, and says where they stand.
    pub fn skip(&mut self, bytes: u64) -> Option<Range<u64>> {
        let to = self.at.checked_add(bytes).filter(|&to| to <= self.end)?;
        let range = self.at..to;
        self.at = to;
        Some(range)
    }

    /// The next few bytes.
    pub fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let range = self.skip(N as u64)?;
        let mut taken = [0; N];
        let mut at = 0;
        for place in 0..2 {
            let piece = piece(self.held, &(range.start + at as u64..range.end));
            let room = taken.get_mut(at..at + piece.len())?;
            room.copy_from_slice(piece);
            at += piece.len();
            if at == N || place == 1 {
                break;
            }
        }
        (at == N).then_some(taken)
    }

    pub fn u8(&mut self) -> Option<u8> {
        self.take::<1>().map(|[byte]| byte)
    }

    pub fn u32(&mut self) -> Option<u64> {
        self.take().map(u32::from_le_bytes).map(u64::from)
    }

    pub fn u64(&mut self) -> Option<u64> {
        self.take().map(u64::from_le_bytes)
    }

    /// Whether these bytes are next; they are passed over where they are.
    pub fn is(&mut self, mark: &[u8]) -> bool {
        let range = self.at..self.at.saturating_add(mark.len() as u64);
        let there = range.end <= self.end && bytes(self.held, range.clone()) == mark;
        if there {
            self.at = range.end;
        }
        there
    }

    /// Bytes behind their length of eight bytes.
    pub fn long(&mut self) -> Option<Range<u64>> {
        let length = self.u64()?;
        self.skip(length)
    }

    /// Bytes behind their length of four bytes.
    pub fn short(&mut self) -> Option<Range<u64>> {
        let length = self.u32()?;
        self.skip(length)
    }
}

/// A name that stands there: text of no more than `most` bytes without control characters.
pub fn name(held: &Held, range: &Range<u64>, most: usize) -> Option<String> {
    let length = range.end.saturating_sub(range.start);
    let text = String::from_utf8(bytes(held, range.clone())).ok().filter(|_| length > 0 && length <= most as u64)?;
    (!text.chars().any(char::is_control)).then_some(text)
}
