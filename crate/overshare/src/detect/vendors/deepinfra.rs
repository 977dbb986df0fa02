//! DeepInfra's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "deepinfra-api-key",
    title: "DeepInfra API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 32 letters and digits behind a name that says `deepinfra`.",
    why: "Whoever holds the key can run models at the account's cost.",
    fix: "Delete the key in the DeepInfra dashboard under API Keys, and create another.",
    references: &["https://deepinfra.com/docs/getting-started"],
    matcher: Matcher::Named(&[named(&["deepinfra"], &["[A-Za-z0-9]{32}"])]),
    examples: texts(&[
        &[Is("DEEPINFRA_API_KEY="), Alnum(32)],
        &[Is("<add key=\"deepinfraApiKey\" value=\""), Alnum(32), Is("\" />")],
        &[Is("deepinfra_api_key: \""), Alnum(32), Is("\"\n")],
    ]),
    counter_examples: texts(&[
        &[Is("DEEPINFRA_API_KEY="), Alnum(31)],
        &[Is("\"integrity\": \"sha512-"), Alnum(32), Is("\"")],
        &[Is("see deepinfraapi@"), Alnum(32)],
    ]),
}];
