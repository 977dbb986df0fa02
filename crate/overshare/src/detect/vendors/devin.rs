//! Devin's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "devin-api-key",
    title: "Devin API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Keys of users (`apk_user_`) and services (`apk_`) with base64, and service users' tokens: `cog_` and 52 of `a-z2-7`.",
    why: "Whoever holds the key can start sessions that act in the organisation's repositories.",
    fix: "Revoke the key in Devin under Settings, Devin's API, and create another.",
    references: &["https://docs.devin.ai/api-reference/overview"],
    matcher: Matcher::Tokens(&[
        proved("apk_user_[A-Za-z0-9+/]{60,180}={0,2}", pair_in_base64),
        proved("apk_[A-Za-z0-9+/]{60,100}={0,2}", pair_in_base64),
        form("cog_[a-z2-7]{52}"),
    ]),
    examples: texts(&[
        &[
            Is("DEVIN_API_KEY=apk_"),
            Is("dGVhbS0wZjNjOWE3"),
            Is("YjFkNWUyODQ2Ojcx"),
            Is("YzBkOWU4YjJhNGY2"),
            Is("MTM1ZTdkOGM5MGEx"),
        ],
        &[Is("{\"devinApiKey\": \"cog_"), Like("[a-z2-7]{52}"), Is("\"}")],
        &[Is("Authorization: Bearer cog_"), Like("[a-z2-7]{52}")],
        &[Is("export DEVIN_API_KEY='cog_"), Like("[a-z2-7]{52}"), Is("'")],
    ]),
    counter_examples: texts(&[
        &[Is("DEVIN_API_KEY=cog_"), Like("[a-z2-7]{51}")],
        &[Is("key \"cog_"), Like("[a-z2-7]{52}"), Is("f1\"")],
        &[Is("DEVIN_API_KEY=cog_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];

/// The base64 behind the last `_` holds printable text, and a `:` in it.
fn pair_in_base64(token: &[u8]) -> Check {
    let text = base64(token.rsplit(|&byte| byte == b'_').next().unwrap_or_default());
    let is_text = text.len() >= 40 && text.iter().all(u8::is_ascii_graphic);
    if is_text && text.contains(&b':') { Check::Confirmed } else { Check::Likely }
}
