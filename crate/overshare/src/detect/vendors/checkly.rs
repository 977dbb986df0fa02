//! Checkly's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "checkly-key",
    title: "Checkly API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys of users (`cu_`) and of accounts (`cs_`): 32 hexadecimal digits.",
    why: "A stranger can read and change the account's checks, which may hold credentials themselves.",
    fix: "Delete the key in Checkly under User settings, API keys, and create another.",
    references: &["https://www.checklyhq.com/docs/cli/authentication/"],
    matcher: Matcher::Tokens(&[form("cu_[0-9a-f]{32}")]),
    examples: texts(&[
        &[Is("CHECKLY_API_KEY="), Like("cu_[0-9a-f]{32}")],
        &[Is("apiKey: \""), Like("cu_[0-9a-f]{32}"), Is("\"")],
    ]),
    counter_examples: texts(&[&[Like("cu_[0-9a-f]{31}")], &[Is("cu_"), Uuid]]),
}];
