//! Escapes undone: `\x41`, `\u0041` and `\u{41}` as programs and JSON write them, `%41` as addresses do.

use std::ops::Range;

use super::View;
use crate::detect::{literal::is_in_value, runs::in_token};

/// How far before a run its word is looked for, in bytes.
const BEFORE: usize = 200;

/// How far before a run an escape may stand, in bytes.
const NEAR: usize = 80;

/// How far behind a run its word is read, in bytes.
const BEHIND: usize = 1 << 10;

/// The fewest escapes in a row that are read as a text of their own.
const FEWEST: usize = 4;

/// The most letters between two escapes of a row: more are a run, which is looked at by itself.
const BETWEEN: usize = 15;

/// What a row is looked for by. Of percent escapes, those of small letters: every key has some.
pub const ESCAPES: [&str; 4] = [r"\x", r"\u00", "%6", "%7"];

/// The word around a run with its escapes undone, if there is one at its edge.
pub fn partly_escaped(text: &[u8], run: &Range<usize>) -> Option<View> {
    touches_escape(text, run).then(|| unescape(text, word_start(text, run.start), run.end + BEHIND))
}

/// Whether no run between `from` and this one has an escape at its edge: then the whole is found there.
pub fn is_first_escaped(text: &[u8], from: usize, run: &Range<usize>) -> bool {
    super::is_first(text, from, run, touches_escape)
}

/// Whether an escape stands at the edge of a run, or before it with nothing but what may belong to the same secret
/// between.
fn touches_escape(text: &[u8], run: &Range<usize>) -> bool {
    // PHP writes the slashes of an address with escapes.
    let is_escape = |at: usize| {
        matches!(text.get(at), Some(b'\\' | b'%'))
            && read(text, at).is_some_and(|(byte, length)| length > 2 || byte == b'/')
    };
    let goes_on = |byte: &&u8| is_in_value(**byte);
    let before = text[..run.start].iter().rev().take(NEAR).take_while(goes_on).count();
    (run.start - before).checked_sub(1).is_some_and(is_escape)
        || is_escape(run.end)
        || text.get(run.end..).is_some_and(|rest| continues(rest).is_some())
}

/// The word around a row of escapes that begins at `at`, few letters between them, undone; `None` where there are not
/// enough, or one stands before that is read by itself.
pub fn all_escaped(text: &[u8], at: usize) -> Option<View> {
    (begins_row(&text[at..]) && is_first(text, at)).then(|| unescape(text, word_start(text, at), at + super::AHEAD))
}

/// Whether a text begins with a row of escapes, few letters before and between them.
pub fn begins_row(text: &[u8]) -> bool {
    let (mut end, mut count, mut letters) = (0, 0, 0);
    while count < FEWEST {
        match read(text, end).filter(|(_, length)| *length > 2) {
            Some((_, length)) => (end, count, letters) = (end + length, count + 1, 0),
            None if letters < BETWEEN && text.get(end).is_some_and(|&byte| in_token(byte)) => {
                (end, letters) = (end + 1, letters + 1);
            }
            None => return false,
        }
    }
    true
}

/// Whether no escape that a row is looked for by stands before `at`, with few letters between.
fn is_first(text: &[u8], at: usize) -> bool {
    let escape_ends = |end: usize| {
        (3..=6).filter_map(|length| end.checked_sub(length)).any(|start| {
            ESCAPES.iter().any(|escape| text[start..].starts_with(escape.as_bytes()))
                && read(text, start).is_some_and(|(_, length)| length > 2 && start + length == end)
        })
    };
    let letters = text[..at].iter().rev().take(BETWEEN).take_while(|&&byte| in_token(byte)).count();
    !(at - letters..=at).any(escape_ends)
}

/// Where the word around `at` begins: behind a quote, a space or a line break.
fn word_start(text: &[u8], at: usize) -> usize {
    let floor = at.saturating_sub(BEFORE);
    let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\'' | b'`' | b'<' | b'>');
    text[floor..at].iter().rposition(ends).map_or(floor, |before| floor + before + 1)
}

