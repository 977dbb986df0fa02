//! api.data.gov's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "data-gov-api-key",
    title: "api.data.gov key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys of United States agencies: 40 letters and digits behind a name that says `datagov`.",
    why: "Whoever holds the key can use up the account's quota, at its cost.",
    fix: "Sign up for another key at api.data.gov, and ask the team to disable the old one.",
    references: &["https://api.data.gov/docs/developer-manual/"],
    matcher: Matcher::Named(&[named(&["datagov"], &["[A-Za-z0-9]{40}"])]),
    examples: texts(&[
        &[Is("DATAGOV_API_KEY="), Alnum(40)],
        &[Is("# datagov_api_key\nDATAGOV_API_KEY: "), Alnum(40), Is("\n")],
        &[Is("const datagovApiKey = '"), Alnum(40), Is("';")],
        &[Is("data.gov_api_key="), Alnum(40)],
    ]),
    counter_examples: texts(&[
        &[Is("DATAGOV_API_KEY="), Alnum(39)],
        &[Is("see datagovapi@"), Alnum(40)],
        &[Is("src=\"https://cdn.datagovapi.test/"), Alnum(40), Is(".js\"")],
    ]),
}];
