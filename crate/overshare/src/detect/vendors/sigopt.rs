//! SigOpt's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "sigopt-token",
    title: "SigOpt API token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API tokens: 48 capitals and digits behind a name that says `sigopt`.",
    why: "Whoever holds the token can read and change experiments.",
    fix: "Rotate the token in SigOpt under API Tokens.",
    references: &["https://docs.sigopt.com/intro/main-concepts/api-tokens-and-environment"],
    matcher: Matcher::Named(&[named(&["sigopt"], &["[A-Z0-9]{48}"])]),
    examples: texts(&[
        &[Is("SIGOPT_API_KEY="), Like("[A-Z0-9]{48}")],
        &[Is("{\"sigoptApiKey\": \""), Like("[A-Z0-9]{48}"), Is("\"}")],
        &[Is("const sigoptSecret = '"), Like("[A-Z0-9]{48}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("SIGOPT_API_KEY="), Like("[A-Z0-9]{47}")],
        &[Is("checksum: \""), Like("[A-Z0-9]{48}"), Is("\"")],
        &[Is("SIGOPT_API_KEY=your_sigopt_api_key_goes_here")],
    ]),
}];
