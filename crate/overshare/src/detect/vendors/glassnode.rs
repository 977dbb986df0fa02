//! Glassnode's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "glassnode-api-key",
    title: "Glassnode API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 27 or 28 letters and digits behind a name that says `glassnode`.",
    why: "Whoever holds the key can use up the account's quota, at its cost.",
    fix: "Regenerate the key in Glassnode under Account, API.",
    references: &["https://docs.glassnode.com/basic-api/api-key"],
    matcher: Matcher::Named(&[named(&["glassnode"], &["[A-Za-z0-9]{27,28}"])]),
    examples: texts(&[
        &[Is("GLASSNODE_API_KEY="), Alnum(26), Is("7")],
        &[Is("glassnode_api_key: \""), Alnum(26), Is("7"), Is("\"\n")],
        &[Is("# glassnode_api_key\nGLASSNODE_API_KEY: "), Alnum(26), Is("7"), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("GLASSNODE_API_KEY="), Alnum(25), Is("7")],
        &[Is("src=\"https://cdn.glassnodeapi.test/"), Alnum(26), Is("7"), Is(".js\"")],
        &[Is("\"integrity\": \"sha512-"), Alnum(26), Is("7"), Is("\"")],
    ]),
}];
