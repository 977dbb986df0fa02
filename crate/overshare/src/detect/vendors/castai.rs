//! CAST AI's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "castai-key",
    title: "CAST AI API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API keys (64 hexadecimal digits) behind a name that says `castai`.",
    why: "Whoever holds the key can change the owner's clusters, and so run or stop machines.",
    fix: "Delete the key in the CAST AI console under API access keys, and create another.",
    references: &["https://docs.cast.ai/docs/authentication"],
    matcher: Matcher::Named(&[named(&["castai"], &["[0-9a-f]{64}", "castai_v1_[0-9a-f]{64}_[0-9a-f]{8}"])]),
    examples: texts(&[
        &[Is("CASTAI_API_KEY="), Hex(64)],
        &[Is("const castaiToken = \""), Hex(64), Is("\";")],
        &[Is("castai_secret: '"), Hex(64), Is("'")],
        &[Is("\"castai\": {\"apiKey\": \""), Hex(64), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("CASTAI_API_KEY="), Hex(63)],
        &[Is("CASTAI_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("castai@"), Hex(64)],
        &[Is("OTHER_KEY="), Hex(64)],
    ]),
}];
