//! Better Stack's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "betterstack-key",
    title: "Better Stack API token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API tokens (24 letters and digits) behind a name that says `betterstack`.",
    why: "With a source's token a stranger can send false logs; with a team's token read and change all monitors.",
    fix: "Delete the token in Better Stack under API tokens, and create another.",
    references: &["https://betterstack.com/docs/uptime/api/getting-started-with-uptime-api/"],
    matcher: Matcher::Named(&[named(&["betterstack", "betteruptime", "logtail"], &["[A-Za-z0-9]{24}"])]),
    examples: texts(&[
        &[Is("BETTERSTACK_API_KEY="), Alnum(23), Is("7")],
        &[Is("const betterstackToken = \""), Alnum(23), Is("7\";")],
        &[Is("betterstack_secret: '"), Alnum(23), Is("7'")],
        &[Is("\"betterstack\": {\"apiKey\": \""), Alnum(23), Is("7\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("BETTERSTACK_API_KEY="), Alnum(23)],
        &[Is("BETTERSTACK_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("betterstack@"), Alnum(23), Is("7")],
        &[Is("OTHER_KEY="), Alnum(23), Is("7")],
    ]),
}];
