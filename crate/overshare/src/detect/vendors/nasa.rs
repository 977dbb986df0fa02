//! NASA's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "nasa-api-key",
    title: "NASA API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 40 letters and digits, behind a name that says `nasa`.",
    why: "Requests of strangers count against the key's quota.",
    fix: "Sign up for another key at api.nasa.gov.",
    references: &["https://api.nasa.gov/"],
    matcher: Matcher::Named(&[named(&["nasa"], &["[A-Za-z0-9]{40}"])]),
    examples: texts(&[
        &[Is("NASA_API_KEY="), Alnum(40)],
        &[Is("# nasa\nAPI_TOKEN="), Alnum(40)],
        &[Is("get('https://api.nasa.gov/planetary/apod?api_key="), Alnum(40), Is("')")],
    ]),
    counter_examples: texts(&[&[Is("NASA_API_KEY="), Alnum(39)], &[Is("nasa commit "), Alnum(40)]]),
}];
