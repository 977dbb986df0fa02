//! Lines and columns of text that comes in pieces.
//!
//! A line ends at LF, CR LF or CR. Text that does not end in one has one more line; empty text has none.
//! Columns count UTF-16 code units, as source maps and editors do.

/// Counts the lines of a text that is pushed in pieces.
#[derive(Debug, Clone, Default)]
pub struct LineCount {
    ended: u64,
    last: Option<u8>,
    separators: Separators,
}

impl LineCount {
    /// Takes the next piece.
    pub fn push(&mut self, bytes: &[u8]) {
        let (Some(&first), Some(&last)) = (bytes.first(), bytes.last()) else { return };
        let is_plain = memchr::memchr2(b'\r', Separators::FIRST, bytes).is_none();
        self.ended += if is_plain { feeds(bytes) } else { line_ends(bytes) };
        if self.last == Some(b'\r') && first == b'\n' {
            self.ended -= 1;
        }
        self.last = Some(last);
        if !is_plain || self.separators.matched > 0 {
            self.separators.push(bytes);
        }
    }

    /// The index of the last line, from 0, where U+2028 and U+2029 end lines as well, as they do in scripts, and an empty
    /// line follows the last line's end.
    pub fn last_index(&self) -> u64 {
        self.ended + self.separators.count
    }

    /// The lines of all that was pushed.
    pub fn lines(&self) -> u64 {
        match self.last {
            None => 0,
            Some(b'\n' | b'\r') => self.ended,
            Some(_) => self.ended + 1,
        }
    }
}

/// Counts U+2028 and U+2029, which are three bytes: E2 80 A8 and E2 80 A9.
#[derive(Debug, Clone, Default)]
struct Separators {
    count: u64,
    /// How many bytes of one the last piece ended in.
    matched: usize,
}

impl Separators {
    const FIRST: u8 = 0xE2;

    fn push(&mut self, bytes: &[u8]) {
        let begun = std::mem::take(&mut self.matched);
        if begun > 0 {
            self.follow(begun, bytes);
        }
        for at in memchr::memchr_iter(Self::FIRST, bytes) {
            self.follow(1, &bytes[at + 1..]);
        }
    }

    /// Takes what follows so many bytes of one.
    fn follow(&mut self, begun: usize, rest: &[u8]) {
        match (begun, rest) {
            (_, []) => self.matched = begun,
            (1, [0x80, rest @ ..]) => self.follow(2, rest),
            (2, [0xA8 | 0xA9, ..]) => self.count += 1,
            _ => {}
        }
    }
}

/// Line ends within `bytes`, CR LF as one. Plain counting loops: the compiler turns them into vector code.
fn line_ends(bytes: &[u8]) -> u64 {
    let feeds = feeds(bytes);
    if memchr::memchr(b'\r', bytes).is_none() {
        return feeds;
    }
    let returns = count(bytes, |byte| byte == b'\r');
    let pairs = bytes.windows(2).filter(|pair| pair == b"\r\n").count() as u64;
    feeds + returns - pairs
}

fn feeds(bytes: &[u8]) -> u64 {
    count(bytes, |byte| byte == b'\n')
}

/// How many bytes satisfy `wanted`.
fn count(bytes: &[u8], wanted: impl Fn(u8) -> bool) -> u64 {
    // Sums of at most 255 fit a byte, so that sixteen of them are added at once.
    bytes.chunks(255).map(|chunk| u64::from(chunk.iter().map(|&byte| u8::from(wanted(byte))).sum::<u8>())).sum()
}

/// A line and a column, both from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: u64,
    /// The column, in UTF-16 code units.
    pub column: u64,
}

/// Follows line and column through a text that is passed in pieces.
#[derive(Debug, Clone, Copy)]
pub struct Cursor {
    line: u64,
    column: u64,
    after_return: bool,
}

impl Default for Cursor {
    fn default() -> Self {
        Cursor { line: 1, column: 1, after_return: false }
    }
}

