//! The verdict: a level by a rule, and sentences that say what was found, what was not, and why it matters. Every
//! number in them is a sum over a list of the report; no cause is named that the package does not show.

use std::collections::HashSet;

use crate::{
    detect::Class,
    report::{Confidence, Finding, Format, Intent, Level, Origin, Place, Severity, Unchecked, Verdict},
};

use super::{
    Case,
    intent::Meant,
    silencing::{apart, counted},
    totals,
    words::{count, number, series},
};

/// Reaches the verdict.
#[inline(never)]
pub fn reach(case: &Case<'_>, all: &[Finding], unchecked: &[Unchecked]) -> Verdict {
    let (findings, silenced) = (counted(all), apart(all));
    // What is missing from the archive itself may be anything.
    let damaged = case.facts.unchecked.iter().any(|unchecked| unchecked.at.is_none());
    let mildest = if damaged { Level::Notice } else { Level::Clear };
    let level = findings.iter().map(|finding| level(finding, case)).max().unwrap_or(mildest).max(mildest);
    let headline = headline(case, all, unchecked);
    let mut sentences: Vec<String> = Vec::new();
    sentences.extend(where_sources_lie(case, all));
    sentences.extend(names_only(case));
    sentences.extend(also(case, all));
    sentences.extend(silenced_too(silenced));
    sentences.extend(not_found(case, all));
    sentences.extend(nothing_new(case));
    sentences.extend(intent(case, findings));
    match unchecked.len() as u64 {
        0 => {}
        1 => sentences.push("One part could not be examined; it is listed with the reason.".to_owned()),
        several => {
            sentences.push(format!("{} parts could not be examined; they are listed with the reason.", number(several)))
        }
    }
    let Meant { intent, reason, said } = &case.meant;
    Verdict { level, headline, sentences, intent: *intent, intent_reason: reason.clone(), intent_said: *said }
}

/// How grave one finding is.
fn level(finding: &Finding, case: &Case<'_>) -> Level {
    match (finding.severity, finding.confidence) {
        (Severity::Critical, Confidence::Confirmed | Confidence::Likely) => Level::Critical,
        (Severity::Critical | Severity::High, _) => Level::Exposed,
        (Severity::Medium | Severity::Low, _) => Level::Notice,
        (Severity::Info, _) if case.class(finding) == Some(Class::OwnSource) && case.intent() == Intent::Open => {
            Level::Notice
        }
        (Severity::Info, _) => Level::Clear,
    }
}

fn headline(case: &Case<'_>, all: &[Finding], unchecked: &[Unchecked]) -> String {
    let findings = counted(all);
    let who = match case.input.format {
        Format::File => "Anyone who has this file",
        Format::Zip | Format::Tar => "Anyone who has this archive",
        _ => "Anyone who installs this package",
    };
    let exposed = case.totals.exposed;
    let credentials = credentials(case, findings);
    let read = count(credentials, "credential", "credentials");
    let files =
        format!("{} of its own source files: {}", number(exposed.sources), count(exposed.lines, "line", "lines"));
    match (credentials > 0, tells_sources(case, all)) {
        (true, true) => return format!("{who} can read {read} in it, and rebuild {files}."),
        (true, false) => return format!("{who} can read {read} in it."),
        (false, true) => return format!("{who} can rebuild {files}."),
        (false, false) => {}
    }
    let listed: Vec<&Finding> = findings.iter().filter(|finding| finding.severity != Severity::Info).collect();
    match listed[..] {
        [] if !apart(all).is_empty() => "Nothing was found but what is silenced with a reason.".to_owned(),
        [] if !unchecked.is_empty() => "Nothing was found in what could be examined.".to_owned(),
        [] => format!("Nothing was found that this {} does not mean to show.", thing(case)),
        [one] => format!("One thing was found: {}.", one.title),
        [gravest, ..] => format!("{} things were found, the gravest: {}.", number(listed.len() as u64), gravest.title),
    }
}

/// Whether the headline is about source code: where credentials are, openly licensed code is no news beside them. What is
/// silenced is no news either.
fn tells_sources(case: &Case<'_>, all: &[Finding]) -> bool {
    let is_told = || credentials(case, counted(all)) == 0 || case.intent() != Intent::Open;
    case.totals.exposed.sources > 0 && is_told() && !case.silences_sources(all)
}

