//! Together AI's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "together-key",
        title: "Together AI API key",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "API keys: `tgp_v1_` and 43 characters.",
        why: "Whoever holds the key can run models at its owner’s cost.",
        fix: "Regenerate the key on api.together.ai under Settings, API Keys.",
        references: &["https://docs.together.ai/docs/api-keys-authentication"],
        matcher: Matcher::Tokens(&[form("tgp_v1_[A-Za-z0-9_-]{43}")]),
        examples: texts(&[
            &[Is("const client = connect(\""), Like("tgp_v1_[A-Za-z0-9_-]{43}"), Is("\");")],
            &[Is("  key: "), Like("tgp_v1_[A-Za-z0-9_-]{43}"), Is("\n")],
            &[Is("Authorization: Bearer "), Like("tgp_v1_[A-Za-z0-9_-]{43}"), Is("\r\n")],
        ]),
        counter_examples: texts(&[
            &[Is("key = \""), Like("tgp_v1_[A-Za-z0-9_-]{42}"), Is("\"")],
            &[Is("x"), Like("tgp_v1_[A-Za-z0-9_-]{43}")],
            &[Is("TOKEN=tgp_v1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "together-legacy-key",
        title: "Together AI API key of the older form",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "API keys of the older form: 64 hexadecimal digits behind a name that says `together`.",
        why: "Whoever holds the key can run models at its owner’s cost.",
        fix: "Regenerate the key on api.together.ai under Settings, API Keys.",
        references: &["https://docs.together.ai/docs/api-keys-authentication"],
        matcher: Matcher::Named(&[owned(&["together", "togetherai"], &["[0-9a-f]{64}"])]),
        examples: texts(&[
            &[Is("TOGETHER_API_KEY="), Like("[0-9a-f]{64}")],
            &[Is("{\"togetherApiKey\": \""), Like("[0-9a-f]{64}"), Is("\"}")],
            &[Is("const togetherSecret = '"), Like("[0-9a-f]{64}"), Is("';")],
        ]),
        counter_examples: texts(&[
            &[Is("TOGETHER_API_KEY="), Like("[0-9a-f]{63}")],
            &[Is("checksum: \""), Like("[0-9a-f]{64}"), Is("\"")],
            &[Is("TOGETHER_API_KEY=your_together_api_key_goes_here")],
        ]),
    },
];
