//! The questions of a careful release, each with what shows the answer.

use std::collections::HashSet;

use crate::{
    detect::Class,
    report::{ChecklistItem, Finding, Format, Intent, Package, State, Unchecked},
};

use super::{
    Case,
    silencing::{apart, counted},
    verdict,
    words::count,
};

/// All questions, in a fixed order.
#[inline(never)]
pub fn list(case: &Case<'_>, findings: &[Finding], unchecked: &[Unchecked]) -> Vec<ChecklistItem> {
    let Some(package) = &case.package else {
        return vec![no_source(case, findings), no_credentials(case, findings), all_examined(unchecked)];
    };
    let license = match &package.license {
        Some(license) => item("The licence is stated", State::Pass, license.clone()),
        None => item("The licence is stated", State::Fail, no_license(case.input.format).into()),
    };
    let mut list = Vec::new();
    list.extend(allow_list(case.input.format, package));
    list.extend([no_source(case, findings), no_credentials(case, findings), no_private_files(case, findings), license]);
    list.extend(targets_are_inside(case));
    list.extend([all_examined(unchecked), as_large_as_before()]);
    list
}

/// Whether what the manifest leads people to is in the package.
fn targets_are_inside(case: &Case<'_>) -> Option<ChecklistItem> {
    const QUESTION: &str = "What the manifest names is inside";
    let targets = case.targets.as_ref()?;
    let entries = case.facts.entries.iter().filter(|entry| entry.inside.is_none() && entry.installed);
    let there: HashSet<&str> = entries.map(|entry| entry.path.as_str()).collect();
    let missing = targets.iter().filter(|target| !target.is_in(|path| there.contains(path)));
    let missing: Vec<String> = missing.map(|target| format!("`{}` ({})", target.path, target.member)).collect();
    Some(match missing.is_empty() {
        true if targets.is_empty() => item(QUESTION, State::Pass, "It names none.".into()),
        true => {
            let named = count(targets.len() as u64, "file is named and there", "files are named and there");
            item(QUESTION, State::Pass, named)
        }
        false => {
            let more = if missing.len() > SHOWN { ", …" } else { "" };
            let shown = missing.get(..SHOWN).unwrap_or(&missing).join(", ");
            item(QUESTION, State::Fail, format!("Missing: {shown}{more}."))
        }
    })
}

/// Files that are written out where they are missing.
const SHOWN: usize = 5;

/// One package alone does not show what the one before it held.
fn as_large_as_before() -> ChecklistItem {
    item(
        "It is about as large as the release before",
        State::Unknown,
        "There is no other release to compare it with.".into(),
    )
}

/// What npm packs is what its manifest lists; other ecosystems say that elsewhere, and not in the package.
fn allow_list(format: Format, package: &Package) -> Option<ChecklistItem> {
    const QUESTION: &str = "What to pack is listed in `files`";
    let evidence = match &package.files {
        _ if format != Format::Npm => return None,
        None => return Some(item(QUESTION, State::Fail, "package.json has no `files`.".into())),
        Some(files) => format!("{} listed", count(files.len() as u64, "pattern is", "patterns are")),
    };
    Some(item(QUESTION, State::Pass, evidence))
}

fn no_license(format: Format) -> &'static str {
    match format {
        Format::Npm => "package.json has no `license`.",
        _ => "The package's own description states none.",
    }
}

fn item(item: &str, state: State, evidence: String) -> ChecklistItem {
    ChecklistItem { item: item.to_owned(), state, evidence }
}

fn no_source(case: &Case<'_>, findings: &[Finding]) -> ChecklistItem {
    const QUESTION: &str = "No source code is exposed that is not meant to be";
    let exposed = case.totals.exposed.sources;
    let evidence =
        format!("{} in source maps only", count(exposed, "own source file stands", "own source files stand"));
    if case.silences_sources(findings) {
        return item(QUESTION, State::Pass, format!("{evidence}, which is silenced with a reason"));
    }
    let state = match (exposed, case.intent()) {
        (0, _) | (_, Intent::Open) => State::Pass,
        (_, Intent::Closed) => State::Fail,
        (_, Intent::Unknown) => State::Unknown,
    };
    item(QUESTION, state, evidence)
}

fn no_credentials(case: &Case<'_>, findings: &[Finding]) -> ChecklistItem {
    let credentials = verdict::credentials(case, counted(findings));
    let state = if credentials == 0 { State::Pass } else { State::Fail };
    let found = format!("{} found", count(credentials, "credential was", "credentials were"));
    let evidence = match verdict::credentials(case, apart(findings)) {
        0 => found,
        silenced => format!("{found}, and {} silenced with a reason", count(silenced, "is", "are")),
    };
    item("No credentials are inside", state, evidence)
}

fn no_private_files(case: &Case<'_>, all: &[Finding]) -> ChecklistItem {
    let private = |class: Class| matches!(class, Class::EnvironmentFiles | Class::RegistryCredentials);
    let is_private = |finding: &&Finding| case.class(finding).is_some_and(private);
    let paths = |finding: &'_ Finding| {
        finding.places.iter().filter_map(|place| place.chain.first().cloned()).collect::<Vec<_>>()
    };
    let files: Vec<String> = counted(all).iter().filter(is_private).flat_map(paths).collect();
    let silenced: Vec<String> = apart(all).iter().filter(is_private).flat_map(paths).collect();
    match files.is_empty() {
        true if !silenced.is_empty() => item(
            "No private files are inside",
            State::Pass,
            format!("None but what is silenced with a reason: {}.", silenced.join(", ")),
        ),
        true => item(
            "No private files are inside",
            State::Pass,
            "No .env file with values and no .npmrc with credentials.".into(),
        ),
        false => item("No private files are inside", State::Fail, files.join(", ")),
    }
}

fn all_examined(unchecked: &[Unchecked]) -> ChecklistItem {
    let state = if unchecked.is_empty() { State::Pass } else { State::Unknown };
    item(
        "Everything could be examined",
        state,
        format!("{} left unchecked", count(unchecked.len() as u64, "part was", "parts were")),
    )
}
