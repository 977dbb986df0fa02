//! Unsplash's access keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "unsplash-key",
    title: "Unsplash access key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Access keys: 43 characters behind a name that says `unsplash`.",
    why: "Whoever holds the access key can use up the application’s quota; with the secret, pose as it.",
    fix: "Regenerate the key in the Unsplash developer page of the application.",
    references: &["https://unsplash.com/documentation#authorization"],
    matcher: Matcher::Named(&[named(&["unsplash"], &["[A-Za-z0-9_-]{43}"])]),
    examples: texts(&[
        &[Is("UNSPLASH_API_KEY="), Like("[A-Za-z0-9_-]{43}")],
        &[Is("{\"unsplashApiKey\": \""), Like("[A-Za-z0-9_-]{43}"), Is("\"}")],
        &[Is("const unsplashSecret = '"), Like("[A-Za-z0-9_-]{43}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("UNSPLASH_API_KEY="), Like("[A-Za-z0-9_-]{42}")],
        &[Is("checksum: \""), Like("[A-Za-z0-9_-]{43}"), Is("\"")],
        &[Is("UNSPLASH_API_KEY=your_unsplash_api_key_goes_here")],
    ]),
}];
