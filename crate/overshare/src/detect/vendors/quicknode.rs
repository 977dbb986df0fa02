//! QuickNode's API keys, and the tokens of its endpoints.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    ENDPOINT_TOKEN,
    Rule {
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
    },
];

/// Its own rule: it opens one endpoint, and not the account.
const ENDPOINT_TOKEN: Rule = Rule {
    id: "quicknode-endpoint-token",
    title: "QuickNode endpoint token",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Tokens of endpoints: 40 hexadecimal digits behind a name that says `quicknode`, or as the token that a library uses where none is given (`defaultToken`).",
    why: "Whoever holds the token spends its owner's quota of requests.",
    fix: "Open the endpoint in QuickNode's dashboard under Security and replace its token; limit it to your domains.",
    references: &["https://www.quicknode.com/docs/platform/security"],
    matcher: Matcher::Named(&[
        named(&["quicknode", "quiknode"], &["[0-9a-f]{40}"]),
        owned(&["defaulttoken"], &["[0-9a-f]{40}"]),
    ]),
    examples: texts(&[
        &[Is("QUICKNODE_TOKEN="), Hex(40)],
        &[Is("{\"quicknode\": {\"token\": \""), Hex(40), Is("\"}}")],
        &[Is("const defaultToken = \""), Hex(40), Is("\";")],
    ]),
    counter_examples: texts(&[
        &[Is("QUICKNODE_TOKEN="), Hex(39)],
        &[Is("\"quicknode\": { \"gitHead\": \""), Hex(40), Is("\" }")],
        &[Is("const defaultCommit = \""), Hex(40), Is("\";")],
    ]),
};
