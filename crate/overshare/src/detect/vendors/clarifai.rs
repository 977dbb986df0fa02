//! Clarifai's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "clarifai-key",
    title: "Clarifai API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Personal access tokens and keys (32 letters and digits) behind a name that says `clarifai`.",
    why: "Whoever holds the token can use the account's models at its owner's cost, and read its inputs.",
    fix: "Delete the token in Clarifai under Settings, Secrets, and create another.",
    references: &["https://docs.clarifai.com/control/authentication/pat"],
    matcher: Matcher::Named(&[named(&["clarifai"], &["[A-Za-z0-9]{32}"])]),
    examples: texts(&[
        &[Is("CLARIFAI_API_KEY="), Alnum(32)],
        &[Is("const clarifaiToken = \""), Alnum(32), Is("\";")],
        &[Is("clarifai_secret: '"), Alnum(32), Is("'")],
        &[Is("\"clarifai\": {\"apiKey\": \""), Alnum(32), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("CLARIFAI_API_KEY="), Alnum(31)],
        &[Is("CLARIFAI_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("clarifai@"), Alnum(32)],
        &[Is("OTHER_KEY="), Alnum(32)],
    ]),
}];
