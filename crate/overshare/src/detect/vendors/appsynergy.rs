//! AppSynergy's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "appsynergy-key",
    title: "AppSynergy API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (64 lower-case letters and digits) behind a name that says `appsynergy`.",
    why: "A stranger can read and change the application's data.",
    fix: "Delete the key in AppSynergy under Tools, Manage API Keys, and create another.",
    references: &["https://www.appsynergy.com/doc?id=REST-API"],
    matcher: Matcher::Named(&[named(&["appsynergy"], &["[a-z0-9]{64}"])]),
    examples: texts(&[
        &[Is("APPSYNERGY_API_KEY="), Lower(64)],
        &[Is("const appsynergyToken = \""), Lower(64), Is("\";")],
        &[Is("appsynergy_secret: '"), Lower(64), Is("'")],
        &[Is("\"appsynergy\": {\"apiKey\": \""), Lower(64), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("APPSYNERGY_API_KEY="), Lower(63)],
        &[Is("APPSYNERGY_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("appsynergy@"), Lower(64)],
        &[Is("OTHER_KEY="), Lower(64)],
    ]),
}];
