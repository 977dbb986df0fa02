//! What there is to do: what to change so that the next release does not show what this one does, what the package would
//! hold then, and what can be undone of one that is published. Knows which files must go and why; how each ecosystem and
//! each tool is told so stands in files of their own.

mod globs;
mod packing;
mod published;
mod tools;

use std::collections::BTreeSet;

use crate::{
    detect::{self, Matcher, RULES},
    report::{
        Finding, Format, Intent, MapKind, Severity, SourceMap,
        repair::{After, Repair, Step},
    },
};

use super::{
    Case,
    silencing::counted,
    totals, verdict,
    words::{count, number, series},
};

/// All that there is to do.
#[inline(never)]
pub fn list(case: &Case<'_>, all: &[Finding]) -> Repair {
    let findings = counted(all);
    let maps = maps_to_leave_out(case, all);
    let files = files_to_leave_out(case, findings);
    let steps: Vec<Step> = [
        replace_credentials(case, findings),
        leave_out_maps(case, &maps),
        stop_inner_maps(case, all, &maps),
        leave_out_files(case, &files),
    ]
    .into_iter()
    .flatten()
    .collect();
    let published = if steps.is_empty() { Vec::new() } else { published::sentences(case) };
    let after = (!maps.is_empty() || !files.is_empty()).then(|| after(case, &maps.union(&files).copied().collect()));
    Repair { steps, after, published }
}

/// Whether the own source is to be kept from strangers: an open package may ship its maps.
fn hides_sources(case: &Case<'_>, all: &[Finding]) -> bool {
    case.totals.exposed.sources > 0 && case.intent() != Intent::Open && !case.silences_sources(all)
}

/// The entries that are maps of exposed source.
fn maps_to_leave_out<'a>(case: &'a Case<'_>, all: &[Finding]) -> BTreeSet<&'a str> {
    if !hides_sources(case, all) {
        return BTreeSet::new();
    }
    holding(case).filter_map(|(_, map)| is_an_entry(map)).collect()
}

/// The maps of exposed source, each with its index.
fn holding<'a>(case: &'a Case<'_>) -> impl Iterator<Item = (usize, &'a SourceMap)> {
    totals::maps_of_exposed(&case.sources).into_iter().filter_map(|map| Some((map, case.maps.get(map)?)))
}

/// The path of a map that is an entry, and nothing but a map.
fn is_an_entry(map: &SourceMap) -> Option<&str> {
    let is_a_file = !matches!(map.kind, MapKind::Inline | MapKind::Wasm | MapKind::Remote | MapKind::Missing);
    match &map.place.chain[..] {
        [path] if is_a_file => Some(path),
        _ => None,
    }
}

/// The entries that are told by what they are, as files that have no business in a package.
fn files_to_leave_out<'a>(case: &Case<'_>, findings: &'a [Finding]) -> BTreeSet<&'a str> {
    let is_about_files = |finding: &&Finding| {
        let rule = detect::index_of(&finding.rule).and_then(|rule| RULES.get(rule));
        rule.is_some_and(|rule| matches!(rule.matcher, Matcher::File(_) | Matcher::Head(_)))
    };
    let grave = findings.iter().filter(|finding| finding.severity < Severity::Info).filter(is_about_files);
    let entries: BTreeSet<&str> = case.facts.entries.iter().map(|entry| entry.path.as_str()).collect();
    let paths = grave.flat_map(|finding| &finding.places).filter_map(|place| place.chain.first());
    paths.map(String::as_str).filter(|path| entries.contains(path)).collect()
}

fn replace_credentials(case: &Case<'_>, findings: &[Finding]) -> Option<Step> {
    let credentials = verdict::credentials(case, findings);
    (credentials > 0).then(|| Step {
        title: format!("Replace {} first.", count(credentials, "credential", "credentials")),
        reasons: vec![
            "Whoever has a copy of the package has what is in it; leaving it out of the next release takes nothing back.".into(),
            "How each is revoked stands with its finding.".into(),
        ],
        changes: Vec::new(),
        paths: Vec::new(),
    })
}

