//! Zonka Feedback's auth tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "zonka-token",
    title: "Zonka Feedback auth token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Auth tokens: 36 letters and digits behind a name that says `zonka`.",
    why: "Whoever holds the token can read the answers to surveys.",
    fix: "Regenerate the token in Zonka Feedback under Settings, Developers.",
    references: &["https://apidocs.zonkafeedback.com/"],
    matcher: Matcher::Named(&[named(&["zonka", "zonkafeedback"], &["[A-Za-z0-9]{36}"])]),
    examples: texts(&[
        &[Is("ZONKA_API_KEY="), Like("[A-Za-z0-9]{36}")],
        &[Is("{\"zonkaApiKey\": \""), Like("[A-Za-z0-9]{36}"), Is("\"}")],
        &[Is("const zonkaSecret = '"), Like("[A-Za-z0-9]{36}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("ZONKA_API_KEY="), Like("[A-Za-z0-9]{35}")],
        &[Is("checksum: \""), Like("[A-Za-z0-9]{36}"), Is("\"")],
        &[Is("ZONKA_API_KEY=your_zonka_api_key_goes_here")],
    ]),
}];
