//! Brandfetch's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "brandfetch-key",
    title: "Brandfetch API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys (some 40 digits of base64) behind a name that says `brandfetch`.",
    why: "A stranger can use up the account's quota.",
    fix: "Replace the key in the Brandfetch developer portal.",
    references: &["https://docs.brandfetch.com/"],
    matcher: Matcher::Named(&[named(&["brandfetch"], &["[A-Za-z0-9+/]{38,44}={0,2}"])]),
    examples: texts(&[
        &[Is("BRANDFETCH_API_KEY="), Alnum(40)],
        &[Is("const brandfetchToken = \""), Alnum(40), Is("\";")],
        &[Is("brandfetch_secret: '"), Alnum(40), Is("'")],
        &[Is("\"brandfetch\": {\"apiKey\": \""), Alnum(40), Is("\"}")],
    ]),
    counter_examples: texts(&[&[Is("BRANDFETCH_API_KEY="), Alnum(30)], &[Is("OTHER_KEY="), Alnum(40)]]),
}];
