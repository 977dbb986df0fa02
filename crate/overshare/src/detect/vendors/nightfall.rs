//! Nightfall's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "nightfall-api-key",
    title: "Nightfall API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "`NF-` and 32 letters and digits.",
    why: "Scans of strangers are paid from the account, whose detection rules they can read.",
    fix: "Revoke the key in Nightfall's console under Developer Platform, Manage API Keys, and create another.",
    references: &["https://docs.nightfall.ai/docs/creating-api-key"],
    matcher: Matcher::Tokens(&[form("NF-[A-Za-z0-9]{32}")]),
    examples: texts(&[
        &[Is("https://api.nightfall.test/v1?token=NF-"), Alnum(32)],
        &[Is("e.exports={t:\"NF-"), Alnum(32), Is("\",d:1}")],
        &[Is("Authorization: Bearer NF-"), Alnum(32)],
    ]),
    counter_examples: texts(&[
        &[Is("NIGHTFALL_API_KEY=NF-"), Alnum(31)],
        &[Is("NF-"), Alnum(31)],
        &[Is("CONF-"), Alnum(32)],
    ]),
}];
