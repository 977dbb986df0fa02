//! Financial Modeling Prep's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "financialmodelingprep-api-key",
    title: "Financial Modeling Prep API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 32 letters and digits behind a name that says `financialmodelingprep`.",
    why: "Whoever holds the key can use up the account's quota, at its cost.",
    fix: "Reset the key in the Financial Modeling Prep dashboard.",
    references: &["https://site.financialmodelingprep.com/developer/docs"],
    matcher: Matcher::Named(&[named(&["financialmodelingprep", "fmpapi"], &["[0-9A-Za-z]{32}"])]),
    examples: texts(&[
        &[Is("FINANCIALMODELINGPREP_API_KEY="), Alnum(32)],
        &[Is("e.financialmodelingprepApiKey=\""), Alnum(32), Is("\",e.debug=!1")],
        &[Is("{\"name\": \"x\", \"financialmodelingprepApiKey\": \""), Alnum(32), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("FINANCIALMODELINGPREP_API_KEY="), Alnum(31)],
        &[Is("src=\"https://cdn.financialmodelingprepapi.test/"), Alnum(32), Is(".js\"")],
        &[Is("\"integrity\": \"sha512-"), Alnum(32), Is("\"")],
    ]),
}];
