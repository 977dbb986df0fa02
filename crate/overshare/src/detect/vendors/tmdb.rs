//! TMDB's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "tmdb-key",
    title: "TMDB API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 32 hexadecimal digits behind a name that says `tmdb`.",
    why: "Whoever holds the key can use up its owner’s quota.",
    fix: "Write to TMDB’s support for another key.",
    references: &["https://developer.themoviedb.org/docs/getting-started"],
    matcher: Matcher::Named(&[owned(&["tmdb", "themoviedb", "moviedb"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("TMDB_API_KEY="), Like("[0-9a-f]{32}")],
        &[Is("{\"tmdbApiKey\": \""), Like("[0-9a-f]{32}"), Is("\"}")],
        &[Is("const tmdbSecret = '"), Like("[0-9a-f]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("TMDB_API_KEY="), Like("[0-9a-f]{31}")],
        &[Is("checksum: \""), Like("[0-9a-f]{32}"), Is("\"")],
        &[Is("TMDB_API_KEY=your_tmdb_api_key_goes_here")],
    ]),
}];
