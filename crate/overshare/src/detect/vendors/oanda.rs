//! OANDA's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "oanda-api-token",
    title: "OANDA API token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Personal access tokens: two times 32 hexadecimal digits, behind a name that says `oanda`.",
    why: "Whoever holds the token can trade with the account's money.",
    fix: "Revoke the token in OANDA's hub under Tools, API, and create another.",
    references: &["https://developer.oanda.com/rest-live-v20/authentication/"],
    matcher: Matcher::Named(&[named(&["oanda"], &["[0-9a-f]{32}-[0-9a-f]{32}", "[A-Za-z0-9]{24}"])]),
    examples: texts(&[
        &[Is("OANDA_API_TOKEN="), Hex(32), Is("-"), Hex(32)],
        &[Is("oanda_api_token: "), Hex(32), Is("-"), Hex(32)],
        &[Is("fetch('https://api.oanda.test?api_key="), Hex(32), Is("-"), Hex(32), Is("')")],
    ]),
    counter_examples: texts(&[
        &[Is("OANDA_API_TOKEN="), Hex(32), Is("-"), Hex(31)],
        &[Is("\"oanda\": \"1.2.0\", \"integrity\": \""), Hex(32), Is("-"), Hex(32), Is("\"")],
    ]),
}];
