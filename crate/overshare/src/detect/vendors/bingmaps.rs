//! Bing Maps's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "bingmaps-key",
    title: "Bing Maps API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Keys (`A` and 63 characters) behind a name that says `bingmaps`.",
    why: "Keys of Bing Maps often stand in web pages; a stranger can use up the quota.",
    fix: "Replace the key in the Bing Maps Dev Center under My keys.",
    references: &[
        "https://learn.microsoft.com/en-us/bingmaps/getting-started/bing-maps-dev-center-help/getting-a-bing-maps-key",
    ],
    matcher: Matcher::Named(&[named(&["bingmaps", "bingmap"], &["A[A-Za-z0-9_-]{63}"])]),
    examples: texts(&[
        &[Is("BINGMAPS_API_KEY="), Like("A[A-Za-z0-9_-]{63}")],
        &[Is("const bingmapsToken = \""), Like("A[A-Za-z0-9_-]{63}"), Is("\";")],
        &[Is("bingmaps_secret: '"), Like("A[A-Za-z0-9_-]{63}"), Is("'")],
        &[Is("\"bingmaps\": {\"apiKey\": \""), Like("A[A-Za-z0-9_-]{63}"), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("BINGMAPS_API_KEY="), Like("A[A-Za-z0-9_-]{62}")],
        &[Is("BINGMAPS_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("bingmaps@"), Like("A[A-Za-z0-9_-]{63}")],
        &[Is("OTHER_KEY="), Like("A[A-Za-z0-9_-]{63}")],
    ]),
}];
