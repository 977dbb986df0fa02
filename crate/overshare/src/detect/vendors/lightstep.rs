//! Lightstep's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "lightstep-access-token",
    title: "Lightstep (Cloud Observability) access token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Access tokens: 90 or more characters of base64, behind a name that says `lightstep`.",
    why: "A stranger can send false traces and metrics into the project.",
    fix: "Revoke the token in Cloud Observability under Settings, Access Tokens, and create another.",
    references: &["https://docs.lightstep.com/docs/create-and-manage-access-tokens"],
    matcher: Matcher::Named(&[named(&["lightstep"], &["[A-Za-z0-9+/]{90,200}={0,2}"])]),
    examples: texts(&[
        &[Is("LIGHTSTEP_ACCESS_TOKEN="), Base64(128)],
        &[Is("lightstep_access_token: "), Base64(128)],
        &[Is("process.env.LIGHTSTEP_ACCESS_TOKEN || \""), Base64(128), Is("\"")],
    ]),
    counter_examples: texts(&[&[Is("LIGHTSTEP_ACCESS_TOKEN="), Base64(60)], &[Is("lightstep commit "), Base64(128)]]),
}];
