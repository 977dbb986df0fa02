//! Facts to judgement: whose each source is, whether it is new to the world, what the package means to be, and what
//! that amounts to. Everything here looks at the whole package at once and reads no bytes.

mod checklist;
mod cleared;
mod collisions;
mod findings;
mod kinds;
mod license;
mod manifest;
mod maps;
mod masking;
mod origin;
mod places;
mod sources;
mod totals;
mod unchecked;
mod verdict;
mod words;

use crate::{
    inspect::{At, EntryFacts, Facts},
    report::{Entry, Input, Intent, Nested, Package, Report, SCHEMA, Source, SourceMap, Totals},
};

use self::places::Places;

/// Everything that the later steps of the judgement look at.
struct Case<'a> {
    facts: &'a Facts,
    input: &'a Input,
    package: Option<Package>,
    maps: Vec<SourceMap>,
    sources: Vec<Source>,
    totals: Totals,
}

impl Case<'_> {
    fn intent(&self) -> Intent {
        self.package.as_ref().map_or(Intent::Unknown, |package| package.intent)
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
    let unchecked = unchecked::list(&case, &places);
    let verdict = verdict::reach(&case, &findings, &unchecked);
    let checklist = checklist::list(&case, &findings, &unchecked);
    let Case { package, maps, sources, totals, .. } = case;
    let (entries, nested) = (entries(facts), nested(facts, &places));
    let mut report = Report {
        schema: SCHEMA,
        package,
        verdict,
        totals,
        entries,
        nested,
        maps,
        sources,
        findings,
        cleared,
        unchecked,
        checklist,
        input,
    };
    masking::mask(&mut report);
    report
}

fn entries(facts: &Facts) -> Vec<Entry> {
    let entry = |entry: &EntryFacts| Entry {
        path: entry.path.clone(),
        bytes: entry.text.bytes,
        kind: kinds::of(entry),
        installed: entry.installed,
        notes: entry.notes.clone(),
        sha256: entry.sha256.clone(),
    };
    facts.entries.iter().filter(|entry| entry.inside.is_none()).map(entry).collect()
}

fn nested(facts: &Facts, places: &Places) -> Vec<Nested> {
    let nested = |(index, entry): (usize, &EntryFacts)| Nested {
        place: places.whole(At::Entry(index)),
        bytes: entry.text.bytes,
        kind: kinds::of(entry),
        notes: entry.notes.clone(),
        sha256: entry.sha256.clone(),
    };
    facts.entries.iter().enumerate().filter(|(_, entry)| entry.inside.is_some()).map(nested).collect()
}
