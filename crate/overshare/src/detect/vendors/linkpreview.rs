//! LinkPreview's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "linkpreview-api-key",
    title: "LinkPreview API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 32 hexadecimal digits, behind a name that says `linkpreview`.",
    why: "Requests of strangers count against the account's quota.",
    fix: "Revoke the key in LinkPreview's dashboard, and create another.",
    references: &["https://docs.linkpreview.net/"],
    matcher: Matcher::Named(&[named(&["linkpreview"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("LINKPREVIEW_API_KEY="), Hex(32)],
        &[Is("# linkpreview\nAPI_TOKEN="), Hex(32)],
        &[Is("\"linkpreviewApiKey\": \""), Hex(32), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("LINKPREVIEW_API_KEY="), Hex(31)],
        &[Is("\"linkpreview\": \"1.2.0\", \"integrity\": \""), Hex(32), Is("\"")],
    ]),
}];
