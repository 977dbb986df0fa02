//! Imagga's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "imagga-api-secret",
    title: "Imagga API secret",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API secrets: 32 hexadecimal digits, or the base64 of key and secret, behind a name that says `imagga`.",
    why: "Recognition jobs of strangers count against the account's quota.",
    fix: "Revoke the secret in Imagga's dashboard, and create another.",
    references: &["https://docs.imagga.com/#authentication"],
    matcher: Matcher::Named(&[named(&["imagga"], &["[0-9a-f]{32}", "[A-Za-z0-9+/]{70,76}={0,2}"])]),
    examples: texts(&[
        &[Is("IMAGGA_API_SECRET="), Hex(32)],
        &[Is("\"imaggaApiSecret\": \""), Hex(32), Is("\"")],
        &[Is("imagga_api_secret: "), Hex(32)],
    ]),
    counter_examples: texts(&[&[Is("IMAGGA_API_SECRET="), Hex(31)], &[Is("imagga commit "), Hex(32)]]),
}];
