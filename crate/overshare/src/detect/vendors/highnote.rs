//! Highnote's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "highnote-live-key",
        title: "Highnote live key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Live keys: `rk_live_` and base64 that says `key_`.",
        why: "Whoever holds the key can issue cards and move money of the program.",
        fix: "Revoke the key in Highnote's dashboard under Developers, API keys, and create another.",
        references: &["https://highnote.com/docs"],
        matcher: Matcher::Tokens(&[proved("rk_live_a2V5Xz[A-Za-z0-9+/_-]{50,120}={0,2}", highnote_key)]),
        examples: texts(&[
            &[Is("// highnote: rk_live_a2V5XzAx"), Base64(66)],
            &[Is("\"highnote\": {\"token\": \"rk_live_a2V5XzAx"), Base64(66), Is("\"}")],
            &[Is("highnote:\n  token: rk_live_a2V5XzAx"), Base64(66), Is("\n")],
        ]),
        counter_examples: texts(&[&[Is("rk_live_a2V5XzAx"), Base64(20)], &[Is("pk_live_a2V5XzAx"), Base64(66)]]),
    },
    Rule {
        id: "highnote-test-key",
        title: "Highnote test key",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "Test keys: `rk_test_` and base64 that says `key_`.",
        why: "Cards for tests can be made and read; no money moves.",
        fix: "Revoke the key in Highnote's dashboard under Developers, API keys, and create another.",
        references: &["https://highnote.com/docs"],
        matcher: Matcher::Tokens(&[proved("rk_test_a2V5Xz[A-Za-z0-9+/_-]{50,120}={0,2}", highnote_key)]),
        examples: texts(&[
            &[Is("highnote:\n  token: rk_test_a2V5XzAx"), Base64(66), Is("\n")],
            &[Is("// highnote: rk_test_a2V5XzAx"), Base64(66)],
            &[Is("\"highnote\": {\"token\": \"rk_test_a2V5XzAx"), Base64(66), Is("\"}")],
        ]),
        counter_examples: texts(&[&[Is("rk_test_a2V5XzAx"), Base64(20)], &[Is("pk_test_a2V5XzAx"), Base64(66)]]),
    },
];

/// The key is the base64 of an identifier that begins with `key_`, a comma and the secret.
fn highnote_key(key: &[u8]) -> Check {
    let text = base64(key.get(8..).unwrap_or_default());
    if text.starts_with(b"key_") && text.contains(&b',') { Check::Confirmed } else { Check::Likely }
}
