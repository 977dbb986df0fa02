//! DronaHQ's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "dronahq-api-token",
    title: "DronaHQ API token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API tokens: 50 letters and digits behind a name that says `dronahq`.",
    why: "Whoever holds the token can use the connectors and users of the account.",
    fix: "Regenerate the token in DronaHQ under Admin, API.",
    references: &["https://docs.dronahq.com/"],
    matcher: Matcher::Named(&[named(&["dronahq"], &["[A-Za-z0-9]{50}"])]),
    examples: texts(&[
        &[Is("DRONAHQ_API_TOKEN="), Alnum(50)],
        &[Is("process.env.DRONAHQ_API_TOKEN||\""), Alnum(50), Is("\"")],
        &[Is("declare const x: { dronahq_api_token: `"), Alnum(50), Is("` };")],
    ]),
    counter_examples: texts(&[
        &[Is("DRONAHQ_API_TOKEN="), Alnum(49)],
        &[Is("\"integrity\": \"sha512-"), Alnum(50), Is("\"")],
        &[Is("see dronahqapi@"), Alnum(50)],
    ]),
}];
