//! IEX Cloud's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "iexcloud-secret-key",
    title: "IEX Cloud secret key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Secret keys: `sk_` and 32 hexadecimal digits, behind a name that says `iexcloud`.",
    why: "IEX Cloud was shut down in 2024; its successors take keys of the same form, whose calls cost credits.",
    fix: "Revoke the key in the provider's console under API tokens, and create another.",
    references: &["https://iexcloud.io/docs/"],
    matcher: Matcher::Named(&[named(&["iexcloud", "iexapis", "iex"], &["sk_[0-9a-f]{32}", "Tsk_[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("IEXCLOUD_TOKEN=sk_"), Hex(32)],
        &[Is("\"iexcloudToken\": \"sk_"), Hex(32), Is("\"")],
        &[Is("iexcloud_token: sk_"), Hex(32)],
    ]),
    counter_examples: texts(&[
        &[Is("IEXCLOUD_TOKEN=sk_"), Hex(31)],
        &[Is("node_modules/iexcloud/index.js#sk_"), Hex(32)],
        &[Is("IEXCLOUD_PUBLIC=pk_"), Hex(32)],
    ]),
}];
