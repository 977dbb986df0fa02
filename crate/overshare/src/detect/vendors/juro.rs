//! Juro's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "juro-api-key",
    title: "Juro API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 40 letters and digits, behind a name that says `juro`.",
    why: "A stranger can read and create the contracts of the team.",
    fix: "Revoke the key in Juro under Settings, Integrations, and create another.",
    references: &["https://api-docs.juro.com/"],
    matcher: Matcher::Named(&[owned(&["juro"], &["[A-Za-z0-9]{40}"])]),
    examples: texts(&[
        &[Is("JURO_API_KEY="), Alnum(40)],
        &[Is("const juroApiKey = '"), Alnum(40), Is("';")],
        &[Is("process.env.JURO_API_KEY || \""), Alnum(40), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("JURO_API_KEY="), Alnum(39)],
        &[Is("\"juro\": \"1.2.0\", \"integrity\": \""), Alnum(40), Is("\"")],
    ]),
}];
