//! Carbon Interface's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "carboninterface-key",
    title: "Carbon Interface API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys (21 letters and digits) behind a name that says `carboninterface`.",
    why: "A stranger can use up the account's quota.",
    fix: "Delete the key in Carbon Interface under API Keys, and create another.",
    references: &["https://docs.carboninterface.com/"],
    matcher: Matcher::Named(&[named(&["carboninterface"], &["[A-Za-z0-9]{21}"])]),
    examples: texts(&[
        &[Is("CARBONINTERFACE_API_KEY="), Alnum(20), Is("7")],
        &[Is("const carboninterfaceToken = \""), Alnum(20), Is("7\";")],
        &[Is("carboninterface_secret: '"), Alnum(20), Is("7'")],
        &[Is("\"carboninterface\": {\"apiKey\": \""), Alnum(20), Is("7\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("CARBONINTERFACE_API_KEY="), Alnum(20)],
        &[Is("CARBONINTERFACE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("carboninterface@"), Alnum(20), Is("7")],
        &[Is("OTHER_KEY="), Alnum(20), Is("7")],
    ]),
}];
