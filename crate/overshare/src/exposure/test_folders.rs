//! What lies in tests and examples only counts less, and the finding says why: secrets one step, files that tests work on
//! no more than low. Nothing is left out.

use crate::{
    detect::Class,
    report::{Confidence, Finding, Place, Severity},
};

/// Folders of tests, of what tests work on, and of examples, in lower case.
const FOLDERS: [&str; 22] = [
    "test",
    "tests",
    "__tests__",
    "testing",
    "testdata",
    "test-data",
    "test_data",
    "spec",
    "specs",
    "__specs__",
    "fixture",
    "fixtures",
    "__fixtures__",
    "mock",
    "mocks",
    "__mocks__",
    "e2e",
    "example",
    "examples",
    "sample",
    "samples",
    "demo",
];

/// Lowers the severity of a secret, or of a file that is a finding by itself, of which every place lies in such a folder.
pub fn lower(finding: &mut Finding, class: Option<Class>) {
    let is_secret = class.is_some_and(|class| class.is_credential() || class == Class::EnvironmentFiles);
    let is_file = class.is_some_and(Class::is_found_in_tests);
    // Of places beyond those that are listed nobody knows where they lie.
    let is_whole = finding.occurrences == finding.places.len() as u64;
    if !is_secret && !is_file || !is_whole || finding.places.is_empty() || !finding.places.iter().all(lies_in_tests) {
        return;
    }
    let lower = if is_file { at_most_low(finding.severity) } else { one_less(finding.severity, finding.confidence) };
    if lower != finding.severity {
        let (from, to) = (finding.severity.word(), lower.word());
        let note = format!("It stands in folders of tests or examples only, so it counts as {to} and not as {from}.");
        finding.severity = lower;
        finding.notes.push(note);
    }
}

/// One step less. What is proved to be a credential stays high at least, and nothing that counts is lowered to what does
/// not.
fn one_less(severity: Severity, confidence: Confidence) -> Severity {
    match severity {
        Severity::Critical => Severity::High,
        Severity::High if confidence == Confidence::Confirmed => Severity::High,
        Severity::High => Severity::Medium,
        Severity::Medium | Severity::Low => Severity::Low,
        Severity::Info => Severity::Info,
    }
}

/// What tests work on: a database or a mail box there is most likely one that was made for them.
fn at_most_low(severity: Severity) -> Severity {
    match severity {
        Severity::Critical | Severity::High | Severity::Medium => Severity::Low,
        Severity::Low | Severity::Info => Severity::Info,
    }
}

/// Whether one of the names of a place has such a folder. What a file is called says nothing.
fn lies_in_tests(place: &Place) -> bool {
    let is_one = |folder: &str| FOLDERS.iter().any(|name| folder.eq_ignore_ascii_case(name));
    place.chain.iter().any(|path| path.rsplit('/').skip(1).any(is_one))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lowered(severity: Severity, confidence: Confidence, paths: &[&str]) -> (Severity, usize) {
        lowered_of(Class::AccessTokens, severity, confidence, paths)
    }

    fn lowered_of(class: Class, severity: Severity, confidence: Confidence, paths: &[&str]) -> (Severity, usize) {
        let place = |path: &&str| Place {
            chain: path.split(" > ").map(str::to_owned).collect(),
            line: Some(1),
            column: Some(1),
        };
        let places: Vec<Place> = paths.iter().map(place).collect();
        let mut finding = Finding {
            rule: "r".into(),
            title: "R".into(),
            severity,
            confidence,
            occurrences: places.len() as u64,
            places,
            evidence: String::new(),
            notes: Vec::new(),
            why: String::new(),
            fix: String::new(),
            silenced: None,
        };
        lower(&mut finding, Some(class));
        (finding.severity, finding.notes.len())
    }

    #[test]
    fn a_secret_in_tests_only_counts_one_step_less_and_says_so() {
        use Confidence::{Confirmed, Likely};
        let test = &["test/a.js"][..];
        for (severity, confidence, expected) in [
            (Severity::Critical, Confirmed, (Severity::High, 1)),
            (Severity::Critical, Likely, (Severity::High, 1)),
            (Severity::High, Confirmed, (Severity::High, 0)),
            (Severity::High, Likely, (Severity::Medium, 1)),
            (Severity::Medium, Likely, (Severity::Low, 1)),
            (Severity::Low, Likely, (Severity::Low, 0)),
            (Severity::Info, Likely, (Severity::Info, 0)),
        ] {
            assert_eq!(lowered(severity, confidence, test), expected, "{severity:?}, {confidence:?}");
        }
    }

    #[test]
    fn what_tests_work_on_counts_as_low_at_most() {
        let lowered = |severity, path| lowered_of(Class::Databases, severity, Confidence::Confirmed, &[path]).0;
        assert_eq!(lowered(Severity::High, "tests/a.db"), Severity::Low);
        assert_eq!(lowered(Severity::High, "tests/a.zip > .git/objects/a"), Severity::Low);
        assert_eq!(lowered(Severity::Low, "tests/a.log"), Severity::Info);
        assert_eq!(lowered(Severity::High, "data/a.db"), Severity::High);
    }

    #[test]
    fn every_place_has_to_lie_in_such_a_folder() {
        let is_lowered = |paths: &[&str]| lowered(Severity::Critical, Confidence::Likely, paths).1 == 1;
        for paths in [
            &["a/Fixtures/b/key.pem"][..],
            &["lib/__tests__/a.ts", "spec/a.rb"],
            &["dist/a.js.map > ../test/a.ts"],
            &["examples/a.zip > src/a.ts"],
        ] {
            assert!(is_lowered(paths), "{paths:?}");
        }
        for paths in [
            &["src/test.js"][..],
            &["src/latest/a.js"],
            &["contest/a.js"],
            &["test/a.js", "dist/a.js"],
            &["dist/a.js > test"],
            &[],
        ] {
            assert!(!is_lowered(paths), "{paths:?}");
        }
    }
}