/// From `start` to where the word ends, or to `limit`.
fn unescape(text: &[u8], start: usize, limit: usize) -> View {
    let mut view = View::led(text, start);
    let limit = text.len().min(limit);
    let mut at = start;
    while at < limit && !ends_word(text[at]) {
        if let Some(length) = continues(&text[at..]) {
            at += length;
            continue;
        }
        let (byte, length) = read(text, at).unwrap_or((text[at], 1));
        view.push(byte, at);
        at += length;
    }
    view.end(at.min(text.len()))
}

/// Whether a word with escapes goes no further than here.
pub fn ends_word(byte: u8) -> bool {
    matches!(byte, b'"' | b'\'' | b'`' | b' ' | b'\n' | b'\r' | b'<' | b'>')
}

/// How long an escaped line break is, which stands for nothing.
pub fn continues(text: &[u8]) -> Option<usize> {
    [&b"\\\n"[..], b"\\\r\n"].into_iter().find(|line| text.starts_with(line)).map(<[u8]>::len)
}

/// The longest escape, in bytes.
pub const LONGEST: usize = 6;

/// The escape at `at`: the byte that it stands for, and its length. What stands for no byte of ASCII is none.
pub fn read(text: &[u8], at: usize) -> Option<(u8, usize)> {
    let rest = &text[at..];
    let hex = |from: usize, count: usize| {
        let digits = rest.get(from..from + count)?;
        let digits =
            std::str::from_utf8(digits).ok().filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
        u8::try_from(u32::from_str_radix(digits, 16).ok()?).ok().filter(u8::is_ascii)
    };
    match rest {
        [b'%', ..] => Some((hex(1, 2)?, 3)),
        [b'\\', b'x', ..] => Some((hex(2, 2)?, 4)),
        [b'\\', b'u', b'{', ..] if rest.get(5) == Some(&b'}') => Some((hex(3, 2)?, 6)),
        [b'\\', b'u', ..] => Some((hex(2, 4)?, 6)),
        [b'\\', b'n', ..] => Some((b'\n', 2)),
        [b'\\', b'/', ..] => Some((b'/', 2)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(text: &str, run: &str) -> Option<String> {
        let at = text.find(run).unwrap();
        let view = partly_escaped(text.as_bytes(), &(at..at + run.len()))?;
        Some(String::from_utf8_lossy(&view.bytes).trim_start_matches('"').to_owned())
    }

    #[test]
    fn escapes_at_the_edge_of_a_run_are_undone() {
        assert_eq!(part(r#""ghp\x5fabcd""#, "x5fabcd"), Some("ghp_abcd".into()));
        assert_eq!(part(r#""ghp_ab\u0063d" "#, "ghp_ab"), Some("ghp_abcd".into()));
        assert_eq!(part("a=ghp%5Fabcd&b", "5Fabcd"), Some("a=ghp_abcd&b".into()));
        assert_eq!(part(r#""a\nabcd""#, "nabcd"), None);
        assert_eq!(part("\"ghp_ab\\\ncd\"", "ghp_ab"), Some("ghp_abcd".into()));
    }

    #[test]
    fn a_row_of_escapes_is_a_text_and_read_once() {
        let text = br"'\x67\x68\x70\x5f\x41\x42\x43\x44\x45'";
        let view = all_escaped(text, 1).unwrap();
        assert_eq!(view.bytes, b"'ghp_ABCDE");
        assert!(all_escaped(text, 5).is_none() && all_escaped(br"\x00\x01", 0).is_none());
        let mixed = br"'ghp_\x41bcd\x45fgh\x49jkl\x4dno'";
        assert_eq!(all_escaped(mixed, 5).unwrap().bytes, b"'ghp_AbcdEfghIjklMno");
        assert!(all_escaped(mixed, 12).is_none());
        assert_eq!(all_escaped(b"=%41%42%63%64%65%66&", 7).unwrap().bytes, b"=ABcdef&");
    }
}
