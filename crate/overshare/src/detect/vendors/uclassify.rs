//! uClassify's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "uclassify-key",
    title: "uClassify API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 12 or more letters and digits behind a name that says `uclassify`.",
    why: "Whoever holds the key can use up its owner’s quota.",
    fix: "Regenerate the key in uClassify under Account.",
    references: &["https://www.uclassify.com/docs/restapi"],
    matcher: Matcher::Named(&[Named { check: drawn, ..named(&["uclassify"], &["[A-Za-z0-9]{12,20}"]) }]),
    examples: texts(&[
        &[
            Is("UCLASSIFY_KEY="),
            Like("([A-Z][a-z][0-9])([A-Z][a-z][0-9])([A-Z][a-z][0-9])([A-Z][a-z][0-9])[A-Z][a-z]{3}"),
        ],
        &[
            Is("uclassify_write_key: "),
            Like("([A-Z][a-z][0-9])([A-Z][a-z][0-9])([A-Z][a-z][0-9])([A-Z][a-z][0-9])[A-Z][a-z]{3}"),
        ],
    ]),
    counter_examples: texts(&[&[Is("UCLASSIFY_KEY="), Letters(16)], &[Is("id=\""), Alnum(16), Is("\"")]]),
}];
