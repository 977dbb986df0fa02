//! CodeSandbox's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "codesandbox-api-key",
    title: "CodeSandbox API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys of the SDK: `csb_v1_` and 43 characters.",
    why: "Whoever holds the key can run code in the workspace's sandboxes, at its cost.",
    fix: "Delete the key on CodeSandbox under the workspace's API keys (codesandbox.io/t/api), and create another.",
    references: &["https://codesandbox.io/docs/sdk"],
    matcher: Matcher::Tokens(&[proved("csb_v1_[A-Za-z0-9_-]{40,50}", has_digits)]),
    examples: texts(&[
        &[Is("CSB_API_KEY=csb_v1_"), Alnum(43)],
        &[Is("const client = new Client({ token: \"csb_v1_"), Alnum(43), Is("\" });")],
        &[Is("  token: csb_v1_"), Alnum(43), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("CSB_API_KEY=csb_v1_"), Alnum(38)],
        &[Is("CSB_API_KEY=csb_v1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("csb_v1_this-is-the-name-of-a-thing-and-not-a-key-at-all")],
    ]),
}];
