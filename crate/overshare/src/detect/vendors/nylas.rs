//! Nylas' secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "nylas-api-key",
    title: "Nylas API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "`nyk_v0_` and 64 letters and digits.",
    why: "A stranger can read the mail and calendars of everyone who connected the application.",
    fix: "Revoke the key in Nylas' dashboard under the application, API keys, and create another.",
    references: &["https://developer.nylas.com/docs/v3/auth/"],
    matcher: Matcher::Tokens(&[form("nyk_v0_[A-Za-z0-9]{64}"), form("nyk_[A-Za-z0-9_]{60,75}")]),
    examples: texts(&[
        &[Is("const nylasToken = 'nyk_v0_"), Alnum(64), Is("';")],
        &[Is("export NYLAS_API_KEY=\"nyk_"), Alnum(68), Is("\"")],
        &[Is("NYLAS_API_KEY=nyk_v0_"), Alnum(64)],
    ]),
    counter_examples: texts(&[&[Is("nyk_v0_"), Alnum(40)], &[Is("nyk_v0-"), Alnum(64)]]),
}];
