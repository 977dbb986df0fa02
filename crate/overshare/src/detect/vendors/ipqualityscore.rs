//! IPQualityScore's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "ipqualityscore-api-key",
    title: "IPQualityScore API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 32 letters and digits, behind a name that says `ipqualityscore`.",
    why: "Fraud checks of strangers are paid from the account.",
    fix: "Revoke the key in IPQualityScore under Settings, API keys, and create another.",
    references: &["https://www.ipqualityscore.com/documentation/overview"],
    matcher: Matcher::Named(&[named(&["ipqualityscore", "ipquality", "ipqs"], &["[A-Za-z0-9]{32}"])]),
    examples: texts(&[
        &[Is("IPQUALITYSCORE_API_KEY="), Alnum(32)],
        &[Is("ipqualityscore: { apiKey: \""), Alnum(32), Is("\" }")],
        &[Is("ipqualityscore_api_key: "), Alnum(32)],
    ]),
    counter_examples: texts(&[
        &[Is("IPQUALITYSCORE_API_KEY="), Alnum(31)],
        &[Is("\"ipqualityscore\": {\"hash\": \""), Alnum(32), Is("\"}")],
    ]),
}];
