//! The body of a `data:` URL (RFC 2397) as it streams by, up to the first byte that belongs to it no more: base64
//! (RFC 4648, sections 4 and 5; both alphabets, padding optional) or percent-encoded text (RFC 3986, section 2.1).

/// Decodes the body of a data URL.
#[derive(Debug, Clone)]
pub enum Decoder {
    /// Base64.
    Base64(Base64),
    /// Percent-encoded text.
    Percent(Percent),
}

impl Decoder {
    /// A decoder for a body that is base64, or else percent-encoded.
    pub fn new(base64: bool) -> Self {
        if base64 { Decoder::Base64(Base64::default()) } else { Decoder::Percent(Percent::default()) }
    }

    /// Decodes what it can of `bytes` into `out`; returns how many bytes that were, fewer than all when the body ended.
    pub fn push(&mut self, bytes: &[u8], out: &mut Vec<u8>) -> usize {
        match self {
            Decoder::Base64(decoder) => decoder.push(bytes, out),
            Decoder::Percent(decoder) => decoder.push(bytes, out),
        }
    }

    /// Ends the body where the text ends.
    pub fn finish(&mut self, out: &mut Vec<u8>) {
        match self {
            Decoder::Base64(decoder) => decoder.flush(out),
            Decoder::Percent(decoder) => decoder.flush(out),
        }
    }
}

/// Decodes percent-encoded text; what is no escape stays as it is. A JSON object ends the text where it ends itself:
/// brackets and apostrophes may stand in a URL as they are, and do wherever `encodeURIComponent` or Sass wrote it.
#[derive(Debug, Default, Clone)]
pub struct Percent {
    /// An escape that has begun.
    held: Vec<u8>,
    form: Form,
}

/// What a body turned out to be by its first byte.
#[derive(Debug, Default, Clone)]
enum Form {
    /// Nothing has been seen of it.
    #[default]
    Unknown,
    /// An object whose first bracket is not encoded, so that quotes and spaces may not be either; its line ends it.
    Plain(Object),
    /// An object that is encoded: what no URL may hold ends it.
    Encoded(Object),
    /// Something else.
    Other,
}

/// How far an object has come.
#[derive(Debug, Default, Clone)]
struct Object {
    depth: u32,
    in_string: bool,
    escaped: bool,
    ended: bool,
}

impl Percent {
    fn push(&mut self, bytes: &[u8], out: &mut Vec<u8>) -> usize {
        for (at, &byte) in bytes.iter().enumerate() {
            if matches!(self.form, Form::Unknown) && byte == b'{' {
                self.form = Form::Plain(Object::default());
            }
            if self.ends_before(byte) {
                self.flush(out);
                return at;
            }
            self.held.push(byte);
            match (self.held[0], self.held.len()) {
                (b'%', 3) => self.escape(out),
                (b'%', _) => {}
                _ => self.flush(out),
            }
        }
        bytes.len()
    }

    fn ends_before(&self, byte: u8) -> bool {
        let is_foreign = byte.is_ascii_whitespace() || matches!(byte, b'"' | b'`' | b'<' | b'>' | b'\\');
        match &self.form {
            Form::Plain(object) => object.ended || matches!(byte, b'\n' | b'\r'),
            Form::Encoded(object) => object.ended || is_foreign,
            Form::Unknown | Form::Other => is_foreign || matches!(byte, b'\'' | b')'),
        }
    }

    fn escape(&mut self, out: &mut Vec<u8>) {
        let digit = |at: usize| char::from(self.held[at]).to_digit(16);
        if let (Some(high), Some(low)) = (digit(1), digit(2)) {
            self.held.clear();
            self.held.push((high << 4 | low) as u8);
        }
        self.flush(out);
    }

    fn flush(&mut self, out: &mut Vec<u8>) {
        if let (Form::Unknown, Some(&first)) = (&self.form, self.held.first()) {
            self.form = if first == b'{' { Form::Encoded(Object::default()) } else { Form::Other };
        }
        if let Form::Plain(object) | Form::Encoded(object) = &mut self.form {
            self.held.iter().for_each(|&byte| object.follow(byte));
        }
        out.append(&mut self.held);
    }
}

