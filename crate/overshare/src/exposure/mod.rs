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
mod intent;
mod internal;
mod inventory;
mod kinds;
mod links;
mod maps;
mod masking;
mod names;
mod origin;
mod places;
mod records;
mod repair;
mod shares;
mod silencing;
mod sources;
mod test_folders;
mod tool;
mod totals;
mod unchecked;
mod verdict;
mod words;

use crate::{
    detect::{self, Class, RULES, own::Own as OwnRules},
    inspect::{At, EntryFacts, Facts},
    manifest::{self, Declared, Target},
    report::{
        self, Dependency, Entry, Finding, Format, Input, Intent, Nested, Package, Place, Report, SCHEMA, Silenced,
        Source, SourceMap, Totals,
    },
};

pub use self::collisions::folded;
use self::{dependencies::Own, intent::Meant, links::Links, places::Places, records::Record, shares::Share};

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
    /// The program that built it.
    builder: Option<String>,
    /// The files that its manifest names.
    targets: Option<Vec<Target>>,
    meant: Meant,
    added: Option<&'a OwnRules>,
}

/// What a judgement is told.
#[derive(Clone, Copy)]
pub struct Terms<'a> {
    /// Whether the report names each file's SHA-256.
    pub hash: bool,
    /// What the package means to be, where the person says so.
    pub intent: Option<Intent>,
    /// Rules of the person's own, and places that are silenced.
    pub own: Option<&'a OwnRules>,
}

impl Case<'_> {
    fn intent(&self) -> Intent {
        self.meant.intent
    }

    /// The class of a finding's rule.
    fn class(&self, finding: &Finding) -> Option<Class> {
        let known = detect::index_of(&finding.rule).map(|rule| RULES[rule].class);
        known.or_else(|| self.added?.class_of(&finding.rule))
    }

    /// Whether the person says that the own source may be there.
    fn silences_sources(&self, findings: &[Finding]) -> bool {
        silencing::apart(findings).iter().any(|finding| self.class(finding) == Some(Class::OwnSource))
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

/// What the source maps of a dropped file give away. Nobody is shown it: secrets in names are not masked.
#[derive(Debug)]
pub struct Recovered {
    /// The package, as its manifests tell.
    pub package: Option<Package>,
    /// What it says that it depends on.
    declared: Option<Declared>,
    /// The program that built it.
    builder: Option<String>,
    /// The files that its manifest names.
    targets: Option<Vec<Target>>,
    /// The maps.
    pub maps: Vec<SourceMap>,
    /// Their sources, in the order of the maps.
    pub sources: Vec<Source>,
    /// The packages that these come from.
    pub dependencies: Vec<Dependency>,
    /// What they come to.
    pub totals: Totals,
}

/// Says whose each recovered source is and whether it is new to the world.
pub fn recovered(facts: &Facts, input: &Input) -> Recovered {
    let links = Links::new(facts);
    let shares = shares::list(facts, &links);
    trace(facts, input, &Places::new(facts), &links, &shares)
}

#[inline(never)]
fn trace(facts: &Facts, input: &Input, places: &Places, links: &Links, shares: &[Option<Share>]) -> Recovered {
    let manifests = manifests(facts, input);
    let package = manifest::read(input.format, &manifests);
    let declared = manifest::declared(input.format, &manifests);
    let own = Own {
        name: package.as_ref().and_then(|package| package.name.as_deref()),
        repository: package.as_ref().and_then(|package| package.repository.as_deref()),
        declared: declared.as_ref(),
    };
    let (sources, dependencies) = sources::list(facts, places, &own, shares);
    let maps = maps::list(facts, places, links, shares);
    let totals = totals::count(facts, &maps, &sources);
    let builder = manifest::builder(input.format, &manifests);
    let targets = manifest::targets(input.format, &manifests);
    Recovered { package, declared, builder, targets, maps, sources, dependencies, totals }
}

/// Judges what was gathered from a dropped file, and masks every secret in the report.
pub fn judge(facts: &Facts, input: Input, terms: Terms<'_>) -> Report {
    let mut report = unmasked(facts, input, terms);
    masking::mask(&mut report, terms.own);
    report
}

fn unmasked(facts: &Facts, input: Input, terms: Terms<'_>) -> Report {
    let Terms { hash, own: added, .. } = terms;
    let (places, links) = (Places::new(facts), Links::new(facts));
    let shares = shares::list(facts, &links);
    let Recovered { package, declared, builder, targets, maps, sources, dependencies, totals } =
        trace(facts, &input, &places, &links, &shares);
    let record = records::compare(facts, input.format);
    let meant = intent::of(package.as_ref(), terms.intent);
    let case = Case {
        facts,
        input: &input,
        package,
        maps,
        sources,
        dependencies,
        declared,
        totals,
        record,
        builder,
        targets,
        meant,
        added,
    };
    let (findings, silenced) = findings::list(&case, &places);
    let cleared = cleared::list(&case, &findings);
    let (flaws, more_flaws) = flaws::list(&case, &places, &links, &shares);
    let unchecked: Vec<_> = unchecked::list(&case, &places).into_iter().chain(more_flaws).collect();
    let inventory = inventory::list(&case, &places);
    let verdict = verdict::reach(&case, &findings, &unchecked);
    let checklist = checklist::list(&case, &findings, &unchecked);
    let repair = repair::list(&case, &findings);
    let added = added.map(|own| what_was_added(own, &findings, silenced));
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
        inventory,
        cleared,
        unchecked,
        checklist,
        repair,
        added,
        input,
    }
}

/// What the person added, and what came of it.
#[inline(never)]
fn what_was_added(own: &OwnRules, findings: &[Finding], silenced: Vec<Silenced>) -> report::Added {
    let rule = |rule: &detect::own::OwnRule| report::AddedRule {
        rule: rule.id.clone(),
        title: rule.title.clone(),
        severity: rule.severity,
        what: rule.what.clone(),
        references: rule.references.clone(),
        findings: findings.iter().filter(|finding| finding.rule == rule.id).count() as u64,
    };
    report::Added { files: own.files.clone(), rules: own.rules.iter().map(rule).collect(), silenced }
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
