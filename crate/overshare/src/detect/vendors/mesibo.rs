//! mesibo's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "mesibo-token",
    title: "mesibo app token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "App tokens: 64 small letters and digits, behind a name that says `mesibo`.",
    why: "A stranger can create and delete the app's people and groups, and read their messages.",
    fix: "Revoke the token in mesibo's console under the app, Settings, and create another.",
    references: &["https://docs.mesibo.com/api/backend-api/"],
    matcher: Matcher::Named(&[named(&["mesibo"], &["[0-9a-z]{64}"])]),
    examples: texts(&[
        &[Is("MESIBO_APP_TOKEN="), Hex(64)],
        &[Is("export MESIBO_APP_TOKEN=\""), Hex(64), Is("\"")],
        &[Is("{\"mesibo\":{\"secret\":\""), Hex(64), Is("\"}}")],
    ]),
    counter_examples: texts(&[
        &[Is("MESIBO_APP_TOKEN="), Hex(63)],
        &[Is("\"mesibo\": {\"hash\": \""), Hex(64), Is("\"}")],
    ]),
}];
