//! Infura's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "infura-api-key",
    title: "Infura API key or secret",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys and their secrets: 32 hexadecimal digits, behind a name that says `infura`.",
    why: "Calls of strangers to Ethereum's nodes count against the account's quota; keys in web pages should be bound to origins.",
    fix: "Revoke the key in MetaMask Developer (Infura) under API Keys, Settings, and create another.",
    references: &["https://docs.metamask.io/services/how-to/use-api-key/"],
    matcher: Matcher::Named(&[
        named(&["infura"], &["[0-9a-f]{32}", "[A-Za-z0-9+/]{54}"]),
        owned(&["defaultprojectid", "infuraproject", "infuraprojectid", "infuraid"], &["[0-9a-f]{32}"]),
    ]),
    examples: texts(&[
        &[Is("INFURA_API_KEY="), Hex(32)],
        &[Is("infura_api_key: "), Hex(32)],
        &[Is("fetch('https://api.infura.test?api_key="), Hex(32), Is("')")],
        &[Is("const defaultProjectId = \""), Hex(32), Is("\";")],
        &[Is("INFURA_PROJECT_ID="), Hex(32)],
    ]),
    counter_examples: texts(&[
        &[Is("INFURA_API_KEY="), Hex(31)],
        &[Is("\"infura\": \"1.2.0\", \"integrity\": \""), Hex(32), Is("\"")],
        &[Is("INFURA_API_KEY="), Hex(30)],
        &[Is("const projectId = \""), Hex(32), Is("\"")],
    ]),
}];
