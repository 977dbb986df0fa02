//! ButterCMS's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "buttercms-key",
    title: "ButterCMS API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API tokens (40 hexadecimal digits) behind a name that says `buttercms`.",
    why: "With a read token a stranger can read what the site shows anyway; with a write token change it.",
    fix: "Replace the token in ButterCMS under Settings, API tokens.",
    references: &["https://buttercms.com/docs/api/"],
    matcher: Matcher::Named(&[named(&["buttercms"], &["[0-9a-f]{40}"])]),
    examples: texts(&[
        &[Is("BUTTERCMS_API_KEY="), Hex(40)],
        &[Is("const buttercmsToken = \""), Hex(40), Is("\";")],
        &[Is("buttercms_secret: '"), Hex(40), Is("'")],
        &[Is("\"buttercms\": {\"apiKey\": \""), Hex(40), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("BUTTERCMS_API_KEY="), Hex(39)],
        &[Is("BUTTERCMS_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("buttercms@"), Hex(40)],
        &[Is("OTHER_KEY="), Hex(40)],
    ]),
}];