/// Maps within other files: inline, or in an archive that the package holds. What lies in a map goes with it.
fn stop_inner_maps(case: &Case<'_>, all: &[Finding], maps: &BTreeSet<&str>) -> Option<Step> {
    let outer = |map: &SourceMap| map.place.chain.first().filter(|path| !maps.contains(path.as_str())).cloned();
    let inner: Vec<(usize, String)> = holding(case).filter_map(|(index, map)| Some((index, outer(map)?))).collect();
    if inner.is_empty() || !hides_sources(case, all) {
        return None;
    }
    let files: BTreeSet<&str> = inner.iter().map(|(_, path)| path.as_str()).collect();
    let indices: Vec<usize> = inner.iter().map(|(index, _)| *index).collect();
    let there = match inner.len() as u64 {
        1 => "There is a map".to_owned(),
        several => format!("There are {} maps", number(several)),
    };
    Some(Step {
        title: format!("Build {} without source maps inside.", named(&files)),
        reasons: vec![format!("{there} within, which no list of files leaves out.")],
        changes: tools::changes(case, &indices),
        paths: Vec::new(),
    })
}

fn leave_out_maps(case: &Case<'_>, maps: &BTreeSet<&str>) -> Option<Step> {
    if maps.is_empty() {
        return None;
    }
    // Of the maps of dependencies nobody has a use either, where the own ones are not meant to be there.
    let patterns =
        if maps.iter().all(|path| path.ends_with(".map")) { vec!["**/*.map".to_owned()] } else { explicit(maps) };
    let entries = holding(case).filter(|(_, map)| is_an_entry(map).is_some());
    let indices: Vec<usize> = entries.map(|(index, _)| index).collect();
    let mut changes = packing::changes(case, &patterns, maps);
    changes.extend(tools::changes(case, &indices));
    Some(Step {
        title: format!("Leave {} out of the package.", count(maps.len() as u64, "source map", "source maps")),
        reasons: packing::reasons(case, maps),
        changes,
        paths: maps.iter().map(|&path| path.to_owned()).collect(),
    })
}

fn leave_out_files(case: &Case<'_>, files: &BTreeSet<&str>) -> Option<Step> {
    (!files.is_empty()).then(|| Step {
        title: format!("Leave {} out of the package.", named(files)),
        reasons: packing::reasons(case, files),
        changes: packing::changes(case, &explicit(files), files),
        paths: files.iter().map(|&path| path.to_owned()).collect(),
    })
}

/// These paths, each by itself; of a hidden folder, the folder.
fn explicit(paths: &BTreeSet<&str>) -> Vec<String> {
    let pattern = |path: &&str| match path.split_once('/') {
        Some((folder, _)) if folder.starts_with('.') => format!("{folder}/**"),
        _ => (*path).to_owned(),
    };
    let patterns: BTreeSet<String> = paths.iter().map(pattern).collect();
    patterns.into_iter().collect()
}

/// Some paths in a sentence.
fn named(paths: &BTreeSet<&str>) -> String {
    const SHOWN: usize = 3;
    let shown: Vec<String> = paths.iter().take(SHOWN).map(|path| format!("`{path}`")).collect();
    match paths.len().saturating_sub(SHOWN) as u64 {
        0 => series(&shown, "and"),
        more => format!("{} and {}", shown.join(", "), count(more, "file more", "files more")),
    }
}

/// What the package would hold without these entries.
fn after(case: &Case<'_>, without: &BTreeSet<&str>) -> After {
    let goes = |path: Option<&String>| path.is_some_and(|path| without.contains(path.as_str()));
    let kept = || case.facts.entries.iter().filter(|entry| entry.installed && !without.contains(entry.path.as_str()));
    let map_stays = |map: usize| case.maps.get(map).is_some_and(|map| !goes(map.place.chain.first()));
    let there = |kind: MapKind| !matches!(kind, MapKind::Missing | MapKind::Remote);
    let sources = || case.sources.iter().filter(|source| totals::is_exposed(source) && map_stays(source.map));
    After {
        entries: kept().count() as u64,
        bytes: kept().map(|entry| entry.text.bytes).sum(),
        maps: (0..case.maps.len()).filter(|&map| there(case.maps[map].kind) && map_stays(map)).count() as u64,
        sources: sources().count() as u64,
        lines: sources().map(|source| source.lines).sum(),
    }
}

/// The name under which people change what is packed.
fn manifest(format: Format) -> &'static str {
    match format {
        Format::Npm => "package.json",
        Format::Crate => "Cargo.toml",
        Format::Sdist | Format::Wheel => "pyproject.toml",
        _ => "the package's description",
    }
}
