//! Where one of several pieces of text may begin, by the two rarest neighbours in each, 64 places at a time: the method
//! is that of Hyperscan's Teddy. Each half of a byte looks up which of eight groups of pieces have such a byte there, and which
//! of eight others; where all four agree on a group, one of its pairs may stand. [`Pairs::plainly`] is its reference.

use std::ops::Range;

/// How many places are looked at at once.
pub const BLOCK: usize = 64;

/// The pairs of bytes that pieces are found by.
#[derive(Debug)]
pub struct Pairs {
    /// The groups that they are parted into.
    sets: [Set; 2],
    /// The byte that is a piece by itself, if one is. It has no group: it would take the place of some pairs.
    single: Option<u8>,
    /// Each piece, by the first byte of its pair.
    by_first: Vec<Vec<Piece>>,
}

/// Eight groups: for each of two bytes, and for each value of its lower and its upper half, those that have such a byte there.
#[derive(Debug, Clone, Copy, Default)]
struct Set {
    low: [[u8; 16]; 2],
    high: [[u8; 16]; 2],
}

/// A piece of text.
#[derive(Debug, Clone, Copy)]
struct Piece {
    index: usize,
    /// Where in it its pair stands.
    offset: usize,
    /// The pair's second byte; `None` in a piece of one byte.
    second: Option<u8>,
}

/// Which lower and upper halves the bytes of some pairs have, as bits, for each of the two bytes.
#[derive(Debug, Clone, Copy)]
struct Group {
    low: [u16; 2],
    high: [u16; 2],
}

impl Pairs {
    /// The pairs of these pieces.
    pub fn new(needles: &[&[u8]]) -> Self {
        let mut pairs = Pairs { sets: Default::default(), single: None, by_first: vec![Vec::new(); 256] };
        pairs.single = needles.iter().find(|needle| needle.len() == 1).map(|needle| needle[0]);
        let offsets: Vec<usize> = needles.iter().map(|needle| rarest(needle)).collect();
        let list = (needles.iter().zip(&offsets))
            .filter_map(|(needle, &offset)| Some(Group::of([needle[offset], *needle.get(offset + 1)?])));
        for (at, group) in groups(list.collect()).into_iter().enumerate() {
            pairs.sets[at / 8].add(at % 8, group);
        }
        for (index, (needle, &offset)) in needles.iter().zip(&offsets).enumerate() {
            let piece = Piece { index, offset, second: needle.get(offset + 1).copied() };
            pairs.by_first[usize::from(needle[offset])].push(piece);
        }
        pairs
    }

    /// Calls `each` with every piece that may begin within `range`, and with where; and with some that begin elsewhere.
    pub fn for_each(
        &self,
        text: &[u8],
        range: &Range<usize>,
        candidates: impl Fn(&Self, &[u8; BLOCK + 1]) -> u64,
        mut each: impl FnMut(usize, usize),
    ) {
        for at in (range.start..text.len().min(range.end + BLOCK)).step_by(BLOCK) {
            let mut places = match text[at..].first_chunk::<{ BLOCK + 1 }>() {
                Some(block) => candidates(self, block),
                None => {
                    let mut block = [0; BLOCK + 1];
                    let rest = &text[at..text.len().min(at + block.len())];
                    block[..rest.len()].copy_from_slice(rest);
                    candidates(self, &block)
                }
            };
            while places != 0 {
                let place = at + places.trailing_zeros() as usize;
                places &= places - 1;
                let Some(&[first, second]) = text.get(place..).and_then(<[u8]>::first_chunk) else { break };
                let pieces = self.by_first[usize::from(first)].iter();
                let pieces =
                    pieces.filter(|piece| piece.second.is_none_or(|known| known == second) && piece.offset <= place);
                pieces.for_each(|piece| each(piece.index, place - piece.offset));
            }
        }
    }

    /// Bit by bit whether a pair may stand at each place of a block; its last byte is looked ahead at only.
    #[cfg(target_arch = "wasm32")]
    pub fn candidates(&self, block: &[u8; BLOCK + 1]) -> u64 {
        use std::arch::wasm32::{
            i8x16_shuffle, u8x16_bitmask, u8x16_eq, u8x16_shr, u8x16_splat, u8x16_swizzle, u64x2, v128, v128_and,
            v128_or,
        };
        let vector = |bytes: &[u8]| -> v128 {
            let word = |from: usize| u64::from_le_bytes(std::array::from_fn(|at| bytes[from + at]));
            u64x2(word(0), word(8))
        };
        let low = self.sets.map(|set| set.low.map(|table| vector(&table)));
        let high = self.sets.map(|set| set.high.map(|table| vector(&table)));
        let mut next = self.sets.map(|set| u8x16_splat(set.groups(1, block[BLOCK])));
        let mut none = 0;
        for part in (0..BLOCK / 16).rev() {
            let bytes = vector(&block[16 * part..16 * part + 16]);
            let (lower, upper) = (v128_and(bytes, u8x16_splat(15)), u8x16_shr(bytes, 4));
            let mut both = |set: usize| {
                let groups = |place: usize| {
                    v128_and(u8x16_swizzle(low[set][place], lower), u8x16_swizzle(high[set][place], upper))
                };
                let second = groups(1);
                // The groups of each byte's neighbour.
                let behind = i8x16_shuffle::<1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16>(second, next[set]);
                next[set] = second;
                v128_and(groups(0), behind)
            };
            let any = v128_or(both(0), both(1));
            let alone = self.single.map_or(u8x16_splat(0), |single| u8x16_eq(bytes, u8x16_splat(single)));
            none = none << 16 | u64::from(u8x16_bitmask(u8x16_eq(v128_or(any, alone), u8x16_splat(0))));
        }
        !none
    }

