//! Open VSX's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "openvsx-access-token",
        title: "Open VSX access token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Access tokens: `ovsxat_` or `ovsxp_` and a UUID or 32 or more characters.",
        why: "Whoever holds the token can publish versions of the owner's extensions, which editors install.",
        fix: "Delete the token on Open VSX under Settings, Access Tokens, look through the extensions' versions, and create another.",
        references: &["https://github.com/eclipse-openvsx/openvsx/wiki/Publishing-Extensions"],
        matcher: Matcher::Tokens(&[
            form("ovsxp_[A-Za-z0-9_-]{32,64}"),
            form("ovsxat_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            form("ovsxat_[A-Za-z0-9]{32,64}"),
        ]),
        examples: texts(&[
            &[Is("\"openvsx\": {\"token\": \"ovsxat_"), Uuid, Is("\"}")],
            &[Is("openvsx:\n  token: ovsxp_"), Uuid, Is("\n")],
            &[Is("// openvsx: ovsxat_"), Uuid],
        ]),
        counter_examples: texts(&[&[Is("ovsxat_"), Hex(20)], &[Is("ovsxc_"), Uuid]]),
    },
    Rule {
        id: "openvsx-legacy-token",
        title: "Open VSX access token (older form)",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Older access tokens: a UUID, behind a name that says `ovsx`.",
        why: "Whoever holds the token can publish versions of the owner's extensions, which editors install.",
        fix: "Delete the token on Open VSX under Settings, Access Tokens, look through the extensions' versions, and create another.",
        references: &["https://github.com/eclipse-openvsx/openvsx/wiki/Publishing-Extensions"],
        matcher: Matcher::Named(&[owned(
            &["ovsx", "openvsx"],
            &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
        )]),
        examples: texts(&[&[Is("OVSX_PAT="), Uuid], &[Is("ovsx publish # OVSX_TOKEN="), Uuid]]),
        counter_examples: texts(&[
            &[Is("OVSX_PAT="), Hex(8), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(11)],
            &[Is("node_modules/ovsx/"), Uuid],
        ]),
    },
];
