//! Klaviyo's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "klaviyo-private-key",
    title: "Klaviyo private API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Private API keys: `pk_` and 34 hexadecimal digits, lately with the site's identifier between them.",
    why: "A stranger can read the customers' profiles and send campaigns to them.",
    fix: "Revoke the key in Klaviyo under Settings, API keys, and create another.",
    references: &["https://help.klaviyo.com/hc/en-us/articles/7423954176283"],
    matcher: Matcher::Tokens(&[form("pk_[0-9a-f]{34}"), form("pk_[A-Za-z0-9]{6}_[0-9a-f]{34}")]),
    examples: texts(&[
        &[Is("const klaviyoToken = 'pk_"), Hex(34), Is("';")],
        &[Is("export KLAVIYO_PRIVATE_KEY=\"pk_"), Alnum(4), Digits(2), Is("_"), Hex(34), Is("\"")],
        &[Is("KLAVIYO_PRIVATE_KEY=pk_"), Hex(34)],
    ]),
    counter_examples: texts(&[
        &[Is("KLAVIYO_PRIVATE_KEY=pk_"), Hex(33)],
        &[Is("pk_"), Hex(33)],
        &[Is("pk_"), Hex(35)],
        &[Is("pk_live_"), Hex(34)],
    ]),
}];
