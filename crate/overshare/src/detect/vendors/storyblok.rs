//! Storyblok's access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "storyblok-token",
    title: "Storyblok access token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Access tokens: 22 letters and digits and `tt` behind a name that says `storyblok`.",
    why: "A preview token reads drafts; a public token is made to be shipped.",
    fix: "Delete the token in Storyblok under Settings, Access Tokens.",
    references: &["https://www.storyblok.com/docs/concepts/access-tokens"],
    matcher: Matcher::Named(&[owned(&["storyblok"], &["[A-Za-z0-9]{22}tt"])]),
    examples: texts(&[
        &[Is("STORYBLOK_API_KEY="), Like("[A-Za-z0-9]{22}tt")],
        &[Is("{\"storyblokApiKey\": \""), Like("[A-Za-z0-9]{22}tt"), Is("\"}")],
        &[Is("const storyblokSecret = '"), Like("[A-Za-z0-9]{22}tt"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("STORYBLOK_TOKEN="), Alnum(20), Is("tt")],
        &[Is("OTHER_TOKEN="), Alnum(22), Is("tt")],
    ]),
}];
