//! Where the lines and the wide characters of a text are, in a compact form, so that a line and a column become a byte
//! offset when the text has long streamed by. Holds no text.
//!
//! Columns count UTF-16 code units (ECMA-426, "Terms and definitions"). Bytes that are no UTF-8 count as the decoder of
//! the WHATWG's Encoding standard counts them: each maximal part of a character is one U+FFFD. A byte-order mark at the
//! beginning has no column. Lines of scripts end as ECMA-262's LineTerminatorSequence does, at LF, CR LF, CR, U+2028 and
//! U+2029: so ECMA-426 splits them ("JavaScriptExtractSourceMapURL"), and so engines and compilers count; those of style
//! sheets end at the first three.

use super::varint;

/// The lines and wide characters of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layout {
    /// For each line four times its bytes, with those that end it, and how many these are; the last is what follows the
    /// last line's end, and may be empty.
    lines: Vec<u8>,
    /// Runs of characters of one size that are no ASCII: how many bytes after the run before, times four, and the size
    /// less one; then their number. No run goes on behind a line's end.
    wide: Vec<u8>,
    bytes: u64,
    /// Whether it begins with a byte-order mark.
    marked: bool,
}

/// Bytes of the byte-order mark, which is U+FEFF.
const MARK: &[u8] = "\u{FEFF}".as_bytes();

/// Bytes of what ends a line: LF or CR, CR LF, U+2028 or U+2029.
const ONE: u64 = 1;
const PAIR: u64 = 2;
const SEPARATOR: u64 = 3;

impl Layout {
    /// A text of so many bytes that is one line, and whose columns are bytes: a WebAssembly module.
    pub fn of_bytes(bytes: u64) -> Layout {
        let mut lines = Vec::new();
        varint::write(&mut lines, bytes << 2);
        Layout { lines, bytes, ..Layout::default() }
    }

    /// How many bytes it holds.
    pub fn held(&self) -> usize {
        self.lines.capacity() + self.wide.capacity()
    }

    /// Looks places up, in order.
    pub fn walk(&self) -> Walk<'_> {
        let (lines, wide) = (&self.lines[..], &self.wide[..]);
        let before = if self.marked { MARK.len() as u64 } else { 0 };
        let mut walk =
            Walk { lines, wide, next: NO_MORE, line: 0, text_end: 0, end: 0, byte: 0, column: 0, past: false };
        walk.take_line();
        walk.take_wide(before);
        walk.byte = before;
        walk
    }
}

/// Makes a [`Layout`] of text that is pushed in pieces.
#[derive(Debug, Clone)]
pub struct LayoutBuilder {
    layout: Layout,
    /// Whether U+2028 and U+2029 end lines.
    separators: bool,
    /// Where the line began, and where the last run of wide characters ended.
    line_start: u64,
    wide_end: u64,
    /// The run that is being counted: where it began, its characters' size and their number.
    run: (u64, u64, u64),
    after_return: bool,
    /// The beginning of a character that a piece cut.
    held: Vec<u8>,
}

impl LayoutBuilder {
    /// A builder for a script, or else for a style sheet.
    pub fn new(is_script: bool) -> Self {
        LayoutBuilder {
            layout: Layout::default(),
            separators: is_script,
            line_start: 0,
            wide_end: 0,
            run: (0, 0, 0),
            after_return: false,
            held: Vec::new(),
        }
    }

    /// Takes the next piece.
    pub fn push(&mut self, mut bytes: &[u8]) {
        while !self.held.is_empty() && !bytes.is_empty() {
            bytes = self.complete(bytes);
        }
        while !bytes.is_empty() {
            let ascii = ascii_prefix(bytes);
            self.ascii(&bytes[..ascii]);
            let wide = wide_prefix(&bytes[ascii..]);
            let (stretch, rest) = bytes[ascii..].split_at(wide);
            self.wide(stretch, !rest.is_empty());
            bytes = rest;
        }
    }

    /// How many bytes it holds.
    pub fn held(&self) -> usize {
        self.layout.held()
    }

    /// Ends the text.
    pub fn finish(mut self) -> Layout {
        let held = std::mem::take(&mut self.held);
        self.wide(&held, true);
        self.end_return();
        self.end_run();
        let (start, end) = (self.line_start, self.layout.bytes);
        varint::write(&mut self.layout.lines, (end - start) << 2);
        self.layout.lines.shrink_to_fit();
        self.layout.wide.shrink_to_fit();
        self.layout
    }

