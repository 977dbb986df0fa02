//! Klipfolio's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "klipfolio-api-key",
    title: "Klipfolio API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 40 hexadecimal digits, behind a name that says `klipfolio`.",
    why: "A stranger can read and change the account's dashboards and data sources.",
    fix: "Revoke the key in Klipfolio under My profile, API key, and create another.",
    references: &["https://apidocs.klipfolio.com/reference/authentication"],
    matcher: Matcher::Named(&[named(&["klipfolio"], &["[0-9a-f]{40}"])]),
    examples: texts(&[
        &[Is("KLIPFOLIO_API_KEY="), Hex(40)],
        &[Is("const klipfolioApiKey = '"), Hex(40), Is("';")],
        &[Is("fetch('https://api.klipfolio.test?api_key="), Hex(40), Is("')")],
    ]),
    counter_examples: texts(&[&[Is("KLIPFOLIO_API_KEY="), Hex(39)], &[Is("klipfolio commit "), Hex(40)]]),
}];
