//! Chargify's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "chargify-key",
    title: "Chargify API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API keys (40 to 48 letters and digits) behind a name that says `chargify`.",
    why: "A stranger can read and change the company's subscriptions and customers.",
    fix: "Delete the key in Maxio (once Chargify) under Config, Integrations, API Keys.",
    references: &["https://developers.maxio.com/http/getting-started/introduction"],
    matcher: Matcher::Named(&[named(&["chargify", "maxio"], &["[A-Za-z0-9]{40,48}"])]),
    examples: texts(&[
        &[Is("CHARGIFY_API_KEY="), Alnum(43)],
        &[Is("const chargifyToken = \""), Alnum(43), Is("\";")],
        &[Is("chargify_secret: '"), Alnum(43), Is("'")],
        &[Is("\"chargify\": {\"apiKey\": \""), Alnum(43), Is("\"}")],
    ]),
    counter_examples: texts(&[&[Is("CHARGIFY_API_KEY="), Alnum(30)], &[Is("OTHER_KEY="), Alnum(43)]]),
}];
