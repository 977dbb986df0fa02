//! QuickNode's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "quicknode-key",
    title: "QuickNode API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: `QN_` and 32 letters and digits.",
    why: "Whoever holds the key can manage its owner’s endpoints at their cost.",
    fix: "Delete the key in QuickNode under API Keys, and create another.",
    references: &["https://www.quicknode.com/docs/console-api/getting-started"],
    matcher: Matcher::Tokens(&[proved("QN_[A-Za-z0-9]{32}", has_digits)]),
    examples: texts(&[
        &[Is("QUICKNODE_TOKEN="), Like("QN_[A-Za-z0-9]{32}"), Is("\n")],
        &[Is("{\"token\": \""), Like("QN_[A-Za-z0-9]{32}"), Is("\"}")],
        &[Is("const client = connect(\""), Like("QN_[A-Za-z0-9]{32}"), Is("\");")],
    ]),
    counter_examples: texts(&[&[Is("QN_"), Alnum(31)], &[Is("QN_"), Like("[A-Z]{32}")]]),
}];
