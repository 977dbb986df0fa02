//! Northflank's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "northflank-api-token",
    title: "Northflank API token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API tokens: `nf-` and a JSON Web Token.",
    why: "By its role, a stranger can change the services, and read the secrets, of the team.",
    fix: "Revoke the token in Northflank under Account settings, API, Tokens, and create another.",
    references: &["https://northflank.com/docs/v1/api/use-the-api"],
    matcher: Matcher::Tokens(&[form("nf-eyJ[A-Za-z0-9_-]{10,200}\\.eyJ[A-Za-z0-9_-]{20,900}\\.[A-Za-z0-9_-]{40,200}")]),
    examples: texts(&[
        &[Is("northflank:\n  token: nf-eyJ"), Alnum(33), Is(".eyJ"), Alnum(120), Is("."), Alnum(43), Is("\n")],
        &[Is("// northflank: nf-eyJ"), Alnum(33), Is(".eyJ"), Alnum(120), Is("."), Alnum(43)],
        &[Is("\"northflank\": {\"token\": \"nf-eyJ"), Alnum(33), Is(".eyJ"), Alnum(120), Is("."), Alnum(43), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("nf-eyJ"), Alnum(33), Is(".eyJ"), Alnum(120)],
        &[Is("nf-"), Alnum(33), Is("."), Alnum(120), Is("."), Alnum(43)],
    ]),
}];
