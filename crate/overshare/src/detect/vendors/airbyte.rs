//! Airbyte's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "airbyte-key",
    title: "Airbyte API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Client secrets (32 letters and digits, or 200 letters and digits) behind a name that says `airbyte`.",
    why: "A stranger can read and change connections, and through them the data that they move.",
    fix: "Delete the application in Airbyte under User settings, Applications, and create another.",
    references: &["https://docs.airbyte.com/using-airbyte/configuring-api-access"],
    matcher: Matcher::Named(&[named(&["airbyte"], &["[A-Za-z0-9]{32}", "[A-Za-z0-9]{200}"])]),
    examples: texts(&[
        &[Is("AIRBYTE_API_KEY="), Alnum(32)],
        &[Is("const airbyteToken = \""), Alnum(32), Is("\";")],
        &[Is("airbyte_secret: '"), Alnum(32), Is("'")],
        &[Is("\"airbyte\": {\"apiKey\": \""), Alnum(32), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("AIRBYTE_API_KEY="), Alnum(31)],
        &[Is("AIRBYTE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("airbyte@"), Alnum(32)],
        &[Is("OTHER_KEY="), Alnum(32)],
    ]),
}];
