//! PyPI's upload tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "pypi-token",
    title: "PyPI upload token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Upload tokens: `pypi-` and a macaroon whose first field names the index.",
    why: "Whoever holds the token can publish new versions of the owner’s Python packages.",
    fix: "Remove the token on PyPI under Account settings, API tokens, look through the projects’ recent releases, and use trusted publishing.",
    references: &["https://pypi.org/help/#apitoken"],
    matcher: Matcher::Tokens(&[
        proved("pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,1000}", is_signed),
        proved("pypi-AgENdGVzdC5weXBpLm9yZw[A-Za-z0-9_-]{50,1000}", is_signed),
    ]),
    examples: texts(&[
        &[Is("password = pypi-AgEIcHlwaS5vcmc"), Alnum(120), Is("\n")],
        &[Is("{\"token\":\"pypi-AgENdGVzdC5weXBpLm9yZw"), Alnum(150), Is("\"}")],
        &[Is("TWINE_PASSWORD=\"pypi-AgEIcHlwaS5vcmc"), Alnum(160), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("pypi-"), Alnum(40)],
        &[Is("pypi-AgEIcHlwaS5vcmc"), Alnum(20)],
        &[Is("pypi-AgEIcHlwaS5vcmd"), Alnum(120)],
    ]),
}];

/// The macaroon ends in a field for its signature, of 32 bytes (libmacaroons, format version 2).
fn is_signed(token: &[u8]) -> Check {
    let bytes = base64(token.get(5..).unwrap_or_default());
    let signature = bytes.len().checked_sub(35).and_then(|at| bytes.get(at..at + 3));
    if signature == Some(&[0, 6, 32]) { Check::Confirmed } else { Check::Likely }
}
