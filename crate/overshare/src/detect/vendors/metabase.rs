//! Metabase's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "metabase-api-key",
    title: "Metabase API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "`mb_` and 32 bytes in base64.",
    why: "By its group, a stranger can query the databases that are connected.",
    fix: "Revoke the key in Metabase under Admin settings, Authentication, API keys, and create another.",
    references: &["https://www.metabase.com/docs/latest/people-and-groups/api-keys"],
    matcher: Matcher::Tokens(&[form("mb_[A-Za-z0-9+/]{43}=")]),
    examples: texts(&[
        &[Is("export METABASE_API_KEY=\"mb_"), Base64(43), Is("=\"")],
        &[Is("METABASE_API_KEY=mb_"), Base64(43), Is("=")],
        &[Is("const metabaseToken = 'mb_"), Base64(43), Is("=';")],
    ]),
    counter_examples: texts(&[
        &[Is("METABASE_API_KEY=mb_"), Base64(42), Is("=")],
        &[Is("mb_"), Base64(42), Is("=")],
        &[Is("mbx_"), Base64(43), Is("=")],
    ]),
}];
