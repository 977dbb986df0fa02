//! Eraser's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "eraser-api-token",
    title: "Eraser API token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API tokens: 20 letters and digits that are called Eraser's.",
    why: "Whoever holds the token can create diagrams at the team's cost.",
    fix: "Delete the token in Eraser under the team's settings, API tokens, and create another.",
    references: &["https://docs.eraser.io/reference/api-token"],
    matcher: Matcher::Named(&[owned(&["eraserio", "eraserapi", "erasertoken"], &["[A-Za-z0-9]{20}"])]),
    examples: texts(&[
        &[Is("ERASER_API_TOKEN="), Alnum(19), Is("7")],
        &[Is("const eraserApiToken = '"), Alnum(19), Is("7"), Is("';")],
        &[Is("e.eraserApiToken=\""), Alnum(19), Is("7"), Is("\",e.debug=!1")],
    ]),
    counter_examples: texts(&[
        &[Is("ERASER_API_TOKEN="), Alnum(18), Is("7")],
        &[Is("\"integrity\": \"sha512-"), Alnum(19), Is("7"), Is("\"")],
        &[Is("see eraserapi@"), Alnum(19), Is("7")],
    ]),
}];
