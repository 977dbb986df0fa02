//! The questions of a careful release, each with what shows the answer.

use crate::{
    detect::Class,
    report::{ChecklistItem, Finding, Format, Intent, Package, State, Unchecked},
};

use super::{Case, findings, verdict, words::count};

/// All questions, in a fixed order.
#[inline(never)]
pub fn list(case: &Case<'_>, findings: &[Finding], unchecked: &[Unchecked]) -> Vec<ChecklistItem> {
    let Some(package) = &case.package else {
        return vec![no_source(case), no_credentials(findings), all_examined(unchecked)];
    };
    let license = match &package.license {
        Some(license) => item("The licence is stated", State::Pass, license.clone()),
        None => item("The licence is stated", State::Fail, no_license(case.input.format).into()),
    };
    let mut list = Vec::new();
    list.extend(allow_list(case.input.format, package));
    list.extend([
        no_source(case),
        no_credentials(findings),
        no_private_files(findings),
        license,
        all_examined(unchecked),
    ]);
    list
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
