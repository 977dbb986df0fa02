//! serpstack's access keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "serpstack-key",
    title: "serpstack access key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Access keys: 32 lower-case letters and digits behind a name that says `serpstack`.",
    why: "Whoever holds the key can search at its owner’s cost.",
    fix: "Reset the key in the serpstack dashboard.",
    references: &["https://serpstack.com/documentation"],
    matcher: Matcher::Named(&[named(&["serpstack"], &["[0-9a-z]{32}"])]),
    examples: texts(&[
        &[Is("SERPSTACK_API_KEY="), Like("[0-9a-z]{32}")],
        &[Is("{\"serpstackApiKey\": \""), Like("[0-9a-z]{32}"), Is("\"}")],
        &[Is("const serpstackSecret = '"), Like("[0-9a-z]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("SERPSTACK_API_KEY="), Like("[0-9a-z]{31}")],
        &[Is("checksum: \""), Like("[0-9a-z]{32}"), Is("\"")],
        &[Is("SERPSTACK_API_KEY=your_serpstack_api_key_goes_here")],
    ]),
}];
