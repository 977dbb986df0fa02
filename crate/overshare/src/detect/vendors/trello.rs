//! Trello's keys and tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "trello-token",
        title: "Trello API token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Tokens of people: `ATTA` and 72 hexadecimal digits, as they have been since 2023.",
        why: "Whoever holds the token can read and change its owner’s boards.",
        fix: "Revoke the token in Trello under Settings, Applications.",
        references: &["https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/"],
        matcher: Matcher::Tokens(&[form("ATTA[0-9A-Fa-f]{72}")]),
        examples: texts(&[
            &[Is("{\"token\": \""), Like("ATTA[0-9A-Fa-f]{72}"), Is("\"}")],
            &[Is("const client = connect(\""), Like("ATTA[0-9A-Fa-f]{72}"), Is("\");")],
            &[Is("  key: "), Like("ATTA[0-9A-Fa-f]{72}"), Is("\n")],
        ]),
        counter_examples: texts(&[
            &[Is("key = \""), Like("ATTA[0-9A-Fa-f]{71}"), Is("\"")],
            &[Is("TOKEN=ATTAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "trello-key",
        title: "Trello API key, secret or token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API keys (32 hexadecimal digits) and secrets and tokens of the older form (64) behind a name that says `trello`.",
        why: "A key alone only names the app; whoever holds a token too can read and change its owner’s boards.",
        fix: "Revoke the token in Trello under Settings, Applications, and reset the secret under trello.com/power-ups/admin.",
        references: &["https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/"],
        matcher: Matcher::Named(&[named(&["trello"], &["[0-9a-z]{64}", "[0-9a-f]{32}"])]),
        examples: texts(&[
            &[Is("TRELLO_API_KEY="), Like("[0-9a-z]{64}")],
            &[Is("{\"trelloApiKey\": \""), Like("[0-9a-f]{32}"), Is("\"}")],
            &[Is("const trelloSecret = '"), Like("[0-9a-z]{64}"), Is("';")],
        ]),
        counter_examples: texts(&[
            &[Is("TRELLO_API_KEY="), Like("[0-9a-z]{63}")],
            &[Is("checksum: \""), Like("[0-9a-z]{64}"), Is("\"")],
            &[Is("TRELLO_API_KEY=your_trello_api_key_goes_here")],
        ]),
    },
];
