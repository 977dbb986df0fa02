//! Disqus' secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "disqus-api-secret",
    title: "Disqus API secret",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API secrets: 64 letters and digits behind a name that says `disqus`. Public API keys have the same form.",
    why: "Whoever holds the secret can act as the application towards the people who use it.",
    fix: "Reset the keys on Disqus under API, Applications.",
    references: &["https://disqus.com/api/docs/auth/"],
    matcher: Matcher::Named(&[named(&["disqus"], &["[A-Za-z0-9]{64}"])]),
    examples: texts(&[
        &[Is("DISQUS_SECRET_KEY="), Alnum(64)],
        &[Is("declare const x: { disqus_secret_key: `"), Alnum(64), Is("` };")],
        &[Is("const disqusSecretKey = '"), Alnum(64), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("DISQUS_SECRET_KEY="), Alnum(63)],
        &[Is("disqussecret build "), Alnum(64)],
        &[Is("{\"checksum\": \""), Alnum(64), Is("\"}")],
    ]),
}];
