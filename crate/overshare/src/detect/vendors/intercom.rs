//! Intercom's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "intercom-token",
        title: "Intercom access token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Access tokens: base64 that says `tok:`.",
        why: "A stranger can read and write the conversations and contacts of the workspace.",
        fix: "Regenerate the token in Intercom under Developer Hub, your app, Configure, Authentication.",
        references: &["https://developers.intercom.com/docs/build-an-integration/learn-more/authentication"],
        matcher: Matcher::Tokens(&[proved("dG9rO[A-Za-z0-9+/]{50,58}={0,2}", intercom_token)]),
        examples: texts(&[
            &[Is("const intercomToken = 'dG9rO"), Base64(52), Is("=';")],
            &[Is("export INTERCOM_TOKEN=\"dG9rO"), Base64(52), Is("=\"")],
            &[Is("INTERCOM_TOKEN=dG9rO"), Base64(52), Is("=")],
        ]),
        counter_examples: texts(&[&[Is("dG9rO"), Base64(30), Is("=")], &[Is("dG9zO"), Base64(52), Is("=")]]),
    },
    Rule {
        id: "intercom-api-key",
        title: "Intercom API key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Access tokens and client secrets: 60 characters of base64, behind a name that says `intercom`.",
        why: "A stranger can read and write the conversations and contacts of the workspace.",
        fix: "Revoke the key in Intercom under Developer Hub, your app, Configure, Authentication, and create another.",
        references: &["https://developers.intercom.com/docs/build-an-integration/learn-more/authentication"],
        matcher: Matcher::Named(&[
            named(
                &["intercom"],
                &["[A-Za-z0-9+/_-]{58,60}={0,2}", "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
            ),
            owned(&["ic", "icm"], &["[A-Za-z0-9+/]{57,60}={0,2}"]),
        ]),
        examples: texts(&[
            &[Is("INTERCOM_API_KEY="), Base64(59), Is("=")],
            &[Is("# intercom\nAPI_TOKEN="), Base64(59), Is("=")],
            &[Is("intercom_api_key: "), Base64(59), Is("=")],
        ]),
        counter_examples: texts(&[
            &[Is("INTERCOM_API_KEY="), Base64(40), Is("=")],
            &[Is("intercom commit "), Base64(59), Is("=")],
        ]),
    },
];

/// The token is the base64 of `tok:`, an identifier and two numbers.
fn intercom_token(token: &[u8]) -> Check {
    let text = base64(token);
    if text.starts_with(b"tok:") && text.ends_with(b":1:0") { Check::Confirmed } else { Check::Likely }
}
