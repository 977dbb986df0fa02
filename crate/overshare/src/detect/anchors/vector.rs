//! Where one of several pieces of text may begin, by their first three bytes, 64 places at a time: the method is that of
//! Hyperscan's Teddy. Each half of a byte looks up which of eight groups of pieces have such a byte there; where all six
//! agree on a group, one of its pieces may begin. [`Masks::plainly`] is its reference.

use std::ops::Range;

/// How many places are looked at at once.
pub const BLOCK: usize = 64;

/// For each of three bytes, and for each value of its lower and its upper half, the groups that have such a byte there.
#[derive(Debug)]
pub struct Masks {
    low: [[u8; 16]; 3],
    high: [[u8; 16]; 3],
}

impl Masks {
    /// The masks of these pieces; where one has only two bytes, any may be the third.
    pub fn new(needles: &[&[u8]]) -> Self {
        let mut masks = Masks { low: [[0; 16]; 3], high: [[0; 16]; 3] };
        for (index, needle) in needles.iter().enumerate() {
            let group = 1 << (index % 8);
            for place in 0..3 {
                let (low, high) = (&mut masks.low[place], &mut masks.high[place]);
                match needle.get(place) {
                    Some(&byte) => {
                        low[usize::from(byte & 15)] |= group;
                        high[usize::from(byte >> 4)] |= group;
                    }
                    None => low.iter_mut().chain(high).for_each(|groups| *groups |= group),
                }
            }
        }
        masks
    }

    /// Bit by bit whether a piece may begin at each place of a block; its last two bytes are looked ahead at only.
    #[cfg(target_arch = "wasm32")]
    pub fn candidates(&self, block: &[u8; BLOCK + 2]) -> u64 {
        use std::arch::wasm32::{
            u8x16_bitmask, u8x16_eq, u8x16_shr, u8x16_splat, u8x16_swizzle, u64x2, v128, v128_and, v128_not,
        };
        let vector = |bytes: &[u8]| -> v128 {
            let word = |from: usize| u64::from_le_bytes(std::array::from_fn(|at| bytes[from + at]));
            u64x2(word(0), word(8))
        };
        let [low, high] =
            [&self.low, &self.high].map(|masks| [vector(&masks[0]), vector(&masks[1]), vector(&masks[2])]);
        let groups = |place: usize, from: usize| {
            let bytes = vector(&block[from + place..from + place + 16]);
            let lower = u8x16_swizzle(low[place], v128_and(bytes, u8x16_splat(15)));
            v128_and(lower, u8x16_swizzle(high[place], u8x16_shr(bytes, 4)))
        };
        (0..BLOCK / 16).rev().fold(0, |bits, part| {
            let from = 16 * part;
            let all = v128_and(v128_and(groups(0, from), groups(1, from)), groups(2, from));
            bits << 16 | u64::from(u8x16_bitmask(v128_not(u8x16_eq(all, u8x16_splat(0)))))
        })
    }

    /// The same, byte by byte.
    #[cfg(test)]
    pub fn plainly(&self, block: &[u8; BLOCK + 2]) -> u64 {
        let groups =
            |place: usize, byte: u8| self.low[place][usize::from(byte & 15)] & self.high[place][usize::from(byte >> 4)];
        (0..BLOCK).rev().fold(0, |bits, at| {
            let all = groups(0, block[at]) & groups(1, block[at + 1]) & groups(2, block[at + 2]);
            bits << 1 | u64::from(all != 0)
        })
    }
}

/// Calls `each` with every place within `range` that `candidates` marks.
pub fn for_each_candidate(
    text: &[u8],
    range: Range<usize>,
    candidates: impl Fn(&[u8; BLOCK + 2]) -> u64,
    mut each: impl FnMut(usize),
) {
    for at in range.clone().step_by(BLOCK) {
        let mut places = match text[at..].first_chunk::<{ BLOCK + 2 }>() {
            Some(block) => candidates(block),
            None => {
                let mut block = [0; BLOCK + 2];
                let rest = &text[at..text.len().min(at + block.len())];
                block[..rest.len()].copy_from_slice(rest);
                candidates(&block)
            }
        };
        while places != 0 {
            let place = at + places.trailing_zeros() as usize;
            places &= places - 1;
            if place < range.end {
                each(place);
            }
        }
    }
}
