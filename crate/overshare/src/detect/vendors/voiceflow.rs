//! Voiceflow's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "voiceflow-key",
    title: "Voiceflow API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Keys of assistants (`VF.DM.`) and workspaces (`VF.WS.`): 24 hexadecimal digits, a point and 16 letters and digits.",
    why: "Whoever holds the key can talk through the assistant at its owner’s cost, and read transcripts.",
    fix: "Regenerate the key in Voiceflow under Integrations, API Keys.",
    references: &["https://docs.voiceflow.com/docs/voiceflow-api-keys"],
    matcher: Matcher::Tokens(&[
        form(r"VF\.DM\.[0-9a-f]{24}\.[A-Za-z0-9]{16}"),
        form(r"VF\.WS\.[0-9a-f]{24}\.[A-Za-z0-9]{16}"),
        form(r"VF\.[0-9a-f]{24}\.[A-Za-z0-9]{16}"),
    ]),
    examples: texts(&[
        &[Is("const client = connect(\""), Like(r"VF\.DM\.[0-9a-f]{24}\.[A-Za-z0-9]{16}"), Is("\");")],
        &[Is("  key: "), Like(r"VF\.WS\.[0-9a-f]{24}\.[A-Za-z0-9]{16}"), Is("\n")],
        &[Is("Authorization: Bearer "), Like(r"VF\.[0-9a-f]{24}\.[A-Za-z0-9]{16}"), Is("\r\n")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like(r"VF\.DM\.[0-9a-f]{24}\.[A-Za-z0-9]{15}"), Is("\"")],
        &[Is("key = \""), Like(r"VF\.WS\.[0-9a-f]{24}\.[A-Za-z0-9]{15}"), Is("\"")],
        &[Is("key = \""), Like(r"VF\.[0-9a-f]{24}\.[A-Za-z0-9]{15}"), Is("\"")],
        &[Is("TOKEN=VF.DM.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
