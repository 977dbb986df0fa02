//! Qubole's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "qubole-token",
    title: "Qubole API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API tokens: 64 hexadecimal digits behind a name that says `qubole`.",
    why: "Whoever holds the token can run queries over the account’s data.",
    fix: "Reset the token in Qubole under Control Panel, My Accounts.",
    references: &["https://docs.qubole.com/en/latest/rest-api/index.html"],
    matcher: Matcher::Named(&[named(&["qubole"], &["[0-9a-f]{64}"])]),
    examples: texts(&[
        &[Is("QUBOLE_API_KEY="), Like("[0-9a-f]{64}")],
        &[Is("{\"quboleApiKey\": \""), Like("[0-9a-f]{64}"), Is("\"}")],
        &[Is("const quboleSecret = '"), Like("[0-9a-f]{64}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("QUBOLE_API_KEY="), Like("[0-9a-f]{63}")],
        &[Is("checksum: \""), Like("[0-9a-f]{64}"), Is("\"")],
        &[Is("QUBOLE_API_KEY=your_qubole_api_key_goes_here")],
    ]),
}];
