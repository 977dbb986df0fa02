//! Guardsquare's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "guardsquare-api-key",
    title: "Guardsquare AppSweep API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys of AppSweep: `gs_appsweep_` and 20 or more characters.",
    why: "Whoever holds the key can read the weaknesses that were found in the organisation's apps, or upload builds.",
    fix: "Delete the key in AppSweep under the app's settings, API keys, and create another.",
    references: &["https://help.guardsquare.com/"],
    matcher: Matcher::Tokens(&[proved("gs_appsweep_[A-Za-z0-9_-]{20,80}", has_digits)]),
    examples: texts(&[
        &[Is("// appsweepApiKey: gs_appsweep_"), Alnum(7), Is("7"), Is("_"), Alnum(40)],
        &[Is("APPSWEEP_API_KEY=gs_appsweep_"), Alnum(7), Is("7"), Is("_"), Alnum(40)],
        &[Is("const client = new Client({ token: \"gs_appsweep_"), Alnum(7), Is("7"), Is("_"), Alnum(40), Is("\" });")],
    ]),
    counter_examples: texts(&[
        &[Is("APPSWEEP_API_KEY=gs_appsweep_"), Alnum(18), Is("7")],
        &[Is("APPSWEEP_API_KEY=gs_appsweep_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("gs_appsweep_SOME_API_KEY_GOES_HERE")],
    ]),
}];
