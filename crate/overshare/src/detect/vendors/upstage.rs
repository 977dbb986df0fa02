//! Upstage's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "upstage-key",
        title: "Upstage API key",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "API keys: `up_` and 29 letters and digits.",
        why: "Whoever holds the key can run models at its owner’s cost.",
        fix: "Delete the key in the Upstage console under API Keys, and create another.",
        references: &["https://console.upstage.ai/docs/getting-started"],
        matcher: Matcher::Tokens(&[proved("up_[A-Za-z0-9]{29}", drawn)]),
        examples: texts(&[
            &[Is("{\"token\": \""), Like("up_[A-Za-z0-9]{29}"), Is("\"}")],
            &[Is("const client = connect(\""), Like("up_[A-Za-z0-9]{29}"), Is("\");")],
            &[Is("  key: "), Like("up_[A-Za-z0-9]{29}"), Is("\n")],
        ]),
        counter_examples: texts(&[&[Is("up_"), Alnum(28)], &[Is("up_"), Like("[a-z_]{29}")], &[Is("xup_"), Alnum(29)]]),
    },
    Rule {
        id: "upstage-named-key",
        title: "Upstage API key behind its name",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "API keys: 40 letters and digits behind a name that says `upstage`.",
        why: "Whoever holds the key can run models at its owner’s cost.",
        fix: "Delete the key in the Upstage console under API Keys, and create another.",
        references: &["https://console.upstage.ai/docs/getting-started"],
        matcher: Matcher::Named(&[named(&["upstage"], &["[A-Za-z0-9]{40}"])]),
        examples: texts(&[
            &[Is("UPSTAGE_API_KEY="), Like("[A-Za-z0-9]{40}")],
            &[Is("{\"upstageApiKey\": \""), Like("[A-Za-z0-9]{40}"), Is("\"}")],
            &[Is("const upstageSecret = '"), Like("[A-Za-z0-9]{40}"), Is("';")],
        ]),
        counter_examples: texts(&[
            &[Is("UPSTAGE_API_KEY="), Like("[A-Za-z0-9]{39}")],
            &[Is("checksum: \""), Like("[A-Za-z0-9]{40}"), Is("\"")],
            &[Is("UPSTAGE_API_KEY=your_upstage_api_key_goes_here")],
        ]),
    },
];
