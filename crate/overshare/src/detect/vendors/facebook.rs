//! Facebook's (Meta's) tokens and secrets. Not its public API keys and application identifiers.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "facebook-access-token",
        title: "Facebook access token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Access tokens of people and pages: `EAA` and 90 or more letters and digits, in which `Z` is an escape: only `A` to `D` follow it.",
        why: "Whoever holds the token can read and write what the person, page or application may, until it ends.",
        fix: "Remove the application under Settings, Apps and websites (or invalidate the token with the access token debugger), and log in again.",
        references: &["https://developers.facebook.com/docs/facebook-login/guides/access-tokens/"],
        matcher: Matcher::Tokens(&[proved("EAA[A-Za-z0-9]{90,400}", escaped)]),
        examples: texts(&[
            &[Is("Authorization: Bearer EAAB"), Like("[A-Ya-y0-9]{120}")],
            &[Is("// facebookToken: EAAB"), Like("[A-Ya-y0-9]{120}")],
            &[Is("const client = new Client({ token: \"EAAB"), Like("[A-Ya-y0-9]{120}"), Is("\" });")],
        ]),
        counter_examples: texts(&[
            &[Is("FACEBOOK_TOKEN=EAAB"), Like("[A-Ya-y0-9]{60}")],
            &[Is("FACEBOOK_TOKEN=EAABxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
            &[Is("EAA"), Base64(30), Is("/"), Base64(60)],
        ]),
    },
    Rule {
        id: "facebook-app-token",
        title: "Facebook application token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Application tokens: the application's number, `|` and 27 characters.",
        why: "Whoever holds the token can act as the application: read its settings, publish and moderate in its name.",
        fix: "Reset the app secret on developers.facebook.com under App settings, Basic: the token ends with it.",
        references: &["https://developers.facebook.com/docs/facebook-login/guides/access-tokens/#apptokens"],
        matcher: Matcher::Tokens(&[form("\\d{13,17}\\|[A-Za-z0-9_-]{27,40}")]),
        examples: texts(&[
            &[Is("  token: "), Digits(15), Is("|"), Alnum(26), Is("7"), Is("\n")],
            &[Is("\"https://api.example.com/?key="), Digits(15), Is("|"), Alnum(26), Is("7"), Is("&page=1\"")],
            &[Is("\\n"), Digits(15), Is("|"), Alnum(26), Is("7"), Is("\\n")],
        ]),
        counter_examples: texts(&[
            &[Is("FACEBOOK_APP_TOKEN="), Digits(15), Is("|"), Alnum(25), Is("7")],
            &[Is("FACEBOOK_APP_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "facebook-app-secret",
        title: "Facebook app secret",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "App secrets: 32 hexadecimal digits behind a name that says `facebook`; shorter access tokens behind `facebook` or `fb`.",
        why: "Whoever holds the secret can act as the application, and make tokens for it.",
        fix: "Reset the app secret on developers.facebook.com under App settings, Basic.",
        references: &["https://developers.facebook.com/docs/facebook-login/security/"],
        matcher: Matcher::Named(&[
            named(&["facebook"], &["[0-9a-f]{32}", "EAA[A-Za-z0-9]{40,90}"]),
            owned(
                &["fbsecret", "fbappsecret", "fbclientsecret", "fbaccesstoken", "metaappsecret"],
                &["[0-9a-f]{32}", "EAA[A-Za-z0-9]{40,90}"],
            ),
        ]),
        examples: texts(&[
            &[Is("FACEBOOK_APP_SECRET="), Hex(32)],
            &[Is("e.facebookAppSecret=\""), Hex(32), Is("\",e.debug=!1")],
            &[Is("<add key=\"facebookAppSecret\" value=\""), Hex(32), Is("\" />")],
            &[Is("FB_APP_SECRET="), Hex(32)],
            &[Is("fb_access_token: \"EAAC"), Alnum(60), Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("FACEBOOK_APP_SECRET="), Hex(31)],
            &[Is("facebookapp build "), Hex(32)],
            &[Is("{\"checksum\": \""), Hex(32), Is("\"}")],
            &[Is("fbApiKey: \""), Hex(32), Is("\",")],
        ]),
    },
];

/// Behind every `Z` stands one of `A` to `D`.
fn escaped(token: &[u8]) -> Check {
    let wrong = |pair: &[u8]| pair[0] == b'Z' && !matches!(pair[1], b'A'..=b'D');
    if token.windows(2).any(wrong) { Check::No } else { has_digits(token) }
}
