//! Cloudimage's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "cloudimage-key",
    title: "Cloudimage API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys (30 lower-case letters and digits) behind a name that says `cloudimage`.",
    why: "A stranger can clear the account's cache and use up its quota.",
    fix: "Replace the key in the Cloudimage admin console.",
    references: &["https://docs.cloudimage.io/"],
    matcher: Matcher::Named(&[named(&["cloudimage"], &["[a-z0-9_]{30}"])]),
    examples: texts(&[
        &[Is("CLOUDIMAGE_API_KEY="), Lower(30)],
        &[Is("const cloudimageToken = \""), Lower(30), Is("\";")],
        &[Is("cloudimage_secret: '"), Lower(30), Is("'")],
        &[Is("\"cloudimage\": {\"apiKey\": \""), Lower(30), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("CLOUDIMAGE_API_KEY="), Lower(29)],
        &[Is("CLOUDIMAGE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("cloudimage@"), Lower(30)],
        &[Is("OTHER_KEY="), Lower(30)],
    ]),
}];
