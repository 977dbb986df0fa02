//! Geoapify's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "geoapify-api-key",
    title: "Geoapify API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 32 hexadecimal digits behind a name that says `geoapify`. Keys for maps are often shipped on purpose.",
    why: "Whoever holds the key can use up the account's quota, at its cost.",
    fix: "Restrict the key to a site in the Geoapify project settings, or delete it and create another.",
    references: &["https://apidocs.geoapify.com/"],
    matcher: Matcher::Named(&[named(&["geoapify"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("GEOAPIFY_API_KEY="), Hex(32)],
        &[Is("<add key=\"geoapifyApiKey\" value=\""), Hex(32), Is("\" />")],
        &[Is("{\"name\": \"x\", \"geoapifyApiKey\": \""), Hex(32), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("GEOAPIFY_API_KEY="), Hex(31)],
        &[Is("{\"checksum\": \""), Hex(32), Is("\"}")],
        &[Is("GEOAPIFY_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
