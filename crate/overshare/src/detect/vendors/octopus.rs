//! Octopus Deploy's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "octopus-deploy-api-key",
    title: "Octopus Deploy API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "`API-` and 25 or more capitals and digits.",
    why: "By its owner's rights, a stranger can deploy, and change what is deployed to every target.",
    fix: "Revoke the key in Octopus under your profile, My API Keys, and create another.",
    references: &["https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key"],
    matcher: Matcher::Tokens(&[proved("API-[A-Z0-9]{25,32}", numbered)]),
    examples: texts(&[
        &[Is("// octopus: API-"), Upper(26)],
        &[Is("\"octopus\": {\"token\": \"API-"), Upper(26), Is("\"}")],
        &[Is("octopus:\n  token: API-"), Upper(26), Is("\n")],
    ]),
    counter_examples: texts(&[&[Is("API-"), Upper(20)], &[Is("API-"), Like("[A-Z]{26}")]]),
}];

/// Words in capitals have no digits.
fn numbered(key: &[u8]) -> Check {
    if key.iter().any(u8::is_ascii_digit) { Check::Likely } else { Check::No }
}
