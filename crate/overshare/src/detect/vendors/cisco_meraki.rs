//! Cisco Meraki's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "cisco-meraki-key",
    title: "Cisco Meraki API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API keys (40 hexadecimal digits) behind a name that says `meraki`.",
    why: "Whoever holds the key can read and change the organisation's networks and the devices in them.",
    fix: "Revoke the key in the Meraki dashboard under My Profile, API access, and create another.",
    references: &["https://developer.cisco.com/meraki/api-v1/authorization/"],
    matcher: Matcher::Named(&[named(&["meraki", "ciscomeraki"], &["[0-9a-f]{40}"])]),
    examples: texts(&[
        &[Is("MERAKI_API_KEY="), Hex(40)],
        &[Is("const merakiToken = \""), Hex(40), Is("\";")],
        &[Is("meraki_secret: '"), Hex(40), Is("'")],
        &[Is("\"meraki\": {\"apiKey\": \""), Hex(40), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("MERAKI_API_KEY="), Hex(39)],
        &[Is("MERAKI_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("meraki@"), Hex(40)],
        &[Is("OTHER_KEY="), Hex(40)],
    ]),
}];
