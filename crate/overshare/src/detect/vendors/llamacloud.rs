//! LlamaCloud's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "llamacloud-api-key",
    title: "LlamaCloud API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "`llx-` and 48 letters and digits.",
    why: "A stranger can parse documents at the account's cost and read its indexes.",
    fix: "Revoke the key in LlamaCloud under API Key, and create another.",
    references: &["https://docs.cloud.llamaindex.ai/api_key"],
    matcher: Matcher::Tokens(&[proved("llx-[A-Za-z0-9]{48}", varied)]),
    examples: texts(&[
        &[Is("// llamacloud: llx-"), Alnum(48)],
        &[Is("\"llamacloud\": {\"token\": \"llx-"), Alnum(48), Is("\"}")],
        &[Is("llamacloud:\n  token: llx-"), Alnum(48), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("LLAMACLOUD_API_KEY=llx-"), Alnum(47)],
        &[Is("llx-"), Alnum(47)],
        &[Is("llx-"), Like("[a-z]{48}")],
    ]),
}];
