//! Cal.com's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "calcom-key",
    title: "Cal.com API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: `cal_live_` or `cal_test_` (in self-hosted ones `cal_` alone) and 32 hexadecimal digits.",
    why: "Whoever holds the key can read and change the owner's bookings and calendars.",
    fix: "Delete the key in Cal.com under Settings, Developer, API keys, and create another.",
    references: &["https://cal.com/docs/api-reference/v2/introduction"],
    matcher: Matcher::Tokens(&[form("cal_live_[0-9a-f]{32}"), form("cal_test_[0-9a-f]{32}"), form("cal_[0-9a-f]{32}")]),
    examples: texts(&[
        &[Is("CALCOM_KEY="), Like("cal_live_[0-9a-f]{32}")],
        &[Is("const client = connect(\""), Like("cal_[0-9a-f]{32}"), Is("\");")],
        &[Is("{\"token\":\""), Like("cal_test_[0-9a-f]{32}"), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("CALCOM_KEY="), Like("cal_live_[0-9a-f]{31}")],
        &[Is("x"), Like("cal_live_[0-9a-f]{32}"), Is("y")],
        &[Is("\""), Like("cal_[0-9a-f]{31}"), Is("\"")],
    ]),
}];
