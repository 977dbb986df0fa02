//! TMetric's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "tmetric-token",
    title: "TMetric API token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API tokens: 64 capitals and digits behind a name that says `tmetric`.",
    why: "Whoever holds the token can read and change time sheets.",
    fix: "Regenerate the token in TMetric under My Profile.",
    references: &["https://tmetric.com/help/data-integrations/how-to-use-tmetric-rest-api"],
    matcher: Matcher::Named(&[named(&["tmetric"], &["[A-Z0-9]{64}"])]),
    examples: texts(&[
        &[Is("TMETRIC_API_KEY="), Like("[A-Z0-9]{64}")],
        &[Is("{\"tmetricApiKey\": \""), Like("[A-Z0-9]{64}"), Is("\"}")],
        &[Is("const tmetricSecret = '"), Like("[A-Z0-9]{64}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("TMETRIC_API_KEY="), Like("[A-Z0-9]{63}")],
        &[Is("checksum: \""), Like("[A-Z0-9]{64}"), Is("\"")],
        &[Is("TMETRIC_API_KEY=your_tmetric_api_key_goes_here")],
    ]),
}];
