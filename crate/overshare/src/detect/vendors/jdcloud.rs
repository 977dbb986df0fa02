//! JD Cloud's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "jdcloud-access-key",
    title: "JD Cloud access key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Access keys: `JDC_` and 28 hexadecimal digits.",
    why: "With the secret beside it, a stranger controls the account's cloud resources.",
    fix: "Revoke the key in JD Cloud under Access Key Management, and create another.",
    references: &["https://docs.jdcloud.com/en/account-management/accesskey-management"],
    matcher: Matcher::Tokens(&[form("JDC_[0-9A-F]{28,32}")]),
    examples: texts(&[
        &[Is("\"jdcloud\": {\"token\": \"JDC_"), Like("[0-9A-F]{28}"), Is("\"}")],
        &[Is("jdcloud:\n  token: JDC_"), Like("[0-9A-F]{28}"), Is("\n")],
        &[Is("// jdcloud: JDC_"), Like("[0-9A-F]{28}")],
    ]),
    counter_examples: texts(&[&[Is("JDC_"), Like("[0-9A-F]{20}")], &[Is("JDC_"), Lower(28)]]),
}];
