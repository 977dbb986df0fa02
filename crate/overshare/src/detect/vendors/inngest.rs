//! Inngest's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "inngest-signing-key",
        title: "Inngest signing key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Signing keys: `signkey-`, the environment and hexadecimal digits.",
        why: "A stranger can call the app's functions as if Inngest did, and use its API.",
        fix: "Rotate the key in Inngest under the environment's Signing Key.",
        references: &["https://www.inngest.com/docs/platform/signing-keys"],
        matcher: Matcher::Tokens(&[
            form("signkey-prod-[0-9a-f]{32,64}"),
            form("signkey-test-[0-9a-f]{32,64}"),
            form("signkey-branch-[0-9a-f]{32,64}"),
        ]),
        examples: texts(&[
            &[Is("\"inngest\": {\"token\": \"signkey-prod-"), Hex(64), Is("\"}")],
            &[Is("inngest:\n  token: signkey-branch-"), Hex(64), Is("\n")],
            &[Is("// inngest: signkey-prod-"), Hex(64)],
        ]),
        counter_examples: texts(&[&[Is("signkey-prod-"), Hex(20)], &[Is("signkey-"), Hex(64)]]),
    },
    Rule {
        id: "inngest-event-key",
        title: "Inngest event key",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "Event keys: 86 characters, behind a name that says `inngest`.",
        why: "A stranger can send events that start the account's functions.",
        fix: "Revoke the key in Inngest under the environment's Event Keys, and create another.",
        references: &["https://www.inngest.com/docs/events/creating-an-event-key"],
        matcher: Matcher::Named(&[named(&["inngest"], &["[A-Za-z0-9_-]{86}"])]),
        examples: texts(&[
            &[Is("INNGEST_EVENT_KEY="), Alnum(86)],
            &[Is("const inngestEventKey = '"), Alnum(86), Is("';")],
            &[Is("{\"inngest\":{\"secret\":\""), Alnum(86), Is("\"}}")],
        ]),
        counter_examples: texts(&[&[Is("INNGEST_EVENT_KEY="), Alnum(85)], &[Is("inngest commit "), Alnum(86)]]),
    },
];
