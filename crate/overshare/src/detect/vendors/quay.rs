//! Quay's robot tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "quay-token",
    title: "Quay robot token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Robot tokens: 64 capitals and digits behind a name that says `quay`.",
    why: "Whoever holds the token can pull and, by its permissions, push the account’s images.",
    fix: "Regenerate the robot account’s token in Quay under Robot Accounts.",
    references: &["https://docs.quay.io/glossary/robot-accounts.html"],
    matcher: Matcher::Named(&[owned(&["quay", "quayio"], &["[A-Z0-9]{64}"])]),
    examples: texts(&[
        &[Is("QUAY_API_KEY="), Like("[A-Z0-9]{64}")],
        &[Is("{\"quayApiKey\": \""), Like("[A-Z0-9]{64}"), Is("\"}")],
        &[Is("const quaySecret = '"), Like("[A-Z0-9]{64}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("QUAY_API_KEY="), Like("[A-Z0-9]{63}")],
        &[Is("checksum: \""), Like("[A-Z0-9]{64}"), Is("\"")],
        &[Is("QUAY_API_KEY=your_quay_api_key_goes_here")],
    ]),
}];
