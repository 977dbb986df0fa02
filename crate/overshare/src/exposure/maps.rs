//! The list of source maps: those that were read, those that are broken, and those that are only referred to.

use crate::{
    detect::remote,
    inspect::{At, EntryFacts, Facts, MapCarrier, MapFacts, Reference, Standing},
    report::{MapKind, Place, SourceMap},
    sourcemap::path,
};

use super::{
    links::{self, Links},
    names,
    places::Places,
    shares::Share,
    tool,
};

/// All maps: first those that hold something, in the order of [`Facts::maps`]; then the others.
#[inline(never)]
pub fn list(facts: &Facts, places: &Places, links: &Links, shares: &[Option<Share>]) -> Vec<SourceMap> {
    let mut list: Vec<SourceMap> = facts.maps.iter().map(|map| read(map, facts, places, links)).collect();
    for (map, share) in list.iter_mut().zip(shares) {
        map.mapped_bytes = share.as_ref().map(Share::mapped);
    }
    for (index, entry) in facts.entries.iter().enumerate() {
        let named = path::ends_with(&entry.path, &[".map"]);
        if entry.text.map.is_none() && (named || links.is_referred_to(index)) {
            let generated = links.file_of(facts, index, None).map(|file| places.title(At::Entry(file)));
            list.push(broken(entry, places.whole(At::Entry(index)), generated));
        }
    }
    list.extend(links.elsewhere.iter().map(|(entry, reference, url, kind)| {
        let generated = Some(places.title(At::Entry(*entry)));
        referred(At::Entry(*entry), reference, url, *kind, generated, places)
    }));
    list.extend(remote_in_sources(facts, places));
    list
}

/// How a text that carries a map is named as the one that it belongs to.
fn carrying(at: At, places: &Places) -> String {
    entry_of(at).map_or_else(|| places.path(at).to_owned(), |_| places.title(at))
}

#[inline(never)]
fn read(map: &MapFacts, facts: &Facts, places: &Places, links: &Links) -> SourceMap {
    let file = match map.carrier {
        MapCarrier::Whole => {
            entry_of(map.at).and_then(|entry| links.file_of(facts, entry, map.summary.file.as_deref()))
        }
        MapCarrier::DataUrl(_) | MapCarrier::Module => entry_of(map.at),
    };
    let (place, generated) = match map.carrier {
        MapCarrier::DataUrl(position) => (places.spot(map.at, position), Some(carrying(map.at, places))),
        MapCarrier::Whole => (places.whole(map.at), file.map(|file| places.title(At::Entry(file)))),
        MapCarrier::Module => (places.whole(map.at), Some(carrying(map.at, places))),
    };
    let is_of_module = file.is_some_and(|file| facts.entries[file].is_module());
    let is_of = |endings: &[&str]| {
        let path = places.path(map.at).to_ascii_lowercase();
        endings.iter().any(|ending| path.ends_with(&format!("{ending}.map")))
            || path::ends_with(map.summary.file.as_deref().unwrap_or_default(), endings)
            || path::ends_with(generated.as_deref().unwrap_or_default(), endings)
    };
    let kind = match map.carrier {
        _ if map.summary.is_index => MapKind::Index,
        _ if is_of_module => MapKind::Wasm,
        MapCarrier::DataUrl(_) => MapKind::Inline,
        MapCarrier::Whole if is_of(&[".d.ts", ".d.mts", ".d.cts"]) => MapKind::Declaration,
        MapCarrier::Whole if is_of(&[".css"]) => MapKind::Css,
        MapCarrier::Whole | MapCarrier::Module => MapKind::External,
    };
    let (names, hidden_names) = names::count(map, facts);
    SourceMap {
        place,
        kind,
        generated,
        valid: map.summary.problems.is_empty(),
        problems: map.summary.problems.clone(),
        sources: map.sources.len() as u64,
        with_text: map.sources.iter().filter(|source| source.text.is_some()).count() as u64,
        file: map.summary.file.clone(),
        debug_id: map.summary.debug_id.clone(),
        tool: tool::of(map),
        names,
        hidden_names,
        mapped_bytes: None,
    }
}

/// A map of which nothing was read.
fn unread(place: Place, kind: MapKind, generated: Option<String>, problems: Vec<String>) -> SourceMap {
    SourceMap {
        place,
        kind,
        generated,
        valid: false,
        problems,
        sources: 0,
        with_text: 0,
        file: None,
        debug_id: None,
        tool: None,
        names: 0,
        hidden_names: 0,
        mapped_bytes: None,
    }
}

fn entry_of(at: At) -> Option<usize> {
    match at {
        At::Entry(index) => Some(index),
        At::Source { .. } => None,
    }
}

fn broken(entry: &EntryFacts, place: Place, generated: Option<String>) -> SourceMap {
    let mut problems = entry.text.no_map.clone();
    if problems.is_empty() {
        problems.push("It is not a JSON object.".to_owned());
    }
    unread(place, MapKind::External, generated, problems)
}

/// A map that is not in the package. Its address is the chain's last part.
fn referred(
    at: At,
    reference: &Reference,
    url: &str,
    kind: MapKind,
    generated: Option<String>,
    places: &Places,
) -> SourceMap {
    let mut place = reference.position.map_or_else(|| places.whole(at), |position| places.spot(at, position));
    place.chain.push(url.to_owned());
    let problem = match kind {
        MapKind::Remote => "It lies on a server and was not fetched.",
        _ => "It is referred to and not in the package.",
    };
    unread(place, kind, generated, vec![problem.to_owned()])
}

/// Maps on servers that recovered sources refer to, those of an index map's sections among them. Those that should lie
/// beside them are of no interest: what is recovered was never meant to run from there.
#[inline(never)]
fn remote_in_sources(facts: &Facts, places: &Places) -> Vec<SourceMap> {
    let mut list = Vec::new();
    let mut refer = |at, reference: &Reference| {
        let generated = Some(places.path(at).to_owned());
        list.push(referred(at, reference, &reference.url, MapKind::Remote, generated, places));
    };
    for (map, map_facts) in facts.maps.iter().enumerate() {
        if matches!(map_facts.at, At::Source { .. }) {
            links::of_sections(map_facts).filter(is_remote).for_each(|reference| refer(map_facts.at, &reference));
        }
        for (source, source_facts) in map_facts.sources.iter().enumerate() {
            let references = source_facts.text.iter().flat_map(|text| &text.references);
            let counts = |reference: &&Reference| {
                matches!(reference.standing, Standing::Counts | Standing::CountsAsLine) && is_remote(reference)
            };
            references.filter(counts).for_each(|reference| refer(At::Source { map, source }, reference));
        }
    }
    list
}

fn is_remote(reference: &Reference) -> bool {
    remote::read(&reference.url).is_some()
}
