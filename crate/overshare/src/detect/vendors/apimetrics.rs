//! APImetrics's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "apimetrics-key",
    title: "APImetrics API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (32 letters and digits) behind a name that says `apimetrics`.",
    why: "A stranger can read and change the account's monitors, which may hold credentials themselves.",
    fix: "Delete the key in APImetrics under Settings, API Keys, and create another.",
    references: &["https://docs.apimetrics.io/"],
    matcher: Matcher::Named(&[named(&["apimetrics"], &["[A-Za-z0-9]{32}"])]),
    examples: texts(&[
        &[Is("APIMETRICS_API_KEY="), Alnum(32)],
        &[Is("const apimetricsToken = \""), Alnum(32), Is("\";")],
        &[Is("apimetrics_secret: '"), Alnum(32), Is("'")],
        &[Is("\"apimetrics\": {\"apiKey\": \""), Alnum(32), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("APIMETRICS_API_KEY="), Alnum(31)],
        &[Is("APIMETRICS_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("apimetrics@"), Alnum(32)],
        &[Is("OTHER_KEY="), Alnum(32)],
    ]),
}];
