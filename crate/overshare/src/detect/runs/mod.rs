//! Runs of characters that tokens are made of. Nearly every credential contains one of sixteen or more, and ordinary
//! text few; so the engine looks at runs and never at every byte.

mod vector;

use std::ops::Range;

pub use vector::has_digit;
use vector::{BLOCK, token_bits};

/// The shortest run that is looked at.
pub const SHORTEST: usize = 16;

/// The longest that is looked at whole: of what is longer, the beginning. Shorter than what a window shows ahead, so that
/// it is the same wherever the window ends.
const LONGEST: usize = 16 << 10;

/// Whether tokens are made of this: `A-Z`, `a-z`, `0-9`, and the signs of base64 and base64url.
pub const fn in_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'+' | b'/')
}

/// Calls `each` with every run of at least [`SHORTEST`] that begins within `range`, whole.
pub fn for_each(text: &[u8], range: Range<usize>, mut each: impl FnMut(Range<usize>)) {
    let mut at = range.start;
    // A run that is under way belongs to those before.
    if at > 0 && text.get(at - 1).is_some_and(|&byte| in_token(byte)) {
        at += length(&text[at..]);
    }
    // How many bytes before `at` belong to a run that is under way.
    let mut held = 0;
    while at - held < range.end && at < text.len() {
        let bits = bits_at(text, at);
        let ahead = bits.trailing_ones() as usize;
        if ahead == BLOCK {
            held += BLOCK;
            at += BLOCK;
            continue;
        }
        emit(at - held..at + ahead, &range, &mut each);
        for_each_within(bits, ahead, |start, end| emit(at + start..at + end, &range, &mut each));
        held = bits.leading_ones() as usize;
        at += BLOCK;
    }
    if held > 0 {
        emit(at.min(text.len() + held) - held..at.min(text.len()), &range, &mut each);
    }
}

/// Hands a run on, if it is long enough and begins where it should.
fn emit(run: Range<usize>, range: &Range<usize>, each: &mut impl FnMut(Range<usize>)) {
    if run.len() >= SHORTEST && run.start < range.end {
        each(run.start..run.end.min(run.start + LONGEST));
    }
}

/// Calls `each` with the runs of a block that begin behind its first `skip` bits and end before the block does.
fn for_each_within(bits: u64, skip: usize, mut each: impl FnMut(usize, usize)) {
    let bits = bits & u64::MAX.checked_shl(skip as u32).unwrap_or(0);
    // A bit stays where it and the fifteen after it are set.
    let mut long = bits & bits >> 1;
    long &= long >> 2;
    long &= long >> 4;
    long &= long >> 8;
    while long != 0 {
        let start = long.trailing_zeros() as usize;
        let end = start + (bits >> start).trailing_ones() as usize;
        if end == BLOCK {
            return;
        }
        each(start, end);
        long &= u64::MAX << end;
    }
}

/// Which of the bytes from here on are of tokens; none behind the text's end.
#[inline(always)]
fn bits_at(text: &[u8], at: usize) -> u64 {
    match text[at..].first_chunk::<BLOCK>() {
        Some(block) => token_bits(block),
        None => {
            let mut block = [0; BLOCK];
            block[..text.len() - at].copy_from_slice(&text[at..]);
            token_bits(&block)
        }
    }
}

/// How long the run is that `text` begins with.
pub fn length(text: &[u8]) -> usize {
    text.iter().position(|&byte| !in_token(byte)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The plain twin: byte after byte.
    fn plainly(text: &[u8], range: Range<usize>) -> Vec<Range<usize>> {
        let begins = |at: usize| in_token(text[at]) && (at == 0 || !in_token(text[at - 1]));
        range
            .filter(|&at| begins(at))
            .map(|at| at..at + length(&text[at..]))
            .filter(|run| run.len() >= SHORTEST)
            .collect()
    }

    fn quickly(text: &[u8], range: Range<usize>) -> Vec<Range<usize>> {
        let mut runs = Vec::new();
        for_each(text, range, |run| runs.push(run));
        runs
    }

    #[test]
    fn finds_what_its_plain_twin_finds() {
        let mut state = 1u32;
        for round in 0..600 {
            let text: Vec<u8> = (0..400)
                .map(|_| {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    if (state >> 16) % 97 < round % 12 { b' ' } else { b'a' }
                })
                .collect();
            for range in [0..400, 7..400, 0..333, 16..17, 200..200, 64..128, 63..384] {
                assert_eq!(quickly(&text, range.clone()), plainly(&text, range.clone()), "{range:?}");
            }
        }
    }

    #[test]
    fn a_run_longer_than_any_token_is_cut_and_passed_over() {
        let text = [vec![b'a'; 3 * LONGEST], b" bcdefghijklmnopqrs".to_vec()].concat();
        assert_eq!(quickly(&text, 0..text.len()), [0..LONGEST, 3 * LONGEST + 1..text.len()]);
    }
}
