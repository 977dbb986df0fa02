//! Escapes undone: `\x41`, `\u0041` and `\u{41}` as programs and JSON write them, `%41` as addresses do.

use std::ops::Range;

use super::View;

/// How far before a run its word is looked for, in bytes.
const BEFORE: usize = 200;

/// How far behind a run its word is read, in bytes.
const BEHIND: usize = 1 << 10;

/// The fewest escapes in a row that are read as a text of their own.
const FEWEST: usize = 8;

/// The word around a run with its escapes undone, if there is one at its edge.
pub fn partly_escaped(text: &[u8], run: &Range<usize>) -> Option<View> {
    let before = run.start.checked_sub(1).map(|at| text[at]);
    let after = text.get(run.end);
    let is_escape = |sign: Option<u8>| matches!(sign, Some(b'\\' | b'%'));
    // PHP writes the slashes of an address with escapes.
    let splits = |(byte, length): (u8, usize)| length > 2 || byte == b'/';
    let here = is_escape(before) && read(text, run.start - 1).is_some_and(splits);
    let ahead = is_escape(after.copied()) && read(text, run.end).is_some_and(splits);
    (here || ahead).then(|| unescape(text, word_start(text, run.start), run.end + BEHIND))
}

/// A row of escapes that begins at `at`, undone, if it is long enough to hold anything and nothing stands before it.
pub fn all_escaped(text: &[u8], at: usize) -> Option<View> {
    let mut end = at;
    let mut count = 0;
    while count < FEWEST {
        let (_, length) = read(text, end).filter(|(_, length)| *length > 2)?;
        (end, count) = (end + length, count + 1);
    }
    let begins = (3..=6).all(|length| {
        at.checked_sub(length)
            .is_none_or(|before| read(text, before).is_none_or(|(_, found)| found != length || found <= 2))
    });
    begins.then(|| unescape(text, at, at + super::AHEAD))
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
    while at < limit && !matches!(text[at], b'"' | b'\'' | b'`' | b' ' | b'\n' | b'\r' | b'<' | b'>') {
        let (byte, length) = read(text, at).unwrap_or((text[at], 1));
        view.push(byte, at);
        at += length;
    }
    view.end(at.min(text.len()))
}

/// The escape at `at`: the byte that it stands for, and its length. What stands for no byte of ASCII is none.
fn read(text: &[u8], at: usize) -> Option<(u8, usize)> {
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
    }

    #[test]
    fn a_row_of_escapes_is_a_text_and_read_once() {
        let text = br"'\x67\x68\x70\x5f\x41\x42\x43\x44\x45'";
        let view = all_escaped(text, 1).unwrap();
        assert_eq!(view.bytes, b"'ghp_ABCDE");
        assert!(all_escaped(text, 5).is_none() && all_escaped(br"\x00\x01", 0).is_none());
    }
}
