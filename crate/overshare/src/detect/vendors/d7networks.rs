//! D7 Networks' tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "d7networks-api-token",
    title: "D7 Networks API token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Credentials of the messaging API: about 24 digits of base64 behind a name that says `d7network`.",
    why: "Whoever holds the token can send text messages at the account's cost.",
    fix: "Delete the token in the D7 dashboard under API Tokens, and create another.",
    references: &["https://d7networks.com/docs/"],
    matcher: Matcher::Named(&[named(&["d7network", "d7networks"], &["[A-Za-z0-9+/=]{23,24}"])]),
    examples: texts(&[
        &[Is("D7NETWORKS_API_TOKEN="), Alnum(15), Is("7"), Base64(6), Is("==")],
        &[Is("export D7NETWORKS_API_TOKEN=\""), Alnum(15), Is("7"), Base64(6), Is("==\"")],
        &[Is("e.d7networksApiToken=\""), Alnum(15), Is("7"), Base64(6), Is("==\",e.debug=!1")],
    ]),
    counter_examples: texts(&[
        &[Is("D7NETWORKS_API_TOKEN="), Alnum(17), Is("7"), Is("==")],
        &[Is("see d7networksapi@"), Alnum(15), Is("7"), Base64(6), Is("==")],
        &[Is("D7NETWORKS_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
