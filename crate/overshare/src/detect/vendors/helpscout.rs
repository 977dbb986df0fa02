//! Help Scout's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "helpscout-api-key",
    title: "Help Scout API key or app secret",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 40 hexadecimal digits, or 32 letters and digits of an app, behind a name that says `helpscout`.",
    why: "A stranger can read and answer the customers' conversations in the mailbox.",
    fix: "Revoke the key in Help Scout under Your Profile, Authentication or My Apps, and create another.",
    references: &["https://developer.helpscout.com/mailbox-api/overview/authentication/"],
    matcher: Matcher::Named(&[named(&["helpscout"], &["[0-9a-f]{40}", "[A-Za-z0-9]{32}"])]),
    examples: texts(&[
        &[Is("HELPSCOUT_API_KEY="), Hex(40)],
        &[Is("\"helpscoutApiKey\": \""), Hex(40), Is("\"")],
        &[Is("const helpscoutApiKey = '"), Hex(40), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("HELPSCOUT_API_KEY="), Hex(39)],
        &[Is("\"helpscout\": \"1.2.0\", \"integrity\": \""), Hex(40), Is("\"")],
    ]),
}];
