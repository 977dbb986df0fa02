//! Which file refers to which map, and which maps are referred to and are not there. Judges nothing.

use std::collections::{BTreeSet, HashMap};

use crate::{
    detect::remote,
    inspect::{At, EntryFacts, Facts, MapFacts, Reference, Standing},
    report::MapKind,
    sourcemap::{locate, path},
};

/// The archive that a file lies in, and its path there.
type Name = (Option<usize>, String);

/// All links between the files of a package.
pub struct Links {
    by_path: HashMap<Name, usize>,
    /// The files that refer to each map, by the map's entry.
    referring: HashMap<usize, Vec<usize>>,
    /// The file that names each map without a reference that counts.
    naming: HashMap<usize, usize>,
    /// What is referred to and is not there: the entry, its reference, what that leads to, and where that would be.
    pub elsewhere: Vec<(usize, Reference, String, MapKind)>,
}

impl Links {
    /// Follows every reference.
    #[inline(never)]
    pub fn new(facts: &Facts) -> Self {
        let name = |entry: &EntryFacts| (entry.inside, entry.path.clone());
        let mut by_path: HashMap<Name, usize> =
            facts.entries.iter().enumerate().map(|(index, entry)| (name(entry), index)).collect();
        // What is compressed is served under the name that it has unpacked.
        for (index, entry) in facts.entries.iter().enumerate().filter(|(index, _)| holder(facts, *index).is_some()) {
            let (inside, folder) = home(facts, index);
            by_path.entry((inside, path::resolve(folder, None, &entry.path))).or_insert(index);
        }
        let (referring, naming, elsewhere) = Default::default();
        let mut links = Links { by_path, referring, naming, elsewhere };
        for (index, entry) in facts.entries.iter().enumerate() {
            links.follow(facts, index, &entry.text.references);
        }
        // The maps of an index map's sections may lie elsewhere.
        for map in &facts.maps {
            let At::Entry(index) = map.at else { continue };
            links.follow(facts, index, &of_sections(map).collect::<Vec<_>>());
        }
        links
    }

    /// Follows references in one file.
    fn follow(&mut self, facts: &Facts, index: usize, references: &[Reference]) {
        let entry = &facts.entries[index];
        let mut seen = BTreeSet::new();
        let last = last_in_style_sheet(&entry.path, references);
        for (at, reference) in references.iter().enumerate() {
            let counts = match reference.standing {
                Standing::Counts | Standing::Header => true,
                // Style sheets have no such comments.
                Standing::CountsAsLine => !path::ends_with(&entry.path, &[".css"]),
                Standing::PassedInBlock => last == Some(at),
                Standing::Passed | Standing::Mentioned => false,
            };
            if remote::read(&reference.url).is_some() {
                if (counts || matches!(reference.standing, Standing::Passed | Standing::PassedInBlock))
                    && seen.insert(reference.url.clone())
                {
                    self.elsewhere.push((index, reference.clone(), reference.url.clone(), MapKind::Remote));
                }
                continue;
            }
            let places = targets(home(facts, index).1, &reference.url);
            match places.iter().find_map(|target| self.at(facts, index, target)) {
                Some(map) => match counts && reference.standing != Standing::Header {
                    true => self.referring.entry(map).or_default().push(index),
                    false => drop(self.naming.entry(map).or_insert(index)),
                },
                None if counts => {
                    let target = places.into_iter().next().unwrap_or_default();
                    if seen.insert(target.clone()) {
                        self.elsewhere.push((index, reference.clone(), target, MapKind::Missing));
                    }
                }
                None => {}
            }
        }
    }

    /// The file at this path of the archive in which the neighbours of `index` lie.
    fn at(&self, facts: &Facts, index: usize, path: &str) -> Option<usize> {
        self.by_path.get(&(home(facts, index).0, path.to_owned())).copied()
    }

    /// Whether a file refers to this entry as its map.
    pub fn is_referred_to(&self, map: usize) -> bool {
        self.referring.contains_key(&map)
    }

    /// The files that refer to this entry as their map.
    pub fn referring_to(&self, map: usize) -> &[usize] {
        self.referring.get(&map).map_or(&[], Vec::as_slice)
    }

    /// The file that names this entry as a map without a reference that counts.
    pub fn naming(&self, map: usize) -> Option<usize> {
        self.naming.get(&map).copied()
    }

    /// The file that a map belongs to: the one that refers to it, or else has its name, or is named in it as `file`, or
    /// at least names it.
    pub fn file_of(&self, facts: &Facts, map: usize, file: Option<&str>) -> Option<usize> {
        let by_file = || {
            let file = path::resolve(home(facts, map).1, None, file.filter(|file| !file.is_empty())?);
            self.at(facts, map, &file).filter(|&file| file != map && facts.entries[file].text.map.is_none())
        };
        // Of a file and a compressed copy of it, the file.
        let plainest = self.referring_to(map).iter().min_by_key(|&&file| facts.entries[file].inside.is_some());
        let referring = plainest.map(|&file| self.beyond_index(facts, file));
        referring.or_else(|| self.by_name(facts, map)).or_else(by_file).or_else(|| self.naming.get(&map).copied())
    }

