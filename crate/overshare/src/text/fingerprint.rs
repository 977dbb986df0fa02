//! Whether two texts are the same: a 128-bit hash over the text without byte-order mark, with LF line ends and
//! without trailing white space. Not a proof against forgery; whoever could forge it could as well not ship the text.

use xxhash_rust::xxh3::Xxh3;

use super::words;

/// Equal for texts that are equal up to byte-order mark, line ends and trailing white space.
pub type Fingerprint = u128;

/// White space at the end is held back; what is more than this is hashed as it comes.
const HELD_BACK: usize = 4096;

/// Makes the [`Fingerprint`] of a text that is pushed in pieces.
#[derive(Clone)]
pub struct Fingerprinter {
    hash: Box<Xxh3>,
    /// Bytes at the very beginning that could be the start of a byte-order mark.
    mark: Option<usize>,
    /// White space that is hashed only when something follows it.
    space: Vec<u8>,
    after_return: bool,
    hashed: bool,
}

/// Bytes whose line ends are made LF at once.
const UNIFIED: usize = 4096;

const MARK: [u8; 3] = [0xEF, 0xBB, 0xBF];

impl Default for Fingerprinter {
    fn default() -> Self {
        Fingerprinter {
            hash: Box::new(Xxh3::new()),
            mark: Some(0),
            space: Vec::new(),
            after_return: false,
            hashed: false,
        }
    }
}

impl Fingerprinter {
    /// Takes the next piece.
    pub fn push(&mut self, mut bytes: &[u8]) {
        while let Some(matched) = self.mark {
            let Some((&byte, rest)) = bytes.split_first() else { return };
            if byte != MARK[matched] {
                self.mark = None;
                self.push(&MARK[..matched]);
            } else {
                bytes = rest;
                self.mark = (matched + 1 < MARK.len()).then_some(matched + 1);
            }
        }
        self.push_unified(bytes);
    }

    /// Hashes with every line end as LF.
    fn push_unified(&mut self, bytes: &[u8]) {
        if memchr::memchr(b'\r', bytes).is_none() && !self.after_return {
            return self.push_trimmed(bytes);
        }
        let mut unified = [0; UNIFIED];
        for mut chunk in bytes.chunks(UNIFIED) {
            if self.after_return {
                chunk = chunk.strip_prefix(b"\n").unwrap_or(chunk);
            }
            self.after_return = chunk.last() == Some(&b'\r');
            let length = unify(chunk, &mut unified);
            self.push_trimmed(&unified[..length]);
        }
    }

    /// Hashes all but the white space at the end, which is held back.
    fn push_trimmed(&mut self, bytes: &[u8]) {
        let kept = bytes.trim_ascii_end();
        if !kept.is_empty() {
            self.release();
            self.hash.update(kept);
            self.hashed = true;
        }
        self.space.extend_from_slice(&bytes[kept.len()..]);
        while self.space.len() > HELD_BACK {
            self.hash.update(&self.space[..HELD_BACK]);
            self.space.drain(..HELD_BACK);
        }
    }

    fn release(&mut self) {
        if !self.space.is_empty() {
            self.hash.update(&self.space);
            self.space.clear();
        }
    }

    /// The fingerprint of all that was pushed; `None` for text that is empty or nothing but white space.
    #[inline(never)]
    pub fn finish(mut self) -> Option<Fingerprint> {
        if let Some(matched) = self.mark.filter(|&matched| matched > 0) {
            self.mark = None;
            self.push(&MARK[..matched]);
        }
        self.hashed.then(|| self.hash.digest128())
    }
}

/// Copies a text with every line end as LF; returns how many bytes that makes. There has to be as much room.
#[inline(never)]
fn unify(from: &[u8], to: &mut [u8]) -> usize {
    let (mut read, mut written) = (0, 0);
    while let (Some(rest), Some(room)) = (from.get(read..), to.get_mut(written..)) {
        let length = words::copy_until(rest, room, |word| words::equal(word, b'\r'));
        (read, written) = (read + length, written + length);
        let (Some(b'\r'), Some(room)) = (from.get(read), to.get_mut(written)) else { break };
        *room = b'\n';
        (read, written) = (read + if from.get(read + 1) == Some(&b'\n') { 2 } else { 1 }, written + 1);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, size: usize) -> Option<Fingerprint> {
        let mut print = Fingerprinter::default();
        text.as_bytes().chunks(size).for_each(|piece| print.push(piece));
        print.finish()
    }

    #[test]
    fn equal_up_to_mark_line_ends_and_trailing_space_whatever_the_pieces() {
        let plain = of("one\ntwo", 64).expect("has text");
        for text in ["one\ntwo\n", "one\r\ntwo\r\n", "one\rtwo  \n\n", "\u{feff}one\ntwo"] {
            for size in [1, 2, 7, 65_536] {
                assert_eq!(of(text, size), Some(plain), "{text:?} in pieces of {size}");
            }
        }
    }

    #[test]
    fn every_mix_of_line_ends_is_the_same_whatever_the_pieces() {
        for text in ["a\r\n\nb", "a\r\r\n\r\n\nb\n", "\r\n\n\n\nx"] {
            for size in [1, 2, 3] {
                assert_eq!(of(text, size), of(text, 64), "{text:?} in pieces of {size}");
            }
        }
    }

    #[test]
    fn other_text_differs() {
        for text in ["one\ntwo3", "one \ntwo", "one\n\ntwo", "One\ntwo", "\u{feff}\u{feff}one\ntwo"] {
            assert_ne!(of(text, 64), of("one\ntwo", 64), "{text:?}");
        }
    }

    #[test]
    fn nothing_has_no_fingerprint() {
        for text in ["", " \n\t\r\n", "\u{feff}"] {
            assert_eq!(of(text, 1), None, "{text:?}");
        }
    }
}
