//! Fly.io's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "fly-token",
        title: "Fly.io access token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Access tokens: `fm1r_`, `fm1a_` or `fm2_` and 60 or more digits of base64, or `fo1_` and 43 characters.",
        why: "Whoever holds the token can deploy, open shells in and destroy the organisation's apps, as far as its scope goes.",
        fix: "Revoke the token with `fly tokens revoke`, or in the dashboard under Tokens, and create another.",
        references: &["https://fly.io/docs/security/tokens/"],
        matcher: Matcher::Tokens(&[
            form("fm1r_[A-Za-z0-9+/]{60,3000}={0,3}"),
            form("fm1a_[A-Za-z0-9+/]{60,3000}={0,3}"),
            form("fm2_[A-Za-z0-9+/]{60,3000}={0,3}"),
            proved("fo1_[A-Za-z0-9_-]{43}", has_digits),
        ]),
        examples: texts(&[
            &[Is("  token: fm2_"), Base64(120), Is("\n")],
            &[Is("\\nfo1_"), Alnum(43), Is("\\n")],
            &[Is("Authorization: Bearer FlyV1 fm1r_"), Base64(120)],
        ]),
        counter_examples: texts(&[
            &[Is("FLY_API_TOKEN=fm2_"), Base64(40)],
            &[Is(
                "FLY_API_TOKEN=fm2_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            )],
        ]),
    },
    Rule {
        id: "fly-bundle",
        title: "Fly.io token of another form",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Tokens of forms that are not known: 100 or more characters behind `FlyV1`.",
        why: "Whoever holds the token can deploy, open shells in and destroy the organisation's apps.",
        fix: "Revoke the token with `fly tokens revoke`, or in the dashboard under Tokens, and create another.",
        references: &["https://fly.io/docs/security/tokens/"],
        matcher: Matcher::Named(&[owned(
            &["flyapi", "flytoken", "flyaccess", "flyv1"],
            &["[A-Za-z0-9=_,/+-]{100,3000}"],
        )]),
        examples: texts(&[
            &[Is("FLY_API_TOKEN=FlyV1 "), Alnum(120)],
            &[Is("e.flyApiToken=\"FlyV1 "), Alnum(120), Is("\",e.debug=!1")],
            &[Is("{\"name\": \"x\", \"flyApiToken\": \"FlyV1 "), Alnum(120), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("FLY_API_TOKEN=FlyV1 "), Alnum(90)],
            &[Is("{\"checksum\": \"FlyV1 "), Alnum(120), Is("\"}")],
            &[Is("\"integrity\": \"sha512-FlyV1 "), Alnum(120), Is("\"")],
        ]),
    },
];
