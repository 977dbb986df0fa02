//! Packages of the own scope that the manifest does not name: which they are, and how sure it is that nobody else knows
//! them. The words are the rule's.

use std::collections::BTreeMap;

use crate::{
    detect::internal_names::INTERNAL_PACKAGE_NAMES,
    report::{Confidence, Finding, Intent, Severity},
};

use super::{Case, dependencies::scope, findings, words};

/// Names that the evidence tells; more are counted.
const NAMED: usize = 5;

/// Whether there is a scope and a manifest, so that something can be looked for.
pub fn applies(case: &Case<'_>) -> bool {
    own_scope(case).is_some()
}

fn own_scope<'a>(case: &'a Case<'_>) -> Option<&'a str> {
    case.declared.as_ref()?.own.as_deref().and_then(scope)
}

/// All names as one finding, with a place for each.
#[inline(never)]
pub fn find(case: &Case<'_>) -> Option<Finding> {
    let (own, scope) = (case.declared.as_ref()?, own_scope(case)?);
    // The first source of each name, by the name.
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, source) in case.sources.iter().enumerate() {
        let dependency = source.dependency.and_then(|dependency| case.dependencies.get(dependency));
        let Some(dependency) = dependency.filter(|found| found.own_scope && found.declared == Some(false)) else {
            continue;
        };
        if own.own.as_deref() != Some(dependency.name.as_str()) {
            first.entry(&dependency.name).or_insert(index);
        }
    }
    if first.is_empty() {
        return None;
    }
    let has_siblings = own.names.iter().any(|name| self::scope(name) == Some(scope));
    Some(Finding {
        severity: if case.intent() == Intent::Open { Severity::Info } else { INTERNAL_PACKAGE_NAMES.severity },
        confidence: if has_siblings { Confidence::Possible } else { Confidence::Likely },
        places: first.values().map(|&source| case.place_of(source)).collect(),
        occurrences: first.len() as u64,
        ..findings::of(&INTERNAL_PACKAGE_NAMES, evidence(&first.into_keys().collect::<Vec<_>>()))
    })
}

fn evidence(names: &[&str]) -> String {
    let mut told: Vec<String> = names.iter().take(NAMED).map(|name| (*name).to_owned()).collect();
    if let Some(more) = names.len().checked_sub(NAMED).filter(|&more| more > 0) {
        told.push(format!("{} more", words::number(more as u64)));
    }
    words::series(&told, "and")
}
