//! Infomaniak's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "infomaniak-api-token",
    title: "Infomaniak API token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API tokens: 72 or 86 characters, behind a name that says `infomaniak`.",
    why: "By its scopes, a stranger can change domains, mail accounts and hosting of the account.",
    fix: "Revoke the token in the Infomaniak manager under Account, Developer, API tokens, and create another.",
    references: &["https://developer.infomaniak.com/getting-started"],
    matcher: Matcher::Named(&[named(&["infomaniak"], &["[A-Za-z0-9_-]{72}", "[A-Za-z0-9_-]{86}"])]),
    examples: texts(&[
        &[Is("INFOMANIAK_TOKEN="), Alnum(72)],
        &[Is("{\"infomaniak\":{\"secret\":\""), Alnum(72), Is("\"}}")],
        &[Is("# infomaniak\nAPI_TOKEN="), Alnum(72)],
    ]),
    counter_examples: texts(&[&[Is("INFOMANIAK_TOKEN="), Alnum(71)], &[Is("infomaniak commit "), Alnum(72)]]),
}];
