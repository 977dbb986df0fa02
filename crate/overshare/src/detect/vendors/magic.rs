//! Magic's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "magic-secret-key",
    title: "Magic secret key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Live secret keys: `sk_live_` and 16 capital hexadecimal digits.",
    why: "A stranger can read the application's people and verify tokens in its name.",
    fix: "Revoke the key in Magic's dashboard under the app, Secret key, and create another.",
    references: &["https://magic.link/docs/api/server-side-sdks/node"],
    matcher: Matcher::Tokens(&[form("sk_live_[0-9A-F]{16}")]),
    examples: texts(&[
        &[Is("e.exports={t:\"sk_live_"), Like("[0-9A-F]{16}"), Is("\",d:1}")],
        &[Is("Authorization: Bearer sk_live_"), Like("[0-9A-F]{16}")],
        &[Is("https://api.magic.test/v1?token=sk_live_"), Like("[0-9A-F]{16}")],
    ]),
    counter_examples: texts(&[&[Is("sk_live_"), Like("[0-9A-F]{15}")], &[Is("sk_live_"), Hex(16)]]),
}];
