//! CalorieNinjas's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "calorieninjas-key",
    title: "CalorieNinjas API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys (some 40 digits of base64) behind a name that says `calorieninjas`.",
    why: "A stranger can use up the account's quota.",
    fix: "Replace the key on calorieninjas.com under My Account.",
    references: &["https://calorieninjas.com/api"],
    matcher: Matcher::Named(&[named(&["calorieninjas", "calorieninja", "apininjas"], &["[A-Za-z0-9+/]{38,40}={0,2}"])]),
    examples: texts(&[
        &[Is("CALORIENINJAS_API_KEY="), Alnum(40)],
        &[Is("const calorieninjasToken = \""), Alnum(40), Is("\";")],
        &[Is("calorieninjas_secret: '"), Alnum(40), Is("'")],
        &[Is("\"calorieninjas\": {\"apiKey\": \""), Alnum(40), Is("\"}")],
    ]),
    counter_examples: texts(&[&[Is("CALORIENINJAS_API_KEY="), Alnum(30)], &[Is("OTHER_KEY="), Alnum(40)]]),
}];
