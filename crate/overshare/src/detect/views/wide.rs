//! UTF-16 in either byte order, in files and in programs: letters with a zero byte beside each. Not letters beyond ASCII,
//! which end what is read.

use std::ops::Range;

use super::View;
use crate::detect::runs::{SHORTEST, in_token};

/// How many letters before those that are looked at are shown with them: two bytes each, less than what every place sees.
const BEFORE: usize = 110;

/// How many behind them: a private key of 16,384 bits, and less than what a window shows ahead.
const BEHIND: usize = 20 << 10;

/// Calls `each` with a view of every row of wide letters of which some stand within `range`, and with which those are.
/// Texts without zeros cost one search for one.
pub fn for_each_wide(text: &[u8], range: Range<usize>, mut each: impl FnMut(View, Range<usize>)) {
    // The zero of a range's last letter stands behind the range.
    let end = text.len().min(range.end + 1);
    let mut from = range.start + 1;
    while let Some(zero) = memchr::memchr(0, text.get(from..end).unwrap_or_default()) {
        let first = from + zero - 1;
        let own = letters(text, first).take_while(|&place| place < range.end).count();
        if own > 0 {
            let before = (1..=BEFORE.min(first / 2)).take_while(|count| is_letter(text, first - 2 * count)).count();
            // Programs have many rows of one letter or two. The last letter of a row may have no zero behind it.
            if before + letters(text, first).take(SHORTEST).count() + 1 >= SHORTEST {
                each(view(text, first - 2 * before, before + own + BEHIND), before..before + own);
            }
        }
        from = first + 2 * own.max(1);
    }
}

/// Where letters stand from `first` on, as far as they follow each other.
fn letters(text: &[u8], first: usize) -> impl Iterator<Item = usize> {
    (first..text.len()).step_by(2).take_while(|&place| is_letter(text, place))
}

/// Whether a letter stands here with a zero behind it.
fn is_letter(text: &[u8], at: usize) -> bool {
    let shown = |byte: u8| matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t');
    text.get(at).is_some_and(|&byte| shown(byte)) && text.get(at + 1) == Some(&0)
}

/// As many letters as that from `first` on.
fn view(text: &[u8], first: usize, most: usize) -> View {
    let mut view = View::default();
    letters(text, first).take(most).for_each(|place| view.push(text[place], place));
    let mut end = first + 2 * view.bytes.len();
    // In the other byte order the last letter's zero stands before it.
    if let Some(&last) = text.get(end).filter(|&&last| in_token(last) && view.bytes.len() < most) {
        view.push(last, end);
        end += 1;
    }
    view.end(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn views_in(text: &[u8], range: Range<usize>) -> Vec<(String, Range<usize>)> {
        let mut found = Vec::new();
        for_each_wide(text, range, |view, own| {
            let place = view.range(&own);
            found.push((String::from_utf8_lossy(&view.bytes[own]).into_owned(), place));
        });
        found
    }

    fn views(text: &[u8]) -> Vec<(String, Range<usize>)> {
        views_in(text, 0..text.len())
    }

    #[test]
    fn rows_of_wide_letters_are_shown() {
        let text = "key = abcdefghijklmnop; x";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(views(&little), [(text.to_owned(), 0..50)]);
        assert_eq!(views(&big), [(text[..24].to_owned(), 1..49)]);
        assert_eq!(views(&[&[7, 0, 0, 3], &little[..]].concat()), [(text.to_owned(), 4..54)]);
        assert_eq!(views(b"plain text without any zero"), []);
    }

    #[test]
    fn every_letter_belongs_to_one_range() {
        let text = "key = abcdefghijklmnop; x".repeat(3);
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for cut in 0..wide.len() {
            let parts = [views_in(&wide, 0..cut), views_in(&wide, cut..wide.len())].concat();
            let joined: String = parts.into_iter().map(|(part, _)| part).collect();
            assert_eq!(joined, text, "{cut}");
        }
    }
}
