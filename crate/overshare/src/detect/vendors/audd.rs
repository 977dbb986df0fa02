//! AudD's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "audd-key",
    title: "AudD API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API tokens (32 lower-case letters and digits) behind a name that says `audd`.",
    why: "A stranger can use the account's quota at its owner's cost.",
    fix: "Write to AudD's support to have the token replaced.",
    references: &["https://docs.audd.io/"],
    matcher: Matcher::Named(&[named(&["audd"], &["[a-z0-9]{32}"])]),
    examples: texts(&[
        &[Is("AUDD_API_KEY="), Lower(32)],
        &[Is("const auddToken = \""), Lower(32), Is("\";")],
        &[Is("audd_secret: '"), Lower(32), Is("'")],
        &[Is("\"audd\": {\"apiKey\": \""), Lower(32), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("AUDD_API_KEY="), Lower(31)],
        &[Is("AUDD_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("audd@"), Lower(32)],
        &[Is("OTHER_KEY="), Lower(32)],
    ]),
}];
