//! Databox's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "databox-token",
    title: "Databox push token",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Tokens of data sources: 21 letters and digits behind a name that says `databox`.",
    why: "Whoever holds the token can send false numbers to the account's dashboards.",
    fix: "Remove the data source in Databox, and connect another.",
    references: &["https://developers.databox.com/"],
    matcher: Matcher::Named(&[named(&["databox"], &["[A-Za-z0-9]{21}"])]),
    examples: texts(&[
        &[Is("DATABOX_TOKEN="), Alnum(20), Is("7")],
        &[Is("declare const x: { databox_token: `"), Alnum(20), Is("7"), Is("` };")],
        &[Is("export DATABOX_TOKEN=\""), Alnum(20), Is("7"), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("DATABOX_TOKEN="), Alnum(19), Is("7")],
        &[Is("src=\"https://cdn.databox.test/"), Alnum(20), Is("7"), Is(".js\"")],
        &[Is("\"integrity\": \"sha512-"), Alnum(20), Is("7"), Is("\"")],
    ]),
}];
