//! Gumroad's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "gumroad-token",
    title: "Gumroad access token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Access tokens and application secrets: 64 hexadecimal digits, or 43 characters, behind a name that says `gumroad`.",
    why: "Whoever holds the token can read sales and change the account's products.",
    fix: "Delete the application in Gumroad under Settings, Advanced, and create another.",
    references: &["https://gumroad.com/api"],
    matcher: Matcher::Named(&[named(&["gumroad"], &["[0-9a-f]{64}", "[A-Za-z0-9_-]{43}"])]),
    examples: texts(&[
        &[Is("GUMROAD_ACCESS_TOKEN="), Hex(64)],
        &[Is("declare const x: { gumroad_access_token: `"), Hex(64), Is("` };")],
        &[Is("const gumroadAccessToken = '"), Alnum(43), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("GUMROAD_ACCESS_TOKEN="), Hex(63)],
        &[Is("gumroadaccess build "), Hex(64)],
        &[Is("{\"checksum\": \""), Hex(64), Is("\"}")],
    ]),
}];
