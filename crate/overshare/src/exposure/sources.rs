//! The list of sources: path, origin, and whether the text is new to the world.

use std::collections::HashMap;

use crate::{
    inspect::{At, Facts, TextFacts},
    report::Source,
    text::Fingerprint,
};

use super::{origin, places::Places, words};

/// All sources, in map order.
pub fn list(facts: &Facts, places: &Places) -> Vec<Source> {
    let published = published(facts);
    let mut first: HashMap<(String, Option<Fingerprint>), usize> = HashMap::new();
    let mut list = Vec::new();
    for (map, map_facts) in facts.maps.iter().enumerate() {
        for (index, source) in map_facts.sources.iter().enumerate() {
            let path = places.source(map, index).to_owned();
            let named = map_facts.summary.sources.get(index);
            let raw_path = named.and_then(|named| named.path.clone()).unwrap_or_default();
            let text = source.text.as_ref();
            let same_as = text.and_then(|text| text.fingerprint).and_then(|print| published.get(&print).copied());
            let key = (path.clone(), text.and_then(|text| text.fingerprint));
            let earlier = *first.entry(key).or_insert(list.len());
            list.push(Source {
                map,
                origin: origin::of(&path, &raw_path),
                path,
                raw_path,
                has_text: text.is_some(),
                lines: text.map_or(0, |text| text.lines),
                bytes: text.map_or(0, |text| text.bytes),
                novel: text.is_some_and(|text| text.fingerprint.is_some()) && same_as.is_none(),
                same_as: same_as.map(|entry| places.chain(At::Entry(entry)).join(" > ")),
                repeats: (earlier < list.len()).then_some(earlier),
                shipped: false,
                ignored: named.is_some_and(|named| named.ignored),
                dependency: None,
                generated_bytes: None,
                sha256: text.and_then(|text| text.sha256).map(|digest| words::hex(&digest)),
            });
        }
    }
    list
}

/// The first published entry with each text. What the installer drops is published as well: the archive holds it.
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
