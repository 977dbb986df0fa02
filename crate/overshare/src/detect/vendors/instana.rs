//! IBM Instana's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "instana-api-token",
    title: "IBM Instana API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API tokens and agent keys: 22 characters, behind a name that says `instana`.",
    why: "A stranger can read what the tenant monitors or, with an agent's key, send false data.",
    fix: "Revoke the token in Instana under Settings, Security & Access, API Tokens, and create another.",
    references: &["https://www.ibm.com/docs/en/instana-observability/current?topic=apis-instana-rest-api"],
    matcher: Matcher::Named(&[named(&["instana"], &["[A-Za-z0-9_-]{22}"])]),
    examples: texts(&[
        &[Is("INSTANA_API_TOKEN="), Alnum(20), Digits(2)],
        &[Is("fetch('https://api.instana.test?api_key="), Alnum(20), Digits(2), Is("')")],
        &[Is("{\"instana\":{\"secret\":\""), Alnum(20), Digits(2), Is("\"}}")],
    ]),
    counter_examples: texts(&[
        &[Is("INSTANA_API_TOKEN="), Alnum(19), Digits(2)],
        &[Is("\"instana\": {\"hash\": \""), Alnum(20), Digits(2), Is("\"}")],
    ]),
}];
