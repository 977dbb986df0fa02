//! Dropbox Sign's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "hellosign-api-key",
    title: "Dropbox Sign (HelloSign) API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 64 hexadecimal digits, or base64 of more, behind a name that says `hellosign`.",
    why: "A stranger can read the account's signed documents and send signature requests in its name.",
    fix: "Revoke the key in Dropbox Sign under Settings, API, and create another.",
    references: &["https://developers.hellosign.com/api/reference/authentication/"],
    matcher: Matcher::Named(&[named(&["hellosign", "dropboxsign"], &["[0-9a-f]{64}", "[A-Za-z0-9/+]{64,88}={0,2}"])]),
    examples: texts(&[
        &[Is("HELLOSIGN_API_KEY="), Hex(64)],
        &[Is("fetch('https://api.hellosign.test?api_key="), Hex(64), Is("')")],
        &[Is("hellosign_api_key: "), Hex(64)],
    ]),
    counter_examples: texts(&[
        &[Is("HELLOSIGN_API_KEY="), Hex(63)],
        &[Is("node_modules/hellosign/index.js#"), Hex(64)],
    ]),
}];
