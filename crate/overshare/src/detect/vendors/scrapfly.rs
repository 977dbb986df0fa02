//! Scrapfly's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "scrapfly-key",
    title: "Scrapfly API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: `scp-live-` or `scp-test-` and 32 hexadecimal digits.",
    why: "Whoever holds the key can scrape at its owner’s cost.",
    fix: "Regenerate the key in the Scrapfly dashboard under the project’s settings.",
    references: &["https://scrapfly.io/docs/project"],
    matcher: Matcher::Tokens(&[form("scp-live-[0-9a-f]{32}"), form("scp-test-[0-9a-f]{32}")]),
    examples: texts(&[
        &[Is("const client = connect(\""), Like("scp-live-[0-9a-f]{32}"), Is("\");")],
        &[Is("  key: "), Like("scp-test-[0-9a-f]{32}"), Is("\n")],
        &[Is("Authorization: Bearer "), Like("scp-live-[0-9a-f]{32}"), Is("\r\n")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("scp-live-[0-9a-f]{31}"), Is("\"")],
        &[Is("key = \""), Like("scp-test-[0-9a-f]{31}"), Is("\"")],
        &[Is("x"), Like("scp-live-[0-9a-f]{32}")],
        &[Is("TOKEN=scp-live-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
