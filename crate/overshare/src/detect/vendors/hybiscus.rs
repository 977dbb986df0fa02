//! Hybiscus' secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "hybiscus-api-key",
    title: "Hybiscus API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 43 or more characters, behind a name that says `hybiscus`.",
    why: "Reports that strangers make count against the account's quota.",
    fix: "Revoke the key in Hybiscus under API keys, and create another.",
    references: &["https://hybiscus.dev/docs"],
    matcher: Matcher::Named(&[named(&["hybiscus"], &["[A-Za-z0-9_-]{42,58}"])]),
    examples: texts(&[
        &[Is("HYBISCUS_API_KEY="), Alnum(43)],
        &[Is("const hybiscusApiKey = '"), Alnum(43), Is("';")],
        &[Is("fetch('https://api.hybiscus.test?api_key="), Alnum(43), Is("')")],
    ]),
    counter_examples: texts(&[&[Is("HYBISCUS_API_KEY="), Alnum(30)], &[Is("hybiscus commit "), Alnum(43)]]),
}];
