//! The identifiers that script text shows, and the names that are held against them: only their hashes are kept. Knows
//! nothing of where code ends and strings or comments begin: what can be read there is shown as well.
//!
//! An identifier is a run of ASCII letters, digits, `_`, `$` and bytes that are no ASCII, of three bytes at least and 255
//! at most, that does not begin with a digit. Shorter ones tell nothing, and minified code shows nearly all of them.

use std::{
    collections::HashSet,
    fmt,
    hash::{BuildHasherDefault, Hasher},
    ops::Range,
};

use xxhash_rust::xxh3::xxh3_64;

const SHORTEST: usize = 3;
const LONGEST: usize = 255;

/// Identifiers that are kept: those of gigabytes of code.
const MOST: usize = 3_500_000;

/// The identifiers of many texts.
pub struct Identifiers {
    hashes: HashSet<u64, BuildHasherDefault<Hashed>>,
    /// Some that were met lately, each in the place that its hash says: most are met again and again.
    recent: Vec<u64>,
    most: usize,
    full: bool,
}

/// Bits of a hash that choose its place among the recent ones.
const RECENT: u32 = 14;

impl Default for Identifiers {
    fn default() -> Self {
        Identifiers { hashes: HashSet::default(), recent: Vec::new(), most: MOST, full: false }
    }
}

impl fmt::Debug for Identifiers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Identifiers").field("count", &self.hashes.len()).finish_non_exhaustive()
    }
}

impl Identifiers {
    /// Takes those that begin within `range`; they may end behind it.
    #[inline(never)]
    pub fn add(&mut self, text: &[u8], range: Range<usize>) {
        self.recent.resize(1 << RECENT, 0);
        let mut before = range.start.checked_sub(1).and_then(|at| text.get(at)).is_some_and(|&byte| is_part(byte));
        let mut block = mask(text, range.start);
        for start in range.clone().step_by(BLOCK) {
            let next = mask(text, start + BLOCK);
            // Where a run begins, and goes on for two more bytes.
            let long = block & (block >> 1 | next << 63) & (block >> 2 | next << 62);
            let mut begins = long & !(block << 1 | u64::from(before));
            if range.end - start < BLOCK {
                begins &= (1 << (range.end - start)) - 1;
            }
            while begins != 0 {
                let at = begins.trailing_zeros();
                begins &= begins - 1;
                // Without a branch: every tenth identifier goes on in the next block.
                let run = block >> at | next << 1 << (63 - at);
                self.take(text, start + at as usize, (!run).trailing_zeros() as usize);
            }
            before = block >> 63 == 1;
            block = next;
        }
    }

    /// Whether an identifier was met.
    fn has(&self, hash: u64) -> bool {
        self.hashes.contains(&hash)
    }

    /// Whether there were too many, so that one that is not known may have been met.
    pub fn is_full(&self) -> bool {
        self.full
    }

    fn take(&mut self, text: &[u8], at: usize, length: usize) {
        let rest = text.get(at..).unwrap_or_default();
        let length = if length == BLOCK { length_of(rest) } else { length };
        if rest.first().is_none_or(u8::is_ascii_digit) || length > LONGEST {
            return;
        }
        let hash = match rest.first_chunk::<16>() {
            Some(first) if length <= 16 => of_words(u128::from_le_bytes(*first) & u128::MAX >> (128 - 8 * length)),
            _ => hash(&rest[..length]),
        };
        let recent = &mut self.recent[(hash >> (64 - RECENT)) as usize];
        if *recent != hash {
            *recent = hash;
            self.insert(hash);
        }
    }

    fn insert(&mut self, hash: u64) {
        match self.hashes.len() < self.most {
            true => drop(self.hashes.insert(hash)),
            false => self.full |= !self.has(hash),
        }
    }
}

/// Names that are held against identifiers. A name may hold several, as `a.b` does, and is shown where each of them is.
#[derive(Debug, Clone)]
pub struct Names {
    /// The hash of a name, and that of one identifier in it; 0 where there is none that could be hidden.
    parts: Vec<(u64, u64)>,
    /// How many were not kept, because there were too many.
    dropped: u64,
    most: usize,
}

/// Identifiers of names that are kept of one map.
const MOST_OF_MAP: usize = 1 << 20;

impl Default for Names {
    fn default() -> Self {
        Names { parts: Vec::new(), dropped: 0, most: MOST_OF_MAP }
    }
}

