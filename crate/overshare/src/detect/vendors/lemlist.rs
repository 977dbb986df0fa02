//! lemlist's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "lemlist-api-key",
    title: "lemlist API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 32 hexadecimal digits, behind a name that says `lemlist`.",
    why: "A stranger can read the leads and send campaigns in the account's name.",
    fix: "Revoke the key in lemlist under Settings, Integrations, and create another.",
    references: &["https://developer.lemlist.com/"],
    matcher: Matcher::Named(&[named(&["lemlist"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("LEMLIST_API_KEY="), Hex(32)],
        &[Is("# lemlist\nAPI_TOKEN="), Hex(32)],
        &[Is("\"lemlistApiKey\": \""), Hex(32), Is("\"")],
    ]),
    counter_examples: texts(&[&[Is("LEMLIST_API_KEY="), Hex(31)], &[Is("node_modules/lemlist/index.js#"), Hex(32)]]),
}];
