//! Aiven's tokens and service passwords.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "aiven-service-password",
        title: "Aiven service password",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Passwords of managed databases: `AVNS_` and 15 to 30 characters.",
        why: "Whoever holds the password and can reach the service can read and change the whole database.",
        fix: "Reset the user's password in the Aiven Console under the service's Users.",
        references: &["https://aiven.io/docs/platform/howto/manage-service-users"],
        matcher: Matcher::Tokens(&[form("AVNS_[A-Za-z0-9_-]{15,30}")]),
        examples: texts(&[
            &[Is("PGPASSWORD="), Like("AVNS_[A-Za-z0-9_-]{19}")],
            &[Is("\"password\": \""), Like("AVNS_[A-Za-z0-9_-]{19}"), Is("\"")],
        ]),
        counter_examples: texts(&[&[Is("AVNS_"), Alnum(9)], &[Is("AVNS_xxxxxxxxxxxxxxxxxxx")]]),
    },
    Rule {
        id: "aiven-token",
        title: "Aiven authentication token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Authentication tokens (some 370 digits of base64) behind a name that says `aiven`.",
        why: "Whoever holds the token can manage the owner's services, and so read and delete their data.",
        fix: "Revoke the token in the Aiven Console under User information, Authentication, Tokens.",
        references: &["https://aiven.io/docs/platform/howto/create_authentication_token"],
        matcher: Matcher::Named(&[named(&["aiven"], &["[A-Za-z0-9+/]{300,450}={0,2}"])]),
        examples: texts(&[
            &[Is("AIVEN_API_TOKEN="), Like("[A-Za-z0-9+/]{370}"), Is("==")],
            &[Is("aiven: { token: \""), Like("[A-Za-z0-9+/]{370}"), Is("==\" }")],
        ]),
        counter_examples: texts(&[&[Is("AIVEN_API_TOKEN="), Alnum(200)], &[Is("OTHER_TOKEN="), Alnum(370)]]),
    },
];
