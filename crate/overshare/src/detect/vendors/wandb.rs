//! Weights & Biases' API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "wandb-key",
        title: "Weights & Biases API key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API keys of version 1: `wandb_v1_` and 77 characters.",
        why: "Whoever holds the key can read and change its owner’s experiments and models.",
        fix: "Revoke the key on wandb.ai under User settings, API keys.",
        references: &["https://docs.wandb.ai/platform/hosting/iam/api-keys"],
        matcher: Matcher::Tokens(&[form("wandb_v1_[A-Za-z0-9_-]{60,90}")]),
        examples: texts(&[
            &[Is("// was: "), Like("wandb_v1_[A-Za-z0-9_-]{60,90}")],
            &[Is("WANDB_TOKEN="), Like("wandb_v1_[A-Za-z0-9_-]{60,90}"), Is("\n")],
            &[Is("{\"token\": \""), Like("wandb_v1_[A-Za-z0-9_-]{60,90}"), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("key = \""), Like("wandb_v1_[A-Za-z0-9_-]{59}"), Is("\"")],
            &[Is("x"), Like("wandb_v1_[A-Za-z0-9_-]{60,90}")],
            &[Is("TOKEN=wandb_v1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "wandb-legacy-key",
        title: "Weights & Biases API key of the older form",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API keys of the older form: 40 hexadecimal digits behind a name that says `wandb`.",
        why: "Whoever holds the key can read and change its owner’s experiments and models.",
        fix: "Revoke the key on wandb.ai under User settings, API keys.",
        references: &["https://docs.wandb.ai/platform/hosting/iam/api-keys"],
        matcher: Matcher::Named(&[named(&["wandb", "weightsandbiases"], &["[0-9a-f]{40}"])]),
        examples: texts(&[
            &[Is("WANDB_API_KEY="), Like("[0-9a-f]{40}")],
            &[Is("{\"wandbApiKey\": \""), Like("[0-9a-f]{40}"), Is("\"}")],
            &[Is("const wandbSecret = '"), Like("[0-9a-f]{40}"), Is("';")],
        ]),
        counter_examples: texts(&[
            &[Is("WANDB_API_KEY="), Like("[0-9a-f]{39}")],
            &[Is("checksum: \""), Like("[0-9a-f]{40}"), Is("\"")],
            &[Is("WANDB_API_KEY=your_wandb_api_key_goes_here")],
        ]),
    },
];
