//! Facts to judgement: whose each source is, whether it is new to the world, what the package means to be, and what
//! that amounts to. Everything here looks at the whole package at once and reads no bytes.
//!
//! Each step is kept a function of its own (`inline(never)`): engines of WebAssembly optimise a function as a whole as soon
//! as any loop in it runs often, and for all steps in one that takes them longer than the steps themselves.

mod checklist;
mod cleared;
mod collisions;
mod dependencies;
mod findings;
mod flaws;
mod internal;
mod kinds;
mod links;
mod maps;
mod masking;
mod names;
mod origin;
mod places;
mod records;
mod shares;
mod sources;
mod tool;
mod totals;
mod unchecked;
mod verdict;
mod words;

use crate::{
    inspect::{At, EntryFacts, Facts},
    manifest::{self, Declared},
    report::{
        Dependency, Entry, Format, Input, Intent, Nested, Package, Place, Report, SCHEMA, Source, SourceMap, Totals,
    },
};

pub use self::collisions::folded;
use self::{dependencies::Own, places::Places, records::Record};

/// Everything that the later steps of the judgement look at.
struct Case<'a> {
    facts: &'a Facts,
    input: &'a Input,
    package: Option<Package>,
    maps: Vec<SourceMap>,
    sources: Vec<Source>,
    dependencies: Vec<Dependency>,
    declared: Option<Declared>,
    totals: Totals,
    record: Option<Record>,
}

impl Case<'_> {
    fn intent(&self) -> Intent {
        self.package.as_ref().map_or(Intent::Unknown, |package| package.intent)
    }

    /// Where the source with this index lies.
    fn place_of(&self, source: usize) -> Place {
        let source = &self.sources[source];
        let mut place = Place { line: None, column: None, ..self.maps[source.map].place.clone() };
        place.chain.push(source.path.clone());
        place
    }
}

pub use self::names::list as list_names;

/// Judges what was gathered from a dropped file, and masks every secret in the report. With `hash`, the report names each
/// file's SHA-256.
pub fn judge(facts: &Facts, input: Input, hash: bool) -> Report {
    let mut report = unmasked(facts, input, hash);
    masking::mask(&mut report);
    report
}

/// The same report, for whoever shows it to nobody: secrets in names are not looked for.
pub fn unmasked(facts: &Facts, input: Input, hash: bool) -> Report {
    let places = Places::new(facts);
    let manifests = manifests(facts, &input);
    let package = manifest::read(input.format, &manifests);
    let declared = manifest::declared(input.format, &manifests);
    let own = Own {
        name: package.as_ref().and_then(|package| package.name.as_deref()),
        repository: package.as_ref().and_then(|package| package.repository.as_deref()),
        declared: declared.as_ref(),
    };
    let links = links::Links::new(facts);
    let shares = shares::list(facts, &links);
    let (sources, dependencies) = sources::list(facts, &places, &own, &shares);
    let maps = maps::list(facts, &places, &links, &shares);
    let totals = totals::count(facts, &maps, &sources);
    let record = records::compare(facts, input.format);
    let case = Case { facts, input: &input, package, maps, sources, dependencies, declared, totals, record };
    let findings = findings::list(&case, &places);
    let cleared = cleared::list(&case, &findings);
    let (flaws, more_flaws) = flaws::list(&case, &places, &links, &shares);
    let unchecked: Vec<_> = unchecked::list(&case, &places).into_iter().chain(more_flaws).collect();
    let verdict = verdict::reach(&case, &findings, &unchecked);
    let checklist = checklist::list(&case, &findings, &unchecked);
    let Case { package, maps, sources, dependencies, totals, .. } = case;
    let (entries, nested) = (entries(facts, hash), nested(facts, &places, hash));
    Report {
        schema: SCHEMA,
        package,
        verdict,
        totals,
        entries,
        nested,
        maps,
        sources,
        dependencies,
        flaws,
        findings,
        cleared,
        unchecked,
        checklist,
        input,
    }
}

/// The manifests that count: of those with one path, the installed one; and npm reads no other.
#[inline(never)]
fn manifests<'a>(facts: &'a Facts, input: &Input) -> Vec<(&'a str, &'a [u8])> {
    let entry = |index: &usize| &facts.entries[*index];
    let is_shadowed =
        |path: &str| facts.manifests.iter().any(|(other, _)| entry(other).installed && entry(other).path == path);
    let counts = |(index, _): &&(usize, Vec<u8>)| {
        entry(index).installed || input.format != Format::Npm && !is_shadowed(&entry(index).path)
    };
    facts.manifests.iter().filter(counts).map(|(index, bytes)| (entry(index).path.as_str(), &bytes[..])).collect()
}

#[inline(never)]
fn entries(facts: &Facts, hash: bool) -> Vec<Entry> {
    let entry = |entry: &EntryFacts| Entry {
        path: entry.path.clone(),
        bytes: entry.text.bytes,
        kind: kinds::of(entry),
        installed: entry.installed,
        notes: entry.notes.clone(),
        sha256: entry.sha256.filter(|_| hash).map(|digest| words::hex(&digest)),
    };
    facts.entries.iter().filter(|entry| entry.inside.is_none()).map(entry).collect()
}

#[inline(never)]
fn nested(facts: &Facts, places: &Places, hash: bool) -> Vec<Nested> {
    // The number of each file among those of its kind, and of a file inside another its entry.
    let (mut numbers, mut entries, mut list): (Vec<usize>, Vec<usize>, Vec<Nested>) = Default::default();
    for (index, file) in facts.entries.iter().enumerate() {
        let Some(holder) = file.inside else {
            entries.push(index - list.len());
            numbers.push(index - list.len());
            continue;
        };
        entries.push(entries[holder]);
        numbers.push(list.len());
        list.push(Nested {
            place: places.whole(At::Entry(index)),
            entry: entries[holder],
            inside: facts.entries[holder].inside.map(|_| numbers[holder]),
            bytes: file.text.bytes,
            kind: kinds::of(file),
            notes: file.notes.clone(),
            sha256: file.sha256.filter(|_| hash).map(|digest| words::hex(&digest)),
        });
    }
    list
}
