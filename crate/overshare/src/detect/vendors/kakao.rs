//! Kakao's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "kakao-app-key",
    title: "Kakao app key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "App keys: 32 hexadecimal digits, behind a name that says `kakao`.",
    why: "JavaScript and native keys are published; a REST or admin key lets a stranger act as the app.",
    fix: "Revoke the key in Kakao Developers under your app, App keys, and create another.",
    references: &["https://developers.kakao.com/docs/latest/en/getting-started/app"],
    matcher: Matcher::Named(&[named(&["kakao"], &["[0-9a-f]{32}"])]),
    examples: texts(&[&[Is("KAKAO_ADMIN_KEY="), Hex(32)], &[Is("# kakao\nAPI_TOKEN="), Hex(32)]]),
    counter_examples: texts(&[
        &[Is("KAKAO_ADMIN_KEY="), Hex(31)],
        &[Is("\"kakao\": {\"hash\": \""), Hex(32), Is("\"}")],
    ]),
}];
