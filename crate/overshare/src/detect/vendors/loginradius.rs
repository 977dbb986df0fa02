//! LoginRadius' secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "loginradius-api-secret",
    title: "LoginRadius API secret",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API keys and secrets: a UUID, behind a name that says `loginradius`.",
    why: "Whoever holds the secret can read and change every account of the site's people.",
    fix: "Revoke the secret in LoginRadius under Account settings, API Configuration, and create another.",
    references: &["https://www.loginradius.com/docs/api/v2/getting-started/get-api-key-and-secret/"],
    matcher: Matcher::Named(&[named(
        &["loginradius"],
        &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
    )]),
    examples: texts(&[
        &[Is("LOGINRADIUS_API_SECRET="), Uuid],
        &[Is("export LOGINRADIUS_API_SECRET=\""), Uuid, Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("LOGINRADIUS_API_SECRET="), Hex(8), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(11)],
        &[Is("\"loginradius\": \"1.2.0\", \"integrity\": \""), Uuid, Is("\"")],
    ]),
}];
