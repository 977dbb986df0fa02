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
        let ends = Ends::of(bytes, self.last.unwrap_or_default());
        self.ended += ends.count;
        self.last = bytes.last().copied().or(self.last);
        if ends.separators || self.separators.matched > 0 {
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

/// What ends lines in a piece of text.
#[derive(Debug, Default)]
struct Ends {
    /// LF, CR LF and CR; a CR LF counts where its CR stands.
    count: u64,
    /// Whether there may be separators.
    separators: bool,
}

/// Sums of so many fit a byte, so that sixteen of them are added at once; behind the first, which is looked at by itself,
/// none is left over.
const CHUNK: usize = 1 + 15 * 16;

impl Ends {
    /// Those of a text that stands behind this byte. A plain fold over each byte and the one before it: the compiler turns
    /// it into vector code.
    #[inline(never)]
    fn of(bytes: &[u8], mut before: u8) -> Self {
        let mut ends = Ends::default();
        for chunk in bytes.chunks(CHUNK) {
            let (first, last) = (chunk[0], chunk[chunk.len() - 1]);
            let (mut count, mut separators) = (ends_line(before, first), first == Separators::FIRST);
            for (&before, &byte) in chunk.iter().zip(&chunk[1..]) {
                count += ends_line(before, byte);
                separators |= byte == Separators::FIRST;
            }
            ends.count += u64::from(count);
            ends.separators |= separators;
            before = last;
        }
        ends
    }
}

/// 1 where a line ends at this byte, behind that one, and has not ended there.
fn ends_line(before: u8, byte: u8) -> u8 {
    u8::from(byte == b'\r') | u8::from(byte == b'\n') & u8::from(before != b'\r')
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
        self.line += Ends::of(bytes, if self.after_return { b'\r' } else { 0 }).count;
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
        assert_eq!(Ends::of(&[b'\n'; 10_000], b'\r').count, 9_999);
    }
}
