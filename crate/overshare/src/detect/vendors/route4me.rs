//! Route4Me's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "route4me-key",
    title: "Route4Me API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 32 capitals and digits behind a name that says `route4me`.",
    why: "Whoever holds the key can read and change routes and addresses.",
    fix: "Regenerate the key in Route4Me under My Account, API.",
    references: &["https://route4me.io/docs/"],
    matcher: Matcher::Named(&[named(&["route4me"], &["[0-9A-Z]{32}"])]),
    examples: texts(&[
        &[Is("ROUTE4ME_API_KEY="), Like("[0-9A-Z]{32}")],
        &[Is("{\"route4meApiKey\": \""), Like("[0-9A-Z]{32}"), Is("\"}")],
        &[Is("const route4meSecret = '"), Like("[0-9A-Z]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("ROUTE4ME_API_KEY="), Like("[0-9A-Z]{31}")],
        &[Is("checksum: \""), Like("[0-9A-Z]{32}"), Is("\"")],
        &[Is("ROUTE4ME_API_KEY=your_route4me_api_key_goes_here")],
    ]),
}];
