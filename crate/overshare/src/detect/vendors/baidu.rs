//! Baidu AI Cloud's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "baidu-key",
    title: "Baidu AI Cloud API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: `bce-v3/ALTAK-`, 21 letters and digits, and 40 hexadecimal digits.",
    why: "Whoever holds the key can use the account's models and services at its owner's cost.",
    fix: "Delete the key in the Baidu AI Cloud console under Security authentication, API Key, and create another.",
    references: &["https://cloud.baidu.com/doc/qianfan-api/s/ym9chdsy5"],
    matcher: Matcher::Tokens(&[form("bce-v3/ALTAK-[A-Za-z0-9]{21}/[0-9a-f]{40}")]),
    examples: texts(&[
        &[Is("QIANFAN_TOKEN="), Like("bce-v3/ALTAK-[A-Za-z0-9]{21}/[0-9a-f]{40}")],
        &[Is("\"apiKey\": \""), Like("bce-v3/ALTAK-[A-Za-z0-9]{21}/[0-9a-f]{40}"), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("bce-v3/ALTAK-"), Alnum(21), Is("/"), Hex(39)],
        &[Is("bce-v3/ALTAC-"), Alnum(21), Is("/"), Hex(40)],
    ]),
}];
