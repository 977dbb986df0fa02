//! ZeroSSL's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "zerossl-key",
    title: "ZeroSSL API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 32 hexadecimal digits behind a name that says `zerossl`.",
    why: "Whoever holds the key can create and revoke certificates in the owner’s name.",
    fix: "Reset the key in ZeroSSL under Developer.",
    references: &["https://zerossl.com/documentation/api/"],
    matcher: Matcher::Named(&[named(&["zerossl"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("ZEROSSL_API_KEY="), Like("[0-9a-f]{32}")],
        &[Is("{\"zerosslApiKey\": \""), Like("[0-9a-f]{32}"), Is("\"}")],
        &[Is("const zerosslSecret = '"), Like("[0-9a-f]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("ZEROSSL_API_KEY="), Like("[0-9a-f]{31}")],
        &[Is("checksum: \""), Like("[0-9a-f]{32}"), Is("\"")],
        &[Is("ZEROSSL_API_KEY=your_zerossl_api_key_goes_here")],
    ]),
}];
