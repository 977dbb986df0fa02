//! Ionic's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "ionic-token",
    title: "Ionic personal access token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Personal access tokens: `ion_` and 42 letters and digits.",
    why: "A stranger can build and deploy the account's apps through Appflow.",
    fix: "Revoke the token in Appflow under Account settings, Personal access tokens, and create another.",
    references: &["https://ionic.io/docs/appflow/cli/authentication"],
    matcher: Matcher::Tokens(&[form("ion_[A-Za-z0-9]{42}")]),
    examples: texts(&[
        &[Is("\"ionic\": {\"token\": \"ion_"), Alnum(42), Is("\"}")],
        &[Is("ionic:\n  token: ion_"), Alnum(42), Is("\n")],
        &[Is("// ionic: ion_"), Alnum(42)],
    ]),
    counter_examples: texts(&[
        &[Is("IONIC_TOKEN=ion_"), Alnum(41)],
        &[Is("ion_"), Alnum(41)],
        &[Is("ion_short")],
        &[Is("icon_"), Alnum(42)],
    ]),
}];
