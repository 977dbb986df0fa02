//! Lexigram's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "lexigram-api-key",
    title: "Lexigram API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 301 letters and digits, or a JSON Web Token, behind a name that says `lexigram`.",
    why: "Requests of strangers count against the account's quota.",
    fix: "Revoke the key in Lexigram's dashboard, and create another.",
    references: &["https://docs.lexigram.io/"],
    matcher: Matcher::Named(&[named(
        &["lexigram"],
        &["[A-Za-z0-9]{301}", "eyJ[A-Za-z0-9_-]{20,300}\\.[A-Za-z0-9_-]{20,300}\\.[A-Za-z0-9_-]{20,300}"],
    )]),
    examples: texts(&[
        &[Is("LEXIGRAM_API_KEY="), Alnum(301)],
        &[Is("fetch('https://api.lexigram.test?api_key="), Alnum(301), Is("')")],
        &[Is("lexigram: { apiKey: \""), Alnum(301), Is("\" }")],
    ]),
    counter_examples: texts(&[
        &[Is("LEXIGRAM_API_KEY="), Alnum(300)],
        &[Is("\"lexigram\": \"1.2.0\", \"integrity\": \""), Alnum(301), Is("\"")],
    ]),
}];
