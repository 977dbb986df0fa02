//! Socket's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "socket-token",
    title: "Socket API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API tokens: `sktsec_`, characters and `_api`.",
    why: "Whoever holds the token can read the organization’s scans and use up its quota.",
    fix: "Revoke the token on socket.dev under Settings, API Tokens. The token that Socket publishes for everybody is harmless.",
    references: &["https://docs.socket.dev/reference/creating-and-managing-api-tokens"],
    matcher: Matcher::Tokens(&[form("sktsec_[A-Za-z0-9_-]{30,80}_api")]),
    examples: texts(&[
        &[Is("t={a:1,k:'"), Like("sktsec_[A-Za-z0-9_-]{30,80}_api"), Is("'}")],
        &[Is("// was: "), Like("sktsec_[A-Za-z0-9_-]{30,80}_api")],
        &[Is("SOCKET_TOKEN="), Like("sktsec_[A-Za-z0-9_-]{30,80}_api"), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("sktsec_"), Alnum(30)],
        &[Is("sktsec_"), Alnum(20), Is("_api")],
        &[Is("xsktsec_"), Alnum(44), Is("_api")],
    ]),
}];
