//! Doppler's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "doppler-token",
    title: "Doppler token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Personal, CLI, service, service account, SCIM and audit tokens: `dp.`, the kind, and 40 to 44 letters and digits.",
    why: "Whoever holds the token can read the secrets of the projects that it reaches.",
    fix: "Revoke the token in the Doppler dashboard under Tokens or the project's Access, and roll the secrets that it could read.",
    references: &["https://docs.doppler.com/reference/auth-token-formats"],
    matcher: Matcher::Tokens(&[
        form("dp\\.pt\\.[A-Za-z0-9]{40,44}"),
        form("dp\\.ct\\.[A-Za-z0-9]{40,44}"),
        form("dp\\.sa\\.[A-Za-z0-9]{40,44}"),
        form("dp\\.scim\\.[A-Za-z0-9]{40,44}"),
        form("dp\\.audit\\.[A-Za-z0-9]{40,44}"),
        form("dp\\.st\\.([a-z0-9_-]{2,35}\\.)?[A-Za-z0-9]{40,44}"),
    ]),
    examples: texts(&[
        &[Is("Authorization: Bearer dp.pt."), Alnum(43)],
        &[Is("// dopplerToken: dp.st.dev."), Alnum(43)],
        &[Is("const client = new Client({ token: \"dp.scim."), Alnum(43), Is("\" });")],
    ]),
    counter_examples: texts(&[
        &[Is("DOPPLER_TOKEN=dp.pt."), Alnum(39)],
        &[Is("DOPPLER_TOKEN=dp.pt.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("dp.xx."), Alnum(43)],
    ]),
}];
