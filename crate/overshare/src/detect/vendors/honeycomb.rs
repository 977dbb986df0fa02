//! Honeycomb's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "honeycomb-ingest-key",
        title: "Honeycomb ingest key",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "Ingest and management keys: `hc`, a letter for the region, `ik_`, `ic_` or `mk_`, and the key's identifier and secret.",
        why: "A stranger can send false events into the environment's datasets and use up its quota.",
        fix: "Revoke the key in Honeycomb under Environment settings, API Keys, and create another.",
        references: &["https://docs.honeycomb.io/configure/environments/manage-api-keys/"],
        matcher: Matcher::Tokens(&[
            form("hc[a-z]ik_[0-9a-z]{58}"),
            form("hc[a-z]ic_[0-9a-z]{58}"),
            form("hc[a-z]mk_[0-9a-z]{26,58}"),
        ]),
        examples: texts(&[
            &[Is("e.exports={t:\"hcaik_"), Lower(58), Is("\",d:1}")],
            &[Is("Authorization: Bearer hcxic_"), Lower(58)],
            &[Is("https://api.honeycomb.test/v1?token=hcaik_"), Lower(58)],
        ]),
        counter_examples: texts(&[&[Is("hcaik_"), Lower(40)], &[Is("hca_ik_"), Lower(58)]]),
    },
    Rule {
        id: "honeycomb-api-key",
        title: "Honeycomb API key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API keys: 32 hexadecimal digits (classic), or 22 letters and digits, behind a name that says `honeycomb`.",
        why: "By its permissions, a stranger can read the account's queries and boards, or send false events.",
        fix: "Revoke the key in Honeycomb under Environment settings, API Keys, and create another.",
        references: &["https://docs.honeycomb.io/configure/environments/manage-api-keys/"],
        matcher: Matcher::Named(&[named(&["honeycomb"], &["[0-9a-f]{32}", "[A-Za-z0-9]{22}"])]),
        examples: texts(&[
            &[Is("HONEYCOMB_API_KEY="), Hex(32)],
            &[Is("export HONEYCOMB_API_KEY=\""), Hex(32), Is("\"")],
            &[Is("const honeycombApiKey = '"), Hex(32), Is("';")],
        ]),
        counter_examples: texts(&[
            &[Is("HONEYCOMB_API_KEY="), Hex(31)],
            &[Is("node_modules/honeycomb/index.js#"), Hex(32)],
        ]),
    },
];
