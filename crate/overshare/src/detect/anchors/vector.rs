//! Where one of several pieces of text may begin, by the two rarest neighbours in each, 64 places at a time: the method
//! is that of Hyperscan's Teddy. Each half of a byte looks up which of eight groups of pieces have such a byte there; where
//! all four agree on a group, one of its pairs may stand. [`Pairs::plainly`] is its reference.

use std::ops::Range;

/// How many places are looked at at once.
pub const BLOCK: usize = 64;

/// The pairs of bytes that pieces are found by.
#[derive(Debug)]
pub struct Pairs {
    /// For each of two bytes, and for each value of its lower and its upper half, the groups that have such a byte there.
    low: [[u8; 16]; 2],
    high: [[u8; 16]; 2],
    /// By the first byte of its pair each piece, and where in it the pair stands.
    by_first: Vec<Vec<(usize, usize)>>,
}

impl Pairs {
    /// The pairs of these pieces.
    pub fn new(needles: &[&[u8]]) -> Self {
        let mut pairs = Pairs { low: [[0; 16]; 2], high: [[0; 16]; 2], by_first: vec![Vec::new(); 256] };
        let mut list: Vec<(&[u8], usize, usize)> = Vec::new();
        for (index, needle) in needles.iter().enumerate() {
            let offset = rarest(needle);
            list.push((&needle[offset..offset + 2], index, offset));
        }
        // Pairs that are alike share a group: what belongs to none of them is then seldom taken for one.
        list.sort_unstable();
        for (rank, (pair, index, offset)) in list.iter().enumerate() {
            let group = 1 << (8 * rank / list.len());
            for (place, byte) in pair.iter().enumerate() {
                pairs.low[place][usize::from(byte & 15)] |= group;
                pairs.high[place][usize::from(byte >> 4)] |= group;
            }
            pairs.by_first[usize::from(pair[0])].push((*index, *offset));
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
                let pieces = text.get(place).map_or(&[][..], |&first| &self.by_first[usize::from(first)]);
                pieces
                    .iter()
                    .filter(|(_, offset)| *offset <= place)
                    .for_each(|(index, offset)| each(*index, place - offset));
            }
        }
    }

    /// Bit by bit whether a pair may stand at each place of a block; its last byte is looked ahead at only.
    #[cfg(target_arch = "wasm32")]
    pub fn candidates(&self, block: &[u8; BLOCK + 1]) -> u64 {
        use std::arch::wasm32::{
            i8x16_shuffle, u8x16_bitmask, u8x16_eq, u8x16_shr, u8x16_splat, u8x16_swizzle, u64x2, v128, v128_and,
        };
        let vector = |bytes: &[u8]| -> v128 {
            let word = |from: usize| u64::from_le_bytes(std::array::from_fn(|at| bytes[from + at]));
            u64x2(word(0), word(8))
        };
        let low = [vector(&self.low[0]), vector(&self.low[1])];
        let high = [vector(&self.high[0]), vector(&self.high[1])];
        let last = usize::from(block[BLOCK]);
        let mut next = u8x16_splat(self.low[1][last & 15] & self.high[1][last >> 4]);
        let mut none = 0;
        for part in (0..BLOCK / 16).rev() {
            let bytes = vector(&block[16 * part..16 * part + 16]);
            let (lower, upper) = (v128_and(bytes, u8x16_splat(15)), u8x16_shr(bytes, 4));
            let groups = |place: usize| v128_and(u8x16_swizzle(low[place], lower), u8x16_swizzle(high[place], upper));
            let second = groups(1);
            // The groups of each byte's neighbour.
            let behind = i8x16_shuffle::<1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16>(second, next);
            next = second;
            let both = v128_and(groups(0), behind);
            none = none << 16 | u64::from(u8x16_bitmask(u8x16_eq(both, u8x16_splat(0))));
        }
        !none
    }

    /// The same, byte by byte.
    #[cfg(test)]
    pub fn plainly(&self, block: &[u8; BLOCK + 1]) -> u64 {
        let groups =
            |place: usize, byte: u8| self.low[place][usize::from(byte & 15)] & self.high[place][usize::from(byte >> 4)];
        (0..BLOCK).rev().fold(0, |bits, at| bits << 1 | u64::from(groups(0, block[at]) & groups(1, block[at + 1]) != 0))
    }
}

/// Where in a piece the two neighbours stand that ordinary text has least, by a guess: letters are common, some more
/// than others, and so are rows of one sign.
fn rarest(needle: &[u8]) -> usize {
    let weight = |byte: u8| match byte {
        b'e' | b't' | b'a' | b'o' | b'i' | b'n' | b's' | b'r' | b'c' | b' ' => 3,
        b'a'..=b'z' | b'0'..=b'9' => 2,
        _ => 1,
    };
    let common = |at: &usize| {
        let (first, second) = (needle[*at], needle[at + 1]);
        weight(first) + weight(second) + if first == second { 2 } else { 0 }
    };
    (0..needle.len() - 1).min_by_key(common).unwrap_or(0)
}
