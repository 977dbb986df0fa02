//! bunny.net's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "bunny-key",
    title: "bunny.net API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Account keys (two UUIDs without a space) and passwords of storage zones behind a name that says `bunny`.",
    why: "With the account's key a stranger can change what all zones deliver; with a storage zone's password, its files.",
    fix: "Reset the key in bunny.net under Account settings, API key, or the zone's password under FTP & API access.",
    references: &["https://docs.bunny.net/reference/bunnynet-api-overview"],
    matcher: Matcher::Named(&[named(
        &["bunny", "bunnycdn", "bunnynet"],
        &[
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{4}",
        ],
    )]),
    examples: texts(&[
        &[Is("BUNNY_API_KEY="), Uuid, Uuid],
        &[
            Is("bunny: { accessKey: \""),
            Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{4}"),
            Is("\" }"),
        ],
    ]),
    counter_examples: texts(&[&[Is("BUNNY_API_KEY="), Hex(32)], &[Is("OTHER_KEY="), Uuid, Uuid]]),
}];
