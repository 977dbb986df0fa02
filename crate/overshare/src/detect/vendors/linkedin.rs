//! LinkedIn's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "linkedin-primary-client-secret",
        title: "LinkedIn client secret",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Client secrets of today: `WPL_AP1.`, 16 characters, a point and 4 bytes of base64.",
        why: "A stranger can pose as the application when people sign in with LinkedIn.",
        fix: "Revoke the secret in the LinkedIn developer portal under your app, Auth, and create another.",
        references: &["https://learn.microsoft.com/en-us/linkedin/shared/authentication/client-credentials-flow"],
        matcher: Matcher::Tokens(&[form("WPL_AP[0-9]\\.[A-Za-z0-9]{16}\\.[A-Za-z0-9+/]{6}==")]),
        examples: texts(&[
            &[
                Is("\"linkedin\": {\"token\": \"WPL_AP1."),
                Alnum(14),
                Digits(2),
                Is("."),
                Base64(4),
                Digits(2),
                Is("==\"}"),
            ],
            &[Is("linkedin:\n  token: WPL_AP1."), Alnum(14), Digits(2), Is("."), Base64(4), Digits(2), Is("==\n")],
            &[Is("// linkedin: WPL_AP1."), Alnum(14), Digits(2), Is("."), Base64(4), Digits(2), Is("==")],
        ]),
        counter_examples: texts(&[
            &[
                Is("LINKEDIN_PRIMARY_CLIENT_SECRET=WPL_AP1."),
                Alnum(14),
                Digits(2),
                Is("."),
                Base64(3),
                Digits(2),
                Is("=="),
            ],
            &[Is("WPL_AP1."), Alnum(13), Digits(2), Is("."), Base64(4), Digits(2), Is("==")],
            &[Is("WPL_AB1."), Alnum(14), Digits(2), Is("."), Base64(4), Digits(2), Is("==")],
        ]),
    },
    Rule {
        id: "linkedin-client-secret",
        title: "LinkedIn client secret (older form)",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Client secrets: 16 letters and digits, behind a name that says `linkedin`.",
        why: "A stranger can pose as the application when people sign in with LinkedIn.",
        fix: "Revoke the secret in the LinkedIn developer portal under your app, Auth, and create another.",
        references: &["https://learn.microsoft.com/en-us/linkedin/shared/authentication/client-credentials-flow"],
        matcher: Matcher::Named(&[owned(&["linkedin"], &["[A-Za-z0-9]{16}"])]),
        examples: texts(&[
            &[Is("LINKEDIN_CLIENT_SECRET="), Alnum(14), Digits(2)],
            &[Is("linkedin_client_secret: "), Alnum(14), Digits(2)],
            &[Is("export LINKEDIN_CLIENT_SECRET=\""), Alnum(14), Digits(2), Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("LINKEDIN_CLIENT_SECRET="), Alnum(13), Digits(2)],
            &[Is("\"linkedin\": {\"hash\": \""), Alnum(14), Digits(2), Is("\"}")],
        ]),
    },
    Rule {
        id: "linkedin-access-token",
        title: "LinkedIn access token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Access tokens: `AQ` and 120 or more characters, behind a name that says `linkedin`.",
        why: "Until it expires, a stranger can read the member's profile and, by its scopes, post in their name.",
        fix: "Remove the app on LinkedIn under Settings, Data privacy, Permitted services.",
        references: &["https://learn.microsoft.com/en-us/linkedin/shared/authentication/authorization-code-flow"],
        matcher: Matcher::Named(&[named(&["linkedin"], &["AQ[A-Z][A-Za-z0-9_-]{120,500}"])]),
        examples: texts(&[
            &[Is("LINKEDIN_ACCESS_TOKEN=AQX"), Alnum(300)],
            &[Is("linkedin_access_token: AQX"), Alnum(300)],
            &[Is("process.env.LINKEDIN_ACCESS_TOKEN || \"AQX"), Alnum(300), Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("LINKEDIN_ACCESS_TOKEN=AQX"), Alnum(60)],
            &[Is("\"linkedin\": {\"hash\": \"AQX"), Alnum(300), Is("\"}")],
        ]),
    },
];
