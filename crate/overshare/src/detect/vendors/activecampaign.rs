//! ActiveCampaign's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "activecampaign-key",
    title: "ActiveCampaign API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys (72 hexadecimal digits, or 64 hexadecimal digits) behind a name that says `activecampaign`.",
    why: "A stranger can read and change the account's contacts, campaigns and deals, and send mail in its name.",
    fix: "Reset the key in ActiveCampaign under Settings, Developer.",
    references: &["https://developers.activecampaign.com/reference/authentication"],
    matcher: Matcher::Named(&[named(&["activecampaign"], &["[0-9a-f]{72}", "[0-9a-f]{64}"])]),
    examples: texts(&[
        &[Is("ACTIVECAMPAIGN_API_KEY="), Hex(72)],
        &[Is("const activecampaignToken = \""), Hex(72), Is("\";")],
        &[Is("activecampaign_secret: '"), Hex(72), Is("'")],
        &[Is("\"activecampaign\": {\"apiKey\": \""), Hex(72), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("ACTIVECAMPAIGN_API_KEY="), Hex(71)],
        &[Is("ACTIVECAMPAIGN_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("activecampaign@"), Hex(72)],
        &[Is("OTHER_KEY="), Hex(72)],
    ]),
}];
