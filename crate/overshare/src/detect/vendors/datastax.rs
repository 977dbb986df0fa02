//! DataStax Astra's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "datastax-astra-token",
    title: "DataStax Astra application token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Application tokens: `AstraCS:`, 24 characters, `:` and 64 hexadecimal digits.",
    why: "Whoever holds the token can read and change the organisation's databases, as far as its role may.",
    fix: "Delete the token in Astra under Settings, Tokens, and generate another with a smaller role.",
    references: &["https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html"],
    matcher: Matcher::Tokens(&[
        form("AstraCS:[A-Za-z0-9]{20,32}:[0-9a-f]{64}"),
        proved("AstraCS:[A-Za-z0-9]{33,100}", has_digits),
    ]),
    examples: texts(&[
        &[Is("{\"astraDbApplicationToken\": \"AstraCS:"), Alnum(23), Is("7"), Is(":"), Hex(64), Is("\"}")],
        &[Is("Authorization: Bearer AstraCS:"), Alnum(40)],
        &[Is("export ASTRA_DB_APPLICATION_TOKEN='AstraCS:"), Alnum(23), Is("7"), Is(":"), Hex(64), Is("'")],
    ]),
    counter_examples: texts(&[
        &[Is("ASTRA_DB_APPLICATION_TOKEN=AstraCS:"), Alnum(23), Is("7"), Is(":"), Hex(2)],
        &[Is(
            "ASTRA_DB_APPLICATION_TOKEN=AstraCS:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        )],
        &[Is("AstraCS:short")],
    ]),
}];
