//! Facts to judgement: whose each source is, whether it is new to the world, what the package means to be, and what
//! that amounts to. Everything here looks at the whole package at once and reads no bytes.

mod checklist;
mod cleared;
mod findings;
mod kinds;
mod license;
mod manifest;
mod maps;
mod origin;
mod places;
mod sources;
mod totals;
mod verdict;
mod words;

use crate::{
    inspect::Facts,
    report::{Entry, EntryKind, Input, Report, SCHEMA, Unchecked},
};

use self::places::Places;

/// Everything that the later steps of the judgement look at.
struct Case<'a> {
    facts: &'a Facts,
    input: &'a Input,
    package: Option<crate::report::Package>,
    maps: Vec<crate::report::SourceMap>,
    sources: Vec<crate::report::Source>,
    totals: crate::report::Totals,
}

impl Case<'_> {
    fn intent(&self) -> crate::report::Intent {
        self.package.as_ref().map_or(crate::report::Intent::Unknown, |package| package.intent)
    }
}

/// Judges what was gathered from a dropped file.
pub fn judge(facts: &Facts, input: Input) -> Report {
    let places = Places::new(facts);
    let sources = sources::list(facts, &places);
    let maps = maps::list(facts, &places);
    let totals = totals::count(facts, &maps, &sources);
    let package = facts.manifest.as_ref().and_then(|(_, bytes)| manifest::read(bytes));
    let case = Case { facts, input: &input, package, maps, sources, totals };
    let findings = findings::list(&case, &places);
    let cleared = cleared::list(&case, &findings);
    let unchecked = unchecked(facts, &places);
    let verdict = verdict::reach(&case, &findings, &unchecked);
    let checklist = checklist::list(&case, &findings, &unchecked);
    let Case { package, maps, sources, totals, .. } = case;
    let entries = entries(facts);
    Report {
        schema: SCHEMA,
        package,
        verdict,
        totals,
        entries,
        maps,
        sources,
        findings,
        cleared,
        unchecked,
        checklist,
        input,
    }
}

fn entries(facts: &Facts) -> Vec<Entry> {
    let entry = |entry: &crate::inspect::EntryFacts| Entry {
        path: entry.path.clone(),
        bytes: entry.text.bytes,
        kind: kinds::of(entry),
        installed: entry.installed,
        notes: entry.notes.clone(),
        sha256: entry.sha256.clone(),
    };
    facts.entries.iter().map(entry).collect()
}

/// Why the bytes of an entry were searched, and what they stand for was not.
fn unread(entry: &crate::inspect::EntryFacts) -> Option<&'static str> {
    let wide = [&b"\xFF\xFE"[..], b"\xFE\xFF"].iter().any(|mark| entry.head.starts_with(mark));
    match kinds::of(entry) {
        EntryKind::Archive => Some("A compressed file inside the package, which this version does not open."),
        _ if wide => Some("Text in UTF-16, which this version does not search."),
        _ => None,
    }
}

fn unchecked(facts: &Facts, places: &Places) -> Vec<Unchecked> {
    let mut list: Vec<Unchecked> = Vec::new();
    for unchecked in &facts.unchecked {
        let place = unchecked.at.map_or_else(places::whole_file, |at| places.whole(at));
        let same = |other: &&mut Unchecked| other.place == place && other.reason == unchecked.reason;
        match list.iter_mut().find(same) {
            Some(other) => other.bytes = other.bytes.zip(unchecked.bytes).map(|(sum, bytes)| sum + bytes),
            None => list.push(Unchecked { place, reason: unchecked.reason.clone(), bytes: unchecked.bytes }),
        }
    }
    list.extend(facts.entries.iter().enumerate().filter_map(|(index, entry)| {
        let reason = unread(entry)?.to_owned();
        Some(Unchecked { place: places.whole(crate::inspect::At::Entry(index)), reason, bytes: Some(entry.text.bytes) })
    }));
    if facts.manifest.as_ref().is_some_and(|(_, bytes)| manifest::read(bytes).is_none()) {
        let reason = "package.json is not JSON; what the package says of itself could not be read.".to_owned();
        let bytes = facts.manifest.as_ref().map(|(_, bytes)| bytes.len() as u64);
        let place = facts
            .manifest
            .as_ref()
            .map_or_else(places::whole_file, |(at, _)| places.whole(crate::inspect::At::Entry(*at)));
        list.push(Unchecked { place, reason, bytes });
    }
    list
}
