//! LangSmith's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "langsmith-api-key",
    title: "LangSmith API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Personal (`lsv2_pt_`) and service (`lsv2_sk_`) keys, and older ones (`ls__`).",
    why: "A stranger can read the workspace's traces, prompts and data sets.",
    fix: "Revoke the key in LangSmith under Settings, API Keys, and create another.",
    references: &[
        "https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key",
    ],
    matcher: Matcher::Tokens(&[
        form("lsv2_pt_[0-9a-f]{32}_[0-9a-f]{10}"),
        form("lsv2_sk_[0-9a-f]{32}_[0-9a-f]{10}"),
        form("ls__[0-9a-f]{32}"),
    ]),
    examples: texts(&[
        &[Is("langsmith:\n  token: lsv2_pt_"), Hex(32), Is("_"), Hex(10), Is("\n")],
        &[Is("// langsmith: lsv2_sk_"), Hex(32), Is("_"), Hex(10)],
        &[Is("\"langsmith\": {\"token\": \"ls__"), Hex(32), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("LANGSMITH_API_KEY=lsv2_pt_"), Hex(32), Is("_"), Hex(9)],
        &[Is("lsv2_pt_"), Hex(32), Is("_"), Hex(9)],
        &[Is("LANGSMITH_SERVICE_KEY=lsv2_sk_short")],
    ]),
}];
