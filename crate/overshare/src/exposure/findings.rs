//! The list of findings: what the pass met, and what shows only when everything is seen together.

use std::collections::{BTreeMap, HashMap};

use crate::{
    detect::{
        RULES, Rule,
        archive::{AMBIGUOUS_ARCHIVE, RECORD_MISMATCH},
        own::{Own, OwnRule},
        own_source::OWN_SOURCE,
        remote,
    },
    inspect::{AmbiguityFacts, FindingFacts},
    report::{Confidence, Finding, Intent, MapKind, Place, Severity, Silenced},
};

use super::{
    Case, collisions, internal,
    places::{self, Places},
    records::Record,
    silencing, test_folders, totals, words,
};

/// All findings, the gravest first, and what is silenced behind them; and what the person silenced.
#[inline(never)]
pub fn list(case: &Case<'_>, places: &Places) -> (Vec<Finding>, Vec<Silenced>) {
    let mut list = all_met(&case.facts.findings, case.added, places);
    list.iter_mut().for_each(|finding| test_folders::lower(finding, case.class(finding)));
    list.extend(own_source(case));
    list.extend(internal::applies(case).then(|| internal::find(case)).flatten());
    list.extend(remote_references(case));
    list.extend(case.facts.ambiguities.iter().map(|facts| ambiguity(facts, places)));
    list.extend(case.record.as_ref().and_then(|record| mismatch(record, places)));
    list.extend(collisions::describe(case.facts).map(collision));
    let (mut list, silenced) = match case.added.filter(|own| !own.silenced.is_empty()) {
        Some(own) => silencing::apply(list, own),
        None => (list, Vec::new()),
    };
    list.sort_by(|a, b| {
        let key = |finding: &Finding| (finding.silenced.is_some(), finding.severity, finding.confidence);
        key(a).cmp(&key(b)).then_with(|| a.rule.cmp(&b.rule)).then_with(|| a.places.cmp(&b.places))
    });
    (list, silenced)
}

/// What was met, each secret once: what only its name tells is told by the rule that knows whose it is, if one does.
fn all_met(facts: &[FindingFacts], own: Option<&Own>, places: &Places) -> Vec<Finding> {
    let is_last_resort = |facts: &&FindingFacts| RULES.get(facts.rule).is_some_and(|rule| rule.is_last_resort());
    let (last, first): (Vec<_>, Vec<_>) = facts.iter().partition(is_last_resort);
    let known: HashMap<u128, usize> = first.iter().enumerate().map(|(at, facts)| (facts.identity, at)).collect();
    let mut list: Vec<Finding> = first.iter().filter_map(|facts| met(facts, own, places)).collect();
    for facts in last {
        let Some(finding) = met(facts, own, places) else { continue };
        match known.get(&facts.identity).and_then(|&at| list.get_mut(at)) {
            Some(same) => {
                let others: Vec<Place> =
                    finding.places.into_iter().filter(|place| !same.places.contains(place)).collect();
                same.occurrences += others.len() as u64;
                same.places.extend(others);
            }
            None => list.push(finding),
        }
    }
    list
}

fn met(facts: &FindingFacts, own: Option<&Own>, places: &Places) -> Option<Finding> {
    let evidence = facts.evidence.clone();
    let finding = match RULES.get(facts.rule) {
        Some(rule) => of(rule, evidence),
        None => of_own(own?.rule(facts.rule)?, evidence),
    };
    Some(Finding {
        severity: facts.severity.unwrap_or(finding.severity),
        confidence: facts.confidence,
        places: (facts.spots.iter().map(|(at, position)| places.spot(*at, *position)))
            .chain(facts.named.iter().map(|at| at.map_or_else(places::whole_file, |at| places.whole(at))))
            .collect(),
        occurrences: facts.occurrences,
        ..finding
    })
}

/// A finding of an own rule, in that rule's words.
fn of_own(rule: &OwnRule, evidence: String) -> Finding {
    Finding {
        rule: rule.id.clone(),
        title: rule.title.clone(),
        severity: rule.severity,
        confidence: Confidence::Likely,
        places: Vec::new(),
        occurrences: 0,
        evidence,
        notes: Vec::new(),
        why: rule.why.clone(),
        fix: rule.fix.clone(),
        silenced: None,
    }
}

