//! Unleash's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "unleash-token",
    title: "Unleash API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Tokens of clients and administrators: the project, a colon, the environment, a point and 56 or 60 hexadecimal digits; tokens of people: `user:`.",
    why: "Whoever holds the token can read the feature flags with their rules; with an administrator’s, change them.",
    fix: "Delete the token in Unleash under Admin settings, API access.",
    references: &["https://docs.getunleash.io/reference/api-tokens-and-client-keys"],
    matcher: Matcher::Tokens(&[
        form(r"default:development\.[0-9a-f]{56,60}"),
        form(r"default:production\.[0-9a-f]{56,60}"),
        form(r"default:default\.[0-9a-f]{56,60}"),
        form("user:[0-9a-f]{56,60}"),
    ]),
    examples: texts(&[
        &[Is("  key: "), Like(r"default:development\.[0-9a-f]{56,60}"), Is("\n")],
        &[Is("Authorization: Bearer "), Like(r"default:production\.[0-9a-f]{56,60}"), Is("\r\n")],
        &[Is("t={a:1,k:'"), Like(r"default:default\.[0-9a-f]{56,60}"), Is("'}")],
        &[Is("// was: "), Like("user:[0-9a-f]{56,60}")],
    ]),
    counter_examples: texts(&[
        &[Is("default:development."), Hex(40)],
        &[Is("user:"), Hex(40)],
        &[Is("default:production")],
    ]),
}];
