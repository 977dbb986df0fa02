//! A run of base64 (RFC 4648, sections 4 and 5; both alphabets, padding optional), also where it is wrapped or escaped
//! inside a string literal, a URL or an attribute. Ends with the first byte that belongs to it no more.

use super::{Taken, escape};

/// Bytes that have to be in view to tell a wrapped line from the end.
const VIEW: usize = 64;

/// Digits that follow a wrap where what came before could be all: words of code are shorter.
const WRAPPED: usize = 24;

/// Decodes a run of base64.
#[derive(Debug, Default, Clone)]
pub struct Base64 {
    word: u32,
    digits: u32,
    /// The last byte that was decoded.
    last: u8,
}

const INVALID: u8 = 0xFF;

const VALUE: [u8; 256] = {
    let mut table = digits(INVALID);
    table[b'-' as usize] = 62;
    table[b'_' as usize] = 63;
    table
};

/// What each byte stands for in base64, and `other` for those that are no digits.
pub const fn digits(other: u8) -> [u8; 256] {
    let mut table = [other; 256];
    let digits = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut at = 0;
    while at < 64 {
        table[digits[at] as usize] = at as u8;
        at += 1;
    }
    table
}

impl Base64 {
    /// Decodes what it can of `bytes` into `out`.
    pub fn push(&mut self, bytes: &[u8], last: bool, out: &mut Vec<u8>) -> Taken {
        let mut at = 0;
        loop {
            at += self.quads(&bytes[at..], out);
            self.last = out.last().copied().unwrap_or(self.last);
            let rest = &bytes[at..];
            let Some(&byte) = rest.first() else { break };
            let value = VALUE[usize::from(byte)];
            if value != INVALID {
                self.digit(value, out);
                at += 1;
                continue;
            }
            if matches!(byte, b'=' | b'%' | b'\\' | b'&') && rest.len() < VIEW && !last {
                return Taken { bytes: at, ended: false };
            }
            match self.aside(&rest[..rest.len().min(VIEW)]) {
                Some(Aside::Digit(value, length)) => {
                    self.digit(value, out);
                    at += length;
                }
                Some(Aside::Wrap(length)) => at += length,
                None => {
                    at += padding(rest);
                    self.flush(out);
                    return Taken { bytes: at, ended: true };
                }
            }
        }
        if last {
            self.flush(out);
        }
        Taken { bytes: at, ended: last }
    }

    /// What stands here instead of a digit, where the run goes on behind it.
    fn aside(&self, text: &[u8]) -> Option<Aside> {
        if let [b'\\', b'\r', b'\n', ..] = text {
            return Some(Aside::Wrap(3));
        }
        if let [b'\\', b'\r' | b'\n', ..] = text {
            return Some(Aside::Wrap(2));
        }
        let (byte, length) = escape::read(text)?;
        match (VALUE[usize::from(byte)], byte) {
            (INVALID, b'\n' | b'\r') => self.wrap(text).map(Aside::Wrap),
            (INVALID, _) => None,
            (value, _) => Some(Aside::Digit(value, length)),
        }
    }

    /// The length of the escaped line ends here, where they wrap the run: digits follow. No text in base64 has two
    /// slashes in a row, which would be bytes that UTF-8 does not have; they begin a comment.
    fn wrap(&self, text: &[u8]) -> Option<usize> {
        let mut at = 0;
        while let Some((b'\n' | b'\r', length)) = escape::read(&text[at..]) {
            at += length;
        }
        let rest = &text[at..];
        let run = rest.iter().take_while(|&&byte| VALUE[usize::from(byte)] != INVALID).count();
        let goes_on = match self.last {
            b'}' | b'\n' if self.digits == 0 => {
                run >= WRAPPED || run > 0 && matches!(rest.get(run), Some(b'"' | b'\'' | b'`' | b'=' | b'\\'))
            }
            _ => run > 0,
        };
        (goes_on && !rest.starts_with(b"//")).then_some(at)
    }

    fn flush(&mut self, out: &mut Vec<u8>) {
        let word = self.word << (6 * (4 - self.digits.min(4)));
        let whole = (self.digits * 6 / 8) as usize;
        out.extend_from_slice(&word.to_be_bytes()[1..1 + whole]);
        (self.word, self.digits) = (0, 0);
    }

