//! Percent-encoded text, also where it is escaped once more by what stands around it: a string literal or an attribute.
//! JSON ends where its first object does; what is none ends with the first byte that no URL holds.

use super::{Taken, escape};

/// Decodes percent-encoded text; what is no escape stays as it is.
#[derive(Debug, Default, Clone)]
pub struct Plain {
    /// Known once the beginning has been seen.
    written: Option<Written>,
    object: Object,
}

/// How the text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Written {
    /// As URLs are.
    Url,
    /// JSON as it is.
    Json,
    /// JSON inside a string literal.
    Literal,
    /// JSON inside an attribute.
    Attribute,
}

/// How far the object has come.
#[derive(Debug, Default, Clone)]
struct Object {
    begun: bool,
    depth: u32,
    in_string: bool,
    escaped: bool,
    ended: bool,
}

impl Plain {
    /// Decodes what it can of `bytes` into `out`.
    pub fn push(&mut self, bytes: &[u8], last: bool, out: &mut Vec<u8>) -> Taken {
        if self.written.is_none() && bytes.len() < escape::LONGEST && !last {
            return Taken { bytes: 0, ended: false };
        }
        let written = *self.written.get_or_insert_with(|| Written::of(bytes));
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            let rest = &bytes[at..];
            if self.object.ended || self.ends_before(written, byte) {
                return Taken { bytes: at, ended: true };
            }
            let is_escape = written.escapes(byte);
            if is_escape && rest.len() < escape::LONGEST && !last {
                return Taken { bytes: at, ended: false };
            }
            let (plain, length) = Some(rest).filter(|_| is_escape).and_then(escape::read).unwrap_or((byte, 1));
            self.object.follow(plain);
            out.push(plain);
            at += length;
        }
        Taken { bytes: at, ended: last || self.object.ended }
    }

    fn ends_before(&self, written: Written, byte: u8) -> bool {
        match written {
            Written::Json => matches!(byte, b'\n' | b'\r'),
            Written::Literal => matches!(byte, b'\n' | b'\r' | b'"'),
            Written::Attribute => matches!(byte, b'"' | b'<'),
            // Encoders leave apostrophes and parentheses as they are.
            Written::Url if self.object.begun && matches!(byte, b'\'' | b')') => false,
            Written::Url => {
                byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\'' | b'`' | b'<' | b'>' | b'\\' | b')')
            }
        }
    }
}

impl Written {
    /// How a text that begins so is written.
    fn of(text: &[u8]) -> Self {
        match text {
            [b'{', b'\\', b'"', ..] => Written::Literal,
            [b'{', b'&', ..] => Written::Attribute,
            [b'{', ..] => Written::Json,
            _ => Written::Url,
        }
    }

    fn escapes(self, byte: u8) -> bool {
        match byte {
            b'%' => true,
            b'\\' => self == Written::Literal,
            b'&' => self == Written::Attribute,
            _ => false,
        }
    }
}

impl Object {
    fn follow(&mut self, byte: u8) {
        match byte {
            _ if self.escaped => self.escaped = false,
            b'\\' if self.in_string => self.escaped = true,
            b'"' if self.begun => self.in_string = !self.in_string,
            b'{' if !self.in_string => {
                self.begun = true;
                self.depth += 1;
            }
            b'}' if !self.in_string && self.begun => {
                self.depth = self.depth.saturating_sub(1);
                self.ended = self.depth == 0;
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    fn decoded(text: &str, size: usize) -> (String, usize) {
        super::super::tests::decoded(text, false, size)
    }

    #[test]
    fn bodies_decode_the_same_whatever_the_pieces() {
        let cases = [
            ("%7B%22a%22%7d'", "{\"a\"}", 13),
            ("x\u{e9}%zz%4\n", "x\u{e9}%zz%4", 8),
            ("100%", "100%", 4),
            ("a'b", "a", 1),
            // What encoders leave as it is does not end a map.
            ("%7B%22a%22:%22it's(b)*/!%22%7D)*/", "{\"a\":\"it's(b)*/!\"}", 30),
            // JSON ends with its object.
            (r#"{"a":{"}":"\""}} and more"#, r#"{"a":{"}":"\""}}"#, 16),
            ("{\"a\":1\n}", "{\"a\":1", 6),
            ("{} x", "{}", 2),
            ("{%22a%22:1}%7D", "{\"a\":1}", 11),
            (r#"{\"a\":\"\\n\"}" + x"#, r#"{"a":"\n"}"#, 15),
            (r#"{&quot;a&quot;:&quot;&amp;&#39;&quot;}">x"#, r#"{"a":"&'"}"#, 38),
        ];
        for (text, expected, length) in cases {
            for size in [1, 2, 3, 7, 65_536] {
                assert_eq!(decoded(text, size), (expected.to_owned(), length), "{text} in pieces of {size}");
            }
        }
    }
}
