//! Mailmodo's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "mailmodo-api-key",
    title: "Mailmodo API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: four groups of seven capitals and digits, behind a name that says `mailmodo`.",
    why: "A stranger can send campaigns in the account's name.",
    fix: "Revoke the key in Mailmodo under Settings, API key, and create another.",
    references: &["https://www.mailmodo.com/developers/"],
    matcher: Matcher::Named(&[named(&["mailmodo"], &["[A-Z0-9]{7}-[A-Z0-9]{7}-[A-Z0-9]{7}-[A-Z0-9]{7}"])]),
    examples: texts(&[
        &[Is("MAILMODO_API_KEY="), Upper(7), Is("-"), Upper(7), Is("-"), Upper(7), Is("-"), Upper(5), Digits(2)],
        &[Is("# mailmodo\nAPI_TOKEN="), Upper(7), Is("-"), Upper(7), Is("-"), Upper(7), Is("-"), Upper(5), Digits(2)],
        &[
            Is("{\"mailmodo\":{\"secret\":\""),
            Upper(7),
            Is("-"),
            Upper(7),
            Is("-"),
            Upper(7),
            Is("-"),
            Upper(5),
            Digits(2),
            Is("\"}}"),
        ],
    ]),
    counter_examples: texts(&[
        &[Is("MAILMODO_API_KEY="), Upper(7), Is("-"), Upper(7), Is("-"), Upper(7), Is("-"), Upper(4), Digits(2)],
        &[
            Is("\"mailmodo\": \"1.2.0\", \"integrity\": \""),
            Upper(7),
            Is("-"),
            Upper(7),
            Is("-"),
            Upper(7),
            Is("-"),
            Upper(5),
            Digits(2),
            Is("\""),
        ],
    ]),
}];
