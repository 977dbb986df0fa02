//! The list of source maps: those that were read, those that are broken, and those that are only referred to.

use std::collections::HashMap;

use crate::{
    detect::remote,
    inspect::{At, EntryFacts, Facts, MapCarrier, MapFacts},
    report::{MapKind, Place, SourceMap},
    sourcemap::path,
};

use super::{
    places::{self, Places},
    tool,
};

/// All maps: first those that hold something, in the order of [`Facts::maps`]; then the others.
pub fn list(facts: &Facts, places: &Places) -> Vec<SourceMap> {
    let links = Links::new(facts);
    let mut list: Vec<SourceMap> = facts.maps.iter().map(|map| read(map, facts, places, &links)).collect();
    for (index, entry) in facts.entries.iter().enumerate() {
        let named = entry.path.to_ascii_lowercase().ends_with(".map");
        if entry.text.map.is_none() && (named || links.generated.contains_key(&index)) {
            list.push(broken(entry, places.whole(At::Entry(index)), links.file_of(index, facts)));
        }
    }
    list.extend(links.elsewhere.iter().map(|(at, url, kind)| referred(*at, url, *kind, facts, places)));
    list.extend(remote_in_sources(facts, places));
    list
}

/// The archive that a file lies in, and its path there.
type Name<'a> = (Option<usize>, &'a str);

/// Which entry refers to which, and what is referred to and is not there.
struct Links<'a> {
    by_path: HashMap<Name<'a>, usize>,
    /// The file that each map belongs to, by the map's entry.
    generated: HashMap<usize, usize>,
    elsewhere: Vec<(usize, String, MapKind)>,
}

impl<'a> Links<'a> {
    fn new(facts: &'a Facts) -> Self {
        let name = |entry: &'a EntryFacts| (entry.inside, entry.path.as_str());
        let by_path = facts.entries.iter().enumerate().map(|(index, entry)| (name(entry), index)).collect();
        let mut links = Links { by_path, generated: HashMap::new(), elsewhere: Vec::new() };
        for (index, entry) in facts.entries.iter().enumerate() {
            let Some(reference) = &entry.text.reference else { continue };
            let url = &reference.url;
            let (inside, folder) = home(facts, index);
            let target = path::resolve(folder, None, url.split(['?', '#']).next().unwrap_or_default());
            match links.by_path.get(&(inside, target.as_str())) {
                _ if url.starts_with("data:") => {}
                _ if remote::read(url).is_some() => links.elsewhere.push((index, url.clone(), MapKind::Remote)),
                Some(&map) => {
                    links.generated.entry(map).or_insert(index);
                }
                None => links.elsewhere.push((index, target, MapKind::Missing)),
            }
        }
        links
    }

    /// The path of the file that a map's entry belongs to.
    fn file_of(&self, map: usize, facts: &Facts) -> Option<String> {
        let entry = &facts.entries[map];
        let by_name = || entry.path.strip_suffix(".map").and_then(|path| self.by_path.get(&(entry.inside, path)));
        let file = self.generated.get(&map).or_else(by_name)?;
        Some(facts.entries[*file].path.clone())
    }
}

/// The archive and the folder in which the neighbours of a file lie: those of a compressed file's content lie beside
/// the compressed file.
pub fn home(facts: &Facts, index: usize) -> (Option<usize>, &str) {
    let entry = &facts.entries[index];
    let is_content = |holder: &usize| {
        let holder = &facts.entries[*holder].path;
        let name = holder.rsplit('/').next().unwrap_or_default();
        !entry.path.contains('/') && name.strip_prefix(entry.path.as_str()).is_some_and(|rest| rest.starts_with('.'))
    };
    match entry.inside.filter(is_content) {
        Some(holder) => home(facts, holder),
        None => (entry.inside, path::folder(&entry.path)),
    }
}

fn read(map: &MapFacts, facts: &Facts, places: &Places, links: &Links<'_>) -> SourceMap {
    let (place, generated) = match map.carrier {
        MapCarrier::DataUrl(position) => (places.spot(map.at, position), Some(places.path(map.at).to_owned())),
        MapCarrier::Whole => (places.whole(map.at), entry_of(map.at).and_then(|entry| links.file_of(entry, facts))),
    };
    let named = |endings: &[&str]| {
        let path = places.path(map.at).to_ascii_lowercase();
        let file = map.summary.file.as_deref().unwrap_or_default();
        endings.iter().any(|ending| path.ends_with(&format!("{ending}.map")) || file.ends_with(ending))
    };
    let kind = match map.carrier {
        _ if map.summary.is_index => MapKind::Index,
        MapCarrier::DataUrl(_) => MapKind::Inline,
        MapCarrier::Whole if named(&[".d.ts", ".d.mts", ".d.cts"]) => MapKind::Declaration,
        MapCarrier::Whole if named(&[".css"]) => MapKind::Css,
        MapCarrier::Whole => MapKind::External,
    };
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
        names: 0,
        hidden_names: 0,
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
fn referred(entry: usize, url: &str, kind: MapKind, facts: &Facts, places: &Places) -> SourceMap {
    let reference = facts.entries[entry].text.reference.as_ref();
    let mut place =
        reference.map_or_else(places::whole_file, |reference| places.spot(At::Entry(entry), reference.position));
    place.chain.push(url.to_owned());
    let generated = Some(facts.entries[entry].path.clone());
    let problem = match kind {
        MapKind::Remote => "It lies on a server and was not fetched.",
        _ => "It is referred to and not in the package.",
    };
    unread(place, kind, generated, vec![problem.to_owned()])
}

/// Maps on servers that recovered sources refer to. Those that should lie beside them are of no interest: what is
/// recovered was never meant to run from there.
fn remote_in_sources(facts: &Facts, places: &Places) -> Vec<SourceMap> {
    let mut list = Vec::new();
    for (map, map_facts) in facts.maps.iter().enumerate() {
        for (source, source_facts) in map_facts.sources.iter().enumerate() {
            let reference = source_facts.text.as_ref().and_then(|text| text.reference.as_ref());
            let Some(reference) = reference.filter(|reference| remote::read(&reference.url).is_some()) else {
                continue;
            };
            let at = At::Source { map, source };
            let mut place = places.spot(at, reference.position);
            place.chain.push(reference.url.clone());
            let problems = vec!["It lies on a server and was not fetched.".to_owned()];
            let generated = Some(places.path(at).to_owned());
            list.push(unread(place, MapKind::Remote, generated, problems));
        }
    }
    list
}
