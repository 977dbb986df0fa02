//! xAI's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "xai-key",
    title: "xAI API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: `xai-` and 80 to 84 characters.",
    why: "Whoever holds the key can run models at its owner’s cost.",
    fix: "Disable the key in the xAI console under API Keys, and create another.",
    references: &["https://docs.x.ai/docs/tutorial"],
    matcher: Matcher::Tokens(&[form("xai-[A-Za-z0-9_-]{80,84}"), form("xai-token-[A-Za-z0-9_-]{80}")]),
    examples: texts(&[
        &[Is("  key: "), Like("xai-[A-Za-z0-9_-]{80,84}"), Is("\n")],
        &[Is("Authorization: Bearer "), Like("xai-token-[A-Za-z0-9_-]{80}"), Is("\r\n")],
        &[Is("t={a:1,k:'"), Like("xai-[A-Za-z0-9_-]{80,84}"), Is("'}")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("xai-[A-Za-z0-9_-]{79}"), Is("\"")],
        &[Is("key = \""), Like("xai-token-[A-Za-z0-9_-]{79}"), Is("\"")],
        &[Is("x"), Like("xai-[A-Za-z0-9_-]{80,84}")],
        &[Is("TOKEN=xai-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
