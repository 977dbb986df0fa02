//! PyPI's upload tokens.

use crate::{
    detect::{
        rule::{Class, Matcher, Part::*, Rule},
        tokens::{Token, by_form, url_safe},
    },
    report::Severity,
};

/// PyPI upload token.
pub const PYPI_TOKEN: Rule = Rule {
    id: "pypi-token",
    title: "PyPI upload token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Upload tokens: `pypi-` and a macaroon whose first field names the index.",
    why: "Whoever holds the token can publish new versions of the owner's Python packages.",
    fix: "Remove the token on PyPI under Account settings, API tokens, look through the projects' recent releases, and use trusted publishing.",
    references: &["https://pypi.org/help/#apitoken"],
    matcher: Matcher::Tokens(&[
        Token { prefix: "pypi-AgEIcHlwaS5vcmc", alphabet: url_safe, length: 50..=1000, check: by_form },
        Token { prefix: "pypi-AgENdGVzdC5weXBpLm9yZw", alphabet: url_safe, length: 50..=1000, check: by_form },
    ]),
    examples: &[&[Is("pypi-"), Is("AgEIcHlwaS5vcmc"), Alnum(120)]],
    counter_examples: &[&[Is("pypi-"), Alnum(40)]],
};