impl Names {
    /// Takes a name, as often as it stands there.
    pub fn add(&mut self, name: &[u8]) {
        // Once there is no room there is none for any: to sort them all anew for each would take for ever.
        if self.dropped == 0 && self.parts.len() >= self.most {
            self.settle();
            self.dropped = u64::from(self.parts.len() >= self.most - self.most / 4);
            if self.dropped > 0 {
                return;
            }
        }
        if self.dropped > 0 {
            self.dropped += 1;
            return;
        }
        let (mut parts, id) = (parts(name), hash(name));
        self.parts.push((id, parts.next().unwrap_or(0)));
        self.parts.extend(parts.map(|part| (id, part)));
    }

    /// Ends the list.
    pub fn finish(mut self) -> Self {
        self.settle();
        self.parts.shrink_to_fit();
        self
    }

    /// Lets go of all: there is no room.
    pub fn forget(&mut self) {
        let dropped = self.dropped + self.parts.len() as u64;
        *self = Names { parts: Vec::new(), dropped, most: 0 };
    }

    /// How many bytes it holds.
    pub fn held(&self) -> u64 {
        (self.parts.capacity() * size_of::<(u64, u64)>()) as u64
    }

    /// How many different names there are.
    pub fn count(&self) -> u64 {
        self.each().count() as u64
    }

    /// How many of them are not shown.
    pub fn hidden(&self, shown: &Identifiers) -> u64 {
        self.each().filter(|parts| parts.iter().any(|(_, part)| is_hidden(*part, shown))).count() as u64
    }

    /// How many were not kept.
    pub fn dropped(&self) -> u64 {
        self.dropped
    }

    fn each(&self) -> impl Iterator<Item = &[(u64, u64)]> {
        self.parts.chunk_by(|(one, _), (next, _)| one == next)
    }

    fn settle(&mut self) {
        self.parts.sort_unstable();
        self.parts.dedup();
    }
}

/// Whether a name is not shown.
pub fn hides(name: &[u8], shown: &Identifiers) -> bool {
    parts(name).any(|part| is_hidden(part, shown))
}

fn is_hidden(part: u64, shown: &Identifiers) -> bool {
    part != 0 && !shown.has(part)
}

/// The hashes of the identifiers in a name.
fn parts(name: &[u8]) -> impl Iterator<Item = u64> {
    let runs = name.split(|&byte| !is_part(byte));
    let counts = |run: &&[u8]| (SHORTEST..=LONGEST).contains(&run.len()) && !run[0].is_ascii_digit();
    runs.filter(counts).map(hash)
}

/// The same for the same bytes, on every machine.
fn hash(text: &[u8]) -> u64 {
    match text.len() {
        0..=16 => {
            let mut words = [0; 16];
            words[..text.len()].copy_from_slice(text);
            of_words(u128::from_le_bytes(words))
        }
        _ => xxh3_64(text),
    }
}

/// The hash of sixteen bytes at most, without those behind them; of eight at most, it is another for each.
fn of_words(words: u128) -> u64 {
    let (low, high) = (words as u64, (words >> 64) as u64);
    let mixed = (low ^ high.wrapping_mul(0xA076_1D64_78BD_642F).rotate_left(29)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed ^ mixed >> 32).wrapping_mul(0xD6E8_FEB8_6659_FD93)
}

/// Bytes that are looked at at once.
const BLOCK: usize = 64;

/// Which of the bytes from `start` on are parts of identifiers, a bit each, the first the lowest.
fn mask(text: &[u8], start: usize) -> u64 {
    let rest = text.get(start..).unwrap_or_default();
    match rest.first_chunk() {
        Some(block) => mask_of(block),
        None => {
            let mut block = [0; BLOCK];
            block[..rest.len()].copy_from_slice(rest);
            mask_of(&block)
        }
    }
}

/// The same of a whole block; by itself, so that the compiler makes vector code of it.
#[inline(never)]
fn mask_of(block: &[u8; BLOCK]) -> u64 {
    let parts = block.map(|byte| u8::from(is_part(byte)));
    let (words, _) = parts.as_chunks::<8>();
    words.iter().rev().fold(0, |mask, word| {
        // Eight bytes of 0 or 1, gathered in the highest byte.
        mask << 8 | u64::from_le_bytes(*word).wrapping_mul(0x0102_0408_1020_4080) >> 56
    })
}

