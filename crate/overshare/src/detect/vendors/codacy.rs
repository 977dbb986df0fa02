//! Codacy's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "codacy-token",
    title: "Codacy API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Account and project tokens: 20 letters and digits, or 32 hexadecimal digits, behind a name that says `codacy`.",
    why: "With an account token a stranger can read analyses and change the settings of the repositories that its owner sees.",
    fix: "Revoke the token in Codacy under Your account, Access management, or in the repository's settings under Integrations, and create another.",
    references: &["https://docs.codacy.com/codacy-api/api-tokens/"],
    matcher: Matcher::Named(&[named(&["codacy"], &["[A-Za-z0-9]{20}", "[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("CODACY_PROJECT_TOKEN="), Hex(32)],
        &[Is("export CODACY_PROJECT_TOKEN=\""), Hex(32), Is("\"")],
        &[Is("<add key=\"codacyProjectToken\" value=\""), Alnum(19), Is("7"), Is("\" />")],
    ]),
    counter_examples: texts(&[
        &[Is("CODACY_PROJECT_TOKEN="), Hex(31)],
        &[Is("see codacyproject@"), Hex(32)],
        &[Is("src=\"https://cdn.codacyproject.test/"), Hex(32), Is(".js\"")],
    ]),
}];
