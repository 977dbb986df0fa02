//! Smartsheet's access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "smartsheet-token",
    title: "Smartsheet access token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Access tokens: 37 letters and digits, or 26 in lower case, behind a name that says `smartsheet`.",
    why: "Whoever holds the token can read and change its owner’s sheets.",
    fix: "Revoke the token in Smartsheet under Personal Settings, API Access.",
    references: &["https://developers.smartsheet.com/api/smartsheet/guides/basics/authentication"],
    matcher: Matcher::Named(&[named(&["smartsheet", "smartsheets"], &["[A-Za-z0-9]{37}", "[a-z0-9]{26}"])]),
    examples: texts(&[
        &[Is("SMARTSHEET_API_KEY="), Like("[A-Za-z0-9]{37}")],
        &[Is("{\"smartsheetApiKey\": \""), Like("[a-z0-9]{26}"), Is("\"}")],
        &[Is("const smartsheetSecret = '"), Like("[A-Za-z0-9]{37}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("SMARTSHEET_API_KEY="), Like("[A-Za-z0-9]{36}")],
        &[Is("checksum: \""), Like("[A-Za-z0-9]{37}"), Is("\"")],
        &[Is("SMARTSHEET_API_KEY=your_smartsheet_api_key_goes_here")],
    ]),
}];
