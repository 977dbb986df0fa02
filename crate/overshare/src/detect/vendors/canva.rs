//! Canva's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "canva-secret",
    title: "Canva client secret",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Secrets of apps and integrations: `cnvca`, 43 characters, and their CRC-32 in eight hexadecimal digits.",
    why: "With the client's identifier a stranger can act as the application on its users' designs.",
    fix: "Generate another secret in Canva's Developer Portal under the integration's Credentials.",
    references: &["https://www.canva.dev/docs/connect/authentication/"],
    matcher: Matcher::Tokens(&[proved("cnvca[A-Za-z0-9_-]{43}[0-9a-f]{8}", has_its_checksum)]),
    examples: texts(&[
        &[Is("CANVA_CLIENT_SECRET="), Like("cnvca[A-Za-z0-9_-]{43}[0-9a-f]{8}")],
        &[Is("clientSecret: \""), Like("cnvca[A-Za-z0-9_-]{43}[0-9a-f]{8}"), Is("\"")],
    ]),
    counter_examples: texts(&[&[Is("cnvca"), Alnum(30)], &[Is("x"), Like("cnvca[A-Za-z0-9]{43}[0-9a-f]{8}")]]),
}];

/// The sum is over the prefix as well.
fn has_its_checksum(token: &[u8]) -> Check {
    match token.split_last_chunk::<8>() {
        Some((body, sum)) if hex_crc(body) == *sum => Check::Confirmed,
        _ => Check::Doubtful,
    }
}
