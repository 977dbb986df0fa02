//! PyPI's upload tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "pypi-token",
    title: "PyPI upload token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Upload tokens: `pypi-` and a macaroon whose first field names the index.",
    why: "Whoever holds the token can publish new versions of the owner's Python packages.",
    fix: "Remove the token on PyPI under Account settings, API tokens, look through the projects' recent releases, and use trusted publishing.",
    references: &["https://pypi.org/help/#apitoken"],
    matcher: Matcher::Tokens(&[
        form("pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,1000}"),
        form("pypi-AgENdGVzdC5weXBpLm9yZw[A-Za-z0-9_-]{50,1000}"),
    ]),
    examples: texts(&[&[Is("pypi-"), Is("AgEIcHlwaS5vcmc"), Alnum(120)]]),
    counter_examples: texts(&[&[Is("pypi-"), Alnum(40)]]),
}];
