//! Bannerbear's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "bannerbear-v5-key",
        title: "Bannerbear API key",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "Keys of the current form: `bb_ma_` or `bb_pr_` and 30 hexadecimal digits.",
        why: "A stranger can use the account's quota, and read and change its templates.",
        fix: "Delete the key in Bannerbear under the project's or the account's API Keys, and create another.",
        references: &["https://developers.bannerbear.com/#authentication"],
        matcher: Matcher::Tokens(&[form("bb_ma_[0-9a-f]{30}"), form("bb_pr_[0-9a-f]{30}")]),
        examples: texts(&[
            &[Is("BANNERBEAR_V5_KEY="), Like("bb_ma_[0-9a-f]{30}")],
            &[Is("const client = connect(\""), Like("bb_pr_[0-9a-f]{30}"), Is("\");")],
            &[Is("{\"token\":\""), Like("bb_pr_[0-9a-f]{30}"), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("BANNERBEAR_V5_KEY="), Like("bb_ma_[0-9a-f]{29}")],
            &[Is("x"), Like("bb_ma_[0-9a-f]{30}"), Is("y")],
            &[Is("\""), Like("bb_pr_[0-9a-f]{29}"), Is("\"")],
        ]),
    },
    Rule {
        id: "bannerbear-key",
        title: "Bannerbear API key of the old form",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "API keys (22 letters and digits and `tt`) behind a name that says `bannerbear`.",
        why: "A stranger can use the account's quota, and read and change its templates.",
        fix: "Delete the key in Bannerbear under the project's settings, and create another.",
        references: &["https://developers.bannerbear.com/#authentication"],
        matcher: Matcher::Named(&[named(&["bannerbear"], &["[A-Za-z0-9]{22}tt"])]),
        examples: texts(&[
            &[Is("BANNERBEAR_API_KEY="), Alnum(21), Is("7tt")],
            &[Is("bannerbear: { token: \""), Alnum(21), Is("7tt\" }")],
        ]),
        counter_examples: texts(&[
            &[Is("BANNERBEAR_API_KEY="), Alnum(24), Is("a")],
            &[Is("OTHER_KEY="), Alnum(21), Is("7tt")],
        ]),
    },
];
