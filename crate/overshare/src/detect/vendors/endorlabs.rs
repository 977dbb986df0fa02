//! Endor Labs' keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "endorlabs-api-key",
    title: "Endor Labs API key or secret",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys and their secrets: `endr+` and 16 characters.",
    why: "With key and secret a stranger can read the weaknesses of the organisation's projects.",
    fix: "Delete the key in Endor Labs under Settings, Access Control, API Keys, and generate another.",
    references: &["https://docs.endorlabs.com/administration/api-keys/"],
    matcher: Matcher::Tokens(&[form("endr\\+[A-Za-z0-9-]{16}")]),
    examples: texts(&[
        &[Is("\\nendr+"), Alnum(15), Is("7"), Is("\\n")],
        &[Is("{\"endorApiCredentialsSecret\": \"endr+"), Alnum(15), Is("7"), Is("\"}")],
        &[Is("Authorization: Bearer endr+"), Alnum(15), Is("7")],
    ]),
    counter_examples: texts(&[
        &[Is("ENDOR_API_CREDENTIALS_SECRET=endr+"), Alnum(14), Is("7")],
        &[Is("key \"endr+"), Alnum(15), Is("7"), Is("f1\"")],
        &[Is("ENDOR_API_CREDENTIALS_SECRET=endr+xxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