/// Whether a byte can stand in an identifier. Without branches, so that many are looked at at once.
const fn is_part(byte: u8) -> bool {
    ((byte | 0x20).wrapping_sub(b'a') < 26)
        | (byte.wrapping_sub(b'0') < 10)
        | (byte == b'_')
        | (byte == b'$')
        | (byte >= 0x80)
}

/// The length of the run that begins here, or one more than the longest that counts.
#[cold]
fn length_of(text: &[u8]) -> usize {
    text.iter().take(LONGEST + 1).take_while(|&&byte| is_part(byte)).count()
}

/// Takes a hash for what it is.
#[derive(Default)]
struct Hashed(u64);

impl Hasher for Hashed {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = xxh3_64(bytes);
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All identifiers of a text, taken from pieces of so many bytes of it.
    fn identifiers(text: &[u8], size: usize) -> Identifiers {
        let mut identifiers = Identifiers::default();
        for start in (0..text.len()).step_by(size) {
            identifiers.add(text, start..text.len().min(start + size));
        }
        identifiers
    }

    #[test]
    fn runs_of_letters_are_met_wherever_they_stand_and_whatever_the_pieces() {
        let words = [
            "abc",
            "a1b2",
            "_private$",
            "$$$",
            "naïve",
            "eightbyt",
            "ninebytes",
            "sixteen_bytes_in",
            "x23456789_123456789",
        ];
        let long = ["l".repeat(LONGEST), "m".repeat(70)];
        let words: Vec<&str> = words.into_iter().chain(long.iter().map(String::as_str)).collect();
        for space in [" ", ".", "//", "(\"", &"-".repeat(61), &"\n".repeat(64)] {
            let text = words.join(space) + space + words[0];
            for size in [1, 7, 64, 100, 65_536] {
                let met = identifiers(text.as_bytes(), size);
                assert_eq!(met.hashes.len(), words.len(), "{space:?} in pieces of {size}");
                assert!(words.iter().all(|word| met.has(hash(word.as_bytes()))), "{space:?} in pieces of {size}");
            }
        }
    }

    #[test]
    fn what_is_short_or_long_or_a_number_is_none() {
        for text in ["", "a", "ab.cd", "1234", "0xffff", "12abc", &"x".repeat(LONGEST + 1), "+-*/ ()"] {
            for size in [1, 7, 65_536] {
                assert_eq!(identifiers(text.as_bytes(), size).hashes.len(), 0, "{text:?} in pieces of {size}");
            }
        }
    }

    #[test]
    fn every_byte_is_seen_in_its_place() {
        for byte in 0..=255_u8 {
            let expected = byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$') || byte >= 0x80;
            for at in [0, 1, 7, 8, 31, 62, 63] {
                let mut text = [b' '; BLOCK];
                text[at] = byte;
                assert_eq!(mask(&text, 0), u64::from(expected) << at, "{byte} at {at}");
                assert_eq!(mask(&text[..=at], 0), u64::from(expected) << at, "{byte} at the end");
            }
        }
    }

    #[test]
    fn names_are_counted_once_and_hidden_where_a_part_of_them_is() {
        let shown = identifiers(b"let shown = 'also shown'; // andHere", 65_536);
        let mut names = Names::default();
        let (open, hidden) =
            (["shown", "also", "andHere", "shown.also", "a", "=>", "", "#shown"], ["secret", "shown.secret"]);
        for name in open.into_iter().chain(hidden).chain(["shown", "secret"]) {
            names.add(name.as_bytes());
        }
        let names = names.finish();
        assert_eq!((names.count(), names.hidden(&shown), names.dropped()), (10, 2, 0));
        assert!(hidden.iter().all(|name| hides(name.as_bytes(), &shown)));
        assert!(!open.iter().any(|name| hides(name.as_bytes(), &shown)));
    }

    #[test]
    fn names_that_are_too_many_are_counted_as_dropped() {
        let mut names = Names { most: 1000, ..Names::default() };
        for number in 0..1010 {
            names.add(format!("name{number}").as_bytes());
        }
        assert_eq!((names.dropped(), names.count()), (10, 1000));
        names.forget();
        names.add(b"one more");
        assert_eq!((names.dropped(), names.count(), names.held()), (1011, 0, 0));
    }

    #[test]
    fn more_identifiers_than_are_kept_are_known_to_be_more() {
        let mut shown = Identifiers { most: 2, ..Identifiers::default() };
        shown.add(b"one two one two", 0..15);
        assert!(!shown.is_full());
        shown.add(b"one three", 0..9);
        assert!(shown.is_full());
    }
}
