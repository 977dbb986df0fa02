//! Zoho's OAuth tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "zoho-token",
    title: "Zoho OAuth token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Access and refresh tokens: `1000.`, 32 hexadecimal digits, a point and 32 more.",
    why: "Whoever holds the token can read and, by its scopes, change the organization’s data; refresh tokens do not expire.",
    fix: "Revoke the token on accounts.zoho.com under Connected Apps.",
    references: &["https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token.html"],
    matcher: Matcher::Tokens(&[form(r"1000\.[0-9a-f]{32}\.[0-9a-f]{30,32}")]),
    examples: texts(&[
        &[Is("{\"token\": \""), Like(r"1000\.[0-9a-f]{32}\.[0-9a-f]{30,32}"), Is("\"}")],
        &[Is("const client = connect(\""), Like(r"1000\.[0-9a-f]{32}\.[0-9a-f]{30,32}"), Is("\");")],
        &[Is("  key: "), Like(r"1000\.[0-9a-f]{32}\.[0-9a-f]{30,32}"), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like(r"1000\.[0-9a-f]{32}\.[0-9a-f]{29}"), Is("\"")],
        &[Is("TOKEN=1000.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
