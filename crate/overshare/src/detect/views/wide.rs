//! UTF-16 in either byte order, in files and in programs: letters with a zero byte beside each.

use std::ops::Range;

use super::View;
use crate::detect::runs::{SHORTEST, in_token};

/// How many letters before and behind a run are shown with it.
const BEFORE: usize = 110;
const BEHIND: usize = 512;

/// Calls `each` with a view around every run of wide token characters that begins within `range`, and with where in the
/// text the run begins. Texts without zeros cost one search for one.
pub fn for_each_wide(text: &[u8], range: Range<usize>, mut each: impl FnMut(View, usize)) {
    let mut at = range.start;
    while let Some(zero) = memchr::memchr(0, &text[at.min(range.end)..range.end]) {
        // A letter whose zero comes first may be the last one before the range.
        at = (at + zero).saturating_sub(1).max(range.start.saturating_sub(1));
        let is_first = at < 2 || !is_letter(text, at - 2, in_token);
        let length =
            (at..text.len()).step_by(2).take_while(|&at| is_letter(text, at, in_token)).take(super::AHEAD).count();
        if length >= SHORTEST && is_first {
            each(view(text, at, length), at);
        }
        at += (2 * length).max(2);
    }
}

/// Whether a letter stands at `at` with a zero behind it.
fn is_letter(text: &[u8], at: usize, is: impl Fn(u8) -> bool) -> bool {
    text.get(at).is_some_and(|&byte| is(byte)) && text.get(at + 1) == Some(&0)
}

/// The letters around a run of so many.
fn view(text: &[u8], at: usize, length: usize) -> View {
    let shown = |byte: u8| matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t');
    let before = (1..=BEFORE.min(at / 2)).take_while(|letters| is_letter(text, at - 2 * letters, shown)).count();
    let mut view = View::default();
    let mut place = at - 2 * before;
    while is_letter(text, place, shown) && view.bytes.len() < before + length + BEHIND {
        view.push(text[place], place);
        place += 2;
    }
    // In the other byte order the last letter's zero stands before it.
    if let Some(&last) = text.get(place).filter(|&&last| in_token(last)) {
        view.push(last, place);
        place += 1;
    }
    view.end(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn views(text: &[u8]) -> Vec<(String, usize)> {
        let mut found = Vec::new();
        for_each_wide(text, 0..text.len(), |view, at| {
            found.push((String::from_utf8_lossy(&view.bytes).into_owned(), at))
        });
        found
    }

    #[test]
    fn wide_runs_are_shown_with_what_stands_around_them() {
        let text = "key = abcdefghijklmnop; x";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(views(&little), [(text.to_owned(), 12)]);
        assert_eq!(views(&big), [(text.to_owned(), 13)]);
        assert_eq!(views(&[&[7, 0, 0, 3], &little[..]].concat()), [(text.to_owned(), 16)]);
        assert_eq!(views(b"plain text without any zero"), []);
    }
}
