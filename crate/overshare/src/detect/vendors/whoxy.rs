//! Whoxy's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "whoxy-key",
    title: "Whoxy API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 33 lower-case letters and digits behind a name that says `whoxy`.",
    why: "Whoever holds the key can look things up at its owner’s cost.",
    fix: "Regenerate the key in the Whoxy account.",
    references: &["https://www.whoxy.com/whois-api/"],
    matcher: Matcher::Named(&[named(&["whoxy"], &["[0-9a-z]{33}"])]),
    examples: texts(&[
        &[Is("WHOXY_API_KEY="), Like("[0-9a-z]{33}")],
        &[Is("{\"whoxyApiKey\": \""), Like("[0-9a-z]{33}"), Is("\"}")],
        &[Is("const whoxySecret = '"), Like("[0-9a-z]{33}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("WHOXY_API_KEY="), Like("[0-9a-z]{32}")],
        &[Is("checksum: \""), Like("[0-9a-z]{33}"), Is("\"")],
        &[Is("WHOXY_API_KEY=your_whoxy_api_key_goes_here")],
    ]),
}];
