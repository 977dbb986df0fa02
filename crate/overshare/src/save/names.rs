//! Names for many files that are unpacked into one folder: no two are the same, whatever the file system takes for the
//! same, and none is a folder of another. What makes one name safe stands in `name`.

use std::collections::{HashMap, HashSet};

use xxhash_rust::xxh3::xxh3_128;

use crate::exposure::folded;

use super::name::{numbered, safe};

/// Names that are taken, by a hash: two that only seem the same cost one of them a number.
#[derive(Debug, Default)]
struct Taken {
    names: HashSet<u128>,
    /// Of a name that was taken already, the number for the next one.
    next: HashMap<u128, u32>,
}

/// A name for each path, in order. The first has its own, if no other file lies in a folder of that name; of several that
/// would be the same, those behind the first get a number.
pub fn assign<'a>(paths: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut names: Vec<String> = paths.map(safe).collect();
    let mut taken = Taken::default();
    names.iter().for_each(|name| taken.folders(name));
    names.iter_mut().for_each(|name| taken.settle(name));
    names
}

impl Taken {
    /// The folders of a name are nobody's file.
    fn folders(&mut self, name: &str) {
        let folded = fold(name);
        for (end, _) in folded.match_indices('/').rev() {
            // Whoever took this folder took those above it.
            if !self.names.insert(xxh3_128(&folded.as_bytes()[..end])) {
                break;
            }
        }
    }

    /// Takes a name, or the next one that is free.
    fn settle(&mut self, name: &mut String) {
        let key = key(name);
        if self.names.insert(key) {
            return;
        }
        let next = self.next.entry(key).or_insert(2);
        loop {
            let other = numbered(name, *next);
            *next += 1;
            if self.names.insert(self::key(&other)) {
                *name = other;
                return;
            }
        }
    }
}

fn key(name: &str) -> u128 {
    xxh3_128(fold(name).as_bytes())
}

/// A name as the file systems compare it that keep the fewest apart.
fn fold(name: &str) -> String {
    if name.is_ascii() { folded(name) } else { folded(&name.to_uppercase()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(paths: &[&str], expected: &[&str]) {
        assert_eq!(assign(paths.iter().copied()), expected, "{paths:?}");
    }

    #[test]
    fn no_two_names_are_the_same() {
        check(&["a.ts", "b.ts"], &["a.ts", "b.ts"]);
        check(&["a.ts", "a.ts", "a.ts"], &["a.ts", "a-2.ts", "a-3.ts"]);
        check(&["a.ts", "A.ts", "x/../a.ts"], &["a.ts", "A-2.ts", "x/a.ts"]);
        check(&["a-2.ts", "a.ts", "a.ts"], &["a-2.ts", "a.ts", "a-3.ts"]);
        check(&["a.ts", "a.ts", "a-2.ts"], &["a.ts", "a-2.ts", "a-2-2.ts"]);
        check(&["../a.ts", "./a.ts", "a.ts?x", "a-x.ts"], &["a.ts", "a-2.ts", "a-x.ts", "a-x-2.ts"]);
        check(&["caf\u{e9}", "cafe\u{301}", "CAF\u{c9}"], &["caf\u{e9}", "cafe\u{301}-2", "CAF\u{c9}-3"]);
        check(&["straße", "STRASSE", "ſs", "SS"], &["straße", "STRASSE-2", "ſs", "SS-2"]);
        check(&["aux", "_aux", "a:b", "a*b"], &["_aux", "_aux-2", "a_b", "a_b-2"]);
    }

    #[test]
    fn no_file_is_a_folder() {
        check(&["a", "a/b"], &["a-2", "a/b"]);
        check(&["a/b", "A"], &["a/b", "A-2"]);
        check(&["a", "a/b", "a-2/c"], &["a-3", "a/b", "a-2/c"]);
        check(&["a/b", "a/b/c", "A/B/C/d"], &["a/b-2", "a/b/c-2", "A/B/C/d"]);
    }

    #[test]
    fn many_of_one_name_take_no_longer_than_others() {
        let names = assign((0..50_000).map(|at| if at % 2 == 0 { "src/index.ts" } else { "src/INDEX.ts" }));
        assert_eq!(names.iter().map(|name| fold(name)).collect::<HashSet<_>>().len(), names.len());
    }
}
