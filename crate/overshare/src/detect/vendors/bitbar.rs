//! BitBar's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "bitbar-key",
    title: "BitBar API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (32 letters and digits) behind a name that says `bitbar`.",
    why: "A stranger can run tests on the account's devices and read their results.",
    fix: "Reset the key in BitBar under My Account, My Integrations, API Access.",
    references: &["https://support.smartbear.com/bitbar/docs/en/rest-api.html"],
    matcher: Matcher::Named(&[named(&["bitbar"], &["[A-Za-z0-9]{32}"])]),
    examples: texts(&[
        &[Is("BITBAR_API_KEY="), Alnum(32)],
        &[Is("const bitbarToken = \""), Alnum(32), Is("\";")],
        &[Is("bitbar_secret: '"), Alnum(32), Is("'")],
        &[Is("\"bitbar\": {\"apiKey\": \""), Alnum(32), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("BITBAR_API_KEY="), Alnum(31)],
        &[Is("BITBAR_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("bitbar@"), Alnum(32)],
        &[Is("OTHER_KEY="), Alnum(32)],
    ]),
}];
