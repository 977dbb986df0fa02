//! BscScan's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "bscscan-key",
    title: "BscScan API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys (34 capitals and digits) behind a name that says `bscscan`.",
    why: "A stranger can use up the account's quota.",
    fix: "Delete the key on BscScan under API-KEYs, and create another.",
    references: &["https://docs.bscscan.com/getting-started/viewing-api-usage-statistics"],
    matcher: Matcher::Named(&[named(&["bscscan"], &["[A-Z0-9]{34}"])]),
    examples: texts(&[
        &[Is("BSCSCAN_API_KEY="), Upper(34)],
        &[Is("const bscscanToken = \""), Upper(34), Is("\";")],
        &[Is("bscscan_secret: '"), Upper(34), Is("'")],
        &[Is("\"bscscan\": {\"apiKey\": \""), Upper(34), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("BSCSCAN_API_KEY="), Upper(33)],
        &[Is("BSCSCAN_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("bscscan@"), Upper(34)],
        &[Is("OTHER_KEY="), Upper(34)],
    ]),
}];
