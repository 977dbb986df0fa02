//! Oculus' secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "oculus-access-token",
    title: "Meta Horizon (Oculus) access token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "App tokens: `OC|`, the application's number and 32 hexadecimal digits.",
    why: "A stranger can act as the application: read and change purchases and leaderboards.",
    fix: "Revoke the token in Meta Horizon's developer dashboard under the app, API, and create another.",
    references: &["https://developers.meta.com/horizon/documentation/unity/ps-s2s-basics/"],
    matcher: Matcher::Tokens(&[form("OC\\|[0-9]{15,17}\\|[0-9a-f]{32}")]),
    examples: texts(&[
        &[Is("const oculusToken = 'OC|"), Digits(16), Is("|"), Hex(32), Is("';")],
        &[Is("export OCULUS_ACCESS_TOKEN=\"OC|"), Digits(16), Is("|"), Hex(32), Is("\"")],
        &[Is("OCULUS_ACCESS_TOKEN=OC|"), Digits(16), Is("|"), Hex(32)],
    ]),
    counter_examples: texts(&[&[Is("OC|"), Digits(16), Is("|"), Hex(31)], &[Is("OD|"), Digits(16), Is("|"), Hex(32)]]),
}];
