//! JetBrains' secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "jetbrains-token",
    title: "JetBrains permanent token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Permanent tokens of Hub, YouTrack and the Marketplace: `perm:` or `perm-` and three parts.",
    why: "A stranger can act as the owner: read and change issues, or upload plugins.",
    fix: "Delete the token in your JetBrains or YouTrack profile, and create another.",
    references: &["https://www.jetbrains.com/help/youtrack/devportal/Manage-Permanent-Token.html"],
    matcher: Matcher::Tokens(&[
        form("perm:[A-Za-z0-9+/]{2,80}={0,2}\\.[A-Za-z0-9+/]{2,80}={0,2}\\.[A-Za-z0-9]{30}"),
        form("perm:[A-Za-z0-9+/]{2,80}={0,2}\\.[A-Za-z0-9+/-]{2,80}={0,2}\\.[A-Za-z0-9]{32}"),
        form("perm-[A-Za-z0-9+/]{2,80}={0,2}\\.[A-Za-z0-9+/-]{2,80}={0,2}\\.[A-Za-z0-9]{30}"),
    ]),
    examples: texts(&[
        &[Is("jetbrains:\n  token: perm:"), Base64(8), Is("==."), Base64(4), Digits(2), Is("==."), Alnum(30), Is("\n")],
        &[Is("// jetbrains: perm-"), Base64(8), Is("==."), Base64(8), Is("."), Alnum(30)],
        &[
            Is("\"jetbrains\": {\"token\": \"perm:"),
            Base64(8),
            Is("==."),
            Base64(4),
            Digits(2),
            Is("==."),
            Alnum(30),
            Is("\"}"),
        ],
    ]),
    counter_examples: texts(&[
        &[Is("perm:"), Base64(8), Is("==."), Base64(4), Digits(2), Is("==."), Alnum(20)],
        &[Is("permission:"), Base64(8), Is("."), Alnum(20)],
    ]),
}];
