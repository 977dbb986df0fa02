//! VPNAPI.io's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "vpnapi-key",
    title: "VPNAPI.io API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 32 lower-case letters and digits behind a name that says `vpnapi`.",
    why: "Whoever holds the key can look things up at its owner’s cost.",
    fix: "Regenerate the key in the VPNAPI.io dashboard.",
    references: &["https://vpnapi.io/api-documentation"],
    matcher: Matcher::Named(&[named(&["vpnapi"], &["[0-9a-z]{32}"])]),
    examples: texts(&[
        &[Is("VPNAPI_API_KEY="), Like("[0-9a-z]{32}")],
        &[Is("{\"vpnapiApiKey\": \""), Like("[0-9a-z]{32}"), Is("\"}")],
        &[Is("const vpnapiSecret = '"), Like("[0-9a-z]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("VPNAPI_API_KEY="), Like("[0-9a-z]{31}")],
        &[Is("checksum: \""), Like("[0-9a-z]{32}"), Is("\"")],
        &[Is("VPNAPI_API_KEY=your_vpnapi_api_key_goes_here")],
    ]),
}];
