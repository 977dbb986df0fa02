//! OKX's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "okx-api-secret",
    title: "OKX API secret",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API secrets: 32 capital hexadecimal digits, behind a name that says `okx`.",
    why: "With the key and passphrase beside it, a stranger can trade and, by its permissions, withdraw.",
    fix: "Revoke the secret in OKX under API, and create another.",
    references: &["https://www.okx.com/docs-v5/en/#overview-rest-authentication"],
    matcher: Matcher::Named(&[named(&["okx"], &["[0-9A-F]{32}"])]),
    examples: texts(&[
        &[Is("OKX_SECRET_KEY="), Like("[0-9A-F]{32}")],
        &[Is("export OKX_SECRET_KEY=\""), Like("[0-9A-F]{32}"), Is("\"")],
        &[Is("fetch('https://api.okx.test?api_key="), Like("[0-9A-F]{32}"), Is("')")],
    ]),
    counter_examples: texts(&[
        &[Is("OKX_SECRET_KEY="), Like("[0-9A-F]{31}")],
        &[Is("okx commit "), Like("[0-9A-F]{32}")],
    ]),
}];
