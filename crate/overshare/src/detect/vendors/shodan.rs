//! Shodan's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "shodan-key",
    title: "Shodan API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 32 letters and digits behind a name that says `shodan`.",
    why: "Whoever holds the key can look things up at its owner’s cost.",
    fix: "Reset the key in Shodan under Account.",
    references: &["https://developer.shodan.io/api"],
    matcher: Matcher::Named(&[named(&["shodan"], &["[0-9A-Za-z]{32}"])]),
    examples: texts(&[
        &[Is("SHODAN_API_KEY="), Like("[0-9A-Za-z]{32}")],
        &[Is("{\"shodanApiKey\": \""), Like("[0-9A-Za-z]{32}"), Is("\"}")],
        &[Is("const shodanSecret = '"), Like("[0-9A-Za-z]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("SHODAN_API_KEY="), Like("[0-9A-Za-z]{31}")],
        &[Is("checksum: \""), Like("[0-9A-Za-z]{32}"), Is("\"")],
        &[Is("SHODAN_API_KEY=your_shodan_api_key_goes_here")],
    ]),
}];
