//! Etsy's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "etsy-api-key",
    title: "Etsy API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API key strings: 24 lower-case letters and digits behind a name that says `etsy`, with `:` and the shared secret behind it in newer code.",
    why: "Whoever holds key and secret can use the interface as the application.",
    fix: "Ask for another key on Etsy under Your Apps, and delete the old application.",
    references: &["https://developers.etsy.com/documentation/essentials/authentication"],
    matcher: Matcher::Named(&[named(&["etsy"], &["[a-z0-9]{24}:[a-z0-9]{10,64}", "[a-z0-9]{24}"])]),
    examples: texts(&[
        &[Is("ETSY_API_KEY="), Lower(23), Is("7")],
        &[Is("export ETSY_API_KEY=\""), Lower(23), Is("7"), Is("\"")],
        &[Is("<add key=\"etsyApiKey\" value=\""), Lower(23), Is("7"), Is(":"), Lower(9), Is("7"), Is("\" />")],
    ]),
    counter_examples: texts(&[
        &[Is("ETSY_API_KEY="), Lower(22), Is("7")],
        &[Is("see etsyapi@"), Lower(23), Is("7")],
        &[Is("src=\"https://cdn.etsyapi.test/"), Lower(23), Is("7"), Is(".js\"")],
    ]),
}];