    fn digit(&mut self, value: u8, out: &mut Vec<u8>) {
        self.word = self.word << 6 | u32::from(value);
        self.digits += 1;
        if self.digits == 4 {
            out.extend_from_slice(&self.word.to_be_bytes()[1..]);
            (self.word, self.digits) = (0, 0);
        }
    }

    /// The fast path: groups of four digits, as long as there are such.
    fn quads(&self, bytes: &[u8], out: &mut Vec<u8>) -> usize {
        if self.digits != 0 {
            return 0;
        }
        let mut at = 0;
        for quad in bytes.chunks_exact(4) {
            let [a, b, c, d] = [0, 1, 2, 3].map(|digit| VALUE[usize::from(quad[digit])]);
            if (a | b | c | d) & 0xC0 != 0 {
                break;
            }
            let word = u32::from(a) << 18 | u32::from(b) << 12 | u32::from(c) << 6 | u32::from(d);
            out.extend_from_slice(&word.to_be_bytes()[1..]);
            at += 4;
        }
        at
    }
}

/// What may stand in a run of base64 and is no digit.
enum Aside {
    /// An escape of a digit: its value, and its length.
    Digit(u8, usize),
    /// The end of a line on which the run does not end.
    Wrap(usize),
}

/// The length of the padding here, escaped or not.
fn padding(text: &[u8]) -> usize {
    let mut at = 0;
    for _ in 0..2 {
        at += match text.get(at..) {
            Some([b'=', ..]) => 1,
            Some(rest) => escape::read(rest).filter(|(byte, _)| *byte == b'=').map_or(0, |(_, length)| length),
            None => 0,
        };
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(text: &str, size: usize) -> (String, usize) {
        super::super::tests::decoded(text, true, size)
    }

    #[test]
    fn runs_decode_the_same_whatever_the_pieces() {
        let wrapped = "eyJ2ZXJzaW9uIjozLCJzb3VyY2VzIjpbXX0";
        let cases = [
            ("Zm9vYmFy\"rest", "foobar", 8),
            ("Zm9vYg==\"", "foob", 8),
            ("Zm9vYg", "foob", 6),
            ("Zm8=*/", "fo", 4),
            ("Zm8===", "fo", 5),
            ("", "", 0),
            // Escaped.
            ("Zm9%76Yg%3D%3d;", "foob", 14),
            ("fn5+fn5%2Bfn5\\u002bfn5\\/'", "~~~~~~~~~~~\u{7f}", 24),
            ("fn5&#43;Zm8&#61;\"", "~~~fo", 16),
            // Wrapped.
            ("Zm9v\\\nYmFy\\\r\nZm9v'", "foobarfoo", 17),
            ("Zm9v\\nYmFy\\r\\nZm9v'", "foobarfoo", 18),
            // At its end, whatever follows.
            ("Zm9v\\n//# sourceURL=x", "foo", 4),
            ("Zm9v\\n\\n//# sourceURL=x", "foo", 4),
            ("Zm8=\\nZm8=", "fo", 4),
            ("eyJhIjp7fX19\\nfunction a(){}", "{\"a\":{}}}", 12),
            ("Zm9v\nYmFy", "foo", 4),
            ("Zm9v\\", "foo", 4),
            ("Zm9v%", "foo", 4),
            ("Zm9v&amp;", "foo", 4),
        ];
        for (text, expected, length) in cases {
            for size in [1, 3, 7, 65_536] {
                assert_eq!(decoded(text, size), (expected.to_owned(), length), "{text:?} in pieces of {size}");
            }
        }
        let long = format!("eyJhIjp7fX19\\n{wrapped}{wrapped}");
        assert_eq!(decoded(&long, 5).1, long.len(), "a long run behind a brace goes on");
    }

    #[test]
    fn both_alphabets_are_read() {
        for text in ["-_-_", "+/+/", "%2B/-%5f"] {
            let mut out = Vec::new();
            Base64::default().push(text.as_bytes(), true, &mut out);
            assert_eq!(out, [0xFB, 0xFF, 0xBF], "{text}");
        }
    }
}
