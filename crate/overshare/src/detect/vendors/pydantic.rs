//! Pydantic Logfire's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "logfire-token",
    title: "Pydantic Logfire token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Write, read and API tokens: `pylf_v` and a version, a region and 43 letters and digits.",
    why: "Whoever holds a read token can read the project’s traces; with a write token they can send false ones.",
    fix: "Revoke the token in Logfire under the project’s Settings, Write tokens or Read tokens.",
    references: &["https://logfire.pydantic.dev/docs/how-to-guides/create-write-tokens/"],
    matcher: Matcher::Tokens(&[form("pylf_v[0-9]_[a-z]{2,12}_[A-Za-z0-9]{43}")]),
    examples: texts(&[
        &[Is("LOGFIRE_TOKEN="), Like("pylf_v[0-9]_[a-z]{2,12}_[A-Za-z0-9]{43}"), Is("\n")],
        &[Is("{\"token\": \""), Like("pylf_v[0-9]_[a-z]{2,12}_[A-Za-z0-9]{43}"), Is("\"}")],
        &[Is("const client = connect(\""), Like("pylf_v[0-9]_[a-z]{2,12}_[A-Za-z0-9]{43}"), Is("\");")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("pylf_v[0-9]_[a-z]{2,12}_[A-Za-z0-9]{42}"), Is("\"")],
        &[Is("x"), Like("pylf_v[0-9]_[a-z]{2,12}_[A-Za-z0-9]{43}")],
        &[Is("TOKEN=pylf_vxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
