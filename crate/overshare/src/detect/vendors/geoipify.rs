//! IP Geolocation's (ipify's) keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "geoipify-api-key",
    title: "geo.ipify.org API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 32 letters and digits, or `at_` and 29, behind a name that says `ipify` or `ipifi`.",
    why: "Whoever holds the key can use up the account's quota, at its cost.",
    fix: "Regenerate the key in the geo.ipify.org account.",
    references: &["https://geo.ipify.org/docs"],
    matcher: Matcher::Named(&[named(
        &["ipify", "ipifi", "geoipify", "geoipifi"],
        &["[A-Za-z0-9]{32}", "at_[A-Za-z0-9]{29}"],
    )]),
    examples: texts(&[
        &[Is("IPIFY_API_KEY="), Alnum(32)],
        &[Is("const ipifyApiKey = '"), Alnum(32), Is("';")],
        &[Is("e.ipifyApiKey=\"at_"), Alnum(28), Is("7"), Is("\",e.debug=!1")],
    ]),
    counter_examples: texts(&[
        &[Is("IPIFY_API_KEY="), Alnum(31)],
        &[Is("\"integrity\": \"sha512-"), Alnum(32), Is("\"")],
        &[Is("see ipifyapi@"), Alnum(32)],
    ]),
}];