    /// Goes on with a character that was cut; returns what is left of the piece.
    fn complete<'a>(&mut self, bytes: &'a [u8]) -> &'a [u8] {
        let more = wide_prefix(&bytes[..bytes.len().min(4 - self.held.len().min(3))]);
        let mut held = std::mem::take(&mut self.held);
        held.extend_from_slice(&bytes[..more]);
        self.wide(&held, more == 0);
        &bytes[more..]
    }

    fn ascii(&mut self, bytes: &[u8]) {
        let Some(&first) = bytes.first() else { return };
        let start = self.layout.bytes;
        self.layout.bytes += bytes.len() as u64;
        if self.after_return {
            self.after_return = false;
            match first {
                b'\n' => self.end_line(start + 1, PAIR),
                _ => self.end_line(start, ONE),
            }
        }
        for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
            let end = start + at as u64 + 1;
            match (bytes[at], bytes.get(at + 1)) {
                (b'\r', Some(b'\n')) => self.end_line(end + 1, PAIR),
                (b'\r', Some(_)) => self.end_line(end, ONE),
                (b'\r', None) => self.after_return = true,
                // It belongs to the line that ended already.
                _ if self.line_start == end => {}
                _ => self.end_line(end, ONE),
            }
        }
    }

    /// Takes characters that are no ASCII; `whole` says that the last of them is not cut.
    fn wide(&mut self, bytes: &[u8], whole: bool) {
        if !bytes.is_empty() {
            self.end_return();
        }
        let (bytes, cut) = bytes.split_at(bytes.len() - if whole { 0 } else { cut_off(bytes) });
        self.held.extend_from_slice(cut);
        for chunk in bytes.utf8_chunks() {
            chunk.valid().chars().for_each(|letter| self.letter(letter));
            let invalid = chunk.invalid();
            if !invalid.is_empty() {
                self.character(invalid.len() as u64);
            }
        }
    }

    fn letter(&mut self, letter: char) {
        if self.layout.bytes == 0 && letter == '\u{FEFF}' {
            self.layout.marked = true;
            self.layout.bytes = MARK.len() as u64;
            self.wide_end = self.layout.bytes;
            return;
        }
        self.character(letter.len_utf8() as u64);
        if self.separators && matches!(letter, '\u{2028}' | '\u{2029}') {
            self.end_line(self.layout.bytes, SEPARATOR);
        }
    }

    /// Counts a character of so many bytes.
    fn character(&mut self, size: u64) {
        let (start, of, count) = self.run;
        if count == 0 || of != size || start + of * count != self.layout.bytes {
            self.end_run();
            self.run = (self.layout.bytes, size, 0);
        }
        self.run.2 += 1;
        self.layout.bytes += size;
    }

    fn end_run(&mut self) {
        let (start, size, count) = std::mem::take(&mut self.run);
        if count > 0 {
            varint::write(&mut self.layout.wide, (start - self.wide_end) << 2 | (size - 1));
            varint::write(&mut self.layout.wide, count);
            self.wide_end = start + size * count;
        }
    }

    fn end_return(&mut self) {
        if std::mem::take(&mut self.after_return) {
            self.end_line(self.layout.bytes, ONE);
        }
    }

    fn end_line(&mut self, end: u64, ended_by: u64) {
        self.end_run();
        varint::write(&mut self.layout.lines, (end - self.line_start) << 2 | ended_by);
        self.line_start = end;
    }
}

/// How many bytes at the end are the beginning of a character.
fn cut_off(bytes: &[u8]) -> usize {
    let begins = bytes.iter().rev().take(3).position(|byte| byte & 0xC0 == 0xC0).map_or(0, |back| back + 1);
    let end = bytes.get(bytes.len() - begins..).unwrap_or_default();
    if std::str::from_utf8(end).is_err_and(|error| error.error_len().is_none()) { begins } else { 0 }
}

/// How many bytes before the first that is no ASCII.
fn ascii_prefix(bytes: &[u8]) -> usize {
    let blocks = bytes.chunks(64).take_while(|block| block.is_ascii()).count();
    let rest = bytes.get(blocks * 64..).unwrap_or_default();
    (blocks * 64 + rest.iter().take_while(|byte| byte.is_ascii()).count()).min(bytes.len())
}

