//! Text in base64 as it streams by, on one line or broken into many, up to the first byte that belongs to it no more. Finds
//! none, and does not look at what it decodes.

use crate::detect::{base64, runs};

/// Decodes text in base64.
#[derive(Debug, Default)]
pub struct Unpacker {
    /// Digits that are not decoded yet: fewer than four between two pieces.
    digits: Vec<u8>,
    /// Whether a line has just begun, which may be indented.
    begins_line: bool,
    ended: bool,
}

impl Unpacker {
    /// Decodes what it can of `bytes` into `out`, and returns how many those were; `last` says that nothing follows. What
    /// is left, if the text has not ended, is to be pushed again with more behind it.
    pub fn push(&mut self, bytes: &[u8], last: bool, out: &mut Vec<u8>) -> usize {
        let mut at = 0;
        while at < bytes.len() && !self.ended {
            let digits = runs::length(&bytes[at..]);
            self.digits.extend_from_slice(&bytes[at..at + digits]);
            self.begins_line &= digits == 0;
            at += digits;
            match self.between(&bytes[at..]) {
                Some(0) if last || at == bytes.len() => break,
                Some(0) => return self.decode(at, out),
                Some(length) => at += length,
                None => self.ended = true,
            }
        }
        self.ended |= last;
        self.decode(at, out)
    }

    /// Whether the text has ended.
    pub fn has_ended(&self) -> bool {
        self.ended
    }

    /// The length of what stands between two digits: a line break, written as it is or as an escape, or indentation;
    /// `None` where the text ends, and nothing where more has to be seen.
    fn between(&mut self, text: &[u8]) -> Option<usize> {
        let length = match text {
            [] | [b'\\'] => return Some(0),
            [b'\n' | b'\r', ..] => 1,
            [b'\\', b'n' | b'r' | b'\n' | b'\r', ..] => 2,
            [b' ' | b'\t', ..] if self.begins_line => return Some(1),
            _ => return None,
        };
        self.begins_line = true;
        Some(length)
    }

    /// Decodes whole groups of four digits, and at the end the rest.
    fn decode(&mut self, taken: usize, out: &mut Vec<u8>) -> usize {
        let whole = if self.ended { self.digits.len() } else { self.digits.len() & !3 };
        out.extend(base64(&self.digits[..whole]));
        self.digits.drain(..whole);
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What becomes of a text that comes in pieces of a size, and how many bytes belong to it.
    fn unpacked(text: &str, size: usize) -> (String, usize) {
        let (mut unpacker, mut out, mut held, mut taken) = (Unpacker::default(), Vec::new(), Vec::new(), 0);
        let mut pieces = text.as_bytes().chunks(size).peekable();
        while let Some(piece) = pieces.next() {
            held.extend_from_slice(piece);
            let here = unpacker.push(&held, pieces.peek().is_none(), &mut out);
            held.drain(..here);
            taken += here;
            if unpacker.has_ended() {
                break;
            }
        }
        (String::from_utf8_lossy(&out).into_owned(), taken)
    }

    #[test]
    fn lines_are_joined_whatever_breaks_them() {
        let digits = "dG9rZW46IHRoaXMgaXMgYSB0b2tlbg";
        for size in [1, 7, 100] {
            for wrap in ["", "\n", "\r\n    ", "\\n", "\\r\\n", "\\\n"] {
                let text = format!("{}{wrap}{}==; more", &digits[..14], &digits[14..]);
                assert_eq!(
                    unpacked(&text, size),
                    ("token: this is a token".into(), digits.len() + wrap.len()),
                    "{wrap:?}"
                );
            }
            assert_eq!(unpacked(digits, size).0, "token: this is a token");
            assert_eq!(unpacked("dG9r ZW46", size), ("tok".into(), 4));
        }
    }
}
