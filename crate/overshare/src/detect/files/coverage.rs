//! Reports of how much code tests ran. Not the configuration of the tools that make them.

use crate::{
    detect::rule::{Class, File, HeadRule, Hit, Matcher, Part::*, Rule, texts},
    report::Severity,
};

use super::tell::{count, ends_in, holds, home_paths};

/// A report of coverage.
pub const COVERAGE: Rule = Rule {
    id: "coverage-report",
    title: "Report of test coverage",
    class: Class::Leftovers,
    severity: Severity::Low,
    what: "Files that begin as reports of lcov, Istanbul (`coverage-final.json`, `.nyc_output`), Cobertura, Clover and JaCoCo do, and `.coverage` of coverage.py. All of one kind are one finding.",
    why: "A report names the source files with their paths on the machine that ran the tests, and where functions and branches lie in them.",
    fix: "Leave the reports out of the package: list what is to be packed in `files` in package.json.",
    references: &[
        "https://manpages.debian.org/stable/lcov/geninfo.1.en.html",
        "https://github.com/gotwarlost/istanbul/blob/master/coverage.json.md",
    ],
    matcher: Matcher::Head(HeadRule { read, path: "coverage/lcov.info" }),
    examples: texts(&[
        &[Is("TN:\nSF:src/index.js\nFN:1,a\nend_of_record\n")],
        &[Is("<?xml version=\"1.0\" ?>\n<coverage line-rate=\"0.9\" branch-rate=\"1\">")],
        &[Is("{\"/a/src/index.js\": {\"path\":\"/a/src/index.js\",\"statementMap\":{\"0\":{}}")],
    ]),
    counter_examples: texts(&[&[Is("TN: a tool\n")], &[Is("{\"reporter\":[\"lcov\"]}")], &[Is("<coverage/>")]]),
};

fn read(file: &File<'_>) -> Option<Hit> {
    let head = file.head.trim_ascii_start();
    let is_xml = head.starts_with(b"<") && ends_in(file.path, &["xml"]) || head.starts_with(b"<?xml");
    let is_lcov = (head.starts_with(b"TN:") || head.starts_with(b"SF:")) && holds(head, "SF:") && holds(head, "\n");
    let what = if is_lcov && !head.starts_with(b"TN: ") {
        "lcov"
    } else if head.starts_with(b"{\"") && holds(head, "\"statementMap\":") && holds(head, "\"path\":") {
        "Istanbul"
    } else if is_xml && holds(head, "<coverage") && holds(head, "line-rate=") {
        "Cobertura"
    } else if is_xml && holds(head, "<coverage") && holds(head, "clover=") {
        "Clover"
    } else if is_xml && holds(head, "-//JACOCO//") {
        "JaCoCo"
    } else if file.name() == ".coverage"
        && (head.starts_with(b"SQLite format 3\0") || head.starts_with(b"!coverage.py"))
    {
        "coverage.py"
    } else {
        return None;
    };
    let paths = home_paths(head).len() as u64;
    let paths = if paths == 0 {
        String::new()
    } else {
        format!("; {} in its beginning", count(paths, "path of a home folder", "paths of home folders"))
    };
    Some(file.hit(format!("report of {what}, {}{paths}", count(file.bytes, "byte", "bytes")), what.as_bytes()))
}
