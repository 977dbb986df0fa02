//! An identifier and its secret beside each other: each makes the other sure. Tells neither by itself.

use std::ops::Range;

use crate::{detect::rule::Hit, report::Confidence};

/// How far before and behind a hit its other half is looked for, in bytes: less than what every place sees before it.
const BEFORE: usize = 160;
const BEHIND: usize = 200;

/// Says that a hit is sure if its other half stands near: a word that `is_other`, made of letters, digits and `signs`.
pub fn with(text: &[u8], hit: &mut Hit, signs: &[u8], is_other: &dyn Fn(&[u8]) -> bool) -> Option<Range<usize>> {
    let other = beside(text, hit, signs, is_other)?;
    hit.confidence = Confidence::Confirmed;
    Some(other)
}

/// Where the nearest word before or behind a hit is that `is_other`, those behind it first.
fn beside(text: &[u8], hit: &Hit, signs: &[u8], is_other: &dyn Fn(&[u8]) -> bool) -> Option<Range<usize>> {
    let secret = hit.secrets.first()?;
    let start = hit.at.min(secret.start);
    let before = words(text, start.saturating_sub(BEFORE)..start, signs);
    let behind = words(text, secret.end..text.len().min(secret.end + BEHIND), signs);
    let fits = |word: &Range<usize>| is_other(&text[word.clone()]);
    behind.into_iter().find(fits).or_else(|| before.into_iter().rev().find(fits))
}

/// The words that lie whole within a range.
fn words(text: &[u8], range: Range<usize>, signs: &[u8]) -> Vec<Range<usize>> {
    let is_part = |at: usize| text.get(at).is_some_and(|byte| byte.is_ascii_alphanumeric() || signs.contains(byte));
    let mut found = Vec::new();
    let mut at = range.start;
    // What began before the range is no whole word of it.
    while at > 0 && at < range.end && is_part(at) && is_part(at - 1) {
        at += 1;
    }
    while at < range.end {
        let length = (at..range.end).take_while(|&at| is_part(at)).count();
        if length > 0 && !is_part(at + length) {
            found.push(at..at + length);
        }
        at += length.max(1);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_those_that_lie_whole_in_a_range() {
        let text = b"one two/three four";
        let found: Vec<&[u8]> = words(text, 1..16, b"/").into_iter().map(|word| &text[word]).collect();
        assert_eq!(found, [b"two/three"]);
    }

    #[test]
    fn what_stands_behind_comes_first() {
        let text = b"a1 a2 hit b1 b2";
        let hit = Hit::on(text, 6..9, Confidence::Likely, |mask| mask);
        let near = |digit: u8| beside(text, &hit, b"", &|word| word.len() == 2 && word[1] == digit);
        assert_eq!((near(b'1'), near(b'3')), (Some(10..12), None));
        assert_eq!(beside(text, &hit, b"", &|word| word.starts_with(b"a")), Some(3..5));
    }
}
