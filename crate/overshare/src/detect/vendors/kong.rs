//! Kong Konnect's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "kong-konnect-token",
    title: "Kong Konnect access token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Personal (`kpat_`) and system account (`spat_`) access tokens.",
    why: "Whoever holds the token can change the gateways, routes and plugins that its owner may.",
    fix: "Revoke the token in Konnect under your user, Personal Access Tokens, or the system account.",
    references: &["https://developer.konghq.com/konnect-api/"],
    matcher: Matcher::Tokens(&[form("kpat_[A-Za-z0-9]{40,60}"), form("spat_[A-Za-z0-9]{40,60}")]),
    examples: texts(&[
        &[Is("const kongToken = 'kpat_"), Alnum(49), Is("';")],
        &[Is("export KONG_KONNECT_TOKEN=\"spat_"), Alnum(49), Is("\"")],
        &[Is("KONG_KONNECT_TOKEN=kpat_"), Alnum(49)],
    ]),
    counter_examples: texts(&[&[Is("kpat_"), Alnum(18), Digits(2)], &[Is("npat_"), Alnum(49)]]),
}];
