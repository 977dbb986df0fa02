//! NFTPort's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "nftport-api-key",
    title: "NFTPort API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: a UUID, behind a name that says `nftport`.",
    why: "Calls of strangers are paid from the account.",
    fix: "Revoke the key in NFTPort's dashboard, and create another.",
    references: &["https://docs.nftport.xyz/"],
    matcher: Matcher::Named(&[named(&["nftport"], &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"])]),
    examples: texts(&[
        &[Is("NFTPORT_API_KEY="), Uuid],
        &[Is("export NFTPORT_API_KEY=\""), Uuid, Is("\"")],
        &[Is("nftport: { apiKey: \""), Uuid, Is("\" }")],
    ]),
    counter_examples: texts(&[
        &[Is("NFTPORT_API_KEY="), Hex(8), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(11)],
        &[Is("node_modules/nftport/index.js#"), Uuid],
    ]),
}];
