//! Agora's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "agora-key",
    title: "Agora app certificate or identifier",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "App certificates and identifiers (32 hexadecimal digits) behind a name of the value that says `agora`.",
    why: "With the application's certificate a stranger can issue tokens for any channel, listen in, and cause cost.",
    fix: "Replace the primary certificate in the Agora Console under the project's settings.",
    references: &["https://docs.agora.io/en/video-calling/token-authentication/deploy-token-server"],
    matcher: Matcher::Named(&[owned(&["agora"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("AGORA_API_KEY="), Hex(32)],
        &[Is("const agoraToken = \""), Hex(32), Is("\";")],
        &[Is("agora_secret: '"), Hex(32), Is("'")],
    ]),
    counter_examples: texts(&[
        &[Is("AGORA_API_KEY="), Hex(31)],
        &[Is("AGORA_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("agora@"), Hex(32)],
        &[Is("OTHER_KEY="), Hex(32)],
    ]),
}];
