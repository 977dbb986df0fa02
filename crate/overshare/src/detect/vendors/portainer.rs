//! Portainer's access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "portainer-token",
    title: "Portainer access token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Access tokens: `ptr_` and the base64 of 32 bytes.",
    why: "Whoever holds the token can manage the containers that its owner may, and by them often the host.",
    fix: "Remove the token in Portainer under My account, Access tokens.",
    references: &["https://docs.portainer.io/api/access"],
    matcher: Matcher::Tokens(&[form("ptr_[A-Za-z0-9+/]{43}=")]),
    examples: texts(&[
        &[Is("PORTAINER_TOKEN=\""), Like("ptr_[A-Za-z0-9]{43}="), Is("\"")],
        &[Is("X-API-Key: "), Like("ptr_[A-Za-z0-9]{43}="), Is("\r\n")],
    ]),
    counter_examples: texts(&[
        &[Is("ptr_"), Alnum(42), Is("=")],
        &[Is("ptr_"), Alnum(43)],
        &[Is("\"xptr_"), Alnum(43), Is("=\"")],
    ]),
}];