    /// Of an index map the file that it belongs to, where that is known; else the file itself.
    fn beyond_index(&self, facts: &Facts, file: usize) -> usize {
        let map = facts.entries[file].text.map.and_then(|map| facts.maps.get(map)).filter(|map| map.summary.is_index);
        let referring = || self.referring_to(file).first().copied().filter(|&further| further != file);
        map.and_then(|_| referring().or_else(|| self.by_name(facts, file))).unwrap_or(file)
    }

    /// The file of which a map has the name, with an ending added or exchanged.
    fn by_name(&self, facts: &Facts, map: usize) -> Option<usize> {
        let path = path::resolve(home(facts, map).1, None, name_of(&facts.entries[map].path));
        let marked = path.to_ascii_lowercase().rfind(".map").filter(|&at| is_map_ending(&path[at..]))?;
        let stem = &path[..marked];
        let exchanged = |ending: &&str| {
            let file = self.at(facts, map, &format!("{stem}{ending}"))?;
            self.at(facts, map, &format!("{stem}{ending}.map")).is_none().then_some(file)
        };
        self.at(facts, map, stem).or_else(|| [".js", ".mjs", ".cjs", ".css"].iter().find_map(exchanged))
    }
}

/// The maps of an index map's sections that lie elsewhere.
pub fn of_sections(map: &MapFacts) -> impl Iterator<Item = Reference> {
    let urls = map.summary.section_urls.iter().filter(|url| !locate::is_data(url.as_bytes()));
    urls.map(|url| Reference { url: url.clone(), position: None, standing: Standing::Counts })
}

/// The last comment of a style sheet, whatever follows it, where none counts anyway.
fn last_in_style_sheet(path: &str, references: &[Reference]) -> Option<usize> {
    let counts = |reference: &Reference| reference.standing == Standing::Counts;
    if !path::ends_with(path, &[".css"]) || references.iter().any(counts) {
        return None;
    }
    references.iter().rposition(|reference| reference.standing == Standing::PassedInBlock)
}

/// Whether this is how the name of a map ends.
fn is_map_ending(ending: &str) -> bool {
    [".map", ".map.json", ".map.txt"].iter().any(|known| ending.eq_ignore_ascii_case(known))
}

/// Where an address may lead to from this folder, the likeliest first: as it is written, unescaped, and, where it begins
/// at the top of a server, below each folder around.
fn targets(folder: &str, url: &str) -> Vec<String> {
    let url = url.split(['?', '#']).next().unwrap_or_default();
    let plain = unescaped(url);
    let urls = || [Some(url), plain.as_deref()].into_iter().flatten();
    let below = urls().filter_map(|url| url.strip_prefix('/').filter(|below| !below.starts_with('/')));
    let folders = || std::iter::successors(Some(folder), |at| Some(path::folder(at))).take_while(|at| !at.is_empty());
    let at_top = below.flat_map(|below| folders().map(move |folder| path::resolve(folder, None, below)));
    urls().map(|url| path::resolve(folder, None, url)).chain(at_top).collect()
}

/// An address without percent escapes, where it has some.
fn unescaped(url: &str) -> Option<String> {
    let bytes = url.as_bytes();
    let (mut plain, mut at) = (Vec::new(), 0);
    while let Some(&byte) = bytes.get(at) {
        let digit = |at: usize| bytes.get(at).and_then(|&digit| char::from(digit).to_digit(16));
        match (byte, digit(at + 1), digit(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                plain.push((high << 4 | low) as u8);
                at += 3;
            }
            _ => {
                plain.push(byte);
                at += 1;
            }
        }
    }
    let changed = plain.len() < bytes.len();
    changed.then(|| String::from_utf8(plain).ok()).flatten()
}

/// The compressed file that this is the content of.
fn holder(facts: &Facts, index: usize) -> Option<usize> {
    let entry = &facts.entries[index];
    let is_content = |holder: &usize| {
        let name = name_of(&facts.entries[*holder].path);
        !entry.path.contains('/') && name.strip_prefix(entry.path.as_str()).is_some_and(|rest| rest.starts_with('.'))
    };
    entry.inside.filter(is_content)
}

/// The archive and the folder in which the neighbours of a file lie: those of a compressed file's content lie beside
/// the compressed file.
pub fn home(facts: &Facts, index: usize) -> (Option<usize>, &str) {
    let entry = &facts.entries[index];
    match holder(facts, index) {
        Some(holder) => home(facts, holder),
        None => (entry.inside, path::folder(&entry.path)),
    }
}

/// The last part of a path.
fn name_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lead_to_every_place_where_a_server_may_have_them() {
        assert_eq!(targets("dist/js", "a.js.map?v=1#x"), ["dist/js/a.js.map"]);
        assert_eq!(targets("dist", "a%20b.map"), ["dist/a%20b.map", "dist/a b.map"]);
        assert_eq!(targets("dist/js", "/maps/a.map"), ["maps/a.map", "dist/js/maps/a.map", "dist/maps/a.map"]);
        assert_eq!(targets("", "100%.map"), ["100%.map"]);
    }
}
