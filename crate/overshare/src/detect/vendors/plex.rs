//! Plex' tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "plex-token",
    title: "Plex token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Tokens: 20 characters behind `PLEX_TOKEN` or `X-Plex-Token`.",
    why: "Whoever holds the token can reach its owner’s media server as they do.",
    fix: "Sign out of all devices in Plex under Account, Password.",
    references: &["https://support.plex.tv/articles/204059436-finding-an-authentication-token-x-plex-token/"],
    matcher: Matcher::Named(&[Named {
        check: has_digits,
        ..owned(&["plextoken", "xplextoken", "plexauth", "plexapi"], &["[A-Za-z0-9_-]{20}"])
    }]),
    examples: texts(&[
        &[Is("PLEX_TOKEN="), Like("[a-z][0-9][A-Za-z0-9]{9}[0-9][A-Za-z0-9]{8}")],
        &[Is("X-Plex-Token: "), Like("[a-z][0-9][A-Za-z0-9]{9}[0-9][A-Za-z0-9]{8}")],
    ]),
    counter_examples: texts(&[
        &[Is("PLEX_TOKEN="), Alnum(19)],
        &[Is("PLEX_URL="), Alnum(20)],
        &[Is("X-Plex-Token: "), Like("[a-z-]{20}")],
    ]),
}];
