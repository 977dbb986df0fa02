//! Mezmo's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "logdna-ingestion-key",
    title: "Mezmo (LogDNA) key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Ingestion and service keys: 32 hexadecimal digits, behind a name that says `logdna`.",
    why: "An ingestion key sends false logs; a service key reads them.",
    fix: "Revoke the key in Mezmo under Settings, Organization, API Keys, and create another.",
    references: &["https://docs.mezmo.com/docs/ingestion-key"],
    matcher: Matcher::Named(&[named(&["logdna", "mezmo"], &["[0-9a-f]{32}", "sts_[0-9a-f]{32,64}"])]),
    examples: texts(&[
        &[Is("LOGDNA_INGESTION_KEY="), Hex(32)],
        &[Is("# logdna\nAPI_TOKEN="), Hex(32)],
        &[Is("\"logdnaIngestionKey\": \""), Hex(32), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("LOGDNA_INGESTION_KEY="), Hex(31)],
        &[Is("\"logdna\": \"1.2.0\", \"integrity\": \""), Hex(32), Is("\"")],
    ]),
}];
