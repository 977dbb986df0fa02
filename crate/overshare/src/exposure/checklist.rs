//! The questions of a careful release, each with what shows the answer.

use crate::{
    detect::Class,
    report::{ChecklistItem, Finding, Intent, State, Unchecked},
};

use super::{Case, findings, verdict, words::count};

/// All questions, in a fixed order.
pub fn list(case: &Case<'_>, findings: &[Finding], unchecked: &[Unchecked]) -> Vec<ChecklistItem> {
    let Some(package) = &case.package else {
        return vec![no_source(case), no_credentials(findings), all_examined(unchecked)];
    };
    let allow_list = match &package.files {
        Some(files) => item(
            "What to pack is listed in `files`",
            State::Pass,
            format!("{} listed", count(files.len() as u64, "pattern is", "patterns are")),
        ),
        None => item("What to pack is listed in `files`", State::Fail, "package.json has no `files`.".into()),
    };
    let license = match &package.license {
        Some(license) => item("The licence is stated", State::Pass, license.clone()),
        None => item("The licence is stated", State::Fail, "package.json has no `license`.".into()),
    };
    vec![
        allow_list,
        no_source(case),
        no_credentials(findings),
        no_private_files(findings),
        license,
        all_examined(unchecked),
    ]
}

fn item(item: &str, state: State, evidence: String) -> ChecklistItem {
    ChecklistItem { item: item.to_owned(), state, evidence }
}

fn no_source(case: &Case<'_>) -> ChecklistItem {
    const QUESTION: &str = "No source code is exposed that is not meant to be";
    let exposed = case.totals.exposed.sources;
    let evidence =
        format!("{} in source maps only", count(exposed, "own source file stands", "own source files stand"));
    let state = match (exposed, case.intent()) {
        (0, _) | (_, Intent::Open) => State::Pass,
        (_, Intent::Closed) => State::Fail,
        (_, Intent::Unknown) => State::Unknown,
    };
    item(QUESTION, state, evidence)
}

fn no_credentials(findings: &[Finding]) -> ChecklistItem {
    let credentials = verdict::credentials(findings);
    let state = if credentials == 0 { State::Pass } else { State::Fail };
    item(
        "No credentials are inside",
        state,
        format!("{} found", count(credentials, "credential was", "credentials were")),
    )
}

fn no_private_files(findings: &[Finding]) -> ChecklistItem {
    let private = |class: Class| matches!(class, Class::EnvironmentFiles | Class::RegistryCredentials);
    let files: Vec<&str> = findings
        .iter()
        .filter(|finding| findings::class(finding).is_some_and(private))
        .flat_map(|finding| finding.places.iter().filter_map(|place| place.chain.first()).map(String::as_str))
        .collect();
    match files.is_empty() {
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
