//! Substring search in a part of a window.

use std::ops::Range;

use memchr::memmem::Finder;

/// Where the needle begins within `range`; it may end behind it. Looks at no byte that cannot matter, so that many
/// small ranges cost what one large one does.
pub fn starts_within<'a>(
    finder: &'a Finder<'_>,
    text: &'a [u8],
    range: Range<usize>,
) -> impl Iterator<Item = usize> + use<'a> {
    let end = (range.end + finder.needle().len() - 1).min(text.len());
    let part = text.get(range.start..end).unwrap_or_default();
    finder.find_iter(part).map(move |at| range.start + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_starts_within_the_range_count() {
        let finder = Finder::new("abc");
        let text = b"abc abc abc";
        let within = |range| starts_within(&finder, text, range).collect::<Vec<_>>();
        assert_eq!(within(0..11), [0, 4, 8]);
        assert_eq!(within(1..5), [4]);
        assert_eq!(within(1..4), [] as [usize; 0]);
        assert_eq!(within(8..9), [8]);
        assert_eq!(within(9..20), [] as [usize; 0]);
    }
}
