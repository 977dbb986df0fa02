//! Twilio's API keys and auth tokens. Not account identifiers, which are no secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "twilio-key-sid",
        title: "Twilio API key",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "The identifier of an API key: `SK` and 32 hexadecimal digits. Its secret stands beside it as a rule.",
        why: "With its secret it can send messages and place calls at the account’s cost, and read those that were.",
        fix: "Delete the key in the Twilio console under Account, API keys & tokens, if its secret was published too.",
        references: &["https://www.twilio.com/docs/iam/api-keys"],
        matcher: Matcher::Tokens(&[form("SK[0-9a-f]{32}")]),
        examples: texts(&[
            &[Is("t={a:1,k:'"), Like("SK[0-9a-f]{32}"), Is("'}")],
            &[Is("// was: "), Like("SK[0-9a-f]{32}")],
            &[Is("TWILIO_KEY_TOKEN="), Like("SK[0-9a-f]{32}"), Is("\n")],
        ]),
        counter_examples: texts(&[
            &[Is("key = \""), Like("SK[0-9a-f]{31}"), Is("\"")],
            &[Is("TOKEN=\""), Like("SK0{32}"), Is("\"")],
        ]),
    },
    Rule {
        id: "twilio-secret",
        title: "Twilio auth token or API key secret",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Auth tokens (32 hexadecimal digits) and secrets of API keys (32 letters and digits) behind a name that says `twilio`. `confirmed` where the account’s or the key’s identifier stands beside it.",
        why: "Whoever holds it with the account’s identifier can send messages and place calls, and read those that were.",
        fix: "Promote the secondary auth token in the Twilio console under Account, API keys & tokens, or delete the API key.",
        references: &["https://www.twilio.com/docs/iam/api-keys"],
        matcher: Matcher::Named(&[Named { refine: beside_its_identifier, ..named(&["twilio"], &["[A-Za-z0-9]{32}"]) }]),
        examples: texts(&[
            &[Is("TWILIO_AUTH_TOKEN="), Hex(32)],
            &[Is("{\"twilioApiSecret\": \""), Alnum(32), Is("\"}")],
            &[Is("twilio: { authToken: '"), Hex(32), Is("' }")],
        ]),
        counter_examples: texts(&[
            &[Is("TWILIO_AUTH_TOKEN="), Hex(31)],
            &[Is("TWILIO_ACCOUNT_SID=AC"), Hex(32)],
            &[Is("checksum: \""), Hex(32), Is("\"")],
        ]),
    },
];

/// An account's identifier is `AC` and 32 hexadecimal digits, an API key's `SK`.
fn beside_its_identifier(text: &[u8], hit: &mut Hit) {
    let is_identifier = |word: &[u8]| {
        let body = word.strip_prefix(b"AC").or_else(|| word.strip_prefix(b"SK"));
        let is_hex = |body: &[u8]| body.iter().all(|byte| byte.is_ascii_digit() || matches!(byte, b'a'..=b'f'));
        body.is_some_and(|body| body.len() == 32 && is_hex(body) && has_digits(body) == Check::Likely)
    };
    if pairs::with(text, hit, b"", &is_identifier).is_some() {
        hit.add("its identifier stands beside it");
    }
}
