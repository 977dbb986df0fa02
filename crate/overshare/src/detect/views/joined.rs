//! String literals that a program joins: `"ab" + "cd"`, `'ab' . 'cd'`, `"ab" "cd"`.

use std::ops::Range;

use super::View;
use crate::detect::literal::{is_in_value, is_quote};

/// The most literals that are joined to one side.
const PARTS: usize = 16;

/// How far before a run joined literals are looked for, in bytes.
const BEFORE: usize = 160;

/// The literals around a run as one, if it stands in one that others are joined to.
pub fn joined(text: &[u8], run: &Range<usize>) -> Option<View> {
    if !touches_joint(text, run) {
        return None;
    }
    Some(join(text, first_part(text, run.start)?))
}

/// The literals that are joined from the one on whose quote stands at `quote`; `None` where one is joined to it already.
pub fn joined_at(text: &[u8], quote: usize) -> Option<View> {
    next_part(text, quote)?;
    let floor = quote.saturating_sub(BEFORE);
    let start = literal_start(text, floor, quote)?;
    let is_first = joint_before(text, floor, start - 1).is_none();
    is_first.then(|| join(text, start..quote))
}

/// A literal and those that are joined to it, one after the other.
fn join(text: &[u8], first: Range<usize>) -> View {
    let mut view = View::led(text, first.start);
    let mut part = first;
    for _ in 0..2 * PARTS {
        part.clone().for_each(|at| view.push(text[at], at));
        match next_part(text, part.end) {
            Some(next) => part = next,
            None => break,
        }
    }
    view.end(part.end)
}

/// Whether no run between `from` and this one is joined to others: then the whole is found there.
pub fn is_first_joined(text: &[u8], from: usize, run: &Range<usize>) -> bool {
    super::is_first(text, from, run, touches_joint)
}

/// Whether a run reaches, but for signs within a value, to a quote with a joint behind it: for nearly all runs, the
/// whole question.
fn touches_joint(text: &[u8], run: &Range<usize>) -> bool {
    let goes_on = |byte: &&u8| is_in_value(**byte);
    let (before, after) = (&text[..run.start], &text[run.end..]);
    // The nearest sign decides most of it.
    let may = |byte: Option<&u8>| byte.is_some_and(|byte| is_quote(*byte) || goes_on(&byte));
    may(before.last()) && joins_on(before.iter().rev().take(BEFORE).skip_while(goes_on))
        || may(after.first()) && joins_on(after.iter().take(BEFORE).skip_while(goes_on))
}

/// Whether what comes next is a quote, and then, but for white space, a sign that joins or another quote.
fn joins_on<'a>(mut bytes: impl Iterator<Item = &'a u8>) -> bool {
    bytes.next().is_some_and(|&byte| is_quote(byte))
        && bytes.find(|byte| !byte.is_ascii_whitespace()).is_some_and(|&byte| is_joint(byte) || is_quote(byte))
}

/// The first of the literals that are joined before and around a place; `None` where nothing is joined to what stands
/// there.
fn first_part(text: &[u8], at: usize) -> Option<Range<usize>> {
    let floor = at.saturating_sub(BEFORE);
    let mut start = literal_start(text, floor, at)?;
    let mut joins = false;
    for _ in 0..PARTS {
        let Some(end) = joint_before(text, floor, start - 1) else { break };
        let Some(previous) = literal_start(text, floor, end) else { break };
        (start, joins) = (previous, true);
    }
    let part = start..literal_end(text, start)?;
    (joins || next_part(text, part.end).is_some()).then_some(part)
}

/// Where the literal around `at` begins, behind its quote.
fn literal_start(text: &[u8], floor: usize, at: usize) -> Option<usize> {
    let before = text[floor..at].iter().rposition(|&byte| is_quote(byte) || byte == b'\n')?;
    is_quote(text[floor + before]).then_some(floor + before + 1)
}

/// Where the literal that begins at `start` ends, before its quote.
fn literal_end(text: &[u8], start: usize) -> Option<usize> {
    let quote = text[start - 1];
    let rest = &text[start..text.len().min(start + super::AHEAD)];
    let length = rest.iter().position(|&byte| byte == quote || byte == b'\n')?;
    (rest[length] == quote).then_some(start + length)
}

/// Where the literal ends that is joined to the one whose quote stands at `quote`: before its own quote.
fn joint_before(text: &[u8], floor: usize, quote: usize) -> Option<usize> {
    let between = text[floor..quote].iter().rposition(|&byte| !is_joint(byte))?;
    let at = floor + between;
    (at + 1 < quote && is_quote(text[at])).then_some(at)
}

/// The literal that is joined to the one that ends at `end`, before its quote.
fn next_part(text: &[u8], end: usize) -> Option<Range<usize>> {
    let rest = &text[end + 1..text.len().min(end + 1 + BEFORE)];
    let between = rest.iter().position(|&byte| !is_joint(byte))?;
    let start = end + 1 + between + 1;
    let joins = between > 0 && is_quote(rest[between]);
    joins.then(|| Some(start..literal_end(text, start)?))?
}

/// What stands between joined literals.
fn is_joint(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, b'+' | b'.' | b'\\')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn join(text: &str, run: &str) -> Option<String> {
        let at = text.find(run).unwrap();
        let view = joined(text.as_bytes(), &(at..at + run.len()))?;
        Some(String::from_utf8_lossy(&view.bytes).into_owned())
    }

    #[test]
    fn literals_around_a_run_are_joined() {
        assert_eq!(join("x = \"ab\" + \"cd\" +\n  \"ef\";", "cd"), Some("x = \"abcdef".into()));
        assert_eq!(join("f('ab'+'cd')", "cd"), Some("f('abcd".into()));
        assert_eq!(join("$x = 'ab' . 'cd'", "ab"), Some("$x = 'abcd".into()));
        assert_eq!(join("[\"ab\", \"cd\"]", "cd"), None);
        assert_eq!(join("x = \"ab\"", "ab"), None);
        assert_eq!(join("\"\" + x + \"cd\"", "cd"), None);
    }
}
