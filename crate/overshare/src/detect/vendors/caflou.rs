//! Caflou's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "caflou-key",
    title: "Caflou API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (some 155 letters and digits, or a JSON Web Token) behind a name that says `caflou`.",
    why: "A stranger can read and change the company's projects and customers.",
    fix: "Replace the key in Caflou under the user's profile, API key.",
    references: &["https://app.caflou.com/api/"],
    matcher: Matcher::Named(&[named(
        &["caflou"],
        &["[A-Za-z0-9]{150,160}", "eyJ[A-Za-z0-9_-]{15,400}\\.eyJ[A-Za-z0-9_-]{20,2000}\\.[A-Za-z0-9_-]{20,700}"],
    )]),
    examples: texts(&[
        &[Is("CAFLOU_API_KEY="), Alnum(155)],
        &[Is("const caflouToken = \""), Alnum(155), Is("\";")],
        &[Is("caflou_secret: '"), Alnum(155), Is("'")],
        &[Is("\"caflou\": {\"apiKey\": \""), Alnum(155), Is("\"}")],
    ]),
    counter_examples: texts(&[&[Is("CAFLOU_API_KEY="), Alnum(100)], &[Is("OTHER_KEY="), Alnum(155)]]),
}];
