//! Abstract API's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "abstractapi-key",
    title: "Abstract API API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys (32 hexadecimal digits) behind a name that says `abstractapi`.",
    why: "A stranger can use up the account's quota.",
    fix: "Replace the key in the Abstract dashboard under the API that it belongs to.",
    references: &["https://docs.abstractapi.com/"],
    matcher: Matcher::Named(&[named(&["abstractapi"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("ABSTRACTAPI_API_KEY="), Hex(32)],
        &[Is("const abstractapiToken = \""), Hex(32), Is("\";")],
        &[Is("abstractapi_secret: '"), Hex(32), Is("'")],
        &[Is("\"abstractapi\": {\"apiKey\": \""), Hex(32), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("ABSTRACTAPI_API_KEY="), Hex(31)],
        &[Is("ABSTRACTAPI_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("abstractapi@"), Hex(32)],
        &[Is("OTHER_KEY="), Hex(32)],
    ]),
}];
