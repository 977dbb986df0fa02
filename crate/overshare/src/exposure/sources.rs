//! The list of sources: path, origin, and whether the text is new to the world.

use std::collections::{HashMap, HashSet};

use crate::{
    inspect::{At, Facts, MapFacts, TextFacts},
    report::{Dependency, Source},
    sourcemap::path,
    text::Fingerprint,
};

use super::{
    dependencies::{Gathered, Own},
    links,
    origin::{self, Told},
    places::Places,
    shares::Share,
    words,
};

/// All sources, in map order, and the packages that they come from.
#[inline(never)]
pub fn list(facts: &Facts, places: &Places, own: &Own<'_>, shares: &[Option<Share>]) -> (Vec<Source>, Vec<Dependency>) {
    let (published, shipped) = (published(facts), shipped(facts));
    let mut gathered = Gathered::default();
    let mut first: HashMap<(&str, Option<Fingerprint>), usize> = HashMap::new();
    let mut list = Vec::new();
    for (map, map_facts) in facts.maps.iter().enumerate() {
        let archive = archive(facts, map_facts);
        let share = shares.get(map).and_then(Option::as_ref);
        for (index, source) in map_facts.sources.iter().enumerate() {
            let path = places.source(map, index);
            let named = map_facts.summary.sources.get(index);
            let raw_path = named.and_then(|named| named.path.clone()).unwrap_or_default();
            let root = named.and_then(|named| named.root.as_deref());
            let text = source.text.as_ref();
            let same_as = text.and_then(|text| text.fingerprint).and_then(|print| published.get(&print).copied());
            let key = (path, text.and_then(|text| text.fingerprint));
            let earlier = *first.entry(key).or_insert(list.len());
            let told = Told {
                path,
                raw: &path::joined(root, &raw_path),
                sign: text.and_then(|text| text.sign.as_deref()),
                has_text: text.is_some(),
                ignored: named.is_some_and(|named| named.ignored),
            };
            let (origin, package) = origin::of(&told, own);
            gathered.push(package);
            list.push(Source {
                map,
                origin,
                shipped: shipped.contains(&(archive, path.split('?').next().unwrap_or(path))),
                path: path.to_owned(),
                raw_path,
                has_text: text.is_some(),
                lines: text.map_or(0, |text| text.lines),
                bytes: text.map_or(0, |text| text.bytes),
                novel: text.is_some_and(|text| text.fingerprint.is_some()) && same_as.is_none(),
                same_as: same_as.map(|entry| places.title(At::Entry(entry))),
                repeats: (earlier < list.len()).then_some(earlier),
                ignored: named.is_some_and(|named| named.ignored),
                dependency: None,
                generated_bytes: share.and_then(|share| share.by_source.get(index).copied()),
                sha256: text.and_then(|text| text.sha256).map(|digest| words::hex(&digest)),
            });
        }
    }
    let dependencies = gathered.list(&mut list, own);
    (list, dependencies)
}

/// The paths of all files, each with the archive that it lies in.
#[inline(never)]
fn shipped(facts: &Facts) -> HashSet<(Option<usize>, &str)> {
    facts.entries.iter().map(|entry| (entry.inside, entry.path.as_str())).collect()
}

/// The archive in which the files beside a map lie.
fn archive(facts: &Facts, map: &MapFacts) -> Option<usize> {
    match map.at {
        At::Entry(entry) => links::home(facts, entry).0,
        At::Source { map, .. } => facts.maps.get(map).and_then(|outer| archive(facts, outer)),
    }
}

/// The first published entry with each text. What the installer drops is published as well: the archive holds it.
#[inline(never)]
fn published(facts: &Facts) -> HashMap<Fingerprint, usize> {
    let mut published = HashMap::new();
    let print = |text: &TextFacts| text.fingerprint;
    for (index, entry) in facts.entries.iter().enumerate() {
        if let Some(print) = print(&entry.text) {
            published.entry(print).or_insert(index);
        }
    }
    published
}
