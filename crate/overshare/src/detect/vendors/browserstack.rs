//! BrowserStack's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "browserstack-key",
    title: "BrowserStack access key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Access keys (20 letters and digits) behind a name that says `browserstack`.",
    why: "With the user's name a stranger can run tests at the owner's cost, and read recordings and logs of tests.",
    fix: "Reset the access key in BrowserStack under Account & Profile, Authentication & Security.",
    references: &["https://www.browserstack.com/docs/automate/api-reference/selenium/authentication"],
    matcher: Matcher::Named(&[named(&["browserstack"], &["[A-Za-z0-9]{20}"])]),
    examples: texts(&[
        &[Is("BROWSERSTACK_API_KEY="), Alnum(19), Is("7")],
        &[Is("const browserstackToken = \""), Alnum(19), Is("7\";")],
        &[Is("browserstack_secret: '"), Alnum(19), Is("7'")],
        &[Is("\"browserstack\": {\"apiKey\": \""), Alnum(19), Is("7\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("BROWSERSTACK_API_KEY="), Alnum(19)],
        &[Is("BROWSERSTACK_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("browserstack@"), Alnum(19), Is("7")],
        &[Is("OTHER_KEY="), Alnum(19), Is("7")],
    ]),
}];
