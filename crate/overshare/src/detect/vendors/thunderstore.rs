//! Thunderstore's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "thunderstore-token",
    title: "Thunderstore API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Tokens of service accounts: `tss_` and 32 characters.",
    why: "Whoever holds the token can publish new versions of the team’s mods.",
    fix: "Delete the service account on Thunderstore under the team’s settings, and create another.",
    references: &["https://thunderstore.io/api/docs/"],
    matcher: Matcher::Tokens(&[form("tss_[A-Za-z0-9_-]{32}")]),
    examples: texts(&[
        &[Is("// was: "), Like("tss_[A-Za-z0-9_-]{32}")],
        &[Is("THUNDERSTORE_TOKEN="), Like("tss_[A-Za-z0-9_-]{32}"), Is("\n")],
        &[Is("{\"token\": \""), Like("tss_[A-Za-z0-9_-]{32}"), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("tss_[A-Za-z0-9_-]{31}"), Is("\"")],
        &[Is("x"), Like("tss_[A-Za-z0-9_-]{32}")],
        &[Is("TOKEN=tss_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
