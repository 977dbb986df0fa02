//! Ramp's API credentials.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "ramp-secret",
    title: "Ramp client secret",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Client secrets: `ramp_sec_` and 48 letters and digits.",
    why: "Together with the client’s identifier it reads a company’s cards and spending, and by its scopes changes them.",
    fix: "Rotate the secret in Ramp under Company, Developer, and the app.",
    references: &["https://docs.ramp.com/developer-api/v1/authorization"],
    matcher: Matcher::Tokens(&[form("ramp_sec_[A-Za-z0-9]{48}")]),
    examples: texts(&[
        &[Is("RAMP_TOKEN="), Like("ramp_sec_[A-Za-z0-9]{48}"), Is("\n")],
        &[Is("{\"token\": \""), Like("ramp_sec_[A-Za-z0-9]{48}"), Is("\"}")],
        &[Is("const client = connect(\""), Like("ramp_sec_[A-Za-z0-9]{48}"), Is("\");")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("ramp_sec_[A-Za-z0-9]{47}"), Is("\"")],
        &[Is("x"), Like("ramp_sec_[A-Za-z0-9]{48}")],
        &[Is("TOKEN=ramp_sec_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
