//! Pocket Network's application identifiers, which its gateway takes as keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "pocket-application-id",
    title: "Pocket Network application identifier",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Application identifiers: 24 hexadecimal digits behind a name that says whose application it is, or as the one that a library uses where none is given (`defaultApplicationId`).",
    why: "Whoever holds the identifier spends its owner's quota of requests, unless the application asks for a secret as well.",
    fix: "Make another application in Pocket's portal, let it ask for its secret key and limit where it may be used from.",
    references: &["https://docs.pokt.network/"],
    matcher: Matcher::Named(&[owned(
        &[
            "defaultapplicationid",
            "pocketapplicationid",
            "pocketappid",
            "pocketnetworkid",
            "pocketkey",
            "pocketapikey",
            "poktapplicationid",
            "poktkey",
            "poktapikey",
        ],
        &["[0-9a-f]{24}"],
    )]),
    examples: texts(&[
        &[Is("POCKET_APPLICATION_ID="), Hex(24)],
        &[Is("const defaultApplicationId = \""), Hex(24), Is("\";")],
        &[Is("{\"poktApiKey\": \""), Hex(24), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("POCKET_APPLICATION_ID="), Hex(23)],
        &[Is("const applicationId = \""), Hex(24), Is("\";")],
        &[Is("pocket: { id: \""), Hex(24), Is("\" }")],
    ]),
}];
