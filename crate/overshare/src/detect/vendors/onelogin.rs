//! OneLogin's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "onelogin-client-secret",
    title: "OneLogin API client secret",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API credentials: 64 hexadecimal digits, behind a name that says `onelogin`.",
    why: "By its scope, a stranger can read and change the people and apps of the organisation.",
    fix: "Revoke the secret in OneLogin under Developers, API Credentials, and create another.",
    references: &["https://developers.onelogin.com/api-docs/2/getting-started/working-with-api-credentials"],
    matcher: Matcher::Named(&[named(&["onelogin"], &["[0-9a-f]{64}"])]),
    examples: texts(&[
        &[Is("ONELOGIN_CLIENT_SECRET="), Hex(64)],
        &[Is("const oneloginClientSecret = '"), Hex(64), Is("';")],
        &[Is("\"oneloginClientSecret\": \""), Hex(64), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("ONELOGIN_CLIENT_SECRET="), Hex(63)],
        &[Is("\"onelogin\": {\"hash\": \""), Hex(64), Is("\"}")],
    ]),
}];
