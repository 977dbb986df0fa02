//! JSON (RFC 8259) as it streams by: bytes in, tokens out, nothing held but the key that is being read. Goes on behind
//! every error, so that whatever can be read is read; [`Scanner::error`] says where it first broke the grammar.

use crate::text::words;

/// What the scanner meets.
#[derive(Debug, PartialEq, Eq)]
pub enum Token<'a> {
    /// `{`
    ObjectBegin,
    /// `}`
    ObjectEnd,
    /// `[`
    ArrayBegin,
    /// `]`
    ArrayEnd,
    /// A member's name, unescaped, cut off past 256 bytes.
    Key(&'a [u8]),
    /// The opening quote of a string value.
    TextBegin,
    /// A piece of a string value, unescaped; a lone surrogate comes as U+FFFD.
    Text(&'a [u8]),
    /// The closing quote of a string value.
    TextEnd,
    /// A number, `true`, `false` or `null`, as written, cut off past 64 bytes.
    Scalar(&'a [u8]),
}

/// Takes the tokens. `at` is the index, in the pushed piece, behind the bytes that made the token.
pub trait Handler {
    /// The next token.
    fn token(&mut self, token: Token<'_>, at: usize);
}

/// Why a text is not JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SyntaxError {
    /// Offset in bytes from the start of the text.
    pub offset: u64,
    /// What is wrong there.
    pub what: &'static str,
}

const KEY_LIMIT: usize = 256;
const SCALAR_LIMIT: usize = 64;
const DEPTH_LIMIT: usize = 100_000;

/// Bytes of a string that are looked at before its text is handed on: as many as stay close to the processor.
const STEP: usize = 16 << 10;

/// The scanner.
#[derive(Debug)]
pub struct Scanner {
    state: State,
    expect: Expect,
    /// The open containers; true for an object.
    open: Vec<bool>,
    held: Vec<u8>,
    /// Room for the text of a string, kept from one to the next.
    plain: Vec<u8>,
    in_key: bool,
    hex: (u8, u16),
    high_surrogate: Option<u16>,
    passed: u64,
    error: Option<SyntaxError>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Between,
    InString,
    Escape,
    Hex,
    InScalar,
}

/// What the grammar allows next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Expect {
    Value,
    ValueOrEnd,
    Key,
    KeyOrEnd,
    Colon,
    CommaOrEnd,
    Nothing,
}

impl Default for Scanner {
    fn default() -> Self {
        Scanner {
            state: State::Between,
            expect: Expect::Value,
            open: Vec::new(),
            held: Vec::new(),
            plain: Vec::new(),
            in_key: false,
            hex: (0, 0),
            high_surrogate: None,
            passed: 0,
            error: None,
        }
    }
}

impl Scanner {
    /// Scans the next piece.
    pub fn push(&mut self, bytes: &[u8], handler: &mut impl Handler) {
        let mut at = 0;
        while at < bytes.len() {
            at = match self.state {
                State::InString => self.string(bytes, at, handler),
                State::Between => self.between(bytes, at, handler),
                State::Escape => self.escape(bytes, at, handler),
                State::Hex => self.hex_digit(bytes, at, handler),
                State::InScalar => self.scalar(bytes, at, handler),
            };
        }
        self.passed += bytes.len() as u64;
    }

    /// Ends the text.
    pub fn finish(&mut self, handler: &mut impl Handler) {
        if self.state == State::InScalar {
            self.end_scalar(0, handler);
        }
        if self.expect != Expect::Nothing {
            self.fail(0, "the text ends too early");
        }
    }

    /// Where the text first broke the grammar.
    pub fn error(&self) -> Option<SyntaxError> {
        self.error
    }

    fn fail(&mut self, at: usize, what: &'static str) {
        self.error.get_or_insert(SyntaxError { offset: self.passed + at as u64, what });
    }

    /// Text up to the closing quote, or to what takes more than a look; not more than a step. Code has an escape every
    /// twenty bytes; those of one letter are undone at once, so that the text is handed on in large pieces.
    fn string(&mut self, bytes: &[u8], at: usize, handler: &mut impl Handler) -> usize {
        let mut plain = std::mem::take(&mut self.plain);
        plain.resize(STEP, 0);
        let (read, written) = unescape(&bytes[at..bytes.len().min(at + STEP)], &mut plain);
        let end = at + read;
        if written > 0 {
            self.text(&plain[..written], end, handler);
        }
        self.plain = plain;
        match bytes.get(end) {
            Some(b'"') => self.end_string(end + 1, handler),
            Some(b'\\') => self.state = State::Escape,
            Some(&control @ 0..0x20) => {
                self.fail(end, "a string holds a control character");
                self.text(&[control], end + 1, handler);
            }
            _ => return end,
        }
        end + 1
    }

    fn text(&mut self, text: &[u8], at: usize, handler: &mut impl Handler) {
        self.lone_surrogate(at, handler);
        self.emit(text, at, handler);
    }

    fn emit(&mut self, text: &[u8], at: usize, handler: &mut impl Handler) {
        if self.in_key {
            let room = KEY_LIMIT - self.held.len();
            self.held.extend_from_slice(&text[..text.len().min(room)]);
        } else {
            handler.token(Token::Text(text), at);
        }
    }

    /// A high surrogate that no low one follows cannot be written in UTF-8.
    fn lone_surrogate(&mut self, at: usize, handler: &mut impl Handler) {
        if self.high_surrogate.take().is_some() {
            self.emit("\u{FFFD}".as_bytes(), at, handler);
        }
    }

    fn end_string(&mut self, at: usize, handler: &mut impl Handler) {
        self.lone_surrogate(at, handler);
        self.state = State::Between;
        if self.in_key {
            handler.token(Token::Key(&self.held), at);
            self.expect = Expect::Colon;
        } else {
            handler.token(Token::TextEnd, at);
            self.after_value();
        }
    }

    #[inline(never)]
    fn escape(&mut self, bytes: &[u8], at: usize, handler: &mut impl Handler) -> usize {
        self.state = State::InString;
        let letter = bytes[at];
        match SHORT[usize::from(letter)] {
            0 if letter == b'u' => {
                self.state = State::Hex;
                self.hex = (0, 0);
            }
            0 => {
                self.fail(at, "a string holds an unknown escape");
                self.text(&[letter], at + 1, handler);
            }
            plain => self.text(&[plain], at + 1, handler),
        }
        at + 1
    }

    #[inline(never)]
    fn hex_digit(&mut self, bytes: &[u8], at: usize, handler: &mut impl Handler) -> usize {
        let Some(digit) = char::from(bytes[at]).to_digit(16) else {
            self.fail(at, "a \\u escape has too few digits");
            self.state = State::InString;
            self.text("\u{FFFD}".as_bytes(), at, handler);
            return at;
        };
        self.hex = (self.hex.0 + 1, self.hex.1 << 4 | digit as u16);
        if self.hex.0 == 4 {
            self.state = State::InString;
            self.code_unit(self.hex.1, at + 1, handler);
        }
        at + 1
    }

    /// One `\u` escape: a character, or half of one.
    fn code_unit(&mut self, unit: u16, at: usize, handler: &mut impl Handler) {
        match (self.high_surrogate.take(), unit) {
            (Some(high), 0xDC00..=0xDFFF) => {
                let scalar = 0x10000 + (u32::from(high - 0xD800) << 10 | u32::from(unit - 0xDC00));
                self.character(char::from_u32(scalar), at, handler);
            }
            (high, _) => {
                if high.is_some() {
                    self.character(None, at, handler);
                }
                match unit {
                    0xD800..=0xDBFF => self.high_surrogate = Some(unit),
                    _ => self.character(char::from_u32(u32::from(unit)), at, handler),
                }
            }
        }
    }

    fn character(&mut self, character: Option<char>, at: usize, handler: &mut impl Handler) {
        let mut utf8 = [0; 4];
        let text = character.unwrap_or(char::REPLACEMENT_CHARACTER).encode_utf8(&mut utf8);
        self.emit(text.as_bytes(), at, handler);
    }

    #[inline(never)]
    fn scalar(&mut self, bytes: &[u8], at: usize, handler: &mut impl Handler) -> usize {
        let rest = &bytes[at..];
        // Exactly what `between` knows: it has passed on one other byte at least, so this always moves.
        let ends = |byte: &u8| b",}]:\"{[ \t\n\r".contains(byte);
        let end = rest.iter().position(ends).unwrap_or(rest.len());
        let room = SCALAR_LIMIT - self.held.len();
        self.held.extend_from_slice(&rest[..end.min(room)]);
        if end < rest.len() {
            self.end_scalar(at + end, handler);
        }
        at + end
    }

    fn end_scalar(&mut self, at: usize, handler: &mut impl Handler) {
        self.state = State::Between;
        if !is_scalar(&self.held) {
            self.fail(at, "something stands here that is no value");
        }
        handler.token(Token::Scalar(&self.held), at);
        self.after_value();
    }

    fn after_value(&mut self) {
        self.expect = if self.open.is_empty() { Expect::Nothing } else { Expect::CommaOrEnd };
    }

    /// One byte between values, or the first of a value.
    fn between(&mut self, bytes: &[u8], at: usize, handler: &mut impl Handler) -> usize {
        let byte = bytes[at];
        match byte {
            b' ' | b'\t' | b'\n' | b'\r' => {}
            b'"' => self.begin_string(at, handler),
            b'{' | b'[' => self.begin_container(byte == b'{', at, handler),
            b'}' | b']' => self.end_container(byte == b'}', at, handler),
            b',' => self.comma(at),
            b':' => {
                self.expect_one(at, &[Expect::Colon]);
                self.expect = Expect::Value;
            }
            _ => {
                self.expect_one(at, &[Expect::Value, Expect::ValueOrEnd]);
                self.held.clear();
                self.state = State::InScalar;
                return at;
            }
        }
        at + 1
    }

    fn expect_one(&mut self, at: usize, allowed: &[Expect]) {
        if !allowed.contains(&self.expect) {
            self.fail(at, "something stands here that does not belong");
        }
    }

    fn begin_string(&mut self, at: usize, handler: &mut impl Handler) {
        self.state = State::InString;
        self.in_key = matches!(self.expect, Expect::Key | Expect::KeyOrEnd);
        self.held.clear();
        if !self.in_key {
            self.expect_one(at, &[Expect::Value, Expect::ValueOrEnd]);
            handler.token(Token::TextBegin, at + 1);
        }
    }

    fn begin_container(&mut self, object: bool, at: usize, handler: &mut impl Handler) {
        self.expect_one(at, &[Expect::Value, Expect::ValueOrEnd]);
        if self.open.len() == DEPTH_LIMIT {
            self.fail(at, "it is nested too deeply");
            return;
        }
        self.open.push(object);
        self.expect = if object { Expect::KeyOrEnd } else { Expect::ValueOrEnd };
        handler.token(if object { Token::ObjectBegin } else { Token::ArrayBegin }, at + 1);
    }

    fn end_container(&mut self, object: bool, at: usize, handler: &mut impl Handler) {
        let allowed = if object { Expect::KeyOrEnd } else { Expect::ValueOrEnd };
        self.expect_one(at, &[allowed, Expect::CommaOrEnd]);
        if self.open.last() != Some(&object) {
            self.fail(at, "a bracket closes what was not opened");
            return;
        }
        self.open.pop();
        self.after_value();
        handler.token(if object { Token::ObjectEnd } else { Token::ArrayEnd }, at + 1);
    }

    fn comma(&mut self, at: usize) {
        self.expect_one(at, &[Expect::CommaOrEnd]);
        self.expect = match self.open.last() {
            Some(true) => Expect::Key,
            Some(false) => Expect::Value,
            None => Expect::Nothing,
        };
    }
}

/// What the escapes of one letter stand for; 0 for what is none.
const SHORT: [u8; 256] = {
    let mut table = [0; 256];
    let escapes = b"n\nt\tr\rb\x08f\x0C\"\"\\\\//";
    let mut at = 0;
    while at < escapes.len() {
        table[escapes[at] as usize] = escapes[at + 1];
        at += 2;
    }
    table
};

/// Undoes the escapes of one letter in a piece of a string; returns how much of it was read, and how much text that is. Stops
/// at its end and at every other byte that matters.
#[inline(never)]
fn unescape(raw: &[u8], plain: &mut [u8]) -> (usize, usize) {
    let marks = |word| words::equal(word, b'"') | words::equal(word, b'\\') | words::below(word, 0x20);
    let (mut read, mut written) = (0, 0);
    while let (Some(rest), Some(room)) = (raw.get(read..), plain.get_mut(written..)) {
        let length = words::copy_until(rest, room, marks);
        (read, written) = (read + length, written + length);
        let begun = read;
        // Where a line ends, several follow one another.
        while let (Some(&[b'\\', letter]), Some(room)) = (raw.get(read..read + 2), plain.get_mut(written)) {
            match SHORT[usize::from(letter)] {
                0 => break,
                plain => *room = plain,
            }
            (read, written) = (read + 2, written + 1);
        }
        if read == begun {
            break;
        }
    }
    (read, written)
}

/// Whether `text` is a number by RFC 8259, section 6, or one of the three names.
fn is_scalar(text: &[u8]) -> bool {
    if matches!(text, b"true" | b"false" | b"null") {
        return true;
    }
    let digits = |text: &[u8]| text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut rest = text.strip_prefix(b"-").unwrap_or(text);
    let whole = digits(rest);
    if whole == 0 || whole > 1 && rest[0] == b'0' {
        return false;
    }
    rest = &rest[whole..];
    if let Some(fraction) = rest.strip_prefix(b".") {
        let count = digits(fraction);
        if count == 0 {
            return false;
        }
        rest = &fraction[count..];
    }
    if let [b'e' | b'E', exponent @ ..] = rest {
        let exponent = exponent.strip_prefix(b"+").or(exponent.strip_prefix(b"-")).unwrap_or(exponent);
        return !exponent.is_empty() && digits(exponent) == exponent.len();
    }
    rest.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default)]
    struct Log(String, Vec<u8>);

    impl Handler for Log {
        fn token(&mut self, token: Token<'_>, _: usize) {
            match token {
                Token::ObjectBegin => self.0.push('{'),
                Token::ObjectEnd => self.0.push('}'),
                Token::ArrayBegin => self.0.push('['),
                Token::ArrayEnd => self.0.push(']'),
                Token::Key(key) => self.0 += &format!("{}=", String::from_utf8_lossy(key)),
                Token::TextBegin => self.1.clear(),
                Token::Text(piece) => self.1.extend_from_slice(piece),
                Token::TextEnd => self.0 += &format!("{:?};", String::from_utf8_lossy(&self.1)),
                Token::Scalar(scalar) => self.0 += &format!("{};", String::from_utf8_lossy(scalar)),
            }
        }
    }

    fn scan(text: &str, size: usize) -> (String, Option<SyntaxError>) {
        let (mut scanner, mut log) = (Scanner::default(), Log::default());
        text.as_bytes().chunks(size).for_each(|piece| scanner.push(piece, &mut log));
        scanner.finish(&mut log);
        (log.0, scanner.error())
    }

    #[test]
    fn tokens_are_the_same_whatever_the_pieces() {
        let text = r#" {"a":[1,-2.5e3,true,null],"b\n":"x\"\\\/\t\u00e9\ud83d\ude00","c":{},"d":"","e":[]} "#;
        let expected = "{a=[1;-2.5e3;true;null;]b\n=\"x\\\"\\\\/\\té😀\";c={}d=\"\";e=[]}";
        for size in [1, 2, 7, 65_536] {
            assert_eq!(scan(text, size), (expected.into(), None), "pieces of {size}");
        }
    }

    #[test]
    fn lone_surrogates_are_replaced() {
        for (text, expected) in [
            (r#""\ud83dx""#, "\"\u{FFFD}x\";"),
            (r#""\ude00""#, "\"\u{FFFD}\";"),
            (r#""\ud83d\ud83d\ude00""#, "\"\u{FFFD}😀\";"),
            (r#""\ud83d""#, "\"\u{FFFD}\";"),
            (r#""\ud83dA""#, "\"\u{FFFD}A\";"),
        ] {
            for size in [1, 7, 64] {
                assert_eq!(scan(text, size), (expected.into(), None), "{text} in pieces of {size}");
            }
        }
    }

    /// serde_json is the oracle: what it refuses has an error here, and what it accepts has none.
    #[test]
    fn grammar_errors_are_those_of_another_parser() {
        let cases = [
            "",
            " ",
            "{",
            "}",
            "[",
            "]",
            "{]",
            "[}",
            "[1,]",
            "[,1]",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\":1,}",
            "{,}",
            "{1:2}",
            "[1 2]",
            "1 2",
            "tru",
            "nul",
            "01",
            "1.",
            ".5",
            "-",
            "+1",
            "1e",
            "1e+",
            "\"",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\n\"",
            "[1]x",
            "{\"a\":1}}",
            "{\"a\":1 \"b\":2}",
            "{\"a\" 1}",
            "{\"a\"::1}",
            "[[]",
            "[1],",
            "NaN",
            "'a'",
            "0",
            "-0",
            "1.5e-3",
            "[]",
            "{}",
            "[[],{}]",
            "\"\"",
            "true",
            " null ",
            "{\"a\":{\"b\":[1,2,{\"c\":\"d\"}]}}",
        ];
        for text in cases {
            let valid = serde_json::from_str::<serde_json::Value>(text).is_ok();
            for size in [1, 3, 64] {
                assert_eq!(scan(text, size).1.is_none(), valid, "{text:?} in pieces of {size}");
            }
        }
    }

    #[test]
    fn reading_goes_on_behind_an_error() {
        let (tokens, error) = scan(r#"{"a": ?, "b": "kept"}"#, 64);
        assert_eq!(tokens, "{a=?;b=\"kept\";}");
        assert_eq!(error.map(|error| error.offset), Some(7));
    }
}
