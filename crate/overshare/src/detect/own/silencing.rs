//! A place that the person silences, with the reason. Says which findings it means, and changes none.

use crate::detect::{Matcher, RULES, index_of};

/// One place, and why what is found there may be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Silencing {
    /// The rule's identifier.
    pub rule: String,
    /// The names from the entry inward, with ` > ` between them, as a report shows them; empty for the dropped file.
    pub path: String,
    /// What a report shows of the secret. It tells one secret from the next and gives away nothing that the report does
    /// not show: a hash would, to whoever tries a list of passwords on it.
    pub evidence: String,
    /// The line, where only that is meant.
    pub line: Option<u64>,
    /// Why it may be there.
    pub reason: String,
}

impl Silencing {
    /// Whether it means a place of a finding of that rule.
    pub fn is_on(&self, rule: &str, evidence: &str, chain: &[String], line: Option<u64>) -> bool {
        self.rule == rule
            && (self.evidence == evidence || is_about_the_whole(rule))
            && (self.line.is_none() || self.line == line)
            && self.path == chain.join(" > ")
    }
}

/// Whether a rule judges the package as a whole: what it shows are numbers, which change with every release.
pub fn is_about_the_whole(rule: &str) -> bool {
    index_of(rule).is_some_and(|index| matches!(RULES[index].matcher, Matcher::Judged))
}
