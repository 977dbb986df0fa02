//! UpCloud's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "upcloud-token",
    title: "UpCloud API token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API tokens: `ucat_01` and 24 of the capitals and digits that ULIDs are made of.",
    why: "Whoever holds the token can manage the servers that its owner may.",
    fix: "Delete the token in the UpCloud control panel under Account, API tokens.",
    references: &["https://developers.upcloud.com/1.3/3-accounts/"],
    matcher: Matcher::Tokens(&[form("ucat_01[0-9A-HJKMNP-TV-Z]{24}")]),
    examples: texts(&[
        &[Is("// was: "), Like("ucat_01[0-9A-HJKMNP-TV-Z]{24}")],
        &[Is("UPCLOUD_TOKEN="), Like("ucat_01[0-9A-HJKMNP-TV-Z]{24}"), Is("\n")],
        &[Is("{\"token\": \""), Like("ucat_01[0-9A-HJKMNP-TV-Z]{24}"), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("ucat_01[0-9A-HJKMNP-TV-Z]{23}"), Is("\"")],
        &[Is("x"), Like("ucat_01[0-9A-HJKMNP-TV-Z]{24}")],
        &[Is("TOKEN=ucat_01xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