impl Cursor {
    /// Passes over `bytes`.
    pub fn advance(&mut self, bytes: &[u8]) {
        let Some(&last) = bytes.last() else { return };
        if is_plain(bytes) && !self.after_return {
            self.column += bytes.len() as u64;
            return;
        }
        let mut ends = line_ends(bytes);
        if self.after_return && bytes.first() == Some(&b'\n') {
            ends -= 1;
        }
        self.line += ends;
        self.after_return = last == b'\r';
        match memchr::memrchr2(b'\n', b'\r', bytes) {
            Some(end) => self.column = 1 + utf16_units(&bytes[end + 1..]),
            None => self.column += utf16_units(bytes),
        }
    }

    /// Where the next byte stands.
    pub fn position(&self) -> Position {
        Position { line: self.line, column: self.column }
    }

    /// Where the byte after `bytes` stands.
    pub fn position_after(&self, bytes: &[u8]) -> Position {
        let mut cursor = *self;
        cursor.advance(bytes);
        cursor.position()
    }
}

/// Whether a text is ASCII and holds no line end, as most of a map's own text does. A plain fold: the compiler turns it
/// into vector code.
fn is_plain(bytes: &[u8]) -> bool {
    let is_other = |byte: u8| byte >= 0x80 || byte == b'\n' || byte == b'\r';
    bytes.chunks(4096).all(|chunk| !chunk.iter().fold(false, |found, &byte| found | is_other(byte)))
}

/// UTF-16 code units of UTF-8 text: one for each byte that begins a character, two for those of four bytes.
fn utf16_units(bytes: &[u8]) -> u64 {
    let units = |byte: u8| u8::from(byte & 0xC0 != 0x80) + u8::from(byte >= 0xF0);
    // Sums of at most 127 times two fit a byte.
    bytes.chunks(127).map(|chunk| u64::from(chunk.iter().map(|&byte| units(byte)).sum::<u8>())).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_pieces_of(text: &str, size: usize) -> LineCount {
        let mut count = LineCount::default();
        text.as_bytes().chunks(size).for_each(|piece| count.push(piece));
        count
    }

    #[test]
    fn lines_end_at_every_kind_of_break_whatever_the_pieces() {
        let cases = [
            ("", 0),
            ("a", 1),
            ("a\n", 1),
            ("a\nb", 2),
            ("a\r\nb\r\n", 2),
            ("a\rb", 2),
            ("\n\r", 2),
            ("\r\r\n\n", 3),
            ("\r\n", 1),
        ];
        for (text, lines) in cases {
            for size in [1, 2, 7, 65_536] {
                assert_eq!(in_pieces_of(text, size).lines(), lines, "{text:?} in pieces of {size}");
            }
        }
    }

    #[test]
    fn the_last_line_of_a_script_follows_every_line_end() {
        let cases = [("", 0), ("a", 0), ("a\n", 1), ("a\u{2028}b\r\n\u{2029}", 3), ("€\u{2027}\u{2028}\u{2028}x", 2)];
        for (text, index) in cases {
            for size in [1, 2, 7, 65_536] {
                assert_eq!(in_pieces_of(text, size).last_index(), index, "{text:?} in pieces of {size}");
            }
        }
    }

    #[test]
    fn positions_are_the_same_whatever_the_pieces() {
        let text = "ab\r\ncd\re😀f\n\nö!";
        let expected = [(1, 1), (1, 3), (2, 1), (2, 3), (3, 1), (3, 2), (3, 4), (4, 1), (5, 1), (5, 2)];
        for size in [1, 7, 65_536] {
            for (line, column) in expected {
                let mut cursor = Cursor::default();
                let mut seen = vec![cursor.position()];
                for piece in text.as_bytes().chunks(size) {
                    for at in 1..=piece.len() {
                        seen.push(cursor.position_after(&piece[..at]));
                    }
                    cursor.advance(piece);
                }
                assert!(seen.contains(&Position { line, column }), "{line}:{column} in pieces of {size}");
            }
        }
    }

    #[test]
    fn many_line_ends_are_all_counted() {
        assert_eq!(line_ends(&[b'\n'; 10_000]), 10_000);
    }
}
