//! Chief Tools' tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "chief-tools-token",
    title: "Chief Tools token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Personal access tokens: `ctp_`, 30 or more letters and digits, and six of a checksum.",
    why: "Whoever holds the token can act as its owner in the tools that it was made for.",
    fix: "Delete the token on account.chief.app under API tokens, and create another.",
    references: &["https://docs.chief.app/account/tokens"],
    matcher: Matcher::Tokens(&[proved("ctp_[A-Za-z0-9]{36,248}", base62_tail)]),
    examples: texts(&[
        &[Is("CHIEF_TOKEN=ctp_"), Checked],
        &[Is("\"token\": \""), Like("ctp_[A-Za-z0-9]{40}"), Is("\"")],
    ]),
    counter_examples: texts(&[&[Is("ctp_"), Alnum(30)], &[Is("ctp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]]),
}];

/// The last six characters are the CRC-32 of what stands between them and the prefix.
fn base62_tail(token: &[u8]) -> Check {
    match token.get(4..).and_then(<[u8]>::split_last_chunk::<6>) {
        Some((body, sum)) if base62_checksum(body) == *sum => Check::Confirmed,
        _ => Check::Likely,
    }
}
