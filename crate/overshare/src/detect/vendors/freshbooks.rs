//! FreshBooks' secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "freshbooks-client-secret",
    title: "FreshBooks client secret",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Client secrets and access tokens: 64 letters and digits behind a name that says `freshbooks`.",
    why: "Whoever holds it can read invoices and clients, or pose as the application.",
    fix: "Delete the application's secret in FreshBooks under Developer Portal, and generate another.",
    references: &["https://www.freshbooks.com/api/authentication"],
    matcher: Matcher::Named(&[named(&["freshbooks"], &["[0-9a-z]{64}"])]),
    examples: texts(&[
        &[Is("FRESHBOOKS_CLIENT_SECRET="), Hex(64)],
        &[Is("const freshbooksClientSecret = '"), Hex(64), Is("';")],
        &[Is("export FRESHBOOKS_CLIENT_SECRET=\""), Hex(64), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("FRESHBOOKS_CLIENT_SECRET="), Hex(63)],
        &[Is("{\"checksum\": \""), Hex(64), Is("\"}")],
        &[Is("FRESHBOOKS_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