fn thing(case: &Case<'_>) -> &'static str {
    match case.input.format {
        Format::File => "file",
        Format::Zip | Format::Tar => "archive",
        _ => "package",
    }
}

/// Findings that let a stranger act as somebody, and are probably real. A credential in an `.npmrc` that has a form of
/// its own is found twice, and counted once.
pub fn credentials(case: &Case<'_>, findings: &[Finding]) -> u64 {
    let credential = |finding: &&Finding| case.class(finding).is_some_and(Class::is_credential);
    let all: Vec<&Finding> = findings.iter().filter(|finding| is_grave(finding)).filter(credential).collect();
    let in_npmrc = |finding: &Finding| case.class(finding) == Some(Class::RegistryCredentials);
    let elsewhere: HashSet<&Place> =
        all.iter().filter(|finding| !in_npmrc(finding)).flat_map(|finding| &finding.places).collect();
    let counts =
        |finding: &&&Finding| !in_npmrc(finding) || !finding.places.iter().all(|place| elsewhere.contains(place));
    all.iter().filter(counts).count() as u64
}

fn where_sources_lie(case: &Case<'_>, all: &[Finding]) -> Option<String> {
    let totals = &case.totals;
    if totals.exposed.sources == 0 {
        return None;
    }
    let mut also = Vec::new();
    if totals.third_party.sources > 0 {
        also.push(format!("{} from dependencies", count(totals.third_party.sources, "source file", "source files")));
    }
    if totals.generated.sources > 0 {
        also.push(format!("{} written by a bundler", number(totals.generated.sources)));
    }
    let holding = totals::maps_of_exposed(&case.sources).len() as u64;
    let they = match tells_sources(case, all) {
        true => "They lie".to_owned(),
        false => count(totals.exposed.sources, "own source file lies", "own source files lie"),
    };
    let lie = match holding == totals.maps {
        true => format!("{they} in {}", count(holding, "source map", "source maps")),
        false => format!("{they} in {} of {}", number(holding), count(totals.maps, "source map", "source maps")),
    };
    Some(match also.is_empty() {
        true => format!("{lie}."),
        false if totals.maps == 1 => format!("{lie}, which also holds {}.", series(&also, "and")),
        false => format!("{lie}; the maps also hold {}.", series(&also, "and")),
    })
}

/// Own files of which only the name is exposed.
fn names_only(case: &Case<'_>) -> Option<String> {
    let names = case.sources.iter().filter(|source| source.origin == Origin::Own && !source.has_text).count() as u64;
    (names > 0).then(|| {
        format!(
            "Of {} the maps give away the name and not the text.",
            count(names, "own source file", "own source files")
        )
    })
}

/// What else was found, by class: what counts as much as the headline says, and what counts for less.
fn also(case: &Case<'_>, all: &[Finding]) -> Vec<String> {
    let findings = counted(all);
    let is_told = |finding: &&Finding| {
        finding.severity != Severity::Info && case.class(finding).is_some_and(|class| class != Class::OwnSource)
    };
    let (grave, slight): (Vec<&Finding>, Vec<&Finding>) =
        findings.iter().filter(is_told).partition(|finding| is_grave(finding));
    // The headline has counted them already, unless it is about source code alone.
    let lead = if credentials(case, findings) == 0 && tells_sources(case, all) { "Also found" } else { "In detail" };
    match (by_class(case, &grave), by_class(case, &slight)) {
        (Some(grave), Some(slight)) => vec![format!("{lead}: {grave}."), format!("Of less weight: {slight}.")],
        (Some(only), None) | (None, Some(only)) => vec![format!("{lead}: {only}.")],
        (None, None) => Vec::new(),
    }
}

/// How many there are of each class, in words.
fn by_class(case: &Case<'_>, findings: &[&Finding]) -> Option<String> {
    let mut classes: Vec<(Class, u64)> = Vec::new();
    for class in findings.iter().filter_map(|finding| case.class(finding)) {
        match classes.iter_mut().find(|(known, _)| *known == class) {
            Some((_, times)) => *times += 1,
            None => classes.push((class, 1)),
        }
    }
    let items: Vec<String> =
        classes.iter().map(|(class, times)| format!("{} {}", number(*times), class.count(*times))).collect();
    (!items.is_empty()).then(|| series(&items, "and"))
}

/// Whether a finding lets a stranger in, and is probably real.
fn is_grave(finding: &Finding) -> bool {
    finding.severity <= Severity::High && finding.confidence != Confidence::Possible
}

/// What the person silenced.
fn silenced_too(silenced: &[Finding]) -> Option<String> {
    match silenced.len() as u64 {
        0 => None,
        1 => Some("One finding is silenced with a reason; it stands apart and does not count.".to_owned()),
        several => {
            Some(format!("{} findings are silenced with a reason; they stand apart and do not count.", number(several)))
        }
    }
}

fn not_found(case: &Case<'_>, findings: &[Finding]) -> Option<String> {
    let classes = [
        Class::PrivateKeys,
        Class::AccessTokens,
        Class::RegistryCredentials,
        Class::EnvironmentFiles,
        Class::UserData,
        Class::ModelWeights,
    ];
    let absent = |class: &&Class| !findings.iter().any(|finding| case.class(finding) == Some(**class));
    let names: Vec<String> = classes.iter().filter(absent).map(|class| class.name().to_owned()).collect();
    (!names.is_empty()).then(|| format!("No {} were found.", series(&names, "or")))
}

/// Recovered files that are published beside their maps.
fn nothing_new(case: &Case<'_>) -> Option<String> {
    let known = case.sources.iter().filter(|source| source.same_as.is_some()).count() as u64;
    (known > 0).then(|| {
        let files = count(known, "recovered file is", "recovered files are");
        format!("{files} published beside the maps as well, which show nothing new there.")
    })
}

fn intent(case: &Case<'_>, findings: &[Finding]) -> Option<String> {
    let Meant { intent, reason, said } = &case.meant;
    let conclusion = match (intent, credentials(case, findings) > 0) {
        (Intent::Open, true) if *said => " The credentials are not.",
        (Intent::Open, true) => " Its source is meant to be read; the credentials are not.",
        (Intent::Open, false) if *said => " This is no leak.",
        (Intent::Open, false) => " Its source is meant to be read; this is no leak.",
        _ => "",
    };
    (case.totals.exposed.sources > 0).then(|| format!("{reason}{conclusion}"))
}
