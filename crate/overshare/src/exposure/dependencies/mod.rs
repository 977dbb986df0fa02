//! Which package a source comes from, told from its path; and the list of those packages. What a text says of itself is
//! weighed in `origin.rs`.

mod caches;
mod node;
mod own;
mod urls;

use std::collections::BTreeMap;

use crate::report::{Dependency, Source};

pub use own::{Own, scope};

/// A package, as far as a path tells.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named {
    /// A type of the package URL specification.
    pub ecosystem: &'static str,
    /// Its name there.
    pub name: String,
    /// Its version.
    pub version: Option<String>,
}

/// Who wrote a source, as far as a path tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// The path does not tell.
    Unknown,
    /// Somebody else.
    Others,
    /// Those who wrote this package.
    Package(Named),
}

impl Named {
    fn new(ecosystem: &'static str, name: impl Into<String>, version: Option<&str>) -> Self {
        Named { ecosystem, name: name.into(), version: version.filter(|text| !text.is_empty()).map(str::to_owned) }
    }
}

/// Whose a source with this resolved path is, which the map writes as `raw`.
#[inline(never)]
pub fn whose(path: &str, raw: &str) -> Whose {
    let decoded;
    let path = match path.contains('%') {
        true => {
            decoded = path.replace("%40", "@").replace("%2B", "+").replace("%2b", "+");
            &decoded
        }
        false => path,
    };
    let parts: Vec<&str> = path.split('/').collect();
    node::read(&parts)
        .or_else(|| raw.contains(':').then(|| urls::read(raw)).flatten().map(Whose::Package))
        .or_else(|| caches::read(&parts).map(Whose::Package))
        .unwrap_or_else(|| folders(&parts))
}

/// Folders whose name alone says that others wrote what is in them. `vendor` says so at the top of a project, where Go,
/// PHP, Ruby and Rust put what they copy; further down it may as well mean somebody who sells something, and a wrong
/// guess would hide own code.
fn folders(parts: &[&str]) -> Whose {
    const FOLDERS: [&str; 8] = [
        "bower_components",
        "jspm_packages",
        "web_modules",
        ".pnpm",
        ".yarn",
        "vendored",
        "third_party",
        "third-party",
    ];
    let folders = parts.split_last().map_or(&[][..], |(_, folders)| folders);
    match folders.first() == Some(&"vendor") || folders.iter().any(|folder| FOLDERS.contains(folder)) {
        true => Whose::Others,
        false => Whose::Unknown,
    }
}

/// Name and version of `name@version`, `@scope/name@version`, or the same without a version.
fn name_and_version(text: &str) -> (&str, Option<&str>) {
    match text.rfind('@') {
        Some(at) if at > 0 => (&text[..at], Some(&text[at + 1..])),
        _ => (text, None),
    }
}

/// A version that is one, and no range: what begins with a number.
fn exact(version: &str) -> Option<&str> {
    version.starts_with(|letter: char| letter.is_ascii_digit()).then_some(version)
}

/// Name and version of `name-1.2.3`, where the name may hold hyphens and numbers as well.
fn hyphenated(text: &str) -> Option<(&str, &str)> {
    let is_version = |rest: &str| {
        let mut numbers = rest.split(['-', '+']).next().unwrap_or_default().split('.');
        let numeric = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        (0..3).all(|_| numbers.next().is_some_and(numeric))
    };
    let split = text.match_indices('-').map(|(at, _)| (&text[..at], &text[at + 1..]));
    split.into_iter().find(|(name, rest)| !name.is_empty() && is_version(rest))
}

/// What comes behind these folders, wherever they stand one after the other.
fn behind<'a, 'b>(parts: &'a [&'b str], folders: &[&str]) -> Option<&'a [&'b str]> {
    let at = parts.windows(folders.len()).position(|window| window == folders)?;
    Some(&parts[at + folders.len()..]).filter(|rest| rest.len() > 1)
}

/// The packages of a list of sources, gathered source by source.
#[derive(Debug, Default)]
pub struct Gathered {
    /// Every package, and when it was first met.
    known: BTreeMap<Named, usize>,
    /// The package of each source, as that number.
    sources: Vec<Option<usize>>,
    /// The last package: most sources come from the one that the source before came from.
    last: Option<(Named, usize)>,
}

impl Gathered {
    /// The next source comes from this package.
    pub fn push(&mut self, named: Option<Named>) {
        let number = match (named, &self.last) {
            (Some(named), Some((last, number))) if named == *last => Some(*number),
            (named, _) => named.map(|named| self.number(named)),
        };
        self.sources.push(number);
    }

    #[inline(never)]
    fn number(&mut self, named: Named) -> usize {
        let next = self.known.len();
        let number = *self.known.entry(named.clone()).or_insert(next);
        self.last = Some((named, number));
        number
    }

    /// All packages, in order; fills in [`Source::dependency`].
    #[inline(never)]
    pub fn list(self, sources: &mut [Source], own: &Own<'_>) -> Vec<Dependency> {
        let mut list: Vec<Dependency> = self.known.keys().map(|named| own.dependency(named)).collect();
        let mut places = vec![0; list.len()];
        self.known.values().enumerate().for_each(|(place, &met)| places[met] = place);
        for (source, met) in sources.iter_mut().zip(self.sources) {
            source.dependency = met.and_then(|met| places.get(met).copied());
        }
        add_up(sources, &mut list);
        list
    }
}

/// Adds up what comes from each package.
#[inline(never)]
fn add_up(sources: &[Source], list: &mut [Dependency]) {
    for source in sources {
        let Some(dependency) = source.dependency.and_then(|place| list.get_mut(place)) else { continue };
        dependency.sources += 1;
        dependency.lines += source.lines;
        dependency.bytes += source.bytes;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `ecosystem name version`, `others` or `-`.
    pub(super) fn told(whose: Whose) -> String {
        match whose {
            Whose::Unknown => "-".to_owned(),
            Whose::Others => "others".to_owned(),
            Whose::Package(Named { ecosystem, name, version }) => {
                format!("{ecosystem} {name} {}", version.unwrap_or_default()).trim_end().to_owned()
            }
        }
    }

    #[test]
    fn names_of_folders_tell() {
        let cases = [
            ("vendor/jquery.js", "others"),
            ("src/vendor/list.ts", "-"),
            ("src/vendor.ts", "-"),
            ("vendor.ts", "-"),
            ("src/third_party/zlib/inflate.c", "others"),
            ("src/third_party.c", "-"),
            ("web_modules/a.js", "others"),
            (".yarn/releases/yarn-4.cjs", "others"),
            ("src/a.ts", "-"),
            ("packages/internal-auth/src/a.ts", "-"),
            ("", "-"),
        ];
        for (path, expected) in cases {
            assert_eq!(told(whose(path, path)), expected, "{path}");
        }
    }

    #[test]
    fn a_version_is_found_behind_names_with_numbers() {
        let cases = [
            ("serde-1.0.1", Some(("serde", "1.0.1"))),
            ("sha-1-0.10.0", Some(("sha-1", "0.10.0"))),
            ("a-b-1.0.0-rc.1+x", Some(("a-b", "1.0.0-rc.1+x"))),
            ("a-b", None),
            ("-1.0.0", None),
            ("a-1.0", None),
        ];
        for (text, expected) in cases {
            assert_eq!(hyphenated(text), expected, "{text}");
        }
    }
}
