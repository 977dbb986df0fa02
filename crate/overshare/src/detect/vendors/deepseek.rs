//! DeepSeek's keys, and those of DashScope, which look the same.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "deepseek-api-key",
    title: "DeepSeek or DashScope API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: `sk-` and 32 hexadecimal digits. DeepSeek and Alibaba's DashScope use the same form.",
    why: "Whoever holds the key can use the account's models at its cost.",
    fix: "Delete the key in the DeepSeek platform (or in Model Studio) under API keys, and create another.",
    references: &["https://api-docs.deepseek.com/"],
    matcher: Matcher::Tokens(&[form("sk-[0-9a-f]{32}")]),
    examples: texts(&[
        &[Is("DEEPSEEK_API_KEY=sk-"), Hex(32)],
        &[Is("const client = new Client({ token: \"sk-"), Hex(32), Is("\" });")],
        &[Is("  token: sk-"), Hex(32), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("DEEPSEEK_API_KEY=sk-"), Hex(31)],
        &[Is("key \"sk-"), Hex(32), Is("f1\"")],
        &[Is("DEEPSEEK_API_KEY=sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("deepseek_key = sk-00000000000000000000000000000000")],
    ]),
}];
