//! Captain Data's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "captaindata-key",
    title: "Captain Data API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (64 hexadecimal digits, or 64 letters and digits) behind a name that says `captaindata`.",
    why: "A stranger can use the account's quota at its owner's cost.",
    fix: "Replace the key in Captain Data under the project's settings.",
    references: &["https://docs.captaindata.com/"],
    matcher: Matcher::Named(&[named(&["captaindata"], &["[0-9a-f]{64}", "[A-Za-z0-9]{64}"])]),
    examples: texts(&[
        &[Is("CAPTAINDATA_API_KEY="), Hex(64)],
        &[Is("const captaindataToken = \""), Hex(64), Is("\";")],
        &[Is("captaindata_secret: '"), Hex(64), Is("'")],
        &[Is("\"captaindata\": {\"apiKey\": \""), Hex(64), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("CAPTAINDATA_API_KEY="), Hex(63)],
        &[Is("CAPTAINDATA_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("captaindata@"), Hex(64)],
        &[Is("OTHER_KEY="), Hex(64)],
    ]),
}];
