//! BuddyNS's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "buddyns-key",
    title: "BuddyNS API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (40 letters and digits) behind a name that says `buddyns`.",
    why: "A stranger can read and change the account's zones.",
    fix: "Replace the key in BuddyNS under the account's settings.",
    references: &["https://www.buddyns.com/support/api/v2/"],
    matcher: Matcher::Named(&[named(&["buddyns"], &["[A-Za-z0-9]{40}"])]),
    examples: texts(&[
        &[Is("BUDDYNS_API_KEY="), Alnum(40)],
        &[Is("const buddynsToken = \""), Alnum(40), Is("\";")],
        &[Is("buddyns_secret: '"), Alnum(40), Is("'")],
        &[Is("\"buddyns\": {\"apiKey\": \""), Alnum(40), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("BUDDYNS_API_KEY="), Alnum(39)],
        &[Is("BUDDYNS_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("buddyns@"), Alnum(40)],
        &[Is("OTHER_KEY="), Alnum(40)],
    ]),
}];
