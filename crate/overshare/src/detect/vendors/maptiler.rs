//! MapTiler's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "maptiler-api-key",
    title: "MapTiler API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 20 letters and digits, behind a name that says `maptiler`.",
    why: "Map views of strangers are paid from the account, unless the key is bound to its sites.",
    fix: "Bind the key to the sites' origins in MapTiler Cloud under API keys, or replace it.",
    references: &["https://docs.maptiler.com/cloud/api/authentication-key/"],
    matcher: Matcher::Named(&[named(&["maptiler"], &["[A-Za-z0-9]{20}"])]),
    examples: texts(&[
        &[Is("MAPTILER_API_KEY="), Alnum(18), Digits(2)],
        &[Is("export MAPTILER_API_KEY=\""), Alnum(18), Digits(2), Is("\"")],
        &[Is("fetch('https://api.maptiler.test?api_key="), Alnum(18), Digits(2), Is("')")],
    ]),
    counter_examples: texts(&[
        &[Is("MAPTILER_API_KEY="), Alnum(17), Digits(2)],
        &[Is("node_modules/maptiler/index.js#"), Alnum(18), Digits(2)],
    ]),
}];
