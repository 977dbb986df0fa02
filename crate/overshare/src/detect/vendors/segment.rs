//! Segment's tokens and write keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "segment-token",
        title: "Segment public API token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Tokens of the public API: `sgp_` and 64 letters and digits.",
        why: "Whoever holds the token can read and change the workspace’s sources, destinations and the keys in them.",
        fix: "Revoke the token in Segment under Workspace settings, Access Management, Tokens.",
        references: &["https://segment.com/docs/api/public-api/"],
        matcher: Matcher::Tokens(&[form("sgp_[A-Za-z0-9]{64}")]),
        examples: texts(&[
            &[Is("// was: "), Like("sgp_[A-Za-z0-9]{64}")],
            &[Is("SEGMENT_TOKEN="), Like("sgp_[A-Za-z0-9]{64}"), Is("\n")],
            &[Is("{\"token\": \""), Like("sgp_[A-Za-z0-9]{64}"), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("key = \""), Like("sgp_[A-Za-z0-9]{63}"), Is("\"")],
            &[Is("x"), Like("sgp_[A-Za-z0-9]{64}")],
            &[Is("TOKEN=sgp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "segment-key",
        title: "Segment access token or write key",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "Access tokens of the older API (two parts of 43 characters) and write keys of 32, behind a name that says `segment`.",
        why: "A write key sends false events; an access token reads and changes the workspace.",
        fix: "Revoke the token in Segment under Access Management, Tokens; rotate the write key under the source’s settings.",
        references: &["https://segment.com/docs/connections/find-writekey/"],
        matcher: Matcher::Named(&[Named {
            check: drawn,
            ..owned(&["segment"], &[r"[A-Za-z0-9_-]{43}\.[A-Za-z0-9_-]{43}", "[A-Za-z0-9]{32}"])
        }]),
        examples: texts(&[
            &[Is("SEGMENT_ACCESS_TOKEN="), Alnum(43), Is("."), Alnum(43)],
            &[Is("{\"segmentWriteKey\": \""), Alnum(32), Is("\"}")],
            &[Is("segment_key = \""), Alnum(32), Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("SEGMENT_WRITE_KEY="), Alnum(31)],
            &[Is("segment id \""), Alnum(32), Is("\"")],
            &[Is("segmentKey=\""), Like("[a-z]{32}"), Is("\"")],
        ]),
    },
];
