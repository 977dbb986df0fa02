//! Other readings of a piece of text, each with where its bytes came from: literals joined, escapes undone, UTF-16,
//! strings in bytecode, base64 and hexadecimal. Made only where something calls for one, and looked through by the engine.

mod called;
mod escaped;
mod joined;
mod measured;
mod packed;
mod unpacker;
mod wide;

use std::ops::Range;

pub use called::{CALLS, called};
pub use escaped::{ESCAPES, all_escaped, is_first_escaped, partly_escaped};
pub use joined::{is_first_joined, joined, joined_at};
pub use measured::{for_each_measured, string_at};
pub use packed::{Packing, long_text, packed};
pub use unpacker::Unpacker;
pub use wide::for_each_wide;

use super::{context::REACH, rule::Hit, runs};

/// The most bytes that a view reads on behind a place.
const AHEAD: usize = 16 << 10;

/// Another reading.
#[derive(Debug, Default)]
pub struct View {
    /// What it says.
    pub bytes: Vec<u8>,
    /// Where each byte begins in the text, and at last where the view ends there.
    from: Vec<usize>,
    /// How many bytes stand before what it is about.
    lead: usize,
    /// Whether any of its own bytes stands for all that was read.
    is_packed: bool,
}

impl View {
    /// A view that begins with what stands in the text before `start`, so that names there can be read.
    fn led(text: &[u8], start: usize) -> Self {
        let floor = start.saturating_sub(REACH);
        View {
            bytes: text[floor..start].to_vec(),
            from: (floor..start).collect(),
            lead: start - floor,
            is_packed: false,
        }
    }

    /// What it is about.
    pub fn own(&self) -> Range<usize> {
        self.lead..self.bytes.len()
    }

    fn push(&mut self, byte: u8, at: usize) {
        self.bytes.push(byte);
        self.from.push(at);
    }

    fn end(mut self, at: usize) -> Self {
        self.from.push(at);
        self
    }

    /// The run in it that holds what the text has at `at`, if it is long enough to be looked at.
    pub fn run_at(&self, at: usize) -> Option<Range<usize>> {
        let index = self.from.partition_point(|&from| from < at).min(self.bytes.len());
        let before = self.bytes[..index].iter().rev().take_while(|&&byte| runs::in_token(byte)).count();
        let run = index - before..index + runs::length(&self.bytes[index..]);
        (run.len() >= runs::SHORTEST).then_some(run)
    }

    /// Where a part of it stands in the text.
    pub fn range(&self, part: &Range<usize>) -> Range<usize> {
        let at = |index: usize| self.from.get(index).or(self.from.last()).copied().unwrap_or_default();
        let end = if self.is_packed && part.end > self.lead { self.from.len() } else { part.end };
        at(part.start)..at(end)
    }

    /// A hit in it, as a hit in the text.
    pub fn place(&self, hit: Hit) -> Hit {
        let secrets = hit.secrets.iter().map(|secret| self.range(secret)).collect();
        Hit { at: self.range(&(hit.at..hit.at)).start, secrets, ..hit }
    }
}

/// Whether none of the runs between `from` and this one stands as this one does: then the whole is found there.
fn is_first(text: &[u8], from: usize, run: &Range<usize>, stands: impl Fn(&[u8], &Range<usize>) -> bool) -> bool {
    let mut first = true;
    runs::for_each(text, from.min(run.start)..run.start, |run| first &= !stands(text, &run));
    first
}
