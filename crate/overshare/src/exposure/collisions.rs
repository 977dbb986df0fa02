//! Entries whose names one file system keeps apart and another takes for the same: by case, or by the Unicode form of a
//! letter. Tells which; what it means is said by the rule.

use std::collections::HashMap;

use crate::inspect::{EntryFacts, Facts};

/// Pairs that are named; more are counted.
const NAMED: usize = 3;

/// The names that collide, as a sentence; `None` where there are none.
pub fn describe(facts: &Facts) -> Option<String> {
    let mut first: HashMap<String, &str> = HashMap::new();
    let mut pairs = Vec::new();
    for EntryFacts { path, .. } in facts.entries.iter().filter(|entry| entry.installed) {
        let earlier = *first.entry(folded(path)).or_insert(path);
        if earlier != path {
            pairs.push(format!("“{earlier}” and “{path}”"));
        }
    }
    let more = match pairs.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(", and {more} more"),
    };
    pairs.truncate(NAMED);
    (!pairs.is_empty()).then(|| {
        format!(
            "Names that differ only in case or in the Unicode form of a letter, of which macOS and Windows keep one: {}{more}.",
            pairs.join(", ")
        )
    })
}

/// A name as file systems that ignore case and Unicode form compare it.
pub fn folded(path: &str) -> String {
    match path.is_ascii() {
        true => path.to_ascii_lowercase(),
        false => path.chars().flat_map(decompose).flat_map(char::to_lowercase).collect(),
    }
}

/// A letter and its mark, where it is a Latin letter with one; Unicode Standard Annex 15, for U+00C0 to U+017F. The tables
/// for all scripts would weigh as much as a third of the program, and names of files in packages have no need of them.
fn decompose(letter: char) -> impl Iterator<Item = char> {
    let index = (letter as usize).checked_sub(0xC0).filter(|&index| index < BASES.len());
    let base = index.map(|index| char::from(BASES[index])).filter(|&base| base != '.');
    let mark = index.and_then(|index| MARKS.get(usize::from(MARKED[index].wrapping_sub(b'a'))));
    [Some(base.unwrap_or(letter)), base.and(mark.copied())].into_iter().flatten()
}

const BASES: &[u8; 192] = b"\
    AAAAAA.CEEEEIIII.NOOOOO..UUUUY..aaaaaa.ceeeeiiii.nooooo..uuuuy.yAaAaAaCcCcCcCcDd..EeEeEeEeEeGgGg\
    GgGgHh..IiIiIiIiI...JjKk.LlLlLl....NnNnNn...OoOoOo..RrRrRrSsSsSsSsTtTt..UuUuUuUuUuUuWwYyYZzZzZz.";

/// The mark of each, as a letter for its place in the next list.
const MARKED: &[u8; 192] = b"\
    abcdef.gabceabce.dabcde..abceb..abcdef.gabceabce.dabcde..abceb.ehhiijjbbcckkllll..hhiikkjjllccii\
    kkggcc..ddhhiijjk...ccgg.bbggll....bbggll...hhiimm..bbggllbbccggllggll..ddhhiiffmmjjccccebbkkll.";

const MARKS: [char; 13] = [
    '\u{300}', '\u{301}', '\u{302}', '\u{303}', '\u{308}', '\u{30a}', '\u{327}', '\u{304}', '\u{306}', '\u{328}',
    '\u{307}', '\u{30c}', '\u{30b}',
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(paths: &[&str], expected: Option<&str>) {
        let entry = |path: &&str| EntryFacts { path: (*path).to_owned(), installed: true, ..EntryFacts::default() };
        let mut facts = Facts::default();
        facts.entries = paths.iter().map(entry).collect();
        let found = describe(&facts);
        assert_eq!(found.as_deref().and_then(|text| text.split(": ").nth(1)), expected, "{paths:?}");
    }

    #[test]
    fn names_that_one_file_system_takes_for_the_same_are_named() {
        check(&["a.js", "b.js"], None);
        check(&["Lib/a.js", "lib/A.js"], Some("“Lib/a.js” and “lib/A.js”."));
        check(&["caf\u{e9}", "cafe\u{301}"], Some("“caf\u{e9}” and “cafe\u{301}”."));
        check(&["a", "a"], None);
        check(&["a", "A", "b", "B", "c", "C", "d", "D"], Some("“a” and “A”, “b” and “B”, “c” and “C”, and 1 more."));
    }

    #[test]
    fn latin_letters_are_taken_apart_as_the_standard_says() {
        for letter in '\u{a0}'..'\u{180}' {
            let expected: String = unicode_normalization::UnicodeNormalization::nfd(std::iter::once(letter)).collect();
            assert_eq!(decompose(letter).collect::<String>(), expected, "{letter}");
        }
    }
}
