//! Chargebee's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "chargebee-key",
    title: "Chargebee API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API keys (`live_` or `test_` and 32 or more letters and digits) behind a name that says `chargebee`.",
    why: "A full-access key of the live site can change subscriptions and refund; a publishable key can do neither.",
    fix: "Delete the key in Chargebee under Settings, Configure Chargebee, API Keys, and create another.",
    references: &["https://apidocs.chargebee.com/docs/api/auth"],
    matcher: Matcher::Named(&[named(&["chargebee"], &["(live|test)_[A-Za-z0-9]{32,40}"])]),
    examples: texts(&[
        &[Is("CHARGEBEE_API_KEY=live_"), Alnum(32)],
        &[Is("chargebee: { apiKey: \"test_"), Alnum(34), Is("\" }")],
    ]),
    counter_examples: texts(&[&[Is("CHARGEBEE_API_KEY=live_"), Alnum(20)], &[Is("OTHER_KEY=prod_"), Alnum(32)]]),
}];
