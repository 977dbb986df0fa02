//! Braintree's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "braintree-key",
    title: "Braintree private key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Private keys (32 hexadecimal digits) behind a name that says `braintree`.",
    why: "With the merchant's public and private key a stranger can charge customers, refund, and read transactions; in the sandbox, test only.",
    fix: "Delete the key in the Braintree Control Panel under Settings, API, API Keys, and generate another.",
    references: &["https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials"],
    matcher: Matcher::Named(&[named(&["braintree"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("BRAINTREE_API_KEY="), Hex(32)],
        &[Is("const braintreeToken = \""), Hex(32), Is("\";")],
        &[Is("braintree_secret: '"), Hex(32), Is("'")],
        &[Is("\"braintree\": {\"apiKey\": \""), Hex(32), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("BRAINTREE_API_KEY="), Hex(31)],
        &[Is("BRAINTREE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("braintree@"), Hex(32)],
        &[Is("OTHER_KEY="), Hex(32)],
    ]),
}];