/// How many bytes before the first that is ASCII.
fn wide_prefix(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| !byte.is_ascii()).count()
}

/// A walk over a layout, forward only.
#[derive(Debug, Clone)]
pub struct Walk<'a> {
    lines: &'a [u8],
    wide: &'a [u8],
    /// The wide characters that come next.
    next: Wide,
    line: u64,
    /// Where the line ends, without what ends it and with it.
    text_end: u64,
    end: u64,
    /// How far the line has been walked: the byte, and the column there.
    byte: u64,
    column: u64,
    /// Whether the text has no such line.
    past: bool,
}

/// A run of wide characters: where it begins, the size of each and their number.
#[derive(Debug, Clone, Copy)]
struct Wide {
    start: u64,
    size: u64,
    count: u64,
}

/// Behind the last run.
const NO_MORE: Wide = Wide { start: u64::MAX, size: 1, count: 0 };

impl Wide {
    /// Code units of each character.
    fn units(&self) -> u64 {
        if self.size == 4 { 2 } else { 1 }
    }
}

impl Walk<'_> {
    /// Goes forward to a line, from 0; false when the text has fewer.
    pub fn go_to(&mut self, line: u64) -> bool {
        while self.line < line && !self.past {
            self.line += 1;
            self.take_line();
        }
        !self.past
    }

    /// The byte at a column of this line, from 0, and whether the line has that column. Columns behind the line's end
    /// stand for its end, one within a character for its beginning. They must not go back.
    pub fn offset(&mut self, column: u64) -> (u64, bool) {
        let mut left = column.saturating_sub(self.column);
        while left > 0 && self.byte < self.end {
            let plain = left.min(self.next.start.min(self.end) - self.byte);
            self.pass(plain, 1, 1);
            left -= plain;
            if left == 0 || self.next.start >= self.end {
                break;
            }
            let units = self.next.units();
            let wide = (left / units).min(self.next.count);
            self.pass(wide, self.next.size, units);
            left -= wide * units;
            self.next = Wide { start: self.byte, count: self.next.count - wide, ..self.next };
            if self.next.count > 0 {
                // The column is the second half of a character.
                left = 0;
            } else {
                self.take_wide(self.byte);
            }
        }
        (self.byte, left == 0 && !self.past && self.byte <= self.text_end)
    }

    /// Where the line ends, with what ends it.
    pub fn end(&self) -> u64 {
        self.end
    }

    fn pass(&mut self, characters: u64, bytes: u64, units: u64) {
        self.byte += characters * bytes;
        self.column += characters * units;
    }

    fn take_line(&mut self) {
        let start = self.end;
        match varint::read(&mut self.lines) {
            Some(line) => {
                self.end += line >> 2;
                self.text_end = self.end - (line & 3);
            }
            None => self.past = true,
        }
        while self.next.start < start {
            self.take_wide(self.next.start + self.next.size * self.next.count);
        }
        (self.byte, self.column) = (start, 0);
    }

    /// Takes the next run of wide characters; the one before ended there.
    fn take_wide(&mut self, end: u64) {
        let run = varint::read(&mut self.wide).zip(varint::read(&mut self.wide));
        let wide = |(head, count): (u64, u64)| Wide { start: end + (head >> 2), size: (head & 3) + 1, count };
        self.next = run.map_or(NO_MORE, wide);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(text: &[u8], size: usize, is_script: bool) -> Layout {
        let mut builder = LayoutBuilder::new(is_script);
        text.chunks(size).for_each(|piece| builder.push(piece));
        builder.finish()
    }

    /// Every column of every line, found by counting in the text itself.
    fn columns(text: &str, is_script: bool) -> Vec<(u64, u64, u64)> {
        let (mut places, mut line, mut column) = (Vec::new(), 0, 0);
        let letters: Vec<(usize, char)> = text.char_indices().collect();
        for (at, &(byte, letter)) in letters.iter().enumerate() {
            if letter == '\u{FEFF}' && byte == 0 {
                continue;
            }
            (0..letter.len_utf16()).for_each(|unit| places.push((line, column + unit as u64, byte as u64)));
            column += letter.len_utf16() as u64;
            let followed = letters.get(at + 1).is_some_and(|&(_, next)| next == '\n');
            let separates = is_script && matches!(letter, '\u{2028}' | '\u{2029}');
            if letter == '\n' || letter == '\r' && !followed || separates {
                (line, column) = (line + 1, 0);
            }
        }
        places.push((line, column, text.len() as u64));
        places
    }

    const TEXTS: [&str; 10] = [
        "",
        "one line",
        "one\ntwo\n",
        "\n\n\r\r\n\n\r",
        "a\rb\r\nc\nd",
        "\u{FEFF}a\u{FEFF}b\n\u{FEFF}c",
        "ä\nöü€😀x€€\r\n😀😀\r",
        "a\u{2028}b€\u{2029}\u{2028}€c\n",
        "中文字符 and 中文\n中文",
        "\r€\r\n€",
    ];

    #[test]
    fn every_column_is_found_whatever_the_pieces() {
        let long = format!("{}€{}\n{}", "x".repeat(300), "y".repeat(70_000), "ü".repeat(70_000));
        for text in TEXTS.into_iter().chain([long.as_str()]) {
            for (size, is_script) in [(1, true), (2, true), (7, true), (7, false), (65_536, true), (65_536, false)] {
                let layout = layout(text.as_bytes(), size, is_script);
                assert_eq!(layout.bytes, text.len() as u64);
                let mut walk = layout.walk();
                for (line, column, byte) in columns(text, is_script) {
                    assert!(walk.go_to(line));
                    assert_eq!(walk.offset(column).0, byte, "{line}:{column} of {text:?} in pieces of {size}");
                }
                assert!(!walk.go_to(columns(text, is_script).len() as u64 + 1));
            }
        }
    }

    #[test]
    fn a_line_has_the_columns_up_to_its_end_and_not_what_ends_it() {
        let layout = layout("ab\r\n€\u{2028}😀\n".as_bytes(), 3, true);
        let inside = |line, column| {
            let mut walk = layout.walk();
            walk.go_to(line) && walk.offset(column).1
        };
        for (line, last) in [(0, 2), (1, 1), (2, 2), (3, 0)] {
            assert!((0..=last).all(|column| inside(line, column)), "{line}");
            assert!((last + 1..last + 4).all(|column| !inside(line, column)), "{line}");
        }
        assert!(!inside(4, 0));
    }

    #[test]
    fn columns_past_the_end_stand_for_the_end() {
        let layout = layout("ab\n€\n".as_bytes(), 64, true);
        let mut walk = layout.walk();
        assert_eq!((walk.offset(9), walk.end()), ((3, false), 3));
        walk.go_to(1);
        assert_eq!((walk.offset(0), walk.offset(9), walk.end()), ((3, true), (7, false), 7));
        walk.go_to(9);
        assert_eq!((walk.offset(0), walk.end()), ((7, false), 7));
    }

    /// The decoder of the standard library is the oracle: each U+FFFD is one code unit.
    #[test]
    fn bytes_that_are_no_text_count_as_a_decoder_counts_them() {
        let text = b"a\xFFb\xE2\x82c\xE2\x82\xF0\x9F\x98\n\x80\x80\xC3\xA9\xF0\x9F\x98\x80\xED\xA0\x80\xE2";
        let decoded = String::from_utf8_lossy(text);
        for size in [1, 2, 3, 64] {
            let layout = layout(text, size, true);
            let mut walk = layout.walk();
            let mut byte = 0;
            for (line, line_text) in decoded.split('\n').enumerate() {
                assert!(walk.go_to(line as u64));
                let units = line_text.encode_utf16().count() as u64;
                (0..units).for_each(|column| {
                    let (offset, inside) = walk.offset(column);
                    assert!(inside && offset >= byte, "{line}:{column} in pieces of {size}");
                    byte = offset;
                });
                byte = walk.end();
                assert!(walk.offset(units).1 && !walk.offset(units + 2).1, "{line} in pieces of {size}");
            }
            assert_eq!(byte, text.len() as u64);
        }
    }

    #[test]
    fn columns_of_a_module_are_bytes() {
        let layout = Layout::of_bytes(300);
        let mut walk = layout.walk();
        assert_eq!(
            [walk.offset(0), walk.offset(299), walk.offset(300), walk.offset(301)].map(|(byte, _)| byte),
            [0, 299, 300, 300]
        );
    }
}
