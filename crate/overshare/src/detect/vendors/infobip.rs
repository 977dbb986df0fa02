//! Infobip's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "infobip-api-key",
    title: "Infobip API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 32 hexadecimal digits, a hyphen and a UUID, behind a name that says `infobip`.",
    why: "A stranger can send messages and make calls in the account's name and at its cost.",
    fix: "Revoke the key in Infobip under Developer Tools, API keys, and create another.",
    references: &["https://www.infobip.com/docs/essentials/api-essentials/api-authentication"],
    matcher: Matcher::Named(&[named(
        &["infobip"],
        &["[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
    )]),
    examples: texts(&[
        &[Is("INFOBIP_API_KEY="), Hex(32), Is("-"), Uuid],
        &[Is("fetch('https://api.infobip.test?api_key="), Hex(32), Is("-"), Uuid, Is("')")],
        &[Is("infobip_api_key: "), Hex(32), Is("-"), Uuid],
    ]),
    counter_examples: texts(&[
        &[Is("INFOBIP_API_KEY="), Hex(31), Is("-"), Uuid],
        &[Is("node_modules/infobip/index.js#"), Hex(32), Is("-"), Uuid],
    ]),
}];
