//! NVIDIA's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "nvidia-api-key",
        title: "NVIDIA API key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "`nvapi-` and 64 characters.",
        why: "A stranger can use models at the account's cost and download what it may from NGC.",
        fix: "Revoke the key in NVIDIA's API catalogue or NGC under Setup, API Keys, and create another.",
        references: &["https://docs.nvidia.com/ngc/latest/ngc-user-guide.html"],
        matcher: Matcher::Tokens(&[form("nvapi-[A-Za-z0-9_-]{60,70}")]),
        examples: texts(&[
            &[Is("const nvidiaToken = 'nvapi-"), Alnum(64), Is("';")],
            &[Is("export NVIDIA_API_KEY=\"nvapi-"), Alnum(64), Is("\"")],
            &[Is("NVIDIA_API_KEY=nvapi-"), Alnum(64)],
        ]),
        counter_examples: texts(&[&[Is("nvapi-"), Alnum(40)], &[Is("nvapi_"), Alnum(64)]]),
    },
    Rule {
        id: "nvidia-ngc-key",
        title: "NVIDIA NGC API key (older form)",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API keys: base64 of 62 characters, behind a name that says `ngc`.",
        why: "A stranger can download and, by its rights, replace the organisation's containers and models.",
        fix: "Revoke the key in NGC under Setup, API Keys, and create another.",
        references: &["https://docs.nvidia.com/ngc/latest/ngc-user-guide.html"],
        matcher: Matcher::Named(&[owned(&["ngc", "nvidiangc", "ngccli", "nvidia"], &["[A-Za-z0-9]{84}"])]),
        examples: texts(&[
            &[Is("NGC_API_KEY="), Alnum(84)],
            &[Is("\"ngcApiKey\": \""), Alnum(84), Is("\"")],
            &[Is("const ngcApiKey = '"), Alnum(84), Is("';")],
        ]),
        counter_examples: texts(&[&[Is("NGC_API_KEY="), Alnum(83)], &[Is("node_modules/ngc/index.js#"), Alnum(84)]]),
    },
];
