//! UptimeRobot's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "uptimerobot-key",
    title: "UptimeRobot API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: a letter and a number, a hyphen and 24 letters and digits behind a name that says `uptimerobot`.",
    why: "Whoever holds the key can read and change what is watched.",
    fix: "Regenerate the key in UptimeRobot under Integrations & API.",
    references: &["https://uptimerobot.com/api/"],
    matcher: Matcher::Named(&[named(&["uptimerobot"], &["[a-z][0-9]{6,9}-[0-9a-f]{24}", "[a-z0-9]{9}-[a-z0-9]{24}"])]),
    examples: texts(&[
        &[Is("UPTIMEROBOT_API_KEY="), Like("[a-z][0-9]{6,9}-[0-9a-f]{24}")],
        &[Is("{\"uptimerobotApiKey\": \""), Like("[a-z0-9]{9}-[a-z0-9]{24}"), Is("\"}")],
        &[Is("const uptimerobotSecret = '"), Like("[a-z][0-9]{6,9}-[0-9a-f]{24}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("UPTIMEROBOT_API_KEY="), Like("[a-z][0-9]{6,9}-[0-9a-f]{23}")],
        &[Is("checksum: \""), Like("[a-z][0-9]{6,9}-[0-9a-f]{24}"), Is("\"")],
        &[Is("UPTIMEROBOT_API_KEY=your_uptimerobot_api_key_goes_here")],
    ]),
}];
