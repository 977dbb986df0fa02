//! Auth0's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "auth0-client-secret",
    title: "Auth0 client secret",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Client secrets (64 letters, digits, `_` and `-`, or 48 to 63 letters, digits, `_` and `-`, or 64 hexadecimal digits) behind a name that says `auth0`.",
    why: "With the client's identifier a stranger can get tokens as the application: for its API and, by its grants, the tenant's management.",
    fix: "Rotate the secret in the Auth0 dashboard under Applications, the application's Settings.",
    references: &["https://auth0.com/docs/get-started/applications/rotate-client-secret"],
    matcher: Matcher::Named(&[named(&["auth0"], &["[A-Za-z0-9_-]{64}", "[A-Za-z0-9_-]{48,63}", "[0-9a-f]{64}"])]),
    examples: texts(&[
        &[Is("AUTH0_CLIENT_SECRET="), Like("[A-Za-z0-9_-]{64}")],
        &[Is("auth0: { clientId: \"a\", clientSecret: \""), Alnum(64), Is("\" }")],
        &[Is("auth0_secret: '"), Hex(64), Is("'")],
    ]),
    counter_examples: texts(&[
        &[Is("AUTH0_CLIENT_SECRET="), Alnum(32)],
        &[Is("AUTH0_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("OTHER_SECRET="), Like("[A-Za-z0-9_-]{64}")],
    ]),
}];
