//! Anthropic's API keys, and the tokens and sessions of its users.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "anthropic-key",
        title: "Anthropic API key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "API and admin keys: `sk-ant-`, a kind and a version, then 93 characters and `AA`.",
        why: "Whoever holds the key can use the account's models at its owner's cost and read what the workspace shares.",
        fix: "Delete the key in the Anthropic Console under API keys, create another, and read it from the environment.",
        references: &["https://docs.anthropic.com/en/api/overview"],
        matcher: Matcher::Tokens(&[
            proved("sk-ant-api03-[A-Za-z0-9_-]{95}", ends_in_aa),
            proved("sk-ant-admin01-[A-Za-z0-9_-]{95}", ends_in_aa),
        ]),
        examples: texts(&[
            &[Is("sk-ant-api03-"), Alnum(93), Is("AA")],
            &[Is("key: sk-ant-admin01-"), Alnum(93), Is("AA ")],
            &[Is("ANTHROPIC_API_KEY=\"sk-ant-api03-"), Like("[A-Za-z0-9_-]{93}"), Is("AA\"")],
        ]),
        counter_examples: texts(&[
            &[Is("sk-ant-api03-"), Alnum(40)],
            &[Is("sk-ant-api03-"), Alnum(93), Is("Ax")],
            &[Is("ssk-ant-api03-"), Alnum(93), Is("AA")],
        ]),
    },
    Rule {
        id: "anthropic-session",
        title: "Anthropic session or OAuth token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Tokens of Claude's sign-in (`sk-ant-oat01-`, `sk-ant-ort01-`) and sessions of its web page (`sk-ant-sid01-` and later).",
        why: "Whoever holds the token can act as the person: read conversations, and use the subscription.",
        fix: "Sign out of all devices on claude.ai under Settings, Account, and revoke the authorisation of the application.",
        references: &["https://docs.anthropic.com/en/docs/claude-code/iam"],
        matcher: Matcher::Tokens(&[
            form("sk-ant-oat01-[A-Za-z0-9_-]{80,120}"),
            form("sk-ant-ort01-[A-Za-z0-9_-]{80,120}"),
            form("sk-ant-sid01-[A-Za-z0-9_-]{80,140}"),
            form("sk-ant-sid02-[A-Za-z0-9_-]{80,140}"),
        ]),
        examples: texts(&[
            &[Is("CLAUDE_CODE_OAUTH_TOKEN="), Like("sk-ant-oat01-[A-Za-z0-9]{95}")],
            &[Is("{\"refreshToken\":\""), Like("sk-ant-ort01-[A-Za-z0-9]{95}"), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("sk-ant-oat01-"), Alnum(20)],
            &[Is(
                "sk-ant-sid01-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            )],
        ]),
    },
];

/// Every key ends in `AA`.
fn ends_in_aa(body: &[u8]) -> Check {
    if body.ends_with(b"AA") { Check::Likely } else { Check::No }
}
