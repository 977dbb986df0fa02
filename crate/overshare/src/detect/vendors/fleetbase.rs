//! Fleetbase's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "fleetbase-api-key",
    title: "Fleetbase API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Secret keys: `flb_live_` or `flb_test_` and 20 or more letters and digits.",
    why: "Whoever holds the key can read and change the organisation's orders and drivers.",
    fix: "Roll the key in the Fleetbase console under Developers, API Keys.",
    references: &["https://docs.fleetbase.io/"],
    matcher: Matcher::Tokens(&[
        proved("flb_live_[A-Za-z0-9]{20,40}", mixed),
        proved("flb_test_[A-Za-z0-9]{20,40}", mixed),
    ]),
    examples: texts(&[
        &[Is("// fleetbaseKey: flb_live_"), Alnum(19), Is("7")],
        &[Is("const client = new Client({ token: \"flb_live_"), Alnum(19), Is("7"), Is("\" });")],
        &[Is("\"https://api.example.com/?key=flb_live_"), Alnum(19), Is("7"), Is("&page=1\"")],
    ]),
    counter_examples: texts(&[
        &[Is("FLEETBASE_KEY=flb_live_"), Alnum(18), Is("7")],
        &[Is("FLEETBASE_KEY=flb_live_xxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
