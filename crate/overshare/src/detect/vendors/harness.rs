//! Harness' secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "harness-token",
    title: "Harness access token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Personal (`pat.`) and service account (`sat.`) tokens: the account's identifier, the token's, and 20 characters, joined by points.",
    why: "Whoever holds the token can run and change the pipelines that build and deploy the account's software.",
    fix: "Delete the token in Harness under your profile or the service account, API Keys, and create another.",
    references: &["https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/"],
    matcher: Matcher::Tokens(&[
        form("pat\\.[A-Za-z0-9_-]{22}\\.[0-9a-z]{24}\\.[A-Za-z0-9]{20}"),
        form("sat\\.[A-Za-z0-9_-]{22}\\.[0-9a-z]{24}\\.[A-Za-z0-9]{20}"),
        form("pat\\.[A-Za-z0-9_-]{22}\\.[0-9a-zA-Z]{24}\\.[A-Za-z0-9]{20}"),
    ]),
    examples: texts(&[
        &[Is("Authorization: Bearer pat."), Alnum(20), Digits(2), Is("."), Hex(24), Is("."), Alnum(20)],
        &[Is("https://api.harness.test/v1?token=sat."), Alnum(20), Digits(2), Is("."), Lower(24), Is("."), Alnum(20)],
        &[Is("e.exports={t:\"pat."), Alnum(20), Digits(2), Is("."), Hex(24), Is("."), Alnum(20), Is("\",d:1}")],
    ]),
    counter_examples: texts(&[
        &[Is("HARNESS_TOKEN=pat."), Alnum(20), Digits(2), Is("."), Hex(24), Is("."), Alnum(19)],
        &[Is("pat."), Alnum(20), Digits(2), Is("."), Hex(23), Is("."), Alnum(20)],
        &[Is("pat."), Alnum(10), Digits(2), Is("."), Hex(24), Is("."), Alnum(20)],
    ]),
}];
