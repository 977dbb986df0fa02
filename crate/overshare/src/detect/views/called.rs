//! String literals of which a call makes one: `["ab", "cd"].join("")`, `"ab".concat("cd", "ef")`. Not those that a sign
//! joins.

use std::ops::Range;

use super::View;
use crate::detect::literal::is_quote;

/// What the calls are told by.
pub const CALLS: [&str; 2] = ["].join(", ".concat("];

/// The most literals of one call.
const PARTS: usize = 64;

/// How far before a call its literals are looked for, in bytes: what a window shows.
const BEFORE: usize = 240;

/// The literals of the call whose name stands at `at` as one; `None` where it makes something else.
pub fn called(text: &[u8], at: usize) -> Option<View> {
    let parts = if text[at] == b']' { listed(text, at)? } else { arguments(text, at)? };
    let (first, last) = (parts.first()?, parts.last()?);
    let mut view = View::led(text, first.start);
    parts.iter().cloned().flatten().for_each(|at| view.push(text[at], at));
    (parts.len() > 1).then(|| view.end(last.end))
}

/// The literals of the list that ends at `at`, if an empty text joins them.
fn listed(text: &[u8], at: usize) -> Option<Vec<Range<usize>>> {
    let joiner = text.get(at + CALLS[0].len()..)?.first_chunk::<3>()?;
    if !is_quote(joiner[0]) || joiner[0] != joiner[1] || joiner[2] != b')' {
        return None;
    }
    let floor = at.saturating_sub(BEFORE);
    let mut end = back(text, floor, at, |byte| is_space(byte) || byte == b',');
    let mut parts = Vec::new();
    while parts.len() < PARTS {
        let close = end.checked_sub(1).filter(|&close| close >= floor && is_quote(text[close]))?;
        let open = floor + text[floor..close].iter().rposition(|&byte| byte == text[close])?;
        parts.push(open + 1..close);
        end = back(text, floor, open, is_space);
        match text[floor..end].last()? {
            b'[' => break,
            b',' => end = back(text, floor, end - 1, is_space),
            _ => return None,
        }
    }
    parts.reverse();
    Some(parts)
}

/// The literal before the call at `at`, and its arguments.
fn arguments(text: &[u8], at: usize) -> Option<Vec<Range<usize>>> {
    let floor = at.saturating_sub(BEFORE);
    let close = at.checked_sub(1).filter(|&close| is_quote(text[close]))?;
    let open = floor + text[floor..close].iter().rposition(|&byte| byte == text[close])?;
    let mut parts = Vec::from_iter(std::iter::once(open + 1..close));
    let mut next = at + CALLS[1].len();
    let limit = text.len().min(at + super::AHEAD);
    while parts.len() < PARTS {
        let open = next + text.get(next..limit)?.iter().take_while(|&&byte| is_space(byte)).count();
        let quote = *text[..limit].get(open).filter(|&&quote| is_quote(quote))?;
        let close = open + 1 + memchr::memchr(quote, &text[open + 1..limit])?;
        parts.push(open + 1..close);
        next = close + 1 + text[close + 1..limit].iter().take_while(|&&byte| is_space(byte)).count();
        next += match &text[next..limit] {
            [b',', ..] => 1,
            rest if rest.starts_with(b").concat(") => b").concat(".len(),
            _ => break,
        };
    }
    Some(parts)
}

/// The place behind what `skip` takes before `end`.
fn back(text: &[u8], floor: usize, end: usize, skip: impl Fn(u8) -> bool) -> usize {
    end - text[floor..end].iter().rev().take_while(|&&byte| skip(byte)).count()
}

fn is_space(byte: u8) -> bool {
    byte.is_ascii_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call(text: &str) -> Option<String> {
        let at = CALLS.iter().find_map(|call| text.find(call)).unwrap();
        let view = called(text.as_bytes(), at)?;
        Some(String::from_utf8_lossy(&view.bytes).into_owned())
    }

    #[test]
    fn lists_that_nothing_joins_and_arguments_are_one() {
        assert_eq!(call("x = ['ab', 'cd',\n 'ef'].join('')"), Some("x = ['abcdef".into()));
        assert_eq!(call("x = 'ab'.concat('cd', \"ef\").concat('gh')"), Some("x = 'abcdefgh".into()));
        for other in
            ["['ab', 'cd'].join(',')", "[a, 'cd'].join('')", "['ab'].join('')", "x.concat('a')", "['a'].concat('b')"]
        {
            assert_eq!(call(other), None, "{other}");
        }
    }
}
