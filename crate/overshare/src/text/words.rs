//! Text that is looked at eight bytes at a time, as one number: which of them matter, and what stands before the first of
//! those. Knows nothing of what the bytes mean.
//!
//! Short stretches are copied here and not by the machine's own copying, which WebAssembly has to call: code has something
//! that matters every twenty bytes.

/// Bytes in a word.
const WORD: usize = size_of::<u64>();

/// A one, and the highest bit, in each byte.
const ONES: u64 = u64::MAX / 0xFF;
const HIGH: u64 = ONES << 7;

/// Marks the bytes of a word that are this one. Only the first mark is sure: those behind it may be wrong.
pub const fn equal(word: u64, byte: u8) -> u64 {
    below(word ^ (ONES * byte as u64), 1)
}

/// Marks the bytes of a word that are smaller than this one, which is 128 at most. Only the first mark is sure.
pub const fn below(word: u64, byte: u8) -> u64 {
    word.wrapping_sub(ONES * byte as u64) & !word & HIGH
}

/// Copies what stands before the first byte that is marked, as far as there is room; returns how many bytes those were. What
/// lies behind them in `to` may be overwritten.
#[inline(always)]
pub fn copy_until(from: &[u8], to: &mut [u8], marks: impl Fn(u64) -> u64) -> usize {
    let mut at = 0;
    while let (Some(word), Some(room)) = (from[at..].first_chunk::<WORD>(), to[at..].first_chunk_mut::<WORD>()) {
        *room = *word;
        let marked = marks(u64::from_le_bytes(*word));
        if marked != 0 {
            return at + (marked.trailing_zeros() / 8) as usize;
        }
        at += WORD;
    }
    while let (Some(&byte), Some(room)) = (from.get(at), to.get_mut(at)) {
        if marks(ONES * u64::from(byte)) != 0 {
            break;
        }
        *room = byte;
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The plain twin: byte after byte.
    fn plainly(from: &[u8], room: usize, matters: impl Fn(u8) -> bool) -> usize {
        from.iter().take(room).take_while(|&&byte| !matters(byte)).count()
    }

    #[test]
    fn every_byte_is_marked_that_matters_and_no_other() {
        let marks = |word| equal(word, b'"') | equal(word, 0xE2) | below(word, 0x20);
        for byte in 0..=u8::MAX {
            for place in 0..20 {
                let mut text = [b'a'; 21];
                (text[place], text[20]) = (byte, b'"');
                for room in [5, 16, 21] {
                    let mut to = [0; 21];
                    let length = copy_until(&text, &mut to[..room], marks);
                    assert_eq!(length, plainly(&text, room, |byte| byte == b'"' || byte == 0xE2 || byte < 0x20));
                    assert_eq!(to[..length], text[..length], "{byte} at {place}");
                }
            }
        }
    }
}
