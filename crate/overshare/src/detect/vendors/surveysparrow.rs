//! SurveySparrow's access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "surveysparrow-token",
    title: "SurveySparrow access token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Access tokens: 88 characters behind a name that says `surveysparrow`.",
    why: "Whoever holds the token can read the answers to surveys.",
    fix: "Regenerate the token in SurveySparrow under Settings, Apps & Integrations.",
    references: &["https://developers.surveysparrow.com/rest-apis"],
    matcher: Matcher::Named(&[named(&["surveysparrow"], &["[A-Za-z0-9_-]{88}"])]),
    examples: texts(&[
        &[Is("SURVEYSPARROW_API_KEY="), Like("[A-Za-z0-9_-]{88}")],
        &[Is("{\"surveysparrowApiKey\": \""), Like("[A-Za-z0-9_-]{88}"), Is("\"}")],
        &[Is("const surveysparrowSecret = '"), Like("[A-Za-z0-9_-]{88}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("SURVEYSPARROW_API_KEY="), Like("[A-Za-z0-9_-]{87}")],
        &[Is("checksum: \""), Like("[A-Za-z0-9_-]{88}"), Is("\"")],
        &[Is("SURVEYSPARROW_API_KEY=your_surveysparrow_api_key_goes_here")],
    ]),
}];
