//! Diffbot's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "diffbot-api-token",
    title: "Diffbot API token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API tokens: 32 letters and digits behind a name that says `diffbot`.",
    why: "Whoever holds the token can use up the account's quota, at its cost.",
    fix: "Ask for another token in the Diffbot dashboard, and have the old one disabled.",
    references: &["https://docs.diffbot.com/reference/authentication"],
    matcher: Matcher::Named(&[named(&["diffbot"], &["[0-9a-z]{32}"])]),
    examples: texts(&[
        &[Is("DIFFBOT_TOKEN="), Hex(32)],
        &[Is("export DIFFBOT_TOKEN=\""), Hex(32), Is("\"")],
        &[Is("<add key=\"diffbotToken\" value=\""), Hex(32), Is("\" />")],
    ]),
    counter_examples: texts(&[
        &[Is("DIFFBOT_TOKEN="), Hex(31)],
        &[Is("see diffbot@"), Hex(32)],
        &[Is("src=\"https://cdn.diffbot.test/"), Hex(32), Is(".js\"")],
    ]),
}];
