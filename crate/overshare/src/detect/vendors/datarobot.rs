//! DataRobot's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "datarobot-api-key",
    title: "DataRobot API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 48 or more digits of base64 behind a name that says `datarobot`.",
    why: "Whoever holds the key can read and run the account's models and data.",
    fix: "Delete the key in DataRobot under API keys and tools, and create another.",
    references: &["https://docs.datarobot.com/en/docs/api/api-quickstart/index.html"],
    matcher: Matcher::Named(&[named(&["datarobot"], &["[A-Za-z0-9+/]{48,100}={0,2}"])]),
    examples: texts(&[
        &[Is("DATAROBOT_API_TOKEN="), Base64(96)],
        &[Is("datarobot_api_token: \""), Base64(96), Is("\"\n")],
        &[Is("process.env.DATAROBOT_API_TOKEN||\""), Base64(96), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("DATAROBOT_API_TOKEN="), Base64(47)],
        &[Is("datarobotapi build "), Base64(96)],
        &[Is("{\"checksum\": \""), Base64(96), Is("\"}")],
    ]),
}];
