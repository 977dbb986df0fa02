//! Packed text as it streams by, on one line or broken into many, up to the first byte that belongs to it no more. Finds
//! none, and does not look at what it decodes.

use super::{
    escaped::{self, continues, ends_word},
    packed::{Packing, hexadecimal},
};
use crate::detect::{base64, runs};

/// Decodes packed text.
#[derive(Debug)]
pub struct Unpacker {
    packing: Packing,
    /// Digits that are not decoded yet: fewer than four between two pieces.
    digits: Vec<u8>,
    /// Whether a line has just begun, which may be indented.
    begins_line: bool,
    ended: bool,
}

impl Unpacker {
    /// Of text that is packed like this.
    pub fn new(packing: Packing) -> Self {
        Unpacker { packing, digits: Vec::new(), begins_line: false, ended: false }
    }

    /// Decodes what it can of `bytes` into `out`, and returns how many those were; `last` says that nothing follows. What
    /// is left, if the text has not ended, is to be pushed again with more behind it.
    pub fn push(&mut self, bytes: &[u8], last: bool, out: &mut Vec<u8>) -> usize {
        if self.packing == Packing::Escapes {
            return self.unescape(bytes, last, out);
        }
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

    /// Undoes the escapes of one word.
    fn unescape(&mut self, bytes: &[u8], last: bool, out: &mut Vec<u8>) -> usize {
        let mut at = 0;
        while at < bytes.len() && (last || at + escaped::LONGEST <= bytes.len()) {
            let length = match continues(&bytes[at..]) {
                Some(length) => length,
                None if ends_word(bytes[at]) => {
                    self.ended = true;
                    break;
                }
                None => {
                    let (byte, length) = escaped::read(bytes, at).unwrap_or((bytes[at], 1));
                    out.push(byte);
                    length
                }
            };
            at += length;
        }
        self.ended |= last;
        at
    }

    /// Decodes whole groups of four digits, and at the end the rest.
    fn decode(&mut self, taken: usize, out: &mut Vec<u8>) -> usize {
        let whole = if self.ended { self.digits.len() } else { self.digits.len() & !3 };
        let digits = &self.digits[..whole];
        out.extend(if self.packing == Packing::Hexadecimal { hexadecimal(digits) } else { base64(digits) });
        self.digits.drain(..whole);
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What becomes of a text that comes in pieces of a size, and how many bytes belong to it.
    fn unpacked(packing: Packing, text: &str, size: usize) -> (String, usize) {
        let (mut unpacker, mut out, mut held, mut taken) = (Unpacker::new(packing), Vec::new(), Vec::new(), 0);
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
                    unpacked(Packing::Base64, &text, size),
                    ("token: this is a token".into(), digits.len() + wrap.len()),
                    "{wrap:?}"
                );
            }
            assert_eq!(unpacked(Packing::Base64, digits, size).0, "token: this is a token");
            assert_eq!(unpacked(Packing::Base64, "dG9r ZW46", size), ("tok".into(), 4));
            assert_eq!(unpacked(Packing::Hexadecimal, "746f\n6b65\\n6e; 74", size), ("token".into(), 13));
            let row = r"\x74o%6b\u0065\u006e=1'";
            assert_eq!(unpacked(Packing::Escapes, row, size), ("token=1".into(), row.len() - 1));
        }
    }
}
