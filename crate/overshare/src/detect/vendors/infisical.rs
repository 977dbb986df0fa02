//! Infisical's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "infisical-service-token",
    title: "Infisical service token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Service tokens: `st.`, an identifier, and two times 32 hexadecimal digits.",
    why: "Whoever holds the token can read the environment's secrets, and change them if it may write.",
    fix: "Delete the token in Infisical under the project's Access control, Service tokens, and rotate the secrets that it could read.",
    references: &["https://infisical.com/docs/documentation/platform/token"],
    matcher: Matcher::Tokens(&[
        form("st\\.[0-9a-f]{24}\\.[0-9a-f]{32}\\.[0-9a-f]{32}"),
        form("st\\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\.[0-9a-f]{32}\\.[0-9a-f]{32}"),
    ]),
    examples: texts(&[
        &[Is("infisical:\n  token: st."), Hex(24), Is("."), Hex(32), Is("."), Hex(32), Is("\n")],
        &[Is("// infisical: st."), Uuid, Is("."), Hex(32), Is("."), Hex(32)],
        &[Is("\"infisical\": {\"token\": \"st."), Hex(24), Is("."), Hex(32), Is("."), Hex(32), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("INFISICAL_SERVICE_TOKEN=st."), Hex(24), Is("."), Hex(32), Is("."), Hex(31)],
        &[Is("st."), Hex(24), Is("."), Hex(32), Is("."), Hex(31)],
        &[Is("st."), Hex(20), Is("."), Hex(32), Is("."), Hex(32)],
    ]),
}];
