//! Kagi's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "kagi-session-token",
    title: "Kagi session link",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Session tokens: 11 characters, a point and 43 more, behind a name that says `kagi`.",
    why: "A stranger can search with the account, and see and change its settings.",
    fix: "Sign out of all sessions on Kagi under Settings, Account, and create another link.",
    references: &["https://help.kagi.com/kagi/getting-started/session-link.html"],
    matcher: Matcher::Named(&[named(&["kagi"], &["[A-Za-z0-9_-]{11}\\.[A-Za-z0-9_-]{43}"])]),
    examples: texts(&[
        &[Is("KAGI_SESSION_TOKEN="), Alnum(9), Digits(2), Is("."), Alnum(43)],
        &[Is("{\"kagi\":{\"secret\":\""), Alnum(9), Digits(2), Is("."), Alnum(43), Is("\"}}")],
        &[Is("kagi: { sessionToken: \""), Alnum(9), Digits(2), Is("."), Alnum(43), Is("\" }")],
        &[Is("https://kagi.com/search?token="), Alnum(9), Digits(2), Is("."), Alnum(43)],
    ]),
    counter_examples: texts(&[
        &[Is("KAGI_SESSION_TOKEN="), Alnum(9), Digits(2), Is("."), Alnum(42)],
        &[Is("kagi commit "), Alnum(9), Digits(2), Is("."), Alnum(43)],
    ]),
}];
