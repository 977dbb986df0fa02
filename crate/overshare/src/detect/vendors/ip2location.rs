//! IP2Location's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "ip2location-api-key",
    title: "IP2Location API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 32 capital letters and digits, behind a name that says `ip2location`.",
    why: "Look-ups of strangers are paid from the account.",
    fix: "Revoke the key in IP2Location under License & Subscription, and create another.",
    references: &["https://www.ip2location.io/ip2location-documentation"],
    matcher: Matcher::Named(&[named(&["ip2location"], &["[0-9A-Z]{32}"])]),
    examples: texts(&[
        &[Is("IP2LOCATION_API_KEY="), Upper(32)],
        &[Is("const ip2locationApiKey = '"), Upper(32), Is("';")],
        &[Is("ip2location_api_key: "), Upper(32)],
    ]),
    counter_examples: texts(&[
        &[Is("IP2LOCATION_API_KEY="), Upper(31)],
        &[Is("\"ip2location\": \"1.2.0\", \"integrity\": \""), Upper(32), Is("\"")],
    ]),
}];
