//! apilayer's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "apilayer-key",
    title: "apilayer API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (32 letters and digits) behind a name that says `apilayer`.",
    why: "A stranger can use up the account's quota.",
    fix: "Replace the key on apilayer.com under Account, API Key.",
    references: &["https://apilayer.com/docs"],
    matcher: Matcher::Named(&[named(&["apilayer"], &["[A-Za-z0-9]{32}"])]),
    examples: texts(&[
        &[Is("APILAYER_API_KEY="), Alnum(32)],
        &[Is("const apilayerToken = \""), Alnum(32), Is("\";")],
        &[Is("apilayer_secret: '"), Alnum(32), Is("'")],
        &[Is("\"apilayer\": {\"apiKey\": \""), Alnum(32), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("APILAYER_API_KEY="), Alnum(31)],
        &[Is("APILAYER_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("apilayer@"), Alnum(32)],
        &[Is("OTHER_KEY="), Alnum(32)],
    ]),
}];
