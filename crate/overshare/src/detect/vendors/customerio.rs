//! Customer.io's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "customerio-api-key",
    title: "Customer.io API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Tracking keys (20 hexadecimal digits) and app keys (32) behind a name that says `customerio`.",
    why: "Whoever holds a key can change people's data or send messages in the workspace's name.",
    fix: "Delete the key in Customer.io under Account Settings, API Credentials, and create another.",
    references: &["https://docs.customer.io/accounts-and-workspaces/managing-credentials/"],
    matcher: Matcher::Named(&[named(&["customerio"], &["[0-9a-f]{20}", "[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("CUSTOMERIO_API_KEY="), Hex(20)],
        &[Is("const customerioApiKey = '"), Hex(20), Is("';")],
        &[Is("export CUSTOMERIO_API_KEY=\""), Hex(32), Is("\"")],
        &[Is("customer.io tracking_api_key "), Hex(20)],
    ]),
    counter_examples: texts(&[
        &[Is("CUSTOMERIO_API_KEY="), Hex(19)],
        &[Is("{\"checksum\": \""), Hex(20), Is("\"}")],
        &[Is("CUSTOMERIO_API_KEY=xxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
