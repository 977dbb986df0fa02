//! Codemagic's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "codemagic-token",
    title: "Codemagic API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API tokens: 43 characters behind a name that says `codemagic`.",
    why: "Whoever holds the token can start builds and read the build variables, signing keys included.",
    fix: "Delete the token in Codemagic under Teams, Personal Account, Integrations, Codemagic API, and generate another.",
    references: &["https://docs.codemagic.io/rest-api/codemagic-rest-api/"],
    matcher: Matcher::Named(&[named(&["codemagic"], &["(codemagic_)?[A-Za-z0-9_-]{43}"])]),
    examples: texts(&[
        &[Is("CODEMAGIC_API_TOKEN="), Alnum(43)],
        &[Is("# codemagic_api_token\nCODEMAGIC_API_TOKEN: "), Alnum(43), Is("\n")],
        &[Is("declare const x: { codemagic_api_token: `"), Alnum(43), Is("` };")],
    ]),
    counter_examples: texts(&[
        &[Is("CODEMAGIC_API_TOKEN="), Alnum(42)],
        &[Is("CODEMAGIC_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("codemagicapi build "), Alnum(43)],
    ]),
}];
