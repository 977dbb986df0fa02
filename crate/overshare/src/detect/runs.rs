//! Runs of characters that tokens are made of. Nearly every credential contains one of sixteen or more, and ordinary
//! text few; so the engine looks at runs and never at every byte.

use std::ops::Range;

/// The shortest run that is looked at.
pub const SHORTEST: usize = 16;

const IN_TOKEN: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        let is = byte as u8;
        table[byte] = is.is_ascii_alphanumeric() || is == b'_' || is == b'-';
        byte += 1;
    }
    table
};

/// Whether tokens are made of this: `A-Z`, `a-z`, `0-9`, `_` and `-`.
pub fn in_token(byte: u8) -> bool {
    IN_TOKEN[usize::from(byte)]
}

/// Calls `each` with every run of at least [`SHORTEST`] that begins within `range`, whole.
///
/// A run of sixteen covers a sixteenth byte: so only those are looked at, and from each that is part of a run the way
/// back to where it began.
pub fn for_each(text: &[u8], range: Range<usize>, mut each: impl FnMut(Range<usize>)) {
    let mut start = range.start;
    // A run that is under way belongs to those before.
    if start > 0 && text.get(start - 1).is_some_and(|&byte| in_token(byte)) {
        start += length(&text[start..]);
    }
    while start < range.end && start + SHORTEST <= text.len() {
        let block = &text[start..start + SHORTEST];
        match block.iter().rposition(|&byte| !in_token(byte)) {
            Some(break_at) => start += break_at + 1,
            None => {
                let end = start + SHORTEST + length(&text[start + SHORTEST..]);
                each(start..end);
                start = end + 1;
            }
        }
    }
}

/// Whether no other run that is looked at begins at `from` or between there and this one.
pub fn is_first(text: &[u8], from: usize, run: &Range<usize>) -> bool {
    let mut first = true;
    for_each(text, from.min(run.start)..run.start, |_| first = false);
    first
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
        for round in 0..300 {
            let text: Vec<u8> = (0..400)
                .map(|_| {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    if (state >> 16) % 23 < round % 12 { b' ' } else { b'a' }
                })
                .collect();
            for range in [0..400, 7..400, 0..333, 16..17, 200..200] {
                assert_eq!(quickly(&text, range.clone()), plainly(&text, range.clone()), "{range:?}");
            }
        }
    }
}
