//! Teletype's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "teletype-key",
    title: "Teletype API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: some 64 characters behind a name that says `teletype`.",
    why: "Whoever holds the key can read and answer the chats.",
    fix: "Regenerate the key in Teletype under Settings, API.",
    references: &["https://teletype.app/help/"],
    matcher: Matcher::Named(&[named(&["teletype"], &["[A-Za-z0-9]{8}-[A-Za-z0-9-]{40,64}"])]),
    examples: texts(&[
        &[Is("TELETYPE_API_KEY="), Like("[A-Za-z0-9]{8}-[A-Za-z0-9-]{40,64}")],
        &[Is("{\"teletypeApiKey\": \""), Like("[A-Za-z0-9]{8}-[A-Za-z0-9-]{40,64}"), Is("\"}")],
        &[Is("const teletypeSecret = '"), Like("[A-Za-z0-9]{8}-[A-Za-z0-9-]{40,64}"), Is("';")],
    ]),
    counter_examples: texts(&[&[Is("TELETYPE_KEY="), Alnum(30)], &[Is("OTHER_KEY="), Alnum(8), Is("-"), Alnum(50)]]),
}];
