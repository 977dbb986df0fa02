//! SignalWire's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "signalwire-token",
    title: "SignalWire API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API tokens: `PT` and 48 hexadecimal digits behind a name that says `signalwire`.",
    why: "Whoever holds the token can send messages and place calls at its owner’s cost.",
    fix: "Revoke the token in SignalWire under API Credentials.",
    references: &["https://developer.signalwire.com/platform/dashboard/get-started/your-signalwire-api-space/"],
    matcher: Matcher::Named(&[named(&["signalwire"], &["PT[0-9a-f]{48}"])]),
    examples: texts(&[
        &[Is("SIGNALWIRE_API_KEY="), Like("PT[0-9a-f]{48}")],
        &[Is("{\"signalwireApiKey\": \""), Like("PT[0-9a-f]{48}"), Is("\"}")],
        &[Is("const signalwireSecret = '"), Like("PT[0-9a-f]{48}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("SIGNALWIRE_API_KEY="), Like("PT[0-9a-f]{47}")],
        &[Is("checksum: \""), Like("PT[0-9a-f]{48}"), Is("\"")],
        &[Is("SIGNALWIRE_API_KEY=your_signalwire_api_key_goes_here")],
    ]),
}];
