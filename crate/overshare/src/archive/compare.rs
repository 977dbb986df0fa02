//! What two installers write of the same archive, held against each other. Reads nothing.

use std::{cmp::Ordering, collections::BTreeMap};

use super::install::is_ignore_file;

/// Files that are named in a sentence; more are counted.
const NAMED: usize = 3;

/// A file that an installer writes: its path, its size, and what tells its bytes from others (a hash, or the place in the
/// archive that they come from).
pub type Written = (String, u64, u64);

/// What differs between what two readers write, as a sentence; `None` where they write the same. That npm renames or drops a
/// `.gitignore` is no difference in reading.
pub fn difference(one: (&str, &[Written]), other: (&str, &[Written])) -> Option<String> {
    let (here, there) = (by_path(one.1), by_path(other.1));
    let only = |these: &Files, those: &Files| -> Vec<String> {
        these.keys().filter(|path| !those.contains_key(*path)).map(|path| (*path).to_owned()).collect()
    };
    let changed: Vec<String> = (here.iter())
        .filter(|(path, file)| there.get(*path).is_some_and(|theirs| theirs != *file))
        .map(|(path, _)| (*path).to_owned())
        .collect();
    let parts = [
        (format!("{} alone writes", one.0), only(&here, &there)),
        (format!("{} alone writes", other.0), only(&there, &here)),
        ("both write, with other bytes,".to_owned(), changed),
    ];
    let parts: Vec<String> = (parts.into_iter())
        .filter(|(_, paths)| !paths.is_empty())
        .map(|(what, paths)| format!("{what} {}", named(&paths)))
        .collect();
    (!parts.is_empty())
        .then(|| format!("{} and {} read this archive differently: {}.", one.0, other.0, parts.join("; ")))
}

type Files<'a> = BTreeMap<&'a str, (u64, u64)>;

fn by_path(files: &[Written]) -> Files<'_> {
    let kept = files.iter().filter(|(path, ..)| !is_ignore_file(path));
    kept.map(|(path, bytes, content)| (path.as_str(), (*bytes, *content))).collect()
}

/// The first few, and how many more there are.
fn named(paths: &[String]) -> String {
    let shown = paths.iter().take(NAMED).map(|path| format!("“{path}”")).collect::<Vec<_>>().join(", ");
    match paths.len().cmp(&NAMED) {
        Ordering::Greater => format!("{shown} and {} more", paths.len() - NAMED),
        _ => shown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(files: &[(&str, u64)]) -> Vec<Written> {
        files.iter().map(|(path, content)| ((*path).to_owned(), 1, *content)).collect()
    }

    #[test]
    fn the_same_files_are_no_difference() {
        let (one, other) = (written(&[("a", 1), ("b", 2), (".npmignore", 3)]), written(&[("b", 2), ("a", 1)]));
        assert_eq!(difference(("npm", &one), ("pnpm", &other)), None);
    }

    #[test]
    fn a_difference_is_one_sentence_with_few_names() {
        let one = written(&[("a", 1), ("b", 2), ("c", 3), ("d", 4), ("same", 5), ("other", 6)]);
        let other = written(&[("same", 5), ("other", 7), ("e", 8)]);
        let sentence = "npm and pnpm read this archive differently: npm alone writes “a”, “b”, “c” and 1 more; pnpm alone \
                        writes “e”; both write, with other bytes, “other”.";
        assert_eq!(difference(("npm", &one), ("pnpm", &other)).as_deref(), Some(sentence));
    }
}
