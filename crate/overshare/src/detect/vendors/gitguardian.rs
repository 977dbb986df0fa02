//! GitGuardian's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "gitguardian-api-key",
    title: "GitGuardian API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 64 or 71 letters and digits behind a name that says `gitguardian`.",
    why: "Whoever holds the key can read the incidents that were found in the organisation's code.",
    fix: "Revoke the key in GitGuardian under API, Personal access tokens or Service accounts, and create another.",
    references: &["https://docs.gitguardian.com/api-docs/authentication"],
    matcher: Matcher::Named(&[named(&["gitguardian"], &["[A-Za-z0-9]{71}", "[A-Za-z0-9]{64}"])]),
    examples: texts(&[
        &[Is("GITGUARDIAN_API_KEY="), Alnum(71)],
        &[Is("{\"name\": \"x\", \"gitguardianApiKey\": \""), Alnum(71), Is("\"}")],
        &[Is("process.env.GITGUARDIAN_API_KEY||\""), Alnum(64), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("GITGUARDIAN_API_KEY="), Alnum(70)],
        &[Is("see gitguardianapi@"), Alnum(71)],
        &[Is("src=\"https://cdn.gitguardianapi.test/"), Alnum(71), Is(".js\"")],
    ]),
}];