impl Object {
    fn follow(&mut self, byte: u8) {
        match byte {
            _ if self.escaped => self.escaped = false,
            b'\\' if self.in_string => self.escaped = true,
            b'"' => self.in_string = !self.in_string,
            b'{' if !self.in_string => self.depth += 1,
            b'}' if !self.in_string => {
                self.depth = self.depth.saturating_sub(1);
                self.ended = self.depth == 0;
            }
            _ => {}
        }
    }
}

/// Decodes a run of base64.
#[derive(Debug, Default, Clone)]
pub struct Base64 {
    word: u32,
    digits: u32,
}

const INVALID: u8 = 0xFF;

const VALUE: [u8; 256] = {
    let mut table = digits(INVALID);
    table[b'-' as usize] = 62;
    table[b'_' as usize] = 63;
    table
};

/// What each byte stands for in base64, and `other` for those that are no digits.
pub(super) const fn digits(other: u8) -> [u8; 256] {
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
    fn push(&mut self, bytes: &[u8], out: &mut Vec<u8>) -> usize {
        let mut at = 0;
        loop {
            at += self.quads(&bytes[at..], out);
            let Some(&byte) = bytes.get(at) else { return at };
            let value = VALUE[usize::from(byte)];
            if value == INVALID {
                self.flush(out);
                return at + bytes[at..].iter().take(2).take_while(|&&byte| byte == b'=').count();
            }
            self.digit(value, out);
            at += 1;
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    /// What becomes of a body that is not base64, in pieces of a size.
    fn decoded(text: &str, size: usize) -> String {
        let (mut decoder, mut out) = (Decoder::new(false), Vec::new());
        for piece in text.as_bytes().chunks(size) {
            if decoder.push(piece, &mut out) < piece.len() {
                break;
            }
        }
        decoder.finish(&mut out);
        String::from_utf8_lossy(&out).into_owned()
    }

    #[test]
    fn bodies_that_are_not_base64_decode_the_same_whatever_the_pieces() {
        let cases = [
            ("%7B%22a%22%7d'", "{\"a\"}"),
            // What `encodeURIComponent` leaves as it is may stand in the object, and ends what is none.
            ("%7B%22a%22:%22it's%20f(x)%22%7D')", "{\"a\":\"it's f(x)\"}"),
            ("%7B%22a%22 b", "{\"a\""),
            ("x') y", "x"),
            ("x\u{e9}%zz%4\n", "x\u{e9}%zz%4"),
            ("100%", "100%"),
            // JSON that is not encoded ends with its object.
            (r#"{"a":{"}":"\""}} and more"#, r#"{"a":{"}":"\""}}"#),
            ("{\"a\":1\n}", "{\"a\":1"),
            ("{} x", "{}"),
            ("{%22a%22:1}%7D", "{\"a\":1}"),
        ];
        for (text, expected) in cases {
            for size in [1, 2, 3, 64] {
                assert_eq!(decoded(text, size), expected, "{text} in pieces of {size}");
            }
        }
    }

    #[test]
    fn runs_decode_the_same_whatever_the_pieces() {
        let cases = [
            ("Zm9vYmFy\"rest", "foobar", 8),
            ("Zm9vYg==\"", "foob", 8),
            ("Zm9vYg", "foob", 6),
            ("Zm8=*/", "fo", 4),
            ("-_-_", "\u{fb}\u{ff}\u{bf}", 4),
            ("", "", 0),
        ];
        for (text, decoded, length) in cases {
            for size in [1, 3, 64] {
                let (mut decoder, mut out, mut taken) = (Base64::default(), Vec::new(), 0);
                for piece in text.as_bytes().chunks(size) {
                    let here = decoder.push(piece, &mut out);
                    taken += here;
                    if here < piece.len() {
                        break;
                    }
                }
                decoder.flush(&mut out);
                let expected: Vec<u8> = decoded.chars().map(|byte| byte as u8).collect();
                assert_eq!(out, expected, "{text} in pieces of {size}");
                assert!(taken == length || size < 4, "{text} in pieces of {size}");
            }
        }
    }
}
