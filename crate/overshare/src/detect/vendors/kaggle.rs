//! Kaggle's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "kaggle-token",
        title: "Kaggle API token",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "API tokens: `KGAT_` and 32 hexadecimal digits.",
        why: "A stranger can read the owner's private data sets and notebooks, and publish in the owner's name.",
        fix: "Revoke the token in Kaggle under Settings, API, and create another.",
        references: &["https://www.kaggle.com/docs/api"],
        matcher: Matcher::Tokens(&[form("KGAT_[0-9a-f]{32}")]),
        examples: texts(&[
            &[Is("\"kaggle\": {\"token\": \"KGAT_"), Hex(32), Is("\"}")],
            &[Is("kaggle:\n  token: KGAT_"), Hex(32), Is("\n")],
            &[Is("// kaggle: KGAT_"), Hex(32)],
        ]),
        counter_examples: texts(&[
            &[Is("KAGGLE_TOKEN=KGAT_"), Hex(31)],
            &[Is("KGAT_"), Hex(31)],
            &[Is("KGATE_"), Hex(32)],
        ]),
    },
    Rule {
        id: "kaggle-api-key",
        title: "Kaggle API key",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "API keys: 32 hexadecimal digits, behind a name that says `kaggle`.",
        why: "A stranger can read the owner's private data sets and notebooks, and publish in the owner's name.",
        fix: "Expire the key on Kaggle under Settings, API, and create another.",
        references: &["https://www.kaggle.com/docs/api"],
        matcher: Matcher::Named(&[named(&["kaggle"], &["[0-9a-f]{32}"])]),
        examples: texts(&[
            &[Is("KAGGLE_KEY="), Hex(32)],
            &[Is("# kaggle\nAPI_TOKEN="), Hex(32)],
            &[Is("const kaggleKey = '"), Hex(32), Is("';")],
        ]),
        counter_examples: texts(&[&[Is("KAGGLE_KEY="), Hex(31)], &[Is("kaggle commit "), Hex(32)]]),
    },
];
