//! Zilliz's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "zilliz-key",
    title: "Zilliz API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 72 hexadecimal digits behind a name that says `zilliz`.",
    why: "Whoever holds the key can read and change the cluster’s vectors.",
    fix: "Delete the key in Zilliz Cloud under API Keys.",
    references: &["https://docs.zilliz.com/docs/manage-api-keys"],
    matcher: Matcher::Named(&[named(&["zilliz"], &["[0-9a-f]{72}"])]),
    examples: texts(&[
        &[Is("ZILLIZ_API_KEY="), Like("[0-9a-f]{72}")],
        &[Is("{\"zillizApiKey\": \""), Like("[0-9a-f]{72}"), Is("\"}")],
        &[Is("const zillizSecret = '"), Like("[0-9a-f]{72}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("ZILLIZ_API_KEY="), Like("[0-9a-f]{71}")],
        &[Is("checksum: \""), Like("[0-9a-f]{72}"), Is("\"")],
        &[Is("ZILLIZ_API_KEY=your_zilliz_api_key_goes_here")],
    ]),
}];
