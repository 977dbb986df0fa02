//! Sauce Labs' access keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "sauce-key",
    title: "Sauce Labs access key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Access keys: a UUID behind a name that says `sauce`.",
    why: "Together with the user’s name it runs tests at the account’s cost and reads their recordings.",
    fix: "Regenerate the key in Sauce Labs under Account, User Settings.",
    references: &["https://docs.saucelabs.com/basics/acct-team-mgmt/managing-user-info/"],
    matcher: Matcher::Named(&[owned(
        &["sauce", "saucelabs"],
        &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
    )]),
    examples: texts(&[
        &[Is("SAUCE_API_KEY="), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")],
        &[Is("{\"sauceApiKey\": \""), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"), Is("\"}")],
        &[Is("const sauceSecret = '"), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"), Is("';")],
    ]),
    counter_examples: texts(&[&[Is("SAUCE_ACCESS_KEY="), Hex(32)], &[Is("id: \""), Uuid, Is("\"")]]),
}];
