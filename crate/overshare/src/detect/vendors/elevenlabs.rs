//! ElevenLabs' keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "elevenlabs-api-key",
        title: "ElevenLabs API key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API keys: `sk_` and 48 hexadecimal digits.",
        why: "Whoever holds the key can make speech at the account's cost and use its voices.",
        fix: "Delete the key in ElevenLabs under Developers, API Keys, and create another.",
        references: &["https://elevenlabs.io/docs/api-reference/authentication"],
        matcher: Matcher::Tokens(&[form("sk_[0-9a-f]{48}")]),
        examples: texts(&[
            &[Is("export ELEVENLABS_API_KEY='sk_"), Hex(48), Is("'")],
            &[Is("ELEVENLABS_API_KEY=sk_"), Hex(48)],
            &[Is("  token: sk_"), Hex(48), Is("\n")],
        ]),
        counter_examples: texts(&[
            &[Is("ELEVENLABS_API_KEY=sk_"), Hex(47)],
            &[Is("key \"sk_"), Hex(48), Is("f1\"")],
            &[Is("ELEVENLABS_API_KEY=sk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
            &[Is("elevenlabs_key = sk_"), Hex(32)],
        ]),
    },
    Rule {
        id: "elevenlabs-old-api-key",
        title: "ElevenLabs API key of the old form",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Older API keys: 32 hexadecimal digits behind `XI_API_KEY` or `ELEVEN_API_KEY`.",
        why: "Whoever holds the key can make speech at the account's cost and use its voices.",
        fix: "Delete the key in ElevenLabs under Developers, API Keys, and create another.",
        references: &["https://elevenlabs.io/docs/api-reference/authentication"],
        matcher: Matcher::Named(&[owned(&["xiapikey", "elevenapikey"], &["[0-9a-f]{32}"])]),
        examples: texts(&[
            &[Is("XI_API_KEY="), Hex(32)],
            &[Is("# xi_api_key\nXI_API_KEY: "), Hex(32), Is("\n")],
            &[Is("const xiApiKey = '"), Hex(32), Is("';")],
            &[Is("\"xi-api-key\": \""), Hex(32), Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("XI_API_KEY="), Hex(31)],
            &[Is("see xiapi@"), Hex(32)],
            &[Is("src=\"https://cdn.xiapi.test/"), Hex(32), Is(".js\"")],
            &[Is("elevenlabs_key = sk_"), Hex(32)],
        ]),
    },
];
