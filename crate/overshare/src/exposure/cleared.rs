//! What was looked for and not found, class by class, with how much was examined.

use crate::{
    detect::{Class, Matcher, RULES, own::OwnRule},
    report::{Cleared, Finding},
};

use super::{Case, internal};

/// The classes without a finding.
#[inline(never)]
pub fn list(case: &Case<'_>, findings: &[Finding]) -> Vec<Cleared> {
    let own = case.added.iter().flat_map(|own| &own.rules).map(OwnRule::class);
    let mut classes: Vec<Class> = RULES.iter().map(|rule| rule.class).chain(own).collect();
    classes.sort();
    classes.dedup();
    classes.retain(|class| !findings.iter().any(|finding| case.class(finding) == Some(*class)));
    // A class that nothing was held against is not cleared.
    classes.retain(|class| match class {
        Class::Records => case.record.is_some(),
        Class::InternalNames => internal::applies(case),
        _ => true,
    });
    classes.into_iter().map(|class| cleared(case, class)).collect()
}

fn cleared(case: &Case<'_>, class: Class) -> Cleared {
    let rules = || RULES.iter().filter(move |rule| rule.class == class);
    let entries = &case.facts.entries;
    let own = case.added.iter().flat_map(|own| &own.rules).filter(|rule| rule.class() == class);
    let ids = rules().map(|rule| rule.id.to_owned()).chain(own.map(|rule| rule.id.clone())).collect();
    let is_by_files = matches!(class, Class::Ambiguity | Class::Records)
        || class != Class::Own && rules().all(|rule| matches!(rule.matcher, Matcher::File(_) | Matcher::Head(_)));
    let (bytes, texts) = if is_by_files {
        (entries.iter().map(|entry| entry.text.bytes).sum(), entries.len() as u64)
    } else if matches!(class, Class::OwnSource | Class::InternalNames) {
        (case.totals.sources.bytes, case.totals.sources.with_text)
    } else {
        (case.facts.searched_bytes, case.facts.searched_texts)
    };
    Cleared { class: class.name().to_owned(), rules: ids, bytes, texts }
}
