//! OpenUV's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "openuv-access-token",
    title: "OpenUV access token",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Access tokens: 32 small letters and digits, behind a name that says `openuv`.",
    why: "Requests of strangers count against the account's quota.",
    fix: "Revoke the token in OpenUV's console, and create another.",
    references: &["https://www.openuv.io/"],
    matcher: Matcher::Named(&[named(&["openuv"], &["[0-9a-z]{32}", "openuv-[0-9a-z-]{18,32}"])]),
    examples: texts(&[
        &[Is("OPENUV_ACCESS_TOKEN="), Hex(32)],
        &[Is("{\"openuv\":{\"secret\":\""), Hex(32), Is("\"}}")],
        &[Is("openuv: { accessToken: \""), Hex(32), Is("\" }")],
    ]),
    counter_examples: texts(&[&[Is("OPENUV_ACCESS_TOKEN="), Hex(31)], &[Is("node_modules/openuv/index.js#"), Hex(32)]]),
}];
