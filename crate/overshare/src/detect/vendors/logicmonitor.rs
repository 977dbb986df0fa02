//! LogicMonitor's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "logicmonitor-bearer-token",
    title: "LogicMonitor bearer token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Bearer tokens: `lmb_` and 60 or more characters of base64.",
    why: "By its role, a stranger can read and change what the portal monitors, with the credentials for it.",
    fix: "Revoke the token in LogicMonitor under Settings, Users and Roles, API Tokens, and create another.",
    references: &["https://www.logicmonitor.com/support/bearer-token"],
    matcher: Matcher::Tokens(&[form("lmb_[A-Za-z0-9+/=]{60,160}")]),
    examples: texts(&[
        &[Is("https://api.logicmonitor.test/v1?token=lmb_"), Base64(100)],
        &[Is("e.exports={t:\"lmb_"), Base64(100), Is("\",d:1}")],
        &[Is("Authorization: Bearer lmb_"), Base64(100)],
    ]),
    counter_examples: texts(&[&[Is("lmb_"), Base64(30)], &[Is("lmb-"), Base64(100)]]),
}];
