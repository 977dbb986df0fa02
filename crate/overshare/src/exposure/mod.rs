//! Facts to judgement: whose each source is, whether it is new to the world, what the package means to be, and what
//! that amounts to. Everything here looks at the whole package at once and reads no bytes.

mod checklist;
mod cleared;
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
    inspect::{EntryFacts, Facts},
    report::{Entry, Input, Intent, Package, Report, SCHEMA, Source, SourceMap, Totals},
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
    let package = facts
        .manifest
        .as_ref()
        .and_then(|(at, bytes)| manifest::read(input.format, &[(facts.entries[*at].path.as_str(), bytes.as_slice())]));
    let case = Case { facts, input: &input, package, maps, sources, totals };
    let findings = findings::list(&case, &places);
    let cleared = cleared::list(&case, &findings);
    let unchecked = unchecked::list(&case, &places);
    let verdict = verdict::reach(&case, &findings, &unchecked);
    let checklist = checklist::list(&case, &findings, &unchecked);
    let Case { package, maps, sources, totals, .. } = case;
    let entries = entries(facts);
    let mut report = Report {
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
    facts.entries.iter().map(entry).collect()
}
