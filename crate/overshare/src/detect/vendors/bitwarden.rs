//! Bitwarden's tokens of machine accounts.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "bitwarden-token",
    title: "Bitwarden Secrets Manager access token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Access tokens of machine accounts: `0.`, a UUID, 30 letters and digits, a colon and a key in base64.",
    why: "Whoever holds the token can read every secret of the projects that the account was given.",
    fix: "Revoke the token in Bitwarden Secrets Manager under Machine accounts, Access tokens, and change what it could read.",
    references: &["https://bitwarden.com/help/access-tokens/"],
    matcher: Matcher::Tokens(&[form(
        "0\\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\.[A-Za-z0-9]{30}:[A-Za-z0-9+/]{20,24}={0,2}",
    )]),
    examples: texts(&[
        &[Is("BWS_ACCESS_TOKEN=0."), Uuid, Is("."), Alnum(30), Is(":"), Alnum(22), Is("==")],
        &[Is("accessToken: \"0."), Uuid, Is("."), Alnum(30), Is(":"), Alnum(22), Is("==\"")],
    ]),
    counter_examples: texts(&[
        &[Is("0."), Uuid, Is("."), Alnum(20)],
        &[Is("1."), Uuid, Is("."), Alnum(30), Is(":"), Alnum(22), Is("==")],
    ]),
}];
