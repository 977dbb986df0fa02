//! Asana's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "asana-token",
        title: "Asana personal access token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Personal access tokens: a version, the user's number, in newer ones the token's, and 32 hexadecimal digits.",
        why: "Whoever holds the token can read and change every task and project that its owner can see.",
        fix: "Delete the token in Asana's developer console under Personal access tokens, and create another.",
        references: &["https://developers.asana.com/docs/personal-access-token"],
        matcher: Matcher::Tokens(&[
            form("1/[0-9]{12,16}:[0-9a-f]{32}"),
            form("2/[0-9]{12,16}/[0-9]{12,16}:[0-9a-f]{32}"),
        ]),
        examples: texts(&[
            &[Is("ASANA_TOKEN="), Like("1/[0-9]{16}:[0-9a-f]{32}")],
            &[Is("{\"token\": \""), Like("2/[0-9]{16}/[0-9]{16}:[0-9a-f]{32}"), Is("\"}")],
            &[Is("Authorization: Bearer "), Like("1/[0-9]{16}:[0-9a-f]{32}")],
        ]),
        counter_examples: texts(&[
            &[Like("1/[0-9]{16}:[0-9a-f]{31}")],
            &[Hex(32)],
            &[Is("https://app.asana.com/0/"), Digits(16), Is("/"), Digits(16)],
        ]),
    },
    Rule {
        id: "asana-client-secret",
        title: "Asana client secret",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Client secrets (32 lower-case letters and digits) behind a name that says `asana`.",
        why: "Together with the client's identifier a stranger can act as the application towards its users.",
        fix: "Reset the secret in Asana's developer console under the app's OAuth settings.",
        references: &["https://developers.asana.com/docs/oauth"],
        matcher: Matcher::Named(&[named(&["asana"], &["[a-z0-9]{32}"])]),
        examples: texts(&[
            &[Is("ASANA_API_KEY="), Lower(32)],
            &[Is("const asanaToken = \""), Lower(32), Is("\";")],
            &[Is("asana_secret: '"), Lower(32), Is("'")],
            &[Is("\"asana\": {\"apiKey\": \""), Lower(32), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("ASANA_API_KEY="), Lower(31)],
            &[Is("ASANA_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
            &[Is("asana@"), Lower(32)],
            &[Is("OTHER_KEY="), Lower(32)],
        ]),
    },
];
