//! AssemblyAI's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "assemblyai-key",
    title: "AssemblyAI API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (32 lower-case letters and digits) behind a name that says `assemblyai`.",
    why: "A stranger can use the account's quota at its owner's cost, and read its transcripts.",
    fix: "Replace the key in the AssemblyAI dashboard under API Keys.",
    references: &["https://www.assemblyai.com/docs/api-reference/overview"],
    matcher: Matcher::Named(&[named(&["assemblyai"], &["[a-z0-9]{32}"])]),
    examples: texts(&[
        &[Is("ASSEMBLYAI_API_KEY="), Lower(32)],
        &[Is("const assemblyaiToken = \""), Lower(32), Is("\";")],
        &[Is("assemblyai_secret: '"), Lower(32), Is("'")],
        &[Is("\"assemblyai\": {\"apiKey\": \""), Lower(32), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("ASSEMBLYAI_API_KEY="), Lower(31)],
        &[Is("ASSEMBLYAI_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("assemblyai@"), Lower(32)],
        &[Is("OTHER_KEY="), Lower(32)],
    ]),
}];
