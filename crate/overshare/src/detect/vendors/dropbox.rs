//! Dropbox's tokens. App keys and secrets, which have 15 characters, are not told from words.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "dropbox-access-token",
        title: "Dropbox short-lived access token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Short-lived access tokens: `sl.` and 130 or more characters.",
        why: "Whoever holds the token can, for some hours, read and change the files that the app reaches.",
        fix: "Revoke the app's access in Dropbox under Settings, Connected apps; the token itself ends by itself.",
        references: &["https://developers.dropbox.com/oauth-guide"],
        matcher: Matcher::Tokens(&[proved("sl\\.(u\\.)?[A-Za-z0-9_=-]{120,1500}", mixed_case)]),
        examples: texts(&[
            &[Is("\"https://api.example.com/?key=sl."), Alnum(138), Is("&page=1\"")],
            &[Is("<sl.u."), Alnum(200), Is(">")],
            &[Is("{\"dropboxAccessToken\": \"sl."), Alnum(138), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("DROPBOX_ACCESS_TOKEN=sl."), Alnum(90)],
            &[Is(
                "DROPBOX_ACCESS_TOKEN=sl.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            )],
        ]),
    },
    Rule {
        id: "dropbox-long-lived-token",
        title: "Dropbox long-lived token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Long-lived access tokens and refresh tokens: 11 characters, ten times `A`, and 43 more, behind a name that says `dropbox`.",
        why: "Whoever holds the token can read and change the files that the app reaches, until it is revoked.",
        fix: "Revoke the app's access in Dropbox under Settings, Connected apps, and authorise it again.",
        references: &["https://developers.dropbox.com/oauth-guide"],
        matcher: Matcher::Named(&[named(&["dropbox"], &["[A-Za-z0-9_-]{11}AAAAAAAAAA[A-Za-z0-9_=-]{43}"])]),
        examples: texts(&[
            &[Is("DROPBOX_REFRESH_TOKEN="), Alnum(10), Is("7"), Is("AAAAAAAAAA"), Alnum(43)],
            &[
                Is("<add key=\"dropboxRefreshToken\" value=\""),
                Alnum(10),
                Is("7"),
                Is("AAAAAAAAAA"),
                Alnum(43),
                Is("\" />"),
            ],
            &[
                Is("{\"name\": \"x\", \"dropboxRefreshToken\": \""),
                Alnum(10),
                Is("7"),
                Is("AAAAAAAAAA"),
                Alnum(43),
                Is("\"}"),
            ],
        ]),
        counter_examples: texts(&[
            &[Is("DROPBOX_REFRESH_TOKEN="), Alnum(10), Is("7"), Is("AAAAAAAAAA"), Alnum(42)],
            &[Is("{\"checksum\": \""), Alnum(10), Is("7"), Is("AAAAAAAAAA"), Alnum(43), Is("\"}")],
            &[Is("DROPBOX_REFRESH_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
];