/// A finding of a rule, in the rule's words.
pub fn of(rule: &Rule, evidence: String) -> Finding {
    Finding {
        rule: rule.id.to_owned(),
        title: rule.title.to_owned(),
        severity: rule.severity,
        confidence: Confidence::Confirmed,
        places: Vec::new(),
        occurrences: 0,
        evidence,
        notes: Vec::new(),
        why: rule.why.to_owned(),
        fix: rule.fix.to_owned(),
        silenced: None,
    }
}

/// The own sources that only maps show, as one finding with a place for each map.
fn own_source(case: &Case<'_>) -> Option<Finding> {
    let exposed = case.totals.exposed;
    if exposed.sources == 0 {
        return None;
    }
    let maps = totals::maps_of_exposed(&case.sources);
    let evidence = format!(
        "{}, {}, in {}",
        words::count(exposed.sources, "file", "files"),
        words::count(exposed.lines, "line", "lines"),
        words::count(maps.len() as u64, "source map", "source maps"),
    );
    let severity = match case.intent() {
        Intent::Closed => Severity::Critical,
        Intent::Unknown => Severity::High,
        Intent::Open => Severity::Info,
    };
    let places: Vec<Place> = maps.iter().map(|&map| case.maps[map].place.clone()).collect();
    Some(Finding { severity, occurrences: places.len() as u64, places, ..of(&OWN_SOURCE, evidence) })
}

/// What readers of an archive take differently.
fn ambiguity(facts: &AmbiguityFacts, places: &Places) -> Finding {
    let place = facts.at.map_or_else(places::whole_file, |at| places.whole(at));
    Finding {
        // No installer opens an archive inside the package.
        severity: if facts.at.is_some() { Severity::Info } else { facts.severity },
        places: vec![place],
        occurrences: 1,
        ..of(&AMBIGUOUS_ARCHIVE, facts.sentence.clone())
    }
}

/// What is not as the package's own list says.
fn mismatch(record: &Record, places: &Places) -> Option<Finding> {
    let (first, count) = (record.differences.first()?, record.differences.len() as u64);
    let evidence = match count {
        1 => first.clone(),
        _ => format!("{first} There are {} such differences.", words::number(count)),
    };
    Some(Finding { places: vec![places.whole(record.at)], occurrences: count, ..of(&RECORD_MISMATCH, evidence) })
}

/// Names that one file system takes for the same: files are lost, and nothing is hidden.
fn collision(sentence: String) -> Finding {
    Finding {
        severity: Severity::Low,
        places: vec![places::whole_file()],
        occurrences: 1,
        ..of(&AMBIGUOUS_ARCHIVE, sentence)
    }
}

/// Maps and sources on servers, one finding for each host.
#[inline(never)]
fn remote_references(case: &Case<'_>) -> Vec<Finding> {
    let mut hosts: BTreeMap<&str, (remote::Remote<'_>, Vec<usize>, u64)> = BTreeMap::new();
    for (url, map) in addresses(case) {
        let Some(remote) = remote::read(url) else { continue };
        let (_, maps, times) = hosts.entry(remote.host).or_insert_with(|| (remote, Vec::new(), 0));
        *times += 1;
        if maps.last() != Some(&map) {
            maps.push(map);
        }
    }
    let found = |(remote, maps, occurrences): (remote::Remote<'_>, Vec<usize>, u64)| Finding {
        severity: remote.severity(),
        places: maps.iter().map(|&map| case.maps[map].place.clone()).collect(),
        occurrences,
        ..of(&remote::REMOTE_REFERENCE, remote.describe())
    };
    hosts.into_values().map(found).collect()
}

/// The addresses of maps and sources, each with its map: whatever leads to a server has a scheme, or begins with the slashes
/// behind one.
#[inline(never)]
fn addresses<'a>(case: &'a Case<'_>) -> Vec<(&'a str, usize)> {
    let maps = case.maps.iter().enumerate().filter(|(_, map)| map.kind == MapKind::Remote);
    let maps = maps.filter_map(|(index, map)| Some((map.place.chain.last()?.as_str(), index)));
    let sources = case.sources.iter().map(|source| (source.raw_path.as_str(), source.map));
    let is_address = |(url, _): &(&str, usize)| url.contains(':') || url.starts_with("//");
    maps.chain(sources).filter(is_address).collect()
}
