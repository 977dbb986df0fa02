//! ZeroTier's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "zerotier-token",
    title: "ZeroTier API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API tokens: 32 letters and digits behind a name that says `zerotier`.",
    why: "Whoever holds the token can let devices into its owner’s networks.",
    fix: "Delete the token in ZeroTier Central under Account, API Access Tokens.",
    references: &["https://docs.zerotier.com/api/tokens/"],
    matcher: Matcher::Named(&[named(&["zerotier"], &["[A-Za-z0-9]{32}"])]),
    examples: texts(&[
        &[Is("ZEROTIER_API_KEY="), Like("[A-Za-z0-9]{32}")],
        &[Is("{\"zerotierApiKey\": \""), Like("[A-Za-z0-9]{32}"), Is("\"}")],
        &[Is("const zerotierSecret = '"), Like("[A-Za-z0-9]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("ZEROTIER_API_KEY="), Like("[A-Za-z0-9]{31}")],
        &[Is("checksum: \""), Like("[A-Za-z0-9]{32}"), Is("\"")],
        &[Is("ZEROTIER_API_KEY=your_zerotier_api_key_goes_here")],
    ]),
}];
