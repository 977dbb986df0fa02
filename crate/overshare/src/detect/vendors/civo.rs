//! Civo's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "civo-key",
    title: "Civo API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API keys (50 letters and digits) behind a name that says `civo`.",
    why: "Whoever holds the key can manage the account's clusters and machines, at its owner's cost.",
    fix: "Regenerate the key in Civo under Settings, Profile, Security.",
    references: &["https://www.civo.com/docs/account/api-keys"],
    matcher: Matcher::Named(&[named(&["civo"], &["[A-Za-z0-9]{50}"])]),
    examples: texts(&[
        &[Is("CIVO_API_KEY="), Alnum(50)],
        &[Is("const civoToken = \""), Alnum(50), Is("\";")],
        &[Is("civo_secret: '"), Alnum(50), Is("'")],
        &[Is("\"civo\": {\"apiKey\": \""), Alnum(50), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("CIVO_API_KEY="), Alnum(49)],
        &[Is("CIVO_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("civo@"), Alnum(50)],
        &[Is("OTHER_KEY="), Alnum(50)],
    ]),
}];