    /// The same, byte by byte.
    #[cfg(test)]
    pub fn plainly(&self, block: &[u8; BLOCK + 1]) -> u64 {
        let is_pair = |set: &Set, at: usize| set.groups(0, block[at]) & set.groups(1, block[at + 1]) != 0;
        let is_one = |at: usize| self.sets.iter().any(|set| is_pair(set, at)) || self.single == Some(block[at]);
        (0..BLOCK).rev().fold(0, |bits, at| bits << 1 | u64::from(is_one(at)))
    }
}

impl Set {
    /// Makes this its group of that number.
    fn add(&mut self, number: usize, Group { low, high }: Group) {
        for (place, half) in (0..2).flat_map(|place| (0..16).map(move |half| (place, half))) {
            self.low[place][half] |= u8::from(low[place] >> half & 1 == 1) << number;
            self.high[place][half] |= u8::from(high[place] >> half & 1 == 1) << number;
        }
    }

    /// Those that have this byte at that place.
    fn groups(&self, place: usize, byte: u8) -> u8 {
        self.low[place][usize::from(byte & 15)] & self.high[place][usize::from(byte >> 4)]
    }
}

/// How many groups there are.
const GROUPS: usize = 16;

/// At most so many groups of these, so that what belongs to none of them is seldom taken for one: those two become one, again
/// and again, that take the least together. What two take is reckoned once, as long as both stay as they are.
fn groups(mut groups: Vec<Group>) -> Vec<Group> {
    let added = |a: Group, b: Group| a.with(b).common().saturating_sub(a.common() + b.common());
    let row =
        |groups: &[Group], at: usize| groups[..at].iter().map(|&other| added(groups[at], other)).collect::<Vec<_>>();
    let mut costs: Vec<Vec<u64>> = (0..groups.len()).map(|at| row(&groups, at)).collect();
    while groups.len() > GROUPS {
        let pairs = (1..groups.len()).flat_map(|second| (0..second).map(move |first| (first, second)));
        let Some((first, second)) = pairs.min_by_key(|&(first, second)| costs[second][first]) else { break };
        let taken = groups.remove(second);
        costs.remove(second);
        for later in &mut costs[second..] {
            later.remove(second);
        }
        groups[first] = groups[first].with(taken);
        costs[first] = row(&groups, first);
        for later in first + 1..groups.len() {
            costs[later][first] = added(groups[later], groups[first]);
        }
    }
    groups
}

impl Group {
    fn of(pair: [u8; 2]) -> Self {
        Group { low: pair.map(|byte| 1 << (byte & 15)), high: pair.map(|byte| 1 << (byte >> 4)) }
    }

    fn with(self, other: Group) -> Self {
        let both = |ours: [u16; 2], others: [u16; 2]| [ours[0] | others[0], ours[1] | others[1]];
        Group { low: both(self.low, other.low), high: both(self.high, other.high) }
    }

    /// How often ordinary text has two neighbours with its halves, at most, in 2⁻²⁶. Letters attract each other.
    fn common(self) -> u64 {
        let set = |bits: u16| (0..16).filter(move |half| bits >> half & 1 == 1);
        let share = |place: usize, upper: u16| -> u64 {
            let bytes =
                set(self.high[place] & upper).flat_map(|high| set(self.low[place]).map(move |low| high << 4 | low));
            bytes.map(|byte| 1 << frequency(byte)).sum()
        };
        share(0, u16::MAX) * share(1, u16::MAX) + ATTRACTION * share(0, LETTERS) * share(1, LETTERS)
    }
}

/// The upper halves that small letters have, as bits.
const LETTERS: u16 = 0b1100_0000;

/// How much more often two of them may be neighbours than by chance.
const ATTRACTION: u64 = 16;

/// How often each byte of ASCII occurs, as digits in base 16: the logarithm to base 2 of its share in 2⁻¹³. Counted in forty
/// million bytes of scripts and source maps.
const FREQUENCIES: &[u8; 128] = b"\
    00000000057000000000000000000000A4732044775384766655554444663633\
    2857565546345655545655443435650638677967784577887388976556464600";

/// How often a byte occurs in text, as a logarithm to base 2.
fn frequency(byte: usize) -> u32 {
    FREQUENCIES.get(byte).and_then(|&digit| char::from(digit).to_digit(16)).unwrap_or(3)
}

/// Where in a piece the two neighbours stand that text has least: signs and letters come in rows.
fn rarest(needle: &[u8]) -> usize {
    let common = |at: &usize| {
        let [first, second] = [needle[*at], needle[at + 1]].map(usize::from);
        frequency(first) + frequency(second) + if first == second { 3 } else { 0 }
    };
    (0..needle.len().saturating_sub(1)).min_by_key(common).unwrap_or(0)
}
