//! Mastodon's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "mastodon-access-token",
    title: "Mastodon access token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Access tokens and client secrets: 43 characters, behind a name that says `mastodon`.",
    why: "By its scopes, a stranger can read and post in the account's name.",
    fix: "Delete the application in Mastodon under Preferences, Development, or regenerate its token.",
    references: &["https://docs.joinmastodon.org/client/token/"],
    matcher: Matcher::Named(&[named(&["mastodon"], &["[A-Za-z0-9_-]{43}"])]),
    examples: texts(&[
        &[Is("MASTODON_ACCESS_TOKEN="), Alnum(43)],
        &[Is("export MASTODON_ACCESS_TOKEN=\""), Alnum(43), Is("\"")],
        &[Is("process.env.MASTODON_ACCESS_TOKEN || \""), Alnum(43), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("MASTODON_ACCESS_TOKEN="), Alnum(42)],
        &[Is("node_modules/mastodon/index.js#"), Alnum(43)],
    ]),
}];
