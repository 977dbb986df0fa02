//! Looker's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "looker-client-secret",
        title: "Looker client secret",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API client secrets: 24 letters and digits, behind a name that says `looker`.",
        why: "With the client ID beside it, a stranger can query the data that its owner may see.",
        fix: "Revoke the secret in Looker under Admin, Users, Edit API keys, and create another.",
        references: &["https://cloud.google.com/looker/docs/api-auth"],
        matcher: Matcher::Named(&[named(&["looker"], &["[A-Za-z0-9]{24}"])]),
        examples: texts(&[
            &[Is("LOOKER_CLIENT_SECRET="), Lower(24)],
            &[Is("const lookerClientSecret = '"), Lower(24), Is("';")],
            &[Is("process.env.LOOKER_CLIENT_SECRET || \""), Lower(24), Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("LOOKER_CLIENT_SECRET="), Lower(23)],
            &[Is("\"looker\": \"1.2.0\", \"integrity\": \""), Lower(24), Is("\"")],
        ]),
    },
    Rule {
        id: "looker-client-id",
        title: "Looker client ID",
        class: Class::AccessTokens,
        severity: Severity::Info,
        what: "API client identifiers: 20 letters and digits, behind a name that says `looker`.",
        why: "Alone it opens nothing; beside the client secret it is half of the pair.",
        fix: "Leave it, if the client secret is not beside it.",
        references: &["https://cloud.google.com/looker/docs/api-auth"],
        matcher: Matcher::Named(&[named(&["looker"], &["[A-Za-z0-9]{20}"])]),
        examples: texts(&[&[Is("LOOKER_CLIENT_ID="), Lower(20)], &[Is("looker client_id: \""), Lower(20), Is("\"")]]),
        counter_examples: texts(&[&[Is("LOOKER_CLIENT_ID="), Lower(19)], &[Is("looker build id "), Lower(20)]]),
    },
];
