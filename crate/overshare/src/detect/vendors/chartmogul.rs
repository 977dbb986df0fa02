//! ChartMogul's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "chartmogul-key",
    title: "ChartMogul API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys (32 lower-case letters and digits) behind a name that says `chartmogul`.",
    why: "A stranger can read the company's revenue and customers.",
    fix: "Delete the key in ChartMogul under the profile's API keys, and create another.",
    references: &["https://dev.chartmogul.com/reference/authentication"],
    matcher: Matcher::Named(&[named(&["chartmogul"], &["[a-z0-9]{32}"])]),
    examples: texts(&[
        &[Is("CHARTMOGUL_API_KEY="), Lower(32)],
        &[Is("const chartmogulToken = \""), Lower(32), Is("\";")],
        &[Is("chartmogul_secret: '"), Lower(32), Is("'")],
        &[Is("\"chartmogul\": {\"apiKey\": \""), Lower(32), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("CHARTMOGUL_API_KEY="), Lower(31)],
        &[Is("CHARTMOGUL_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("chartmogul@"), Lower(32)],
        &[Is("OTHER_KEY="), Lower(32)],
    ]),
}];
